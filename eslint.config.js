import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports of a folder of the server, by its # name or by a relative path out of another folder. */
const serverFolders = (...folders) => String.raw`^(#server/|(\.{1,2}/)+(server/)?)(${folders.join('|')})/`;
/** Anything but what the pattern allows. */
const allBut = (allowed) => `^(?!${allowed})`;

const NO_TESTS = { regex: String.raw`^(#tests/|(\.{1,2}/)+tests/)`, message: 'Nothing imports tests.' };
const NO_CLIENT = {
  regex: String.raw`^(#client/|(\.{1,2}/)+client/)`,
  message: 'The server never imports the client.',
};

/** Packages with one owner: who imports them is decided here and nowhere else. */
const OWNED = {
  kysely: { regex: '^kysely(/|$)', message: 'Only server/db imports kysely.' },
  sqlite: { regex: '^better-sqlite3$', message: 'Only server/db/open.ts imports better-sqlite3.' },
  pg: { regex: '^pg$', message: 'Only server/db/open.ts imports pg.' },
  papaparse: {
    regex: '^papaparse$',
    message: 'Only server/ingest/csv.ts and server/pack/csv-table.ts import papaparse.',
  },
  hucre: { regex: '^hucre(/|$)', message: 'Only server/ingest/workbook imports hucre.' },
  hono: {
    regex: '^(hono|@hono/(?!zod-openapi$)[^/]+)(/|$)',
    message: 'Only server/http and server/serve.ts import hono.',
  },
  openapi: {
    regex: '^@hono/zod-openapi$',
    message: 'Only server/contract and server/http import @hono/zod-openapi: take zod.',
  },
  croner: { regex: '^croner$', message: 'Only server/jobs.ts imports croner.' },
  nodemailer: { regex: '^nodemailer(/|$)', message: 'Only server/notify/send-mail.ts imports nodemailer.' },
  docx: { regex: '^docx(/|$)', message: 'Only server/services/reports/document imports docx.' },
  ical: {
    regex: '^ical-generator$',
    message: 'Only server/services/tasks/calendar-feed.ts imports ical-generator.',
  },
  otpauth: { regex: '^otpauth$', message: 'Only server/services/accounts/codes.ts imports otpauth.' },
  uqr: { regex: '^uqr$', message: 'Only client/features/access/qr-picture.tsx imports uqr.' },
  openid: {
    regex: '^openid-client$',
    message: 'Only server/services/accounts/provider.ts imports openid-client.',
  },
  pino: { regex: '^pino$', message: 'Only server/log.ts imports pino.' },
  react: {
    regex: '^(react|react-dom|wouter|@tanstack/react-query)(/|$)',
    message: 'Only the client imports react and its libraries.',
  },
  recharts: { regex: '^recharts(/|$)', message: 'Only client/charts imports recharts.' },
  zod: { regex: '^(zod|@hono/zod-openapi)(/|$)', message: 'zod stays out of the page.' },
};

/**
 * What files must not import: the restrictions given, and every owned package they do not own. A later area
 * replaces an earlier one for the files of both, so each is complete in itself.
 */
function area(files, restrictions, { owns = [], typesOf = [] } = {}) {
  const packages = Object.entries(OWNED)
    .filter(([name]) => !owns.includes(name))
    .map(([name, owned]) => ({ ...owned, allowTypeImports: typesOf.includes(name) }));
  const patterns = [NO_TESTS, ...restrictions, ...packages];
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

const STORE = [
  NO_CLIENT,
  {
    regex: serverFolders('services', 'http', 'ingest', 'pack', 'cli'),
    message: 'The store knows the domain only.',
  },
];
const IMPORTER = [
  NO_CLIENT,
  {
    regex: serverFolders('db', 'services', 'http', 'pack', 'cli'),
    message: 'The importer reads and never writes.',
  },
  { regex: '^#contract/', message: 'The importer takes types of the contract.', allowTypeImports: true },
];
const PACK = [
  NO_CLIENT,
  {
    regex: serverFolders('db', 'services', 'http', 'ingest', 'cli'),
    message: 'A pack is read from files: no database, no verbs.',
  },
];
const PAGE = [
  { regex: '^node:', message: 'The page runs in a browser.' },
  {
    regex: String.raw`^(#server/|(\.{1,2}/)+server/)`,
    message: 'The client knows #domain, and of the server the types of #contract.',
  },
  {
    regex: '^#contract/',
    message: 'The contract is for types here: zod stays out of the page.',
    allowTypeImports: true,
  },
];
const inPage = (...folders) => String.raw`^(#client/|(\.{1,2}/)+(client/)?)(${folders.join('|')})/`;
const PAGE_OWNS = ['react'];

const BOUNDARIES = [
  area(
    ['server/**'],
    [NO_CLIENT],
    // zod is owned by nobody on the server; the page is what it stays out of.
    { owns: ['zod'] },
  ),
  area(['server/jobs.ts'], [NO_CLIENT], { owns: ['zod', 'croner'] }),
  area(['server/log.ts'], [NO_CLIENT], { owns: ['zod', 'pino'] }),
  area(
    ['server/notify/**'],
    [
      NO_CLIENT,
      {
        regex: serverFolders('db', 'services', 'http', 'ingest', 'pack', 'cli'),
        message: 'Senders know messages and nothing of where they come from.',
      },
    ],
    { owns: ['zod'] },
  ),
  area(
    ['server/notify/send-mail.ts'],
    [
      NO_CLIENT,
      {
        regex: serverFolders('db', 'services', 'http', 'ingest', 'pack', 'cli'),
        message: 'Senders know messages and nothing of where they come from.',
      },
    ],
    { owns: ['zod', 'nodemailer'] },
  ),
  area(['server/serve.ts'], [NO_CLIENT], { owns: ['zod', 'hono'] }),
  area(
    ['server/domain/**'],
    [{ regex: allBut(String.raw`(#domain/|\./)`), message: 'The domain imports only itself.' }],
  ),
  area(
    ['server/contract/**'],
    [
      {
        regex: allBut(String.raw`(#domain/|\./|@hono/zod-openapi$)`),
        message: 'The contract imports #domain and its schemas only.',
      },
    ],
    { owns: ['zod', 'openapi'] },
  ),
  area(['server/db/**'], STORE, { owns: ['zod', 'kysely'], typesOf: ['sqlite'] }),
  area(['server/db/open.ts'], STORE, { owns: ['zod', 'kysely', 'sqlite', 'pg'] }),
  area(['server/ingest/**'], IMPORTER, { owns: ['zod'] }),
  area(['server/ingest/csv.ts'], IMPORTER, { owns: ['zod', 'papaparse'] }),
  area(['server/ingest/workbook/**'], IMPORTER, { owns: ['zod', 'hucre'] }),
  area(['server/pack/**'], PACK, { owns: ['zod'] }),
  area(['server/pack/csv-table.ts'], PACK, { owns: ['zod', 'papaparse'] }),
  area(
    ['server/services/**'],
    [NO_CLIENT, { regex: serverFolders('http', 'cli'), message: 'Verbs know no HTTP.' }],
    { owns: ['zod'] },
  ),
  area(
    ['server/services/reports/document/**'],
    [NO_CLIENT, { regex: serverFolders('http', 'cli'), message: 'Verbs know no HTTP.' }],
    { owns: ['zod', 'docx'] },
  ),
  area(
    ['server/services/accounts/codes.ts'],
    [NO_CLIENT, { regex: serverFolders('http', 'cli'), message: 'Verbs know no HTTP.' }],
    { owns: ['zod', 'otpauth'] },
  ),
  area(
    ['server/services/accounts/provider.ts'],
    [NO_CLIENT, { regex: serverFolders('http', 'cli'), message: 'Verbs know no HTTP.' }],
    { owns: ['zod', 'openid'] },
  ),
  area(
    ['server/services/tasks/calendar-feed.ts'],
    [NO_CLIENT, { regex: serverFolders('http', 'cli'), message: 'Verbs know no HTTP.' }],
    { owns: ['zod', 'ical'] },
  ),
  area(
    ['server/http/**'],
    [
      NO_CLIENT,
      { regex: serverFolders('db/write'), message: 'Routes never write: call a verb.' },
      {
        regex: serverFolders('ingest', 'pack', 'cli'),
        message: 'Routes call verbs and readers, nothing below them.',
      },
    ],
    { owns: ['zod', 'hono', 'openapi'] },
  ),
  area(['client/**'], PAGE, { owns: PAGE_OWNS }),
  area(
    ['client/features/**'],
    [
      ...PAGE,
      {
        regex: String.raw`^(#client/(features|app)/|\.\./)`,
        message:
          'A feature imports no other feature and not the shell: share through client/ui, charts or lib.',
      },
    ],
    { owns: PAGE_OWNS },
  ),
  area(['client/features/access/qr-picture.tsx'], PAGE, { owns: [...PAGE_OWNS, 'uqr'] }),
  area(
    ['client/charts/**'],
    [...PAGE, { regex: inPage('features', 'app'), message: 'Charts draw; they know no feature.' }],
    { owns: [...PAGE_OWNS, 'recharts'] },
  ),
  area(
    ['client/ui/**', 'client/api/**'],
    [
      ...PAGE,
      {
        regex: inPage('features', 'app', 'charts'),
        message: 'Features use ui and api, never the other way round.',
      },
    ],
    { owns: PAGE_OWNS },
  ),
  area(
    ['client/lib/**'],
    [
      ...PAGE,
      {
        regex: inPage('features', 'app', 'charts', 'ui', 'api'),
        message: 'lib is the bottom of the client.',
      },
    ],
    { owns: PAGE_OWNS },
  ),
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a default is for a tool that demands one.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-server',
      'data',
      '.cache',
      'tests/meta/violations',
      'test-results',
      'playwright-report',
      '.vitest',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-depth': ['error', 4],
      // So marked to stand out: the settings take plain http for a loopback address alone.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
    },
  },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['server/**', 'client/**'],
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
    },
  },
  {
    files: ['server/**'],
    // What starts a process loads the rest after looking at Node's version, and only what is called for; what draws a
    // page is built, and may not be there.
    ignores: [
      'server/main.ts',
      'server/cli.ts',
      'server/cli/run-command.ts',
      'server/db/open.ts',
      'server/http/read-drawing.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_DEFAULT_EXPORT,
        {
          selector: 'ImportExpression',
          message: 'The server imports statically: a boundary sees no import() call.',
        },
      ],
    },
  },
  {
    files: ['server/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Domain code never reads a clock: take asOf as an argument.' },
        { name: 'performance', message: 'Domain code never reads a clock: take asOf as an argument.' },
        { name: 'fetch', message: 'Domain code does no I/O.' },
        { name: 'console', message: 'Domain code does no I/O.' },
        { name: 'process', message: 'Domain code knows no process.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Domain code gives the same answer every time.' },
      ],
    },
  },
  {
    files: ['client/**'],
    ...reactHooks.configs.flat.recommended,
    languageOptions: { globals: globals.browser },
  },
  ...BOUNDARIES,
);
