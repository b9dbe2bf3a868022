import { useEffect, useEffectEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { apiUrl } from '#client/api/client.ts';
import { isAffected } from '#client/api/actions.ts';
import { progressQuery, readProgress } from '#client/api/progress-query.ts';
import { readWarningEvent, warningNotice } from './live-events.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { useToast } from '#client/ui/toast-store.ts';

const RETRY_MS = 5_000;

/** The one event stream of the application: what is new on the server is asked for again here. */
export function LiveUpdates(): null {
  const client = useQueryClient();
  const t = useT();
  const toast = useToast();
  const { hrefTo } = useView();
  const [path] = useLocation();

  const onStatistics = useEffectEvent(() => {
    void client.invalidateQueries({ predicate: (query) => isAffected(query.queryKey[0]) });
  });
  // What happened meanwhile was not heard, so everything is asked for again, and what failed first of all.
  const onBack = useEffectEvent(() => {
    void client.invalidateQueries({
      predicate: ({ queryKey, state }) => isAffected(queryKey[0]) || state.status === 'error',
    });
  });
  const onUpload = useEffectEvent(() => {
    void client.invalidateQueries({ queryKey: ['uploads'] });
  });
  const onProgress = useEffectEvent((data: string) => {
    const progress = readProgress(data);
    if (progress) client.setQueryData(progressQuery(progress.id).queryKey, progress);
  });
  const onSilence = useEffectEvent(() => {
    for (const key of ['warnings', 'warning', 'silences']) void client.invalidateQueries({ queryKey: [key] });
  });
  const onWarning = useEffectEvent((data: string) => {
    for (const key of ['warnings', 'warning', 'overview', 'shift-log'])
      void client.invalidateQueries({ queryKey: [key] });
    // The wall shows them in its own strip, and nobody stands there to dismiss a notice.
    if (path === '/wall') return;
    const event = readWarningEvent(data);
    const notice = event && warningNotice(event, t);
    if (!notice) return;
    toast({ ...notice, href: hrefTo(`/warnings/${event.id}`), hrefText: t.app.toast.open });
  });

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const open = (): void => {
      source = new EventSource(apiUrl('/events'));
      source.addEventListener('open', () => {
        if (lost) onBack();
        lost = false;
      });
      source.addEventListener('statistics', () => onStatistics());
      source.addEventListener('upload', () => onUpload());
      source.addEventListener('warning', (event) => onWarning(String(event.data)));
      source.addEventListener('silence', () => onSilence());
      source.addEventListener('progress', (event) => onProgress(String(event.data)));
      source.addEventListener('error', () => {
        lost = true;
        // The browser tries again by itself, except after a refusal: then the stream is closed for good.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
      });
    };
    open();
    // A stream need not notice that the network was away.
    const back = (): void => onBack();
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      clearTimeout(timer);
      source?.close();
    };
  }, []);

  return null;
}
