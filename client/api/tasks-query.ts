import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SlipDto, SlipList } from '#contract/supervision.ts';
import type { CalendarItem, ReturnsDto, TaskDetail, TaskList } from '#contract/tasks.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export interface TaskFilter {
  readonly unit?: string | undefined;
  readonly chapter?: string | undefined;
  readonly state?: string | undefined;
  readonly text?: string | undefined;
  readonly asOf?: string | undefined;
}

export function tasksQuery(filter: TaskFilter) {
  return queryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ signal }) => request<TaskList>('/tasks', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function taskQuery(no: number, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['task', no, asOf],
    queryFn: ({ signal }) => request<TaskDetail>(`/tasks/${no}`, { query: { asOf }, signal }),
  });
}

export function returnsQuery(period: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['returns', period, asOf],
    queryFn: ({ signal }) => request<ReturnsDto>('/returns', { query: { period, asOf }, signal }),
  });
}

export interface SlipFilter {
  readonly state?: string | undefined;
  readonly overdue?: 'true' | undefined;
  readonly asOf?: string | undefined;
}

export function slipsQuery(filter: SlipFilter) {
  return queryOptions({
    queryKey: ['slips', filter],
    queryFn: ({ signal }) => request<SlipList>('/supervision', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function slipQuery(no: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['slip', no, asOf],
    queryFn: ({ signal }) =>
      request<SlipDto>(`/supervision/${encodeURIComponent(no)}`, { query: { asOf }, signal }),
  });
}

export function calendarQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['calendar', asOf],
    queryFn: ({ signal }) => request<ItemList<CalendarItem>>('/calendar', { query: { asOf }, signal }),
  });
}
