import type { ImportProblemDto } from '#contract/uploads.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import type { Severity } from '#server/ingest/problem-kinds/problem-kind.ts';
import {
  type NewProblem,
  type Place,
  PROBLEM_KINDS,
  type ProblemCode,
  type ProblemDetails,
} from './problems.ts';
import { cellName } from './sheet.ts';
import { type Bilingual, ownText, shownText } from '#server/ingest/words/text.ts';

export type ImportProblem = ImportProblemDto;

interface Kept {
  readonly problem: ImportProblem;
  readonly drafts: readonly number[];
}

/** How many problems are kept word for word; the rest are counted. */
export const KEPT_PROBLEMS = 500;
const LONGEST_FOUND = 120;
const MASKED = '（已隐去）';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface ProblemListOptions {
  readonly accepted?: ReadonlySet<string>;
  readonly hold?: (draft: number) => void;
  /** Problems to begin with. */
  readonly from?: ProblemList;
  /** Whether addresses name their sheet, as those of a file of several sheets do; otherwise as `from` does. */
  readonly namesSheets?: boolean;
}

/**
 * The problems of one upload in the order they were found: all of them counted, the first ones kept in words.
 * `accepted` holds ids of warnings the analyst ticked, or `code@*` for all of one code.
 */
export class ProblemList {
  readonly #kept: Record<Severity, Kept[]> = { error: [], warning: [], note: [] };
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  readonly #byCode = new Map<ProblemCode, number>();
  readonly #warningCodes = new Set<ProblemCode>();
  readonly #idUses = new Map<string, number>();
  readonly #accepted: ReadonlySet<string>;
  readonly #hold: (draft: number) => void;
  readonly #namesSheets: boolean;

  constructor(options: ProblemListOptions = {}) {
    this.#accepted = options.accepted ?? new Set();
    this.#hold = options.hold ?? (() => undefined);
    this.#namesSheets = options.namesSheets ?? (options.from ? options.from.#namesSheets : false);
    if (options.from) this.#copy(options.from);
  }

  add(problem: NewProblem): void {
    const severity = problem.severity ?? PROBLEM_KINDS[problem.code].severity;
    this.#counts[severity] += 1;
    this.#byCode.set(problem.code, (this.#byCode.get(problem.code) ?? 0) + 1);
    if (severity === 'warning') this.#warningCodes.add(problem.code);
    const kept =
      this.#kept[severity].length < KEPT_PROBLEMS ? wordProblem(this.#placed(problem), severity) : undefined;
    const id = kept && this.#uniqueId(kept.id);
    if (kept && id) this.#kept[severity].push({ problem: { ...kept, id }, drafts: problem.drafts ?? [] });
    this.#holdDrafts(problem.drafts ?? [], { severity, code: problem.code, id });
  }

  /** The kept problems, errors first, then warnings, then notes; at most `limit`. */
  first(limit: number = KEPT_PROBLEMS): ImportProblem[] {
    return SEVERITIES.flatMap((severity) => this.#kept[severity].map(({ problem }) => problem)).slice(
      0,
      limit,
    );
  }

  /** What `accepted` may hold: the ids of kept problems and, for each code found, `code@*`. */
  ids(): Set<string> {
    return new Set([...this.first(Infinity).map(({ id }) => id), ...[...this.#byCode.keys()].map(allOf)]);
  }

  /** What accepts every warning: their ids, or their codes where more were found than kept. */
  warningIds(): Set<string> {
    const kept = this.#kept.warning.map(({ problem }) => problem);
    const areAllKept = kept.length === this.#counts.warning;
    return new Set(areAllKept ? kept.map(({ id }) => id) : [...this.#warningCodes].map(allOf));
  }

  /** Ids of the kept problems that concern each draft. */
  idsByDraft(): Map<number, string[]> {
    const ids = new Map<number, string[]>();
    for (const { problem, drafts } of SEVERITIES.flatMap((severity) => this.#kept[severity])) {
      for (const draft of drafts) ids.set(draft, [...(ids.get(draft) ?? []), problem.id]);
    }
    return ids;
  }

  count(severity: Severity): number {
    return this.#counts[severity];
  }
  get total(): number {
    return this.#counts.error + this.#counts.warning + this.#counts.note;
  }
  /** How many of each code were found, kept or not. */
  countsByCode(): ReadonlyMap<ProblemCode, number> {
    return this.#byCode;
  }

  #placed(problem: NewProblem): NewProblem {
    if (this.#namesSheets || !problem.at?.sheet) return problem;
    return { ...problem, at: { row: problem.at.row, column: problem.at.column } };
  }

  #copy(other: ProblemList): void {
    for (const severity of SEVERITIES) {
      this.#counts[severity] = other.#counts[severity];
      for (const kept of other.#kept[severity]) {
        const { code, id } = kept.problem;
        this.#kept[severity].push(kept);
        this.#holdDrafts(kept.drafts, { severity, code, id });
      }
    }
    for (const [code, count] of other.#byCode) this.#byCode.set(code, count);
    for (const code of other.#warningCodes) this.#warningCodes.add(code);
    for (const [id, uses] of other.#idUses) this.#idUses.set(id, uses);
  }

  #holdDrafts(
    drafts: readonly number[],
    problem: { severity: Severity; code: string; id: string | undefined },
  ): void {
    if (problem.severity === 'note') return;
    const isAccepted =
      problem.severity === 'warning' &&
      (this.#accepted.has(allOf(problem.code)) ||
        (problem.id !== undefined && this.#accepted.has(problem.id)));
    if (!isAccepted) for (const draft of drafts) this.#hold(draft);
  }

  #uniqueId(id: string): string {
    const uses = (this.#idUses.get(id) ?? 0) + 1;
    this.#idUses.set(id, uses);
    return uses === 1 ? id : `${id}#${uses}`;
  }
}

/** Stands for every warning of a code among the accepted ids. */
function allOf(code: string): string {
  return `${code}@*`;
}

function wordProblem(
  { code, at, details, drafts, needsReason = false }: NewProblem,
  severity: Severity,
): ImportProblem {
  const { message, fix } = PROBLEM_KINDS[code];
  const filled = maskDetails(typeof details === 'function' ? details() : (details ?? {}));
  const cell = at && placeName(at);
  return {
    id: `${code}@${cell ?? 'file'}`,
    code,
    severity,
    cell: cell ?? null,
    row: at?.row ?? null,
    column: at && at.column > 0 ? at.column : null,
    found: filled.found ?? '',
    expected: filled.expected ?? '',
    message: fill(message.zh, filled, 'zh'),
    fix: fill(fix.zh, filled, 'zh'),
    messageEn: fill(message.en, filled, 'en'),
    fixEn: fill(fix.en, filled, 'en'),
    blocks: severity !== 'note' && (severity === 'error' || (drafts?.length ?? 0) > 0),
    needsReason: needsReason && severity === 'warning',
  };
}

/** The address of a cell, with its sheet where there are several: `Sheet1!B7`. */
export function placeName({ sheet, row, column }: Place): string {
  const cell = cellName(row, Math.max(1, column));
  return sheet ? `${sheet}!${cell}` : cell;
}

function maskDetails(details: ProblemDetails): ProblemDetails {
  if (details.found === undefined) return details;
  const found = hasPersonalData(details.found) ? MASKED : shorten(details.found);
  return { ...details, found };
}

function shorten(text: string): string {
  const clean = shownText(text);
  return ownText(clean.length > LONGEST_FOUND ? `${clean.slice(0, LONGEST_FOUND)}…` : clean);
}

function fill(template: string, details: ProblemDetails, language: keyof Bilingual): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return typeof value === 'object' ? value[language] : String(value ?? '');
  });
}
