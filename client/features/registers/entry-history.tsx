import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { entryHistoryQuery } from '#client/api/registers-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { useDataColumns } from './entries-table.tsx';
import type { EntryDialogProps } from './withdraw-dialog.tsx';

/** Every version of an entry: what it said, who wrote it, when and why. */
export function EntryHistory({ register, entry, onClose }: EntryDialogProps): ReactNode {
  const words = useRegisterWords();
  const query = useQuery(entryHistoryQuery(register.id, entry.id));
  return (
    <Dialog
      title={words.history}
      onClose={onClose}
      footer={<Button onClick={onClose}>{words.cancel}</Button>}
    >
      <QueryView query={query} skeleton={<Skeleton height={160} />}>
        {({ items }) => <Versions register={register} items={items} />}
      </QueryView>
    </Dialog>
  );
}

interface VersionsProps {
  readonly register: RegisterDto;
  readonly items: readonly RegisterEntryDto[];
}

function Versions({ register, items }: VersionsProps): ReactNode {
  const { t } = useLanguage();
  const words = useRegisterWords();
  return (
    <Table<RegisterEntryDto>
      caption={words.history}
      dense
      rows={items}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'version',
          header: words.history,
          nowrap: true,
          cell: ({ number, state }) =>
            state === 'withdrawn'
              ? `${words.version(number)} ${words.stateWithdrawn}`
              : words.version(number),
        },
        {
          key: 'written',
          header: words.written,
          cell: ({ by, at }) => words.writtenBy(wordFor(t.terms.actors, by), formatInstant(at)),
        },
        { key: 'reason', header: words.reason, cell: ({ reason }) => <AsWritten>{reason}</AsWritten> },
        ...useDataColumns(register, items),
      ]}
    />
  );
}
