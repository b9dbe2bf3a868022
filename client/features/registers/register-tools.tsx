import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegisterDto } from '#contract/registers.ts';
import { isAffected } from '#client/api/actions.ts';
import { apiUrl, request } from '#client/api/client.ts';
import { useNames } from '#client/api/names.ts';
import type { EntriesFilter } from '#client/api/registers-query.ts';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { May } from '#client/ui/may.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface RegisterToolsProps {
  readonly register: RegisterDto;
  readonly filter: EntriesFilter;
}

/** What is looked for, and the register as a sheet, in and out. */
export function RegisterTools({ register, filter }: RegisterToolsProps): ReactNode {
  const words = useRegisterWords();
  const { setParams } = useView();
  const names = useNames();
  const [text, setText] = useState(filter.text ?? '');
  const hasPlaces = register.columns.some(({ type }) => type === 'region');
  const path = `/registers/${register.id}/export`;
  const { asOf, region, withdrawn } = filter;
  const shown = { asOf, region, text: filter.text, withdrawn };
  return (
    <div className="register-tools no-print">
      {hasPlaces && (
        <Field label={words.region}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={region ?? ''}
              onChange={(event) => setParams({ where: event.target.value || undefined })}
            >
              <option value="">{words.allRegions}</option>
              {names.regions.map(({ code }) => (
                <option key={code} value={code}>
                  {names.region(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setParams({ q: text.trim() || undefined });
        }}
      >
        <Field label={words.search}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="search"
              value={text}
              maxLength={200}
              onChange={(event) => setText(event.target.value)}
              onBlur={() => setParams({ q: text.trim() || undefined })}
            />
          )}
        </Field>
      </form>
      <label className="toggle">
        <input
          type="checkbox"
          checked={withdrawn === 'true'}
          onChange={(event) => setParams({ withdrawn: event.target.checked ? 'true' : undefined })}
        />
        <span>{words.withdrawn}</span>
      </label>
      <a className="button button-plain" href={apiUrl(path, { ...shown, format: 'xlsx' })} download>
        {words.exportXlsx}
      </a>
      <a className="button button-plain" href={apiUrl(path, { ...shown, format: 'csv' })} download>
        {words.exportCsv}
      </a>
      <May leave="register">
        <a className="button button-plain" href={apiUrl(path, { blank: 'true' })} download>
          {words.blank}
        </a>
        <ImportButton register={register} />
      </May>
    </div>
  );
}

function ImportButton({ register }: Pick<RegisterToolsProps, 'register'>): ReactNode {
  const words = useRegisterWords();
  const client = useQueryClient();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return request<{ added: number }>(`/registers/${register.id}/import`, { method: 'POST', form });
    },
    onSuccess: async ({ added }) => {
      toast({ text: words.imported(added) });
      await client.invalidateQueries({ predicate: ({ queryKey }) => isAffected(queryKey[0]) });
    },
  });
  return (
    <>
      <Button busy={send.isPending} onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={words.import}
        tabIndex={-1}
        accept=".csv,.xlsx,.xls"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          // The same file may be chosen again once it was mended.
          event.target.value = '';
        }}
      />
      {send.isError && (
        <div>
          <p>{words.importFailed}</p>
          <ProblemView error={send.error} />
        </div>
      )}
    </>
  );
}
