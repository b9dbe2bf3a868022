import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { hrefWith, joinHref, readView, writeParams, writeView } from './url-state.ts';
import type { ViewPatch, ViewState } from './url-state.ts';

export interface View {
  readonly view: ViewState;
  readonly search: string;
  readonly setView: (patch: ViewPatch, options?: { readonly replace?: boolean }) => void;
  readonly setParams: (patch: Readonly<Record<string, string | undefined>>) => void;
  /** A link to another page that keeps the shared state, with filters of that page. */
  readonly hrefTo: (path: string, own?: Readonly<Record<string, string>>) => string;
  /** A link to this page with some parameters changed. */
  readonly hrefHere: (patch: Readonly<Record<string, string | undefined>>) => string;
}

/** The state of the view, from the address and back into it. */
export function useView(): View {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => readView(search), [search]);
  const setView = useCallback<View['setView']>(
    (patch, options) => navigate(joinHref(path, writeView(search, patch)), options),
    [navigate, path, search],
  );
  const setParams = useCallback<View['setParams']>(
    (patch) => navigate(joinHref(path, writeParams(search, patch)), { replace: true }),
    [navigate, path, search],
  );
  const hrefTo = useCallback<View['hrefTo']>((target, own) => hrefWith(target, search, own), [search]);
  const hrefHere = useCallback<View['hrefHere']>(
    (patch) => joinHref(path, writeParams(search, patch)),
    [path, search],
  );
  return { view, search, setView, setParams, hrefTo, hrefHere };
}
