import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** This moment as an instant, moving on every ten seconds. */
export function useClock(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
