import { describe, expect, test } from 'vitest';
import { overviewQuery } from '#client/api/overview-query.ts';
import { createQueryClient } from '#client/api/query-client.ts';
import { keepAnswers, takeSentAnswers } from '#client/api/sent-answers.ts';
import { SESSION_KEY } from '#client/api/session-query.ts';
import { anOverview } from '../fixtures.ts';

const PLACE = { period: '2020-09', region: '500000', asOf: undefined };

function aPage(body: string): Document {
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

describe(takeSentAnswers, () => {
  test('takes out what the server put into the page', () => {
    const page = aPage(
      String.raw`<script type="application/json" id="first-answers">{"packs":{"items":["\u003c"]}}</script>`,
    );
    expect(takeSentAnswers(page)).toEqual({ packs: { items: ['<'] } });
    expect(page.body.textContent).toBe('');
  });

  test('is empty where a page came without', () => {
    expect(takeSentAnswers(aPage(''))).toEqual({});
  });
});

describe(keepAnswers, () => {
  test('has those that came at hand, and leaves the others to be asked for', () => {
    const client = createQueryClient();
    keepAnswers(client, PLACE, { overview: anOverview() });
    expect(client.getQueryData(overviewQuery(PLACE).queryKey)).toEqual(anOverview());
    expect(client.getQueryState(SESSION_KEY)).toBeUndefined();
  });
});
