/**
 * The sentences reports are written from, by key, as they are where a pack words them no other way. `{slot}` stands for a
 * number or a name, and a part in square brackets is left out when a slot in it has nothing to say. The slots a key
 * knows are those of its text here.
 * Source: practice of monthly and half-year reports, worded anew; our choice, 2026-11-26.
 */
export const SENTENCES = {
  'title.monthly': '{city}就业形势快报（{span}）',
  'title.half-year': '{city}{half}就业工作情况',
  'title.brief': '{city}就业形势会议简报（{span}）',
  'title.district': '{district}就业概况（{span}）',
  'heading.overall': '总体情况',
  'heading.targets': '目标完成情况',
  'heading.groups': '重点群体和行业',
  'heading.districts': '区县进度',
  'heading.figures': '主要指标',
  'heading.warnings': '预警情况',
  'heading.tasks': '任务推进情况',
  'heading.problems': '存在问题',
  'heading.plans': '下一步打算',
  'heading.sources': '数据说明',

  'overall.city': '全市',
  'overall.set-by': '文件',
  'overall.set-by-district': '区县目标',
  'overall.none': '截至{month}，{setBy}确定的{targets}项目标均缺报，尚不能评价{place}就业形势。',
  'overall.known':
    '截至{month}，{place}就业形势{word}。{setBy}确定的{targets}项目标中，有数值的{known}项，其中达到或超过进度的{met}项，低于进度或高于控制目标的{behind}项；缺报{missing}项[：{names}]。',
  'overall.steady': '总体平稳',
  'overall.mixed': '总体平稳、局部承压',
  'overall.strained': '压力较大',

  'target.total':
    '{span}{name}{actual}{unit}[{yearOnYear}][，完成年度目标{target}{unit}的{attainment}%][{progress}][，其后每月需{required}{unit}]，{status}。',
  'target.rate':
    '{span}{name}{actual}{unit}[{yearOnYear}]，控制目标{target}{unit}[{difference}][，{status}]。',
  'target.missing': '尚无截至{span}数值的：{list}。',
  'target.missing-one': '{name}（年度目标{target}{unit}）',
  'year-on-year.same': '，同比持平',
  'year-on-year.up': '，同比增长{change}%',
  'year-on-year.down': '，同比下降{change}%',
  'year-on-year.rate-up': '，同比上升{change}个百分点',
  'year-on-year.rate-down': '，同比下降{change}个百分点',
  'progress.done': '，已完成全年目标',
  'progress.level': '，与{pace}持平',
  'progress.ahead': '，超{pace}{lead}个百分点',
  'progress.behind': '，低于{pace}{lead}个百分点',
  'pace.calendar': '序时进度',
  'pace.seasonal': '往年同期节奏',
  'pace.typed': '自定进度',
  'difference.below': '，低于目标{gap}个百分点',
  'difference.above': '，高于目标{gap}个百分点',
  'difference.tolerated': '在允许区间内',

  'districts.reported':
    '{name}：应报区县{expected}个，已报{reported}个[；快于或达到序时进度的{ahead}个，低于序时进度的{behind}个][{last}]。',
  'districts.last-one': '，差距最大的是{names}，低于序时进度{leads}个百分点',
  'districts.last': '，差距最大的是{names}，分别低于序时进度{leads}个百分点',

  'warnings.none': '未解除的预警{all}条。',
  'warnings.standing':
    '未解除的预警{all}条，其中红色{red}条、橙色{orange}条、黄色{yellow}条、蓝色{blue}条。预警线为建议值的，以市局核定为准。',

  'tasks.filed':
    '文件分解的{tasks}项任务中，已报送工作情况的{filed}项，其中采纳{accepted}项、退回{sentBack}项；逾期未报的{late}项。',

  sources:
    '[数据来源：{agencies}。]各数均取自本系统，可逐一追溯到报表单元格；缺报的不推算、不以零代替。部分数据因四舍五入，合计与分项之和略有差异。',
} as const;

export type SentenceKey = keyof typeof SENTENCES;
type SlotsIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsIn<Rest>
  : never;
/** The slots of a sentence. */
export type SlotOf<Key extends SentenceKey> = SlotsIn<(typeof SENTENCES)[Key]>;

/** What a pack words in its own way. Missing: a key that is left out reads as in SENTENCES. */
export type ReportWording = Readonly<Partial<Record<SentenceKey, string>>>;

export function isSentenceKey(key: string): key is SentenceKey {
  return Object.hasOwn(SENTENCES, key);
}

/** A text cut into what is said and what is put in. */
export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'slot'; readonly name: string };
/** Pieces that stand or fall together. */
export interface Segment {
  readonly optional: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * The segments of a template: `a[，b{c}]` is `a`, and `，b` with the slot `c` that may be left out.
 * Missing: undefined for a text whose brackets or braces do not close, or stand inside one another.
 */
export function segmentsOf(template: string): Segment[] | undefined {
  const parts = template.split(/(\[[^[\]]*\])/).filter((part) => part !== '');
  const segments: Segment[] = [];
  for (const part of parts) {
    const optional = part.startsWith('[') && part.endsWith(']') && part.length > 1;
    const pieces = piecesOf(optional ? part.slice(1, -1) : part);
    if (pieces.some((piece) => piece.kind === 'text' && /[[\]{}]/.test(piece.text))) return undefined;
    segments.push({ optional, pieces });
  }
  return segments;
}

/** The slots a template names, in their order. */
export function slotsOf(template: string): string[] {
  return (segmentsOf(template) ?? []).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : [])),
  );
}

function piecesOf(text: string): Piece[] {
  return text.split(/(\{[a-zA-Z]+\})/).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (/^\{[a-zA-Z]+\}$/.test(part)) return [{ kind: 'slot', name: part.slice(1, -1) }];
    return [{ kind: 'text', text: part }];
  });
}
