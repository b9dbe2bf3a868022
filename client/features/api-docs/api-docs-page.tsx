import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '#client/api/client.ts';
import { openApiQuery } from '#client/api/openapi-query.ts';
import { apiDocsWords } from '#client/lib/api-docs-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { RouteItem } from './route-item.tsx';
import { routesOf } from './routes-of.ts';
import type { OpenApiDocument } from './routes-of.ts';
import './api-docs.css';

/** 接口: every route of the contract, to read and to try. */
export function ApiDocsPage(): ReactNode {
  const words = apiDocsWords(useLanguage().language);
  const [wanted, setWanted] = useState('');
  const query = useQuery(openApiQuery<OpenApiDocument>());
  return (
    <Page title={words.title} aside={<a href={apiUrl('/openapi.json')}>{words.json}</a>}>
      <p className="muted">{words.intro}</p>
      <Field label={words.filter} inline>
        {(control) => (
          <input
            {...control}
            className="input"
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
      </Field>
      <QueryView query={query} skeleton={<Skeleton height={640} />}>
        {(document) => <Routes document={document} wanted={wanted} />}
      </QueryView>
    </Page>
  );
}

interface RoutesProps {
  readonly document: OpenApiDocument;
  readonly wanted: string;
}

function Routes({ document, wanted }: RoutesProps): ReactNode {
  const words = apiDocsWords(useLanguage().language);
  const routes = routesOf(document).filter(({ id }) =>
    id.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  if (routes.length === 0) return <Empty title={words.empty} text={words.emptyText} />;
  return [...Map.groupBy(routes, ({ tag }) => tag)].map(([tag, those]) => (
    <Card key={tag} title={tag} actions={<span className="muted">{words.count(those.length)}</span>}>
      {those.map((route) => (
        <RouteItem key={route.id} route={route} />
      ))}
    </Card>
  ));
}
