import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { makersQuery } from '#client/api/trust-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import './makers-note.css';

/** Whether whoever looks made the upload and so may not approve it; undefined while that is asked for. */
export function useIsMaker(id: string): boolean | undefined {
  const { user } = useLeave();
  const made = useQuery(makersQuery(id)).data;
  return made && made.other && user !== null && made.makers.includes(user.name);
}

/** Where two persons are asked for: who made it, and who is to commit it. */
export function MakersNote({ id }: { readonly id: string }): ReactNode {
  const t = useT();
  const words = useUploadWords().actions;
  const { user } = useLeave();
  const made = useQuery(makersQuery(id)).data;
  if (made?.other !== true) return null;
  const names = made.makers.join(t.terms.listComma);
  const isMine = user !== null && made.makers.includes(user.name);
  return (
    <p className={isMine ? 'two-persons' : 'muted'}>{isMine ? words.mine(names) : words.others(names)}</p>
  );
}
