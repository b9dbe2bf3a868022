import { useState } from 'react';

const KEY = 'qingyu.person';

/** The name somebody acts under on this machine, kept for the next time; empty for none. */
export function usePerson(): readonly [string, (name: string) => void] {
  const [person, setPerson] = useState(read);
  const keep = (name: string): void => {
    setPerson(name);
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  };
  return [person, keep];
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
