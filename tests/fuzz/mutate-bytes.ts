import type { Random } from './random.ts';

/** A file with bytes changed, cut, doubled or taken from another file: what a broken copy looks like. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  const times = 1 + random.int(4);
  for (let time = 0; time < times; time += 1) mutated = onceMutated(mutated, other, random);
  return mutated;
}

function onceMutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.int(bytes.length + 1);
  const length = 1 + random.int(64);
  switch (random.int(6)) {
    case 0:
      return changed(bytes, at, random.int(256));
    case 1:
      return changed(bytes, at, (bytes[at] ?? 0) ^ (1 << random.int(8)));
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 4:
      return bytes.subarray(0, at);
    default: {
      const from = random.int(other.length + 1);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at)]);
    }
  }
}

function changed(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (at < copy.length) copy[at] = byte;
  return copy;
}
