import { describe, expect, test } from 'vitest';
import { DIALECTS } from '#tests/support/dialects.ts';
import { bearerOf } from './sign-in.ts';
import { useApp } from './use-app.ts';

const RATES = `indicator,region,period,basis,value,unit
surveyed-unemployment-rate,100000,2020-02,period,6.2,%
`;

describe.each(DIALECTS)('%s', (dialect) => {
  const app = useApp({ dialect });
  const lines = async (start: string) => {
    const response = await app.it.request('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    return (await response.text()).split('\n').filter((line) => line.startsWith(start));
  };

  describe('GET /metrics', () => {
    test('tells the version, standing warnings, and answers by route, never by address', async () => {
      expect(await lines('qingyu_statistics_version')).toEqual(['qingyu_statistics_version 0']);
      const id = await app.put('rates.csv', RATES);
      await app.it.request(`/api/v1/uploads/${id}`);
      await app.it.request('/api/v1/uploads/nobody');
      expect(await lines('qingyu_statistics_version')).toEqual(['qingyu_statistics_version 1']);
      expect((await lines('qingyu_warnings_standing')).length).toBeGreaterThan(0);
      const counts = await lines('qingyu_http_request_duration_seconds_count');
      expect(counts).toContain(
        'qingyu_http_request_duration_seconds_count{method="GET",route="/api/v1/uploads/:id",status="200"} 1',
      );
      expect(counts).toContain(
        'qingyu_http_request_duration_seconds_count{method="GET",route="/api/v1/uploads/:id",status="404"} 1',
      );
      expect(counts.join()).not.toContain(id);
    });

    test('tells of the process', async () => {
      expect((await lines('process_resident_memory_bytes')).length).toBe(1);
    });

    test('where there are accounts, tells it only to who looks after the system', async () => {
      const admin = await bearerOf(app, 'system-admin');
      const leader = await bearerOf(app, 'leader');
      const ask = async (headers: Record<string, string>) =>
        (await app.it.request('/metrics', { headers })).status;
      expect([await ask({}), await ask(leader), await ask(admin)]).toEqual([401, 401, 200]);
    });
  });
});
