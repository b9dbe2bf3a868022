import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SilenceDto } from '#contract/silences.ts';
import type { SilenceState } from '#domain/silence.ts';
import { usePost } from '#client/api/actions.ts';
import { useNames } from '#client/api/names.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';

const TONES: Record<SilenceState, Tone> = { pending: 'near', active: 'slow', ended: 'idle', expired: 'idle' };

/** Every silence: what it is about, why, by whom and until when. */
export function SilencesTable({ items }: { readonly items: readonly SilenceDto[] }): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).silences;
  const [ending, setEnding] = useState<SilenceDto>();
  const [moving, setMoving] = useState<SilenceDto>();
  const isOver = ({ state }: SilenceDto): boolean => state === 'ended' || state === 'expired';
  return (
    <>
      <Table<SilenceDto>
        caption={words.title}
        rows={items}
        rowKey={(item) => item.id}
        rowTone={(item) => (isOver(item) ? 'idle' : undefined)}
        columns={[
          {
            key: 'state',
            header: words.columns.state,
            nowrap: true,
            cell: (item) => <Badge tone={TONES[item.state]}>{words.states[item.state]}</Badge>,
          },
          { key: 'scope', header: words.columns.scope, cell: (item) => <Scope silence={item} /> },
          {
            key: 'reason',
            header: words.columns.reason,
            cell: (item) => (
              <div className="warning-what">
                {item.reason}
                <span className="muted">
                  {words.by(wordFor(t.terms.actors, item.by), formatInstant(item.createdAt))}
                </span>
              </div>
            ),
          },
          {
            key: 'term',
            header: words.columns.term,
            cell: (item) => words.term(formatInstant(item.from), formatInstant(item.endedAt ?? item.until)),
          },
          {
            key: 'covers',
            header: words.columns.covers,
            align: 'end',
            cell: (item) => (isOver(item) && item.covers > 0 ? words.stillStands(item.covers) : item.covers),
          },
          {
            key: 'action',
            header: words.columns.action,
            cell: (item) =>
              isOver(item) ? null : (
                <span className="row">
                  <Button tone="quiet" leave="warning" onClick={() => setMoving(item)}>
                    {words.move}
                  </Button>
                  <Button tone="quiet" leave="warning" onClick={() => setEnding(item)}>
                    {words.end}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {moving && <MoveDialog key={moving.id} silence={moving} onClose={() => setMoving(undefined)} />}
      {ending && <EndDialog key={ending.id} silence={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function Scope({ silence }: { readonly silence: SilenceDto }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = handlingWords(language).silences;
  const parts = [
    silence.region === null ? undefined : names.region(silence.region),
    silence.indicator === null ? undefined : names.indicator(silence.indicator),
    language === 'zh' ? silence.ruleZh : silence.ruleEn,
  ].filter((part) => part !== undefined && part !== null);
  return (
    <div className="warning-what">
      <b>{parts.join(' · ')}</b>
      <span className="muted row">
        {words.scope.upTo} <LevelMark level={silence.upTo} />
      </span>
    </div>
  );
}

function MoveDialog({
  silence,
  onClose,
}: {
  readonly silence: SilenceDto;
  readonly onClose: () => void;
}): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).silences;
  const toast = useToast();
  const [until, setUntil] = useState('');
  const post = usePost<{ until: string; by?: string }, unknown>(`/silences/${silence.id}/extend`, () => {
    toast({ text: words.moved });
    onClose();
  });
  return (
    <Confirm
      title={words.moveTitle}
      text={words.moveText}
      yes={words.move}
      tone="primary"
      isReady={until !== ''}
      busy={post.isPending}
      error={post.error}
      onYes={({ by }) => post.mutate({ until, ...(by !== undefined && { by }) })}
      onClose={onClose}
    >
      {(missing) => (
        <Field label={words.until} required error={missing}>
          {(control) => <DateInput control={control} value={until} onChange={setUntil} />}
        </Field>
      )}
    </Confirm>
  );
}

function EndDialog({
  silence,
  onClose,
}: {
  readonly silence: SilenceDto;
  readonly onClose: () => void;
}): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).silences;
  const toast = useToast();
  const post = usePost<{ by?: string }, unknown>(`/silences/${silence.id}/end`, () => {
    toast({ text: words.ended });
    onClose();
  });
  return (
    <Confirm
      title={words.end}
      text={words.endText}
      yes={words.end}
      tone="primary"
      busy={post.isPending}
      error={post.error}
      onYes={({ by }) => post.mutate(by === undefined ? {} : { by })}
      onClose={onClose}
    />
  );
}
