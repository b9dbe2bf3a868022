import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PermissionMatrixDto } from '#contract/access.ts';
import { PERMISSIONS, type Permission } from '#domain/access.ts';
import { permissionsQuery } from '#client/api/session-query.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { matrixCsv } from './matrix-csv.ts';
import './access.css';

/** 权限: which role may do what, and which route asks for which leave. */
export function PermissionsPage(): ReactNode {
  const words = useAccessWords();
  const query = useQuery(permissionsQuery);
  return (
    <Page title={words.matrix.title} aside={query.data && <ExportButton matrix={query.data} />}>
      <SectionNav label={words.label} links={useAccessSections()} />
      <p className="muted">{words.matrix.intro}</p>
      <QueryView query={query} skeleton={<Skeleton height={420} />}>
        {(matrix) => (
          <div className="stack">
            <Card>
              <RolesTable roles={matrix.roles} />
            </Card>
            <Card title={words.matrix.routes}>
              <RoutesTable routes={matrix.routes} />
            </Card>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

type RoleRow = PermissionMatrixDto['roles'][number];

function RolesTable({ roles }: Pick<PermissionMatrixDto, 'roles'>): ReactNode {
  const words = useAccessWords();
  return (
    <Table<RoleRow>
      caption={words.matrix.title}
      rows={roles}
      rowKey={({ role }) => role}
      columns={[
        {
          key: 'role',
          header: words.matrix.role,
          nowrap: true,
          cell: ({ role }) => <b>{words.roles[role]}</b>,
        },
        ...PERMISSIONS.map((permission) => ({
          key: permission,
          header: words.permissions[permission],
          cell: ({ permissions }: RoleRow) => <Mark may={permissions.includes(permission)} />,
        })),
      ]}
    />
  );
}

function Mark({ may }: { readonly may: boolean }): ReactNode {
  const words = useAccessWords().matrix;
  return may ? (
    <span role="img" aria-label={words.yes}>
      ✓
    </span>
  ) : (
    <span className="visually-hidden">{words.no}</span>
  );
}

interface LeaveRow {
  readonly permission: Permission | null;
  readonly routes: readonly string[];
}

function RoutesTable({ routes }: Pick<PermissionMatrixDto, 'routes'>): ReactNode {
  const words = useAccessWords();
  const rows: LeaveRow[] = [null, ...PERMISSIONS].map((permission) => ({
    permission,
    routes: routes
      .filter((each) => each.permission === permission)
      .map(({ method, path }) => `${method} ${path}`),
  }));
  return (
    <Table<LeaveRow>
      caption={words.matrix.routes}
      rows={rows}
      rowKey={({ permission }) => permission ?? 'open'}
      columns={[
        {
          key: 'permission',
          header: words.matrix.permission,
          nowrap: true,
          cell: ({ permission }) => (permission === null ? words.matrix.open : words.permissions[permission]),
        },
        {
          key: 'routes',
          header: words.matrix.routes,
          cell: (row) => (
            <ul className="access-routes">
              {row.routes.map((route) => (
                <li key={route}>
                  <code>{route}</code>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function ExportButton({ matrix }: { readonly matrix: PermissionMatrixDto }): ReactNode {
  const words = useAccessWords().matrix;
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([matrixCsv(matrix)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'qingyu-permissions.csv';
    link.click();
    URL.revokeObjectURL(address);
  };
  return <Button onClick={save}>{words.export}</Button>;
}
