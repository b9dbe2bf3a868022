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

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  if (TEST_DATABASE_URL === undefined) throw new Error('TEST_DATABASE_URL is not set');
  return TEST_DATABASE_URL;
}
