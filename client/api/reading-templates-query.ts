import { queryOptions } from '@tanstack/react-query';
import type { ReadingTemplateDto } from '#contract/reading-templates.ts';
import { request } from './client.ts';
import type { Page } from './types.ts';

/** The remembered corrections in use. */
export const readingTemplatesQuery = queryOptions({
  queryKey: ['reading-templates'],
  queryFn: ({ signal }) => request<Page<ReadingTemplateDto>>('/reading-templates', { signal }),
});

/** Takes one out of use. */
export function forgetTemplate(id: string): Promise<{ readonly id: string }> {
  return request(`/reading-templates/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
