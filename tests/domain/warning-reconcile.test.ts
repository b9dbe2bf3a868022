import { describe, expect, test } from 'vitest';
import type { LateRule } from '#domain/rule.ts';
import { foldLate } from '#domain/rules/late-fold.ts';
import type { WarningTrace } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { episodeAfter, reconcileEpisodes, type StoredEpisode } from '#domain/warning-reconcile.ts';
import { at } from './support.ts';
import { aWarningRule, months } from './warning-support.ts';

/** An open stored episode; `released` and `closed` are the months it ended in. */
function stored(
  id: string,
  opened: string,
  more: { latest?: string; released?: string; closed?: string; holds?: boolean } = {},
): StoredEpisode {
  return {
    id,
    openedPeriod: at(opened),
    latestPeriod: at(more.latest ?? more.closed ?? more.released ?? opened),
    releasedPeriod: more.released === undefined ? undefined : at(more.released),
    closedAtPeriod: more.closed === undefined ? undefined : at(more.closed),
    holds: more.holds ?? true,
  };
}

/** Which episode went where, by the month it opened in. */
function sorted(given: readonly StoredEpisode[], trace: WarningTrace): unknown {
  const { opened, continued, closed, gone } = reconcileEpisodes(given, trace);
  return {
    opened: opened.map(({ openedPeriod }) => openedPeriod.month),
    continued: continued.map(({ id, episode }) => [id, episode.openedPeriod.month]),
    closed: closed.map(({ id, episode }) => [id, episode.openedPeriod.month]),
    gone,
  };
}

const rule = aWarningRule();
/** February to May, then from July on. */
const TWICE = foldWarnings(rule, months(5, 5.6, 5.8, 5.2, 5.2, 5, 5.9));
/** From February on, still open. */
const OPEN = foldWarnings(rule, months(5, 5.6, 5.8, 5.7, 5.6));

describe('reconcileEpisodes', () => {
  test('with nothing stored all are new', () => {
    expect(sorted([], TWICE)).toEqual({ opened: [2, 7], continued: [], closed: [], gone: [] });
  });

  test('judging the same data again opens nothing', () => {
    const given = [stored('b', '2020-07'), stored('a', '2020-02', { released: '2020-05' })];
    expect(sorted(given, TWICE)).toEqual({
      opened: [],
      continued: [
        ['a', 2],
        ['b', 7],
      ],
      closed: [],
      gone: [],
    });
  });

  test('an episode that grew, shrank or moved is still the same while they overlap', () => {
    expect(sorted([stored('a', '2020-03', { released: '2020-04' })], OPEN)).toMatchObject({
      opened: [],
      continued: [['a', 2]],
    });
    expect(sorted([stored('a', '2020-01')], TWICE)).toMatchObject({ opened: [7], continued: [['a', 2]] });
  });

  test('one that a revision split goes on with the part of the same opening, the other part is new', () => {
    expect(sorted([stored('a', '2020-07')], TWICE)).toMatchObject({ opened: [2], continued: [['a', 7]] });
    const spanning = stored('a', '2020-03', { latest: '2020-07' });
    expect(sorted([spanning], TWICE)).toMatchObject({ opened: [7], continued: [['a', 2]] });
  });

  test('two that a revision joined: one goes on, the other no longer holds', () => {
    const given = [stored('a', '2020-02', { released: '2020-03' }), stored('b', '2020-04')];
    expect(sorted(given, OPEN)).toEqual({ opened: [], continued: [['a', 2]], closed: [], gone: ['b'] });
  });

  test('one that nothing overlaps any more is gone, once', () => {
    const calm = foldWarnings(rule, months(5, 5, 5, 5, 5));
    expect(sorted([stored('a', '2020-02')], calm)).toMatchObject({ continued: [], gone: ['a'] });
    expect(sorted([stored('a', '2020-02', { holds: false })], calm)).toMatchObject({ gone: [] });
  });

  test('one that no longer held claims nothing later, and holds again when its own months breach again', () => {
    const late = foldWarnings(rule, months(5, 5, 5, 5, 5, 5, 5.9));
    const gone = stored('a', '2020-02', { latest: '2020-03', holds: false });
    expect(sorted([gone], late)).toMatchObject({ opened: [7], continued: [], gone: [] });
    expect(sorted([gone], OPEN)).toMatchObject({ opened: [], continued: [['a', 2]] });
  });

  test('one closed by a person takes what it overlaps: nothing reopens', () => {
    expect(sorted([stored('a', '2020-02', { closed: '2020-05' })], OPEN)).toEqual({
      opened: [],
      continued: [],
      closed: [['a', 2]],
      gone: [],
    });
  });

  test('a breach after the closing opens anew at that period', () => {
    const { opened, closed } = reconcileEpisodes([stored('a', '2020-02', { closed: '2020-03' })], OPEN);
    expect(closed.map(({ id }) => id)).toEqual(['a']);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      openedPeriod: at('2020-04'),
      openedValue: 5.7,
      peak: { period: at('2020-04'), value: 5.7 },
      latestPeriod: at('2020-05'),
      state: 'active',
    });
  });

  test('what opened anew goes on under its own id, and may be closed in turn', () => {
    const first = stored('a', '2020-02', { closed: '2020-03' });
    expect(sorted([first, stored('b', '2020-04')], OPEN)).toEqual({
      opened: [],
      continued: [['b', 4]],
      closed: [['a', 2]],
      gone: [],
    });
    expect(sorted([first, stored('b', '2020-04', { closed: '2020-04' })], OPEN)).toEqual({
      opened: [5],
      continued: [],
      closed: [
        ['a', 2],
        ['b', 4],
      ],
      gone: [],
    });
  });

  test('one closed by a person is gone when the figures no longer bear it out', () => {
    const calm = foldWarnings(rule, months(5, 5, 5));
    expect(sorted([stored('a', '2020-02', { closed: '2020-03' })], calm)).toMatchObject({ gone: ['a'] });
  });

  test('one closed after its release does not take a later one', () => {
    const given = stored('a', '2020-02', { released: '2020-05', closed: '2020-07' });
    expect(sorted([given], TWICE)).toMatchObject({ opened: [7], closed: [['a', 2]] });
  });
});

describe('reconcileEpisodes where each period is a matter of its own', () => {
  const late: LateRule = {
    kind: 'late',
    again: null,
    side: 'above',
    lines: [{ level: 'blue', value: 1, inclusive: true }],
    recovery: 0,
  };
  const report = (id: string, place: number) => ({ period: at(id), place, days: 2, came: false });
  const trace = foldLate(rule, late, [report('2020-05', 0), report('2020-06', 1)]);

  test('takes an episode for another by its period alone, however many are open', () => {
    expect(sorted([stored('may', '2020-05')], trace)).toEqual({
      opened: [6],
      continued: [['may', 5]],
      closed: [],
      gone: [],
    });
    expect(sorted([stored('april', '2020-04')], trace)).toEqual({
      opened: [5, 6],
      continued: [],
      closed: [],
      gone: ['april'],
    });
  });

  test('closing one leaves the others open, and opens nothing in its place', () => {
    expect(sorted([stored('june', '2020-06', { closed: '2020-06' })], trace)).toEqual({
      opened: [5],
      continued: [],
      closed: [['june', 6]],
      gone: [],
    });
  });
});

describe('episodeAfter', () => {
  const [episode] = TWICE.episodes;

  test('stops where the episode stops, and needs no new confirmation', () => {
    const slow = foldWarnings({ ...rule, confirmPeriods: 2 }, months(5.6, 5.6, 5.8, 5.2, 5.2, 5.9, 5.9));
    const [first] = slow.episodes;
    expect(first && episodeAfter(slow, first, at('2020-02'))).toMatchObject({
      openedPeriod: at('2020-03'),
      releasedPeriod: at('2020-05'),
    });
  });

  test('is undefined when no later figure of the episode breaches', () => {
    expect(episode && episodeAfter(TWICE, episode, at('2020-03'))).toBeUndefined();
  });
});
