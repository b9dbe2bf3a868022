import { Client } from 'pg';
import { TEST_DATABASE_URL } from './dialects.ts';

/** The address of one database on the tests' server. Errors: throws when there is no server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes a database, empty or as a copy of another that nobody is connected to. */
export async function createDatabase(name: string, template?: string): Promise<void> {
  await onServer(`create database "${name}"${template === undefined ? '' : ` template "${template}"`}`);
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer(`drop database if exists "${name}" with (force)`);
}

/** Waits, by asking, until nobody is connected to a database: the server ends a dead client's session by itself. */
export async function untilAlone(name: string): Promise<void> {
  for (;;) {
    const others = await onServer('select pid from pg_stat_activity where datname = $1', [name]);
    if (others === 0) return;
  }
}

/** Answers how many rows came back. */
async function onServer(statement: string, values: readonly string[] = []): Promise<number> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows.length;
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  if (TEST_DATABASE_URL === undefined) throw new Error('TEST_DATABASE_URL is not set');
  return TEST_DATABASE_URL;
}
