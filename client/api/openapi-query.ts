import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

/** The contract as the server generates it. */
export function openApiQuery<Document>() {
  return queryOptions({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => request<Document>('/openapi.json', { signal }),
    staleTime: Infinity,
  });
}
