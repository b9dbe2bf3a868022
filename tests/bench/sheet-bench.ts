import { reportingRegions } from '#domain/catalogue.ts';
import { uploadSchema } from '#contract/uploads.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { startServer } from '#tests/support/start-server.ts';
import { latencyOf, type Latency } from './measure.ts';

const SHEETS = 40;

type Cells = readonly (readonly (string | number)[])[];

/** How long a server takes to stage a usual sheet: received, read, checked, compared and kept. */
export async function benchSheets(): Promise<Latency> {
  const server = await startServer({ QINGYU_CLOCK: '2020-07-15' });
  const sheet = districtSheet();
  const csv = Buffer.from(sheet.map((row) => row.join(',')).join('\n'));
  const usual = (sheet.length - 3) * ((sheet[2]?.length ?? 0) - 1);
  try {
    return await latencyOf(SHEETS, async () => {
      const form = new FormData();
      form.set('file', new File([csv], '2020年6月.csv'));
      const response = await fetch(`${server.address}/api/v1/uploads`, { method: 'POST', body: form });
      const { summary } = uploadSchema.parse(await response.json());
      if (summary.cells < usual) throw new Error(JSON.stringify(summary));
    });
  } finally {
    await server.stop();
  }
}

/** Every reporting district by eight columns: four indicators, this month and the year so far. */
function districtSheet(): Cells {
  const pack = loadPack('seeds/chongqing-2020');
  const indicators = pack.indicators.filter((each) => each.measure === 'flow').slice(0, 4);
  const headers = indicators.flatMap(({ nameZh }) => [`${nameZh}本月`, `${nameZh}累计`]);
  const rows = reportingRegions(pack.regions, '2020-06-30').map(({ nameZh }, at) => [
    nameZh,
    ...headers.map((_, column) => (column % 2 === 0 ? 100 + at + column : 600 + at * 7 + column)),
  ]);
  return [['2020年6月就业情况'], ['单位：人'], ['区县', ...headers], ...rows];
}
