import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ChangeDto, Consequences, UploadDto, UploadListItem } from '#contract/uploads.ts';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { request } from './client.ts';
import type { Page } from './types.ts';

const CHANGES_SHOWN = 50;

/** An upload as it was last read: what it would do holds for that reading. */
export interface UploadRevision {
  readonly id: string;
  readonly revision: number;
}

export type ChangeKind = ChangeDto['kind'];

/** The uploads, newest first. */
export const uploadsQuery = infiniteQueryOptions({
  queryKey: ['uploads'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<UploadListItem>>('/uploads', { query: { limit: 30, cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

export function uploadQuery(id: string) {
  return queryOptions({
    queryKey: ['upload', id],
    queryFn: ({ signal }) => request<UploadDto>(uploadPath(id), { signal }),
  });
}

/** What the upload changes, cell by cell; without a kind, all of it. */
export function changesQuery(
  { id, revision }: UploadRevision,
  kind: ChangeKind | undefined,
  limit = CHANGES_SHOWN,
) {
  return infiniteQueryOptions({
    queryKey: ['upload-changes', id, revision, kind, limit],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ChangeDto>>(uploadPath(id, '/changes'), {
        query: { kind, limit, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** All that was asked of what a commit of an upload would do. */
export function consequencesKey(id: string) {
  return ['upload-consequences', id] as const;
}

/** What a commit with these warnings accepted would do to verdicts and warnings. */
export function consequencesQuery({ id, revision }: UploadRevision, accepted: readonly string[]) {
  const accept = accepted.join(',');
  return queryOptions({
    queryKey: [...consequencesKey(id), revision, accept],
    queryFn: ({ signal }) =>
      request<Consequences>(uploadPath(id, '/consequences'), { query: { accept }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function uploadPath(id: string, rest = ''): string {
  return `/uploads/${encodeURIComponent(id)}${rest}`;
}

/** Where in the original to look. */
export interface GridPlace {
  /** From 0; undefined lets the server choose. */
  readonly sheet: number | undefined;
  readonly name: string | undefined;
  readonly from: number;
}

export const GRID_PAGE = 100;

/** Some rows of the original, each cell with what it was taken for. */
export function gridQuery({ id, revision }: UploadRevision, place: GridPlace) {
  return queryOptions({
    queryKey: ['upload-grid', id, revision, place],
    queryFn: ({ signal }) =>
      request<PreviewGridDto>(uploadPath(id, '/grid'), { query: { ...place, rows: GRID_PAGE }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Every month of the upload beside its running totals. */
export function reconciliationQuery({ id, revision }: UploadRevision) {
  return queryOptions({
    queryKey: ['upload-reconciliation', id, revision],
    queryFn: ({ signal }) => request<Reconciliation>(uploadPath(id, '/reconciliation'), { signal }),
    placeholderData: keepPreviousData,
  });
}
