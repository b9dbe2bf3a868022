import { permissionFor } from './route-permissions.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const BASE = '/api/v1';

interface Operation {
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

type Path = Readonly<Partial<Record<(typeof METHODS)[number], Operation>>>;

interface Document {
  readonly info: { readonly description?: string };
  readonly paths?: Readonly<Record<string, Path>>;
  readonly components?: object;
}

/** What holds of every answer, for who reads the contract and nothing else. */
const READING = `Employment statistics, targets and warnings.

- Figures are JSON numbers in the unit beside them (\`"value": 34.21, "unit": "万人"\`); \`reported\` is the text as it came in. A share, an attainment and a change in % are ratios: 0.57 is 57 %.
- There is no figure without a reason: where \`value\` is null, \`missing\`, \`why\` or \`reason\` says why. A sum says how many of how many are in it.
- \`asOf\` (a day or an instant) answers as known then. \`upload\`, \`version\` and \`recordedAt\` say where a figure came from; \`GET /observations/history\` has all it ever was, with file, cell and who.
- Codes come from \`GET /indicators\`, \`/regions\`, \`/groups\`, \`/industries\`; names and aliases in Chinese or English are taken wherever a code is. Periods: 2020, 2020-H1, 2020-Q1, 2020-03, 2020-01..02.
- Reads answer with an ETag and take If-None-Match. Commit, withdraw, acknowledge, close and issue take Idempotency-Key. Problems are RFC 9457 with a \`code\`; their texts are in Chinese and English.
- A read refuses a parameter it does not list, so that no misspelt filter answers with everything; \`asOf\`, \`limit\`, \`cursor\` and \`_\` are taken everywhere. A known address asked by another method answers 405 with Allow.`;

/**
 * The contract with what each operation is for, what it may be called by, and the leave it needs: all of it known from
 * the routes already, so that no route has to say it twice.
 */
export function describeInterface(document: Document, cookie: string) {
  const paths = Object.entries(document.paths ?? {}).map(
    ([path, item]) => [path, describePath(path, item)] as const,
  );
  return {
    ...document,
    info: { ...document.info, description: READING },
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of an account: POST /tokens.' },
        session: { type: 'apiKey', in: 'cookie', name: cookie, description: 'Of signing in: POST /session.' },
      },
    },
  };
}

function describePath(path: string, item: Path): Path {
  const described = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, describeOperation(method, path, operation)] as const] : [];
  });
  return { ...item, ...Object.fromEntries(described) };
}

function describeOperation(method: string, path: string, operation: Operation) {
  const good = Object.entries(operation.responses ?? {}).find(([status]) => status < '4');
  const route = path.replace(BASE, '');
  const permission = permissionFor(method.toUpperCase(), path);
  return {
    operationId: operationId(method, route),
    summary: good?.[1].description ?? '',
    // Without accounts a machine’s own operator needs neither.
    security: permission === null ? [] : [{ token: [] }, { session: [] }],
    ...(permission && { 'x-permission': permission }),
    ...operation,
  };
}

/** `GET /warnings/{id}` is `getWarningsById`, `POST /uploads/{id}/commit` `postUploadsByIdCommit`. */
function operationId(method: string, route: string): string {
  const words = route.split(/[/.-]/).filter((word) => word !== '');
  const named = words.map((word) =>
    word.startsWith('{') ? `By${capital(word.slice(1, -1))}` : capital(word),
  );
  return `${method}${named.join('')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
