import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { packsQuery } from '#client/api/catalogue-query.ts';
import { chapterOf } from '#client/lib/guide-chapter.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useView } from '#client/lib/view.ts';
import { Filters } from './filters.tsx';
import { TypeSwitch } from './type-switch.tsx';
import './header.css';

/** Name, the areas, and the filters that hold everywhere. */
export function Header({ overview }: { readonly overview: OverviewDto | undefined }): ReactNode {
  const { language, t, setLanguage } = useLanguage();
  const { hrefTo } = useView();
  const [open, setOpen] = useState(false);
  const pack = useQuery(packsQuery).data?.items[0];
  return (
    <header className="app-header">
      <div className="app-header-row">
        <Link href={hrefTo('/')} className="brand">
          <b>{t.app.name}</b>
          <span className="brand-pack">
            {pack === undefined ? t.app.tagline : language === 'zh' ? pack.nameZh : pack.nameEn}
          </span>
        </Link>
        <Navigation active={overview?.warnings.active ?? 0} />
        <div className="header-tools">
          <button
            type="button"
            className="filters-toggle"
            aria-expanded={open}
            aria-controls="filters"
            onClick={() => setOpen(!open)}
          >
            {t.app.filters.open}
          </button>
          <Filters open={open} overview={overview} />
          <HelpLink />
          <AccountLink />
          <TypeSwitch />
          <button
            type="button"
            className="language-switch"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            title={t.app.filters.language}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t.app.filters.otherLanguage}
          </button>
        </div>
      </div>
    </header>
  );
}

/** How the page at hand is used. */
function HelpLink(): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const [path] = useLocation();
  return (
    <Link href={hrefTo('/guide', { chapter: chapterOf(path) })} className="account-link" title={t.app.help}>
      <span aria-hidden="true">?</span>
      <span className="visually-hidden">{t.app.help}</span>
    </Link>
  );
}

/** Who looks, and the way to everything about accounts. */
function AccountLink(): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const { user } = useLeave();
  const name = user ? t.app.signedIn(user.displayName) : t.app.thisMachine;
  return (
    <Link href={hrefTo('/account')} className="account-link" title={name}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5.2" r="2.7" />
        <path d="M2.8 14c.5-3 2.5-4.4 5.2-4.4s4.7 1.4 5.2 4.4" />
      </svg>
      <span className="visually-hidden">{name}</span>
    </Link>
  );
}

const AREAS = [
  { key: 'overview', path: '/' },
  { key: 'targets', path: '/targets' },
  { key: 'districts', path: '/districts' },
  { key: 'warnings', path: '/warnings' },
  { key: 'data', path: '/data' },
  { key: 'tasks', path: '/tasks' },
] as const;

/** Pages of an area that lie beside its own path. */
function alsoOf(key: (typeof AREAS)[number]['key']): readonly string[] {
  if (key === 'data') return ['/explore', '/compare'];
  return key === 'tasks' ? ['/supervision', '/registers', '/reports', '/calendar'] : [];
}

function Navigation({ active }: { readonly active: number }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const [path] = useLocation();
  return (
    <nav className="app-nav" aria-label={t.app.nav.label}>
      {AREAS.map((area) => {
        const here =
          area.path === '/'
            ? path === '/'
            : [area.path, ...alsoOf(area.key)].some((each) => path.startsWith(each));
        return (
          <Link key={area.key} href={hrefTo(area.path)} aria-current={here ? 'page' : undefined}>
            {t.app.nav[area.key]}
            {area.key === 'warnings' && active > 0 && (
              <span className="nav-count">
                {active}
                <span className="visually-hidden"> {t.app.activeWarnings(active)}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
