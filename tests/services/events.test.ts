import { describe, expect, test } from 'vitest';
import { createEvents, type LiveEvent } from '#server/services/events.ts';

const COMMITTED: LiveEvent = { event: 'statistics', data: { version: 3 } };

describe('createEvents', () => {
  test('hands each event to everybody who listens, in order', () => {
    const events = createEvents();
    const [one, two]: [LiveEvent[], LiveEvent[]] = [[], []];
    events.subscribe((event) => one.push(event));
    events.emit(COMMITTED);
    events.subscribe((event) => two.push(event));
    events.emit({ event: 'upload', data: { id: 'ab12', state: 'staged' } });
    expect(one.map(({ event }) => event)).toEqual(['statistics', 'upload']);
    expect(two.map(({ event }) => event)).toEqual(['upload']);
  });

  test('stops at the end of a subscription', () => {
    const events = createEvents();
    const heard: LiveEvent[] = [];
    const stop = events.subscribe((event) => heard.push(event));
    stop();
    events.emit(COMMITTED);
    expect(heard).toEqual([]);
  });
});
