/** A CSV as the file picker takes it. */
export interface SheetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function sheet(name: string, lines: readonly string[]): SheetFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** A half-year's sheet: the city's new jobs, and the nation's unemployment rate as it was published. */
export const HALF_YEAR = sheet('2020年上半年.csv', [
  '指标,区县,期间,口径,数值,单位',
  '城镇新增就业,全市,2020-06,累计,25.40,万人',
  '城镇调查失业率,全国,2020-01,当期,5.3,%',
  '城镇调查失业率,全国,2020-02,当期,6.2,%',
  '城镇调查失业率,全国,2020-03,当期,5.9,%',
  '城镇调查失业率,全国,2020-04,当期,6.0,%',
  '城镇调查失业率,全国,2020-05,当期,5.9,%',
  '城镇调查失业率,全国,2020-06,当期,5.7,%',
]);

/** Its correction, a day later: 25.40 should have been 34.21. */
export const CORRECTION = sheet('2020年上半年更正.csv', [
  '指标,区县,期间,口径,数值,单位',
  '城镇新增就业,全市,2020-06,累计,34.21,万人',
]);

/** One fault a line, each of another kind, and good figures among them. */
export const FAULTY = sheet('六月报表.csv', [
  '指标,区县,期间,数值,单位',
  '城镇新增就业,渝中区,2020-05,1.20,万人',
  '城镇新增就业,渝中区,2020-06,1.10,万人',
  '城镇新增就业,渝西区,2020-06,0.90,万人',
  '城镇新增就业,江北区,2020-06,,万人',
  '城镇新增就业,南岸区,2020-06,—,万人',
  '城镇新增就业,北碚区,2020-06,…,万人',
  '城镇新增就业,渝北区,2020-06,约一万,万人',
  '城镇新增就业,大渡口区,2020-06,0.80,万人',
  '城镇新增就业,大渡口区,2020-06,0.90,万人',
  '城镇新增就业,巴南区,2020-06,1.50,万人',
]);
