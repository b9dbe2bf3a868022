import type { FigureChangeDto } from '#contract/changes.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import type { FigureChange } from '../../db/read/changes.ts';
import type { Ctx } from '../context.ts';
import { earlyPrefix } from '../release/embargo.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, utf8, type OutputFile } from '../outputs/output-file.ts';
import { changesOf, seriesBetween } from './compare-figures.ts';
import { knownSpan, type SpanQuery } from './known-span.ts';

export interface ExportChangesQuery extends SpanQuery {
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly kind?: FigureChange | undefined;
}

const COLUMNS = [
  'kind',
  'indicator',
  'indicator_name',
  'region',
  'region_name',
  'group',
  'industry',
  'period',
  'basis',
  'unit',
  'before',
  'before_missing',
  'after',
  'after_missing',
  'difference',
  'relative',
  'version',
  'recorded_at',
  'by',
  'file',
  'upload',
  'source',
  'reason',
  'status',
] as const;

const SERIES_A_PIECE = 200;

/**
 * All that changed in the figures between two states of knowledge as one CSV file, read some series at a time.
 * Errors: as compareFigures, before the first byte.
 */
export async function exportChanges(ctx: Ctx, query: ExportChangesQuery): Promise<OutputFile> {
  const span = await knownSpan(ctx, query);
  const series = await seriesBetween(ctx, query, span);
  async function* lines(): AsyncGenerator<string> {
    // Excel takes it for UTF-8 only with the mark.
    yield `\ufeff${csvLine([...COLUMNS])}`;
    for (let at = 0; at < series.length; at += SERIES_A_PIECE) {
      const some = series.slice(at, at + SERIES_A_PIECE);
      const items = await changesOf(ctx, { series: some, span, kind: query.kind });
      yield items.map((item) => lineOf(ctx, item)).join('');
    }
  }
  const early = await earlyPrefix(ctx.store.read, span.told.to.version);
  const name = `${early}晴雨变化 ${dayOf(span.told.from.asOf)} 至 ${dayOf(span.told.to.asOf)}.csv`;
  return { name, type: CSV_TYPE, body: utf8(lines()) };
}

// A file's name takes no colon; the day is enough to tell files apart.
function dayOf(asOf: string): string {
  return asOf.slice(0, 10);
}

function lineOf({ catalogue }: Ctx, item: FigureChangeDto): string {
  const number = (value: number | null): string => (value === null ? '' : String(value));
  return csvLine([
    item.kind,
    item.indicator,
    catalogue.findIndicator(item.indicator)?.nameZh ?? '',
    item.region,
    catalogue.findRegion(item.region)?.nameZh ?? '',
    item.group,
    item.industry,
    item.period,
    item.basis,
    item.unit,
    number(item.before),
    item.beforeMissing ?? '',
    number(item.after),
    item.afterMissing ?? '',
    number(item.difference),
    number(item.relative),
    String(item.version),
    item.recordedAt,
    item.by,
    item.file,
    item.upload,
    item.source ?? '',
    item.reason ?? '',
    item.status === 'sample' ? SAMPLE_MARK : item.status,
  ]);
}
