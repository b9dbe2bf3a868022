import { useState } from 'react';
import type { ReactNode } from 'react';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { LEVELS } from '#domain/rule.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { Sparkline } from '#client/charts/sparkline.tsx';
import { useLanguage } from '#client/lib/language.tsx';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge, type Tone } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { LevelMark, LevelShield } from '#client/ui/level-mark.tsx';
import { Page } from '#client/ui/page.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { StatusShape, StatusWord } from '#client/ui/status-word.tsx';
import { Stepper } from '#client/ui/stepper.tsx';
import { Table } from '#client/ui/table.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { ActionsCard } from './actions-card.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import { samples } from './samples.ts';
import { StatesCard } from './states-card.tsx';

const TONES: readonly Tone[] = ['good', 'steady', 'near', 'slow', 'bad', 'idle', 'sample'];
const STEP_STATES = ['done', 'failed', 'current', 'ahead'] as const;
const HEIGHT = 120;

/** Every component of the page in every state, for whoever builds or changes one; in development alone. */
export function ComponentsPage(): ReactNode {
  const { language, setLanguage } = useLanguage();
  const words = samples(language);
  return (
    <main className="main-column">
      <Page
        title={words.title}
        aside={
          <button
            type="button"
            className="button button-quiet"
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {words.language}
          </button>
        }
      >
        <div className="stack">
          <WordsCard />
          <ActionsCard />
          <ConfirmCard />
          <StatesCard />
          <StructureCard />
          <ChartFrame
            title={words.sections.charts}
            unit={words.unit}
            source={words.source}
            summary={words.text}
            table={{ columns: words.columns, rows: words.rows }}
            fileName={words.text}
            height={HEIGHT}
            note={words.longText}
          >
            {() => <Sparkline values={[3, 5, null, 4, 8]} label={words.text} tone="steady" />}
          </ChartFrame>
        </div>
      </Page>
    </main>
  );
}

function WordsCard(): ReactNode {
  const words = samples(useLanguage().language);
  return (
    <Card title={words.sections.words}>
      <div className="stack">
        <div className="row">
          {ATTAINMENT_STATUSES.map((status) => (
            <span key={status} className="row">
              <StatusShape status={status} />
              <StatusWord status={status} detail="+9.3" />
              <StatusWord status={status} plain />
              <StatusWord status={status} lenient />
            </span>
          ))}
        </div>
        <div className="row">
          {LEVELS.map((level) => (
            <span key={level} className="row">
              <LevelShield level={level} />
              <LevelMark level={level} />
              <LevelMark level={level} long />
            </span>
          ))}
        </div>
        <div className="row">
          {TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
        <p>
          <AsWritten>{words.cited}</AsWritten>{' '}
          <FigureButton
            of={{ indicator: 'urban-new-jobs', region: '500000', period: '2020-12', basis: 'ytd' }}
            label={words.text}
          >
            {words.figure}
          </FigureButton>{' '}
          <ReportLink />
        </p>
      </div>
    </Card>
  );
}

function StructureCard(): ReactNode {
  const words = samples(useLanguage().language);
  const [tab, setTab] = useState('0');
  const table = {
    caption: words.text,
    columns: words.columns.map((header, index) => ({
      key: header,
      header,
      align: index === 0 ? ('start' as const) : ('end' as const),
      cell: (row: readonly string[]) => row[index],
    })),
    rows: words.rows,
    rowKey: (row: readonly string[]) => row.join(),
  };
  return (
    <Card title={words.sections.structure} actions={<Badge>{words.text}</Badge>} footer={words.longText}>
      <div className="stack">
        <SectionNav
          label={words.text}
          links={words.tabs.map((label, index) => ({ path: `/${index}`, href: `#${index}`, label }))}
        />
        <Stepper
          label={words.text}
          steps={words.steps.map((label, index) => ({
            ...{ key: label, label, stateWord: words.text },
            state: STEP_STATES[index] ?? 'ahead',
          }))}
        />
        <Tabs
          label={words.text}
          tabs={words.tabs.map((label, index) => ({ key: String(index), label, count: index * 2 }))}
          active={tab}
          onChange={setTab}
        >
          <Table {...table} showCaption rowTone={(row) => (row === words.rows[0] ? 'idle' : undefined)} />
        </Tabs>
        <Table {...table} dense rows={[]} />
        <Facts items={words.rows.map(([label = '', value = '']) => ({ key: label, label, value }))} />
      </div>
    </Card>
  );
}
