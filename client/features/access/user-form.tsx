import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountDto } from '#contract/access.ts';
import { passwordFault, ROLES, type Role } from '#domain/access.ts';
import { request } from '#client/api/client.ts';
import { useNames } from '#client/api/names.ts';
import { SESSION_KEY, signInQuery, usersQuery } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { PasswordField } from './password-field.tsx';
import { userPath } from './user-path.ts';

export interface UserFormProps {
  /** Missing: undefined for a new one. */
  readonly account: AccountDto | undefined;
  /** The first account is a security administrator’s. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly region: string;
  readonly identity: string;
  readonly password: string;
  readonly forgetCodes: boolean;
}

/** An account, new or changed. */
export function UserForm({ account, isFirst, onClose }: UserFormProps): ReactNode {
  const all = useAccessWords();
  const words = all.users;
  const client = useQueryClient();
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    name: account?.name ?? '',
    displayName: account?.displayName ?? '',
    role: account?.role ?? (isFirst ? 'security-admin' : 'leader'),
    region: account?.region ?? '',
    identity: account?.identity ?? '',
    ...{ password: '', forgetCodes: false },
  });
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const isDistrict = draft.role === 'district-analyst';
  const provider = useQuery(signInQuery).data?.provider;
  // An account that the provider leads into needs no password of its own.
  const needsPassword = !account && draft.identity.trim() === '';
  const fault =
    !needsPassword && draft.password === '' ? undefined : passwordFault(draft.name.trim(), draft.password);
  const missing = { name: draft.name.trim() === '', region: isDistrict && draft.region === '' };
  const save = useMutation({
    mutationFn: () =>
      account ? saveChange(account, draft) : request('/users', { method: 'POST', json: newOf(draft) }),
    onSuccess: async () => {
      toast({ text: account ? words.saved : words.created(draft.name.trim()) });
      onClose();
      await client.invalidateQueries({ queryKey: usersQuery.queryKey });
      // The first account shuts the door that stood open until now.
      if (isFirst) await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });

  function submit(): void {
    setTried(true);
    if (!missing.name && !missing.region && fault === undefined) save.mutate();
  }

  return (
    <Dialog
      kind="side"
      title={account?.displayName ?? (isFirst ? words.first : words.create)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{all.cancel}</Button>
          <Button tone="primary" busy={save.isPending} onClick={submit}>
            {account ? words.save : words.create}
          </Button>
        </>
      }
    >
      <div className="stack">
        {!account && (
          <TextField
            label={words.name}
            required
            hint={words.nameHint}
            error={tried && missing.name ? all.required : undefined}
            value={draft.name}
            most={40}
            onChange={(name) => set({ name })}
          />
        )}
        <TextField
          label={words.displayName}
          value={draft.displayName}
          most={80}
          onChange={(displayName) => set({ displayName })}
        />
        <RoleFields draft={draft} set={set} isFirst={isFirst} isMissing={tried && missing.region} />
        {provider && (
          <TextField
            label={words.identity}
            hint={words.identityHint}
            value={draft.identity}
            most={255}
            onChange={(identity) => set({ identity })}
          />
        )}
        <PasswordField
          label={account ? words.newPassword : needsPassword ? words.password : words.optionalPassword}
          value={draft.password}
          onChange={(password) => set({ password })}
          autoComplete="new-password"
          required={needsPassword}
          hint={words.passwordHint}
          error={tried && fault ? all.faults[fault] : undefined}
        />
        {account?.codes === true && (
          <label className="toggle">
            <input
              type="checkbox"
              checked={draft.forgetCodes}
              onChange={(event) => set({ forgetCodes: event.target.checked })}
            />
            <span>{words.codesForget}</span>
          </label>
        )}
        {save.isError && <ProblemView error={save.error} />}
      </div>
    </Dialog>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly value: string;
  /** Letters it takes. */
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function TextField({ value, most, onChange, ...field }: TextFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={most}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface RoleFieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly isFirst: boolean;
  readonly isMissing: boolean;
}

function RoleFields({ draft, set, isFirst, isMissing }: RoleFieldsProps): ReactNode {
  const all = useAccessWords();
  const words = all.users;
  const names = useNames();
  const districts = names.regions.filter(({ kind }) => kind === 'division' || kind === 'zone');
  return (
    <>
      <Field label={words.role}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.role}
            disabled={isFirst}
            onChange={(event) =>
              set({ role: ROLES.find((each) => each === event.target.value) ?? draft.role })
            }
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {all.roles[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.role === 'district-analyst' && (
        <Field label={words.district} required error={isMissing ? all.required : undefined}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.region}
              onChange={(event) => set({ region: event.target.value })}
            >
              <option value="">{words.choose}</option>
              {districts.map(({ code }) => (
                <option key={code} value={code}>
                  {names.region(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

function rightsOf({ role, region, displayName, name }: Draft): Readonly<Record<string, unknown>> {
  return {
    role,
    region: role === 'district-analyst' ? region : null,
    displayName: displayName.trim() === '' ? name.trim() : displayName.trim(),
  };
}

function newOf(draft: Draft): Readonly<Record<string, unknown>> {
  const identity = draft.identity.trim();
  return {
    ...rightsOf(draft),
    name: draft.name.trim(),
    ...(draft.password !== '' && { password: draft.password }),
    ...(identity !== '' && { identity }),
  };
}

async function saveChange({ name, identity: before }: AccountDto, draft: Draft): Promise<void> {
  // The password first: it is what the server may refuse, and then nothing has changed.
  if (draft.password !== '') {
    await request(userPath(name, '/password'), { method: 'POST', json: { password: draft.password } });
  }
  const identity = draft.identity.trim() === '' ? null : draft.identity.trim();
  const json = {
    ...rightsOf(draft),
    ...(draft.forgetCodes && { codes: false }),
    ...(identity !== before && { identity }),
  };
  await request(userPath(name), { method: 'PATCH', json });
}
