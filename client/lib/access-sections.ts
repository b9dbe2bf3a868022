import { useAccessWords } from './access-words.ts';
import { useLeave } from './leave.ts';
import { useView } from './view.ts';

/** The pages about accounts that whoever looks can use. */
export function useAccessSections(): { path: string; href: string; label: string }[] {
  const { hrefTo } = useView();
  const { may } = useLeave();
  const words = useAccessWords().sections;
  return [
    { path: '/account', label: words.account, shown: true },
    { path: '/users', label: words.users, shown: may('account') },
    { path: '/permissions', label: words.permissions, shown: true },
    { path: '/trust', label: words.trust, shown: true },
    { path: '/audit', label: words.audit, shown: may('audit') },
    { path: '/interface', label: words.interface, shown: true },
  ]
    .filter(({ shown }) => shown)
    .map(({ path, label }) => ({ path, label, href: hrefTo(path) }));
}
