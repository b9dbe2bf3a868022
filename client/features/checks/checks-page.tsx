import type { ReactNode } from 'react';
import { useDataSections } from '#client/lib/data-sections.ts';
import { checksWords } from '#client/lib/checks-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Page } from '#client/ui/page.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { BasesCard } from './bases-card.tsx';
import { ConflictsCard } from './conflicts-card.tsx';
import { HintsCard } from './hints-card.tsx';
import { PairsCard } from './pairs-card.tsx';
import './checks.css';

/** 对照与提示: for the analyst, quiet. */
export function ChecksPage(): ReactNode {
  const { language, t } = useLanguage();
  return (
    <Page title={checksWords(language).title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      <PairsCard />
      <ConflictsCard />
      <BasesCard />
      <HintsCard />
    </Page>
  );
}
