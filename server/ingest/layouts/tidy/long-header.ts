import type { Row } from '#server/ingest/sheet.ts';
import { nameKey } from '#server/ingest/words/text.ts';

/** What a column of a long table is for: one value a row, with what names it beside it. */
export type LongField = 'label' | 'time' | 'value' | 'unit' | 'scale' | 'flag' | 'basis' | 'passed-over';

export interface LongHeader {
  /** Row of the header, from 1. */
  readonly row: number;
  readonly headers: readonly string[];
  readonly fields: readonly LongField[];
}

const FIELDS: readonly (readonly [LongField, RegExp])[] = [
  ['value', /^(?:obsvalue|value|数值|值|数据|指标值|datavalue)$/],
  [
    'time',
    /^(?:timeperiod|time|period|期间|时间|时期|月份|报告期|month|date|year|年份|年度|年|quarter|refdate|referenceperiod|calendaryear|日期|数据时间)$/,
  ],
  ['unit', /^(?:unit|units|单位|计量单位|uom|unitmeasure|unitofmeasure|unitname|measureunit)$/],
  ['scale', /^(?:unitmult|unitmultiplier|scalarfactor|powercode|scale)$/],
  ['flag', /^(?:obsflag|obsstatus|flags?|flagcodes?|status|obsstatuslabel|observationstatus)$/],
  ['basis', /^(?:basis|口径)$/],
  [
    'passed-over',
    /^(?:dataflow|lastupdated?|structure(?:id|name)?|action|dguid|vector|coordinate|symbol|terminated|decimals|confstatus|confidentiality.*|observationvalue|timeperiod|uomid|scalarid|unitcode|powercodecode|note|notes?|note.*label|footnotes?|footnotecodes|备注|说明|source|来源|数据来源|comparableprior|上年同期可比|上年同期|sourcelabel)$/,
  ],
];
const HEADER_WITHIN_ROWS = 20;

/** The header of a long table among the first rows: exactly one column of values, one or more of time. */
export function findLongHeader(head: readonly Row[]): LongHeader | undefined {
  for (const [at, headers] of head.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const fields = fieldsOf(headers);
    const values = fields.filter((field) => field === 'value').length;
    if (values === 1 && fields.includes('time')) return { row: at + 1, headers, fields };
  }
  return undefined;
}

function fieldsOf(headers: Row): LongField[] {
  const keys = headers.map((header) => nameKey(header));
  const fields = keys.map((key) => FIELDS.find(([, names]) => names.test(key))?.[0] ?? 'label');
  const first = fields.indexOf('value');
  // OBS_VALUE beside “Observation value”, TIME_PERIOD beside “Time period”: the words of the first are the codes.
  return fields.map((field, at) => {
    if (keys[at] === '') return 'passed-over';
    const isAgain = keys.indexOf(keys[at] ?? '') < at && field !== 'label';
    return isAgain && (field !== 'value' || at !== first) ? 'passed-over' : field;
  });
}
