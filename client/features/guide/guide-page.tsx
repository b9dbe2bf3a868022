import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useGuideWords } from '#client/lib/guide-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import '#client/ui/tabs.css';
import '#client/ui/section-nav.css';
import './guide.css';

/** 使用手册: a chapter for each kind of user, open at the one that was asked for. Part of the page, so it needs no network of its own. */
export function GuidePage(): ReactNode {
  const words = useGuideWords();
  const { search, hrefHere } = useView();
  const asked = new URLSearchParams(search).get('chapter');
  const chapter = words.chapters.find(({ id }) => id === asked) ?? words.chapters[0];
  return (
    <Page title={words.title}>
      <p className="muted no-print">{words.intro}</p>
      <nav className="tab-list section-nav no-print" aria-label={words.contents}>
        {words.chapters.map(({ id, title }) => (
          <Link
            key={id}
            className="tab"
            href={hrefHere({ chapter: id })}
            aria-current={id === chapter?.id ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      {chapter && (
        <Card title={chapter.title}>
          <p>{chapter.intro}</p>
          <ol className="guide-steps">
            {chapter.steps.map(({ title, text, path }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
                {path !== undefined && <OpenLink path={path} title={title} />}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </Page>
  );
}

function OpenLink({ path, title }: { readonly path: string; readonly title: string }): ReactNode {
  const words = useGuideWords();
  const { hrefTo } = useView();
  return (
    <Link href={hrefTo(path)} className="no-print">
      {words.open}
      <span className="visually-hidden"> {title}</span>
    </Link>
  );
}
