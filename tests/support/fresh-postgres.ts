/**
 * A new, empty database on the server that DATABASE_URL names, dropped afterwards: for tests on a real PostgreSQL.
 * Never the named database itself, which may hold something.
 */

import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type FreshDatabase = { readonly url: string; drop(): Promise<void> };

export async function freshPostgres(): Promise<FreshDatabase> {
  const server = process.env['DATABASE_URL'];
  if (!server?.startsWith('postgres')) {
    throw new Error(
      'npm run test:postgres needs DATABASE_URL=postgres://… of a server where databases may be created.',
    );
  }
  const name = `anjuan_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
