import type { ReportBlock, ReportDto, ReportPart, ReportToken } from '#contract/reports.ts';

export type ReportCheck = ReportDto['checks'][number];
export type Moved = ReportDto['moved'][number];

/** The tokens whose number is another now, or not known any more, in their order. */
export function movedTokens(was: readonly ReportToken[], now: readonly ReportToken[]): Moved[] {
  const current = new Map(now.map((token) => [token.id, token]));
  return was.flatMap((token): Moved[] => {
    const next = current.get(token.id);
    if (next?.text === token.text) return [];
    const { id, text, indicator, region, period } = token;
    return [{ token: id, was: text, now: next?.text ?? null, indicator, region, period }];
  });
}

/** Numbers of dates and counting words, which need no token. */
const UNBOUND_BY_NATURE =
  /\d{4}年(?:上半年|下半年)?|\d{1,2}—\d{1,2}月|\d{1,2}月|\d{1,2}日|第\d+项|〔\d{4}〕\d*号?|\d{4}-(?:H1|Q\d|\d{2})(?:\.\.\d{2})?(?:-\d{2})?(?: \d{2}:\d{2})?/g;
/** What somebody wrote elsewhere is quoted, not said. */
const QUOTED = /“[^”]*”/g;

/** Numbers somebody typed into the text: bound to nothing, so nobody will notice when they are wrong. */
export function unboundNumbers(blocks: readonly ReportBlock[], names: readonly string[] = []): string[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    const parts = partsOf(block);
    const said = parts.filter((part) => typeof part === 'string');
    // What units reported is theirs: it is quoted, not said.
    return said.some((text) => text.includes('（单位报送）')) ? [] : said;
  });
  return texts.flatMap((text) => {
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(QUOTED, ''));
    return said.replace(UNBOUND_BY_NATURE, '').match(/\d+(?:\.\d+)?%?/g) ?? [];
  });
}

/** Tokens a text refers to that are none. */
export function unknownTokens(blocks: readonly ReportBlock[], tokens: readonly ReportToken[]): string[] {
  const known = new Set(tokens.map(({ id }) => id));
  return [...tokensOf(blocks)].filter((id) => !known.has(id));
}

/** The tokens a text refers to. */
export function tokensOf(blocks: readonly ReportBlock[]): Set<string> {
  const drawn = blocks.flatMap((block) =>
    block.kind === 'chart'
      ? block.series.flatMap(({ values }) => values.flatMap((value) => value?.token ?? []))
      : [],
  );
  return new Set([...saidInWords(blocks), ...drawn]);
}

/** The tokens that stand in words and tables; charts left out. */
export function saidInWords(blocks: readonly ReportBlock[]): Set<string> {
  return new Set(blocks.flatMap(partsOf).flatMap((part) => (typeof part === 'string' ? [] : [part.token])));
}

function partsOf(block: ReportBlock): readonly ReportPart[] {
  switch (block.kind) {
    case 'heading':
    case 'chart':
      return [];
    case 'paragraph':
      return block.parts;
    case 'table':
      return block.rows.flat();
    default:
      return block satisfies never;
  }
}

/** What stands in the way of issuing a draft, and what whoever issues it should know. */
export function checkReport(facts: {
  readonly blocks: readonly ReportBlock[];
  readonly moved: readonly Moved[];
  readonly missing: number;
  readonly sample: boolean;
  readonly openWarnings: number;
  /** Who wrote it, where somebody else has to issue it. */
  readonly makers: readonly string[];
  /** Names with digits in them, the longest first. */
  readonly names?: readonly string[];
}): ReportCheck[] {
  const { moved, missing, sample, openWarnings, makers } = facts;
  const gone = moved.filter(({ now }) => now === null).length;
  const other = moved.length - gone;
  const unbound = unboundNumbers(facts.blocks, facts.names);
  const checks: (ReportCheck | undefined)[] = [
    other > 0
      ? check(
          'moved',
          'error',
          `起草之后有 ${other} 个数字变动，请更新`,
          `${other} numbers moved since drafting: refresh`,
        )
      : undefined,
    gone > 0
      ? check(
          'gone',
          'error',
          `有 ${gone} 个数字已不再成立，请更新`,
          `${gone} numbers are not known any more: refresh`,
        )
      : undefined,
    missing > 0
      ? check(
          'not-reported',
          'warning',
          `有 ${missing} 项目标缺报，文中已写明`,
          `${missing} targets have no figure; the text says so`,
        )
      : undefined,
    sample
      ? check(
          'sample',
          'warning',
          '文中有示例数据，不能作为正式报告',
          'sample data is in it: no report to be sent',
        )
      : undefined,
    unbound.length > 0
      ? check(
          'unbound-number',
          'warning',
          `有 ${unbound.length} 个手写的数字没有绑定数据：${unbound.slice(0, 5).join('、')}`,
          `${unbound.length} typed numbers are bound to no figure: ${unbound.slice(0, 5).join(', ')}`,
        )
      : undefined,
    makers.length > 0
      ? check(
          'two-persons',
          'warning',
          `由 ${makers.join('、')} 起草，须由另一人签发`,
          `written by ${makers.join(', ')}: somebody else has to issue it`,
        )
      : undefined,
    openWarnings > 0
      ? check('warnings-open', 'warning', `有 ${openWarnings} 条预警未解除`, `${openWarnings} warnings stand`)
      : undefined,
  ];
  return checks.filter((each) => each !== undefined);
}

function check(
  code: ReportCheck['code'],
  severity: ReportCheck['severity'],
  textZh: string,
  textEn: string,
): ReportCheck {
  return { code, severity, textZh, textEn };
}
