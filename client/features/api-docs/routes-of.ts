/** The part of an OpenAPI document this page reads. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
}

interface OpenApiOperation {
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: { readonly enum?: readonly unknown[]; readonly type?: string };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly description?: string }>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly options: readonly string[];
}

export interface ApiRoute {
  readonly id: string;
  readonly method: string;
  /** Below `/api/v1`: `/tasks/{no}`. */
  readonly path: string;
  readonly tag: string;
  readonly description: string;
  readonly parameters: readonly ApiParameter[];
  readonly body: 'none' | 'json' | 'file';
}

const BASE = '/api/v1';

/** Every route of the document, in the order of its paths. */
export function routesOf(document: OpenApiDocument): ApiRoute[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => routeOf(method, path, operation)),
  );
}

function routeOf(method: string, path: string, operation: OpenApiOperation): ApiRoute {
  const { tags = [], parameters = [], requestBody, responses } = operation;
  const content = Object.keys(requestBody?.content ?? {});
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'));
  return {
    id: `${method} ${path}`,
    method: method.toUpperCase(),
    path: path.startsWith(BASE) ? path.slice(BASE.length) : path,
    tag: tags[0] ?? '',
    description: good?.[1].description ?? '',
    parameters: parameters.flatMap((each) =>
      each.in === 'path' || each.in === 'query'
        ? [
            {
              name: each.name,
              in: each.in,
              required: each.required === true,
              description: each.description ?? '',
              options: (each.schema?.enum ?? []).map(String),
            },
          ]
        : [],
    ),
    body: content.length === 0 ? 'none' : content.some((type) => type.includes('json')) ? 'json' : 'file',
  };
}

/** The address of a route with its parameters put in; empty ones are left out. */
export function addressOf(route: ApiRoute, values: Readonly<Record<string, string>>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(
    route.parameters
      .filter(({ in: where, name }) => where === 'query' && (values[name] ?? '') !== '')
      .map(({ name }) => [name, values[name] ?? '']),
  );
  const search = query.toString();
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`;
}
