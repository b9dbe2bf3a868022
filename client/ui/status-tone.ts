import type { AttainmentStatus } from '#domain/attainment.ts';
import type { Tone } from './badge.tsx';

const TONES: Record<AttainmentStatus, Exclude<Tone, 'sample'>> = {
  completed: 'good',
  ahead: 'good',
  'on-schedule': 'steady',
  nearly: 'near',
  behind: 'slow',
  'far-behind': 'bad',
  'within-target': 'good',
  'within-tolerance': 'near',
  'above-target': 'bad',
  'too-early': 'idle',
  missing: 'idle',
};

/**
 * The colour family of a status; the word and the shape say it too. A target to strive for (力争) is never red:
 * `lenient` turns red to the tone of slow.
 */
export function statusTone(status: AttainmentStatus, lenient = false): Exclude<Tone, 'sample'> {
  const tone = TONES[status];
  return lenient && tone === 'bad' ? 'slow' : tone;
}

/** Narrows a wire text to a status, where the contract says only string. */
export function asStatus(text: string): AttainmentStatus | undefined {
  return isStatus(text) ? text : undefined;
}

function isStatus(text: string): text is AttainmentStatus {
  return Object.hasOwn(TONES, text);
}
