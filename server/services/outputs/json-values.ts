import type { ObservationDto } from '#contract/observations.ts';

/** Values as GET /observations answers them, a piece at a time: `{"items":[…],"total":n,"next":null}`. */
export async function* jsonValues(batches: AsyncIterable<readonly ObservationDto[]>): AsyncGenerator<string> {
  let total = 0;
  yield '{"items":[';
  for await (const items of batches) {
    const pieces = items.map((item) => JSON.stringify(item));
    if (pieces.length > 0) yield `${total > 0 ? ',' : ''}\n${pieces.join(',\n')}`;
    total += items.length;
  }
  yield `\n],"total":${total},"next":null}\n`;
}
