import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`;

/** Promises over the whole tree that need a store to be asked. */
const META_ON_STORE = ['tests/meta/problem-shape.test.ts', 'tests/meta/docs-examples.test.ts'];

export default defineConfig({
  root: 'client',
  plugins: [react(), packed()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // What every page starts with comes in two files, React’s and ours, not in twenty: a browser asks for six at a time.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules.(react|react-dom|scheduler)./, priority: 1 },
            { name: 'start', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  environments: {
    // The page once more as a function from answers to HTML, with everything it needs in it: the server draws the first
    // page of the overview by it.
    ssr: {
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      resolve: { noExternal: true },
      build: {
        outDir: '../dist-server',
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: 'client/first-page.tsx' },
      },
    },
  },
  // Both at once, whoever runs `vite build`.
  builder: {},
  // Not all of /api: the page's own folder of that name is served as it is.
  server: { proxy: { '/api/v1': api, '/healthz': api, '/readyz': api } },
  test: {
    root: '.',
    projects: [
      {
        // Everything that needs no store. A worker loads the modules once for all its files: no test may change them.
        extends: true,
        test: {
          name: 'pure',
          root: '.',
          environment: 'node',
          isolate: false,
          include: ['tests/{domain,contract,ingest,notify,pack,support,run,corpus}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Everything on a real store: SQLite, and PostgreSQL when TEST_DATABASE_URL is set.
        extends: true,
        test: {
          name: 'server',
          root: '.',
          environment: 'node',
          isolate: false,
          include: ['tests/{db,services,http,work,cli,fuzz,kill}/**/*.test.ts', ...META_ON_STORE],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          root: '.',
          environment: 'happy-dom',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/console-guard.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Documents as LibreOffice draws them: `npm test` installs it.
        extends: true,
        test: { name: 'word', root: '.', environment: 'node', include: ['tests/word/**/*.test.ts'] },
      },
      {
        // The gates themselves, and promises over the whole tree.
        extends: true,
        test: {
          name: 'meta',
          root: '.',
          environment: 'node',
          include: ['tests/meta/**/*.test.ts'],
          exclude: ['tests/meta/violations/**', ...META_ON_STORE],
          testTimeout: 60_000,
        },
      },
    ],
  },
});

/** Code and styles beside themselves as brotli, packed once and as small as it gets: the server sends what a browser takes. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: ({ dir = '' }, bundle) => {
      for (const name of Object.keys(bundle).filter((each) => /\.(js|css)$/.test(each))) {
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
      }
    },
  };
}
