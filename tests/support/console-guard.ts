import { afterEach, beforeEach, vi } from 'vitest';

/** A page that complains to the console is a page with a fault: the noise fails the test. */
const heard: string[] = [];

function listen(...parts: unknown[]): void {
  heard.push(parts.map(String).join(' '));
}

beforeEach(() => {
  heard.length = 0;
  vi.spyOn(console, 'error').mockImplementation(listen);
  vi.spyOn(console, 'warn').mockImplementation(listen);
});

afterEach(() => {
  vi.restoreAllMocks();
  if (heard.length > 0) throw new Error(`the console was written to:\n${heard.join('\n')}`);
});
