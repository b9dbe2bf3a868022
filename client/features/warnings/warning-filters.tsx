import type { ReactNode } from 'react';
import { LEVELS } from '#domain/rule.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { useNames } from '#client/api/names.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage, useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import type { ControlProps } from '#client/ui/field.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { useMarkSeen } from './use-seen.ts';
import type { InboxFilter } from './warning-filter.ts';

/** State, level, region and indicator of the inbox, kept in the address. */
export function WarningFilters({ filter }: { readonly filter: InboxFilter }): ReactNode {
  const { language, t } = useLanguage();
  const more = handlingWords(language);
  const toast = useToast();
  const markAll = useMarkSeen((count) => toast({ text: more.marked(count) }));
  const { view, setParams } = useView();
  const names = useNames();
  const words = t.warnings.filters;
  const regions = names.regions.map((region) => ({ key: region.code, label: names.region(region.code) }));
  const indicators = names.indicators.map(({ code }) => ({ key: code, label: names.indicator(code) }));
  return (
    <div className="warning-filters">
      <Field label={words.state} inline>
        {(control) => (
          <Choice
            control={control}
            value={filter.state}
            options={WARNING_STATES.map((state) => ({ key: state, label: t.warnings.states[state] }))}
            onChange={(state) => setParams({ state })}
          />
        )}
      </Field>
      <Field label={words.level} inline>
        {(control) => (
          <Choice
            control={control}
            value={filter.level}
            options={LEVELS.toReversed().map((level) => ({ key: level, label: t.terms.level[level] }))}
            onChange={(level) => setParams({ level })}
          />
        )}
      </Field>
      <Field label={t.app.filters.region} inline>
        {(control) => (
          <Choice
            control={control}
            value={filter.region}
            options={regions}
            onChange={(where) => setParams({ where })}
          />
        )}
      </Field>
      <Field label={words.indicator} inline>
        {(control) => (
          <Choice
            control={control}
            value={filter.indicator}
            options={indicators}
            onChange={(indicator) => setParams({ indicator })}
          />
        )}
      </Field>
      <FilterToggle
        label={more.onlyUnread}
        on={filter.unread}
        onChange={(on) => setParams({ unread: on ? '1' : undefined })}
      />
      <FilterToggle
        label={more.hideSilenced}
        on={filter.heard}
        onChange={(on) => setParams({ heard: on ? '1' : undefined })}
      />
      {view.asOf === undefined && (
        <Button
          tone="quiet"
          className="warning-mark-all"
          busy={markAll.isPending}
          onClick={() => markAll.mutate(undefined)}
        >
          {more.markAll}
        </Button>
      )}
    </div>
  );
}

function FilterToggle({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <label className="toggle">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceProps {
  readonly control: ControlProps;
  readonly value: string | undefined;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ control, value, options, onChange }: ChoiceProps): ReactNode {
  const t = useT();
  return (
    <select
      {...control}
      className="select"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{t.warnings.filters.all}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
