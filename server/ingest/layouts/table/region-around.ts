import { isDistrict, type Region } from '#domain/catalogue.ts';
import type { ReferenceIndex, RegionNamed } from '#server/ingest/reference.ts';
import { withoutPeriods } from '#server/ingest/words/period-text.ts';
import { type Bilingual, cleanText, nameKey } from '#server/ingest/words/text.ts';

/** The region the words around a table name for all of it. */
export type RegionAround =
  | {
      readonly kind: 'named';
      /** As written; two regions of one name are told apart by the period. */
      readonly name: string;
      readonly from: Bilingual;
      /** Another district that the words name elsewhere. */
      readonly other: { readonly name: string; readonly where: Bilingual } | undefined;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly names: readonly string[] };

export interface RegionTexts {
  readonly hint: string | undefined;
  readonly title: string;
  readonly sheetName: string;
  readonly fileName: string;
  /** Every text over and under the table: who filled it in, whose data it is. */
  readonly remarks: readonly string[];
}

const HINTED: Bilingual = { zh: '上传时指定', en: 'named when uploading' };
const NATION: Bilingual = { zh: '国家部门的报表', en: 'a table of a national agency' };
const SENDER =
  /(?:填报|填表|报送|上报|编报|制表|编制)(?:单位|机关|区县)(?:[(（][^)）]*[)）])?\s*[:：]\s*([^\s,，]+)/;
const NATIONAL =
  /人力资源(?:和|及)?社会保障部(?!门)|人社部(?!门)|数据库\s*[:：]\s*(?:年度|季度|月度)数据|(?:数据|资料)来源\s*[:：]\s*国家统计局/;

/**
 * The region of a whole table: from the sender, the title, the sheet's name, who filled it in, the file's name; the
 * nation where a national agency's words are all there is. Nothing is taken for granted.
 */
export function regionAround(texts: RegionTexts, index: ReferenceIndex): RegionAround {
  if (texts.hint !== undefined) {
    return { kind: 'named', name: texts.hint, from: HINTED, other: undefined };
  }
  const places = placesOf(texts).map(({ text, ...place }) => ({ ...place, ...regionIn(text, index) }));
  const first = places.find(({ kind }) => kind !== 'none');
  if (first?.kind === 'many') return { kind: 'many', names: first.names };
  if (first?.kind === 'one') {
    const { region, name, from } = first;
    const other = places.find(
      (each) => each !== first && each.kind === 'one' && each.region !== region && isDistrict(each.region),
    );
    const differs = other?.kind === 'one' ? { name: other.name, where: other.where } : undefined;
    return { kind: 'named', name, from, other: differs };
  }
  const isNational = [texts.title, ...texts.remarks].some((text) => NATIONAL.test(cleanText(text)));
  return isNational ? { kind: 'named', name: '全国', from: NATION, other: undefined } : { kind: 'none' };
}

function placesOf({ title, sheetName, fileName, remarks }: RegionTexts): {
  text: string;
  from: Bilingual;
  where: Bilingual;
}[] {
  const sender = remarks.map((text) => SENDER.exec(cleanText(text))?.[1] ?? '').find((text) => text !== '');
  return [
    { text: title, from: { zh: '取自标题', en: 'from the title' }, where: { zh: '标题', en: 'title' } },
    {
      text: sheetName,
      from: { zh: '取自工作表名', en: 'from the sheet’s name' },
      where: { zh: '工作表名', en: 'sheet’s name' },
    },
    {
      text: sender ?? '',
      from: { zh: '取自填报单位', en: 'from who filled it in' },
      where: { zh: '填报单位', en: 'sender’s line' },
    },
    {
      text: fileName,
      from: { zh: '取自文件名', en: 'from the file’s name' },
      where: { zh: '文件名', en: 'file’s name' },
    },
  ];
}

type RegionIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly region: Region; readonly name: string }
  | { readonly kind: 'many'; readonly names: readonly string[] };

// 重庆市永川区 is 永川区; 全市及永川区 is two.
function regionIn(text: string, index: ReferenceIndex): RegionIn {
  const found = index.regionsIn(withoutPeriods(text));
  const districts = found.filter(({ region }) => isDistrict(region));
  const wholes = found.filter(
    (each) => !isDistrict(each.region) && !(districts.length > 0 && isPrefix(each)),
  );
  const [first, second] = [...districts, ...wholes];
  if (!first) return { kind: 'none' };
  return second
    ? { kind: 'many', names: [...districts, ...wholes].map(({ name }) => name) }
    : { kind: 'one', region: first.region, name: first.name };
}

function isPrefix({ region, name }: RegionNamed): boolean {
  return region.kind === 'city' && [region.fullName, region.shortName].map(nameKey).includes(name);
}
