import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import { AsWritten } from './as-written.tsx';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** The title is as its Chinese source wrote it, whatever the page's language. */
  readonly titleAsWritten?: boolean;
  readonly hideTitle?: boolean;
  /** Beside the heading: the verdict, the level, a badge. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One page: names the document, and takes the focus to its heading when it comes by navigation. */
export function Page({
  title,
  titleAsWritten = false,
  hideTitle = false,
  aside,
  children,
}: PageProps): ReactNode {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t.app.name}`;
  }, [title, t]);

  useEffect(() => {
    // On the first load the browser's own start of the page is right; later pages announce themselves.
    if (navigated) heading.current?.focus({ preventScroll: true });
    if (navigated) window.scrollTo({ top: 0 });
    navigated = true;
  }, []);

  return (
    <div className="page">
      <div className={hideTitle ? 'visually-hidden' : 'page-head'}>
        <h1 ref={heading} tabIndex={-1}>
          {titleAsWritten ? <AsWritten>{title}</AsWritten> : title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  );
}

let navigated = false;
