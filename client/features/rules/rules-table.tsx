import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RuleDto, RuleStandingDto } from '#contract/rules.ts';
import { useNames, type Names } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { conditionText } from '#client/lib/rule-text.ts';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';

export interface RulesTableProps {
  readonly rules: readonly RuleDto[];
  /** Missing: none of them where they could not be read. */
  readonly standings: readonly RuleStandingDto[];
}

export function RulesTable({ rules, standings }: RulesTableProps): ReactNode {
  const { language } = useLanguage();
  const byRule = new Map(standings.map((standing) => [standing.rule, standing]));
  const { indicators } = useNames();
  const order = new Map(indicators.map(({ code }, index) => [code, index]));
  const rank = (rule: RuleDto): number => order.get(rule.indicator) ?? indicators.length;
  // What is on first; late reports, one rule an indicator, after what is said of the figures.
  const ordered = [...rules].sort(
    (a, b) =>
      Number(b.enabled) - Number(a.enabled) ||
      Number(a.condition.kind === 'late') - Number(b.condition.kind === 'late') ||
      rank(a) - rank(b),
  );
  return (
    <div className="rules-list">
      <Table<RuleDto>
        caption={ruleWords(language).page.title}
        columns={useColumns(byRule)}
        rows={ordered}
        rowKey={({ id }) => id}
        rowTone={({ enabled }) => (enabled ? undefined : 'idle')}
      />
    </div>
  );
}

function useColumns(standings: ReadonlyMap<string, RuleStandingDto>): Column<RuleDto>[] {
  const wording = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = ruleWords(wording.language).page;
  const standing = (rule: RuleDto, show: (found: RuleStandingDto) => ReactNode): ReactNode => {
    const found = standings.get(rule.id);
    return found ? show(found) : wording.t.terms.none;
  };
  return [
    {
      key: 'rule',
      header: words.columns.rule,
      cell: (rule) => (
        <div className="rule-what">
          <Link href={hrefTo(`/warnings/rules/${rule.id}`)}>
            {wording.language === 'zh' ? rule.nameZh : rule.nameEn}
          </Link>
          <span className="muted">
            {names.indicator(rule.indicator)} · {scopeText(rule, names, wording.language)}
          </span>
        </div>
      ),
    },
    {
      key: 'condition',
      header: words.columns.condition,
      cell: (rule) => <span className="rule-condition">{conditionText(rule, wording, names.indicator)}</span>,
    },
    {
      key: 'state',
      header: words.columns.state,
      cell: (rule) => (
        <div className="rule-marks">
          <Badge tone={rule.enabled ? 'good' : 'idle'}>{rule.enabled ? words.on : words.off}</Badge>
          {rule.suggested && <Badge tone="near">{words.suggested}</Badge>}
        </div>
      ),
    },
    {
      key: 'judged',
      header: words.columns.judged,
      cell: (rule) => standing(rule, (found) => <Judged standing={found} />),
    },
    {
      key: 'reasons',
      header: words.columns.reasons,
      cell: (rule) => standing(rule, (found) => <Reasons standing={found} />),
    },
  ];
}

function Judged({ standing }: { readonly standing: RuleStandingDto }): ReactNode {
  const { language } = useLanguage();
  const words = ruleWords(language).page;
  return (
    <div className="rule-what">
      <span>
        {standing.judgedTo === null ? words.never : words.judgedTo(formatPeriod(standing.judgedTo, language))}
      </span>
      <span className="muted">{words.series(standing.series, standing.scope)}</span>
      {standing.active > 0 && <b>{words.active(standing.active)}</b>}
    </div>
  );
}

function Reasons({ standing }: { readonly standing: RuleStandingDto }): ReactNode {
  const { language, t } = useLanguage();
  const { page, reasons } = ruleWords(language);
  if (standing.series === 0) return <span className="muted">{t.terms.none}</span>;
  if (standing.notEvaluated.length === 0) return <span className="muted">{page.allJudged}</span>;
  return (
    <ul className="rule-reasons">
      {standing.notEvaluated.map(({ reason, series, period }) => (
        <li key={reason}>{page.reason(reasons[reason], series, formatPeriod(period, language))}</li>
      ))}
    </ul>
  );
}

/** The regions of a rule in a few words. */
export function scopeText(rule: Pick<RuleDto, 'regions'>, names: Names, language: 'zh' | 'en'): string {
  const words = ruleWords(language).page;
  const listed = rule.regions.map((code) => (code === 'districts' ? words.districts : names.region(code)));
  const separator = language === 'zh' ? '、' : ', ';
  if (listed.length <= 3) return listed.join(separator);
  return words.andMore(listed.slice(0, 2).join(separator), listed.length);
}
