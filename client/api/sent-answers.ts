import type { QueryClient } from '@tanstack/react-query';
import type { IndicatorDto, PackDto, RegionDto } from '#contract/catalogue.ts';
import type { OverviewDto } from '#contract/judgement.ts';
import { FIRST_ANSWERS } from '#domain/page-answers.ts';
import { indicatorsQuery, packsQuery, regionsQuery } from './catalogue-query.ts';
import { overviewQuery, type OverviewArgs } from './overview-query.ts';
import { SESSION_KEY, type Session } from './session-query.ts';
import type { ItemList } from './types.ts';

/** What a page asks of the server first, as the server answered it. */
export interface FirstAnswers {
  readonly session: Session;
  readonly overview: OverviewDto;
  readonly packs: ItemList<PackDto>;
  readonly indicators: ItemList<IndicatorDto>;
  readonly regions: ItemList<RegionDto>;
}

/** Takes the answers the server sent with the page out of it; those it left out are asked for as any other. */
export function takeSentAnswers(page: Document): Partial<FirstAnswers> {
  const sent = page.getElementById(FIRST_ANSWERS);
  const text = sent?.textContent;
  sent?.remove();
  // The server’s own answers, whose shape is trusted as in `request`.
  return text ? (JSON.parse(text) as Partial<FirstAnswers>) : {};
}

/** Keeps them as if they had been asked for; the overview as that of this place. */
export function keepAnswers(client: QueryClient, place: OverviewArgs, answers: Partial<FirstAnswers>): void {
  const { period, region, asOf } = place;
  // An answer that is undefined is not kept.
  client.setQueryData(SESSION_KEY, answers.session);
  client.setQueryData(overviewQuery({ period, region, asOf }).queryKey, answers.overview);
  client.setQueryData(packsQuery.queryKey, answers.packs);
  client.setQueryData(indicatorsQuery.queryKey, answers.indicators);
  client.setQueryData(regionsQuery.queryKey, answers.regions);
}
