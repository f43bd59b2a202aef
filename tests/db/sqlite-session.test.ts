/** Statements laid out once answer what drizzle's own do. */
import Client from 'better-sqlite3';
import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { drizzleOver } from '../../db/adapters/sqlite-session.ts';

const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  name: text('name'),
  active: integer('is_active', { mode: 'boolean' }).notNull(),
  grade: integer('grade'),
});
const posts = sqliteTable('posts', { person: text('person').notNull(), role: text('role') });

function opened() {
  const client = new Client(':memory:');
  client.exec(`create table people (id text primary key, name text, is_active integer not null, grade integer);
    create table posts (person text not null, role text);`);
  const pair = [drizzle(client), drizzleOver(client)] as const;
  pair[0]
    .insert(people)
    .values([
      { id: '1', name: '蓝天', active: true, grade: 1 },
      { id: '2', name: null, active: false, grade: null },
    ])
    .run();
  pair[0].insert(posts).values({ person: '1', role: 'clerk' }).run();
  return pair;
}

type Db = ReturnType<typeof opened>[1];

test.each<[string, (db: Db) => unknown]>([
  [
    'columns of every kind, empty ones too',
    (db) => db.select().from(people).orderBy(asc(people.id)).all(),
  ],
  ['one row', (db) => db.select().from(people).where(eq(people.id, '2')).get()],
  ['rows as lists', (db) => db.select().from(people).orderBy(asc(people.id)).values()],
  [
    'an expression beside a column',
    (db) =>
      db
        .select({ id: people.id, n: sql<number>`length(${people.name})` })
        .from(people)
        .all(),
  ],
  [
    'joined tables',
    (db) =>
      db
        .select()
        .from(people)
        .leftJoin(posts, eq(posts.person, people.id))
        .orderBy(asc(people.id))
        .all(),
  ],
  [
    'a prepared question',
    (db) => {
      const asked = db
        .select({ name: people.name })
        .from(people)
        .where(eq(people.id, sql.placeholder('id')))
        .prepare();
      return [asked.all({ id: '1' }), asked.all({ id: '2' }), asked.execute({ id: '1' }).sync()];
    },
  ],
  ['plain text', (db) => db.all(sql`select id, is_active from people order by id`)],
])('%s', (_, ask) => {
  const [drizzles, ours] = opened();
  expect(ask(ours)).toEqual(ask(drizzles));
});

test('what is written, encoded as its column is', () => {
  const [, db] = opened();
  const insert = db
    .insert(people)
    .values({
      id: sql.placeholder('id'),
      name: null,
      active: sql.placeholder('active'),
      grade: 5,
    })
    .returning({ id: people.id, active: people.active })
    .prepare();
  expect(insert.all({ id: '3', active: true })).toEqual([{ id: '3', active: true }]);
  const rename = db
    .update(people)
    .set({ name: sql`'雷'` })
    .where(eq(people.id, sql.placeholder('id')))
    .prepare();
  expect(rename.run({ id: '3' })).toMatchObject({ changes: 1 });
  expect(db.select().from(people).where(eq(people.id, '3')).all()).toEqual([
    { id: '3', name: '雷', active: true, grade: 5 },
  ]);
});

test('a value that was not given is told, and null is a value', () => {
  const [, db] = opened();
  const named = db
    .select()
    .from(people)
    .where(sql`${people.name} is ${sql.placeholder('name')}`)
    .prepare();
  expect(() => named.all({})).toThrow('name');
  expect(named.all({ name: null })).toMatchObject([{ id: '2' }]);
});
