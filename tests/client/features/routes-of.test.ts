import { describe, expect, test } from 'vitest';
import { addressOf, routesOf } from '#client/features/api-docs/routes-of.ts';

const DOCUMENT = {
  paths: {
    '/api/v1/tasks/{no}/returns': {
      post: {
        tags: ['tasks'],
        parameters: [
          { name: 'no', in: 'path', required: true },
          { name: 'asOf', in: 'query', schema: { type: 'string' } },
          { name: 'Idempotency-Key', in: 'header' },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: { 201: { description: 'Filed' }, default: { description: 'A problem' } },
      },
    },
    '/api/v1/uploads': {
      post: { requestBody: { content: { 'multipart/form-data': {} } }, responses: { 201: {} } },
    },
  },
};

describe('routesOf', () => {
  test('says of each route what it takes and answers', () => {
    expect(
      routesOf(DOCUMENT).map(({ method, path, tag, description, body }) => [
        method,
        path,
        tag,
        description,
        body,
      ]),
    ).toEqual([
      ['POST', '/tasks/{no}/returns', 'tasks', 'Filed', 'json'],
      ['POST', '/uploads', '', '', 'file'],
    ]);
  });
});

describe('addressOf', () => {
  test('puts parameters in and leaves empty ones out', () => {
    const [route] = routesOf(DOCUMENT);
    if (!route) throw new Error('there is one');
    expect(addressOf(route, { no: '1', asOf: '2020-07-15' })).toBe('/api/v1/tasks/1/returns?asOf=2020-07-15');
    expect(addressOf(route, { no: 'a/b', asOf: '' })).toBe('/api/v1/tasks/a%2Fb/returns');
  });
});
