import type { ReactNode } from 'react';

/** Words that exist only as their Chinese source wrote them: a clause, an agency, a citation. Read out as Chinese. */
export function AsWritten({ children }: { readonly children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>;
}
