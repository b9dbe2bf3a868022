import { useState } from 'react';

/** What was typed, by region; a region without a text is not sent. */
export type EntryValues = Readonly<Record<string, string>>;

const PREFIX = 'qingyu.entry.';

/**
 * The typed figures of one indicator, period and basis; they outlive a reload of the page and are forgotten once they
 * are sent.
 */
export function useEntryDraft(key: string): readonly [EntryValues, (values: EntryValues) => void] {
  const [kept, setKept] = useState(() => ({ key, values: read(key) }));
  const current = kept.key === key ? kept : { key, values: read(key) };
  const change = (values: EntryValues): void => {
    setKept({ key, values });
    write(key, values);
  };
  return [current.values, change];
}

// Where the browser keeps nothing for pages, the draft lives as long as the page.
function read(key: string): EntryValues {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function write(key: string, values: EntryValues): void {
  const filled = Object.entries(values).filter(([, text]) => text.trim() !== '');
  try {
    if (filled.length === 0) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(filled)));
  } catch {
    return;
  }
}
