/** Names of people by their accounts, on both databases. */

import { expect, test } from 'vitest';
import { onPglite, onSqlite, openPeople } from './open-people.ts';

test.each([
  ['SQLite', onSqlite],
  ['PGlite', onPglite],
])(
  'names are found for the accounts asked for, whatever their case, and for no others: %s',
  async (_, open) => {
    const { people, close } = await openPeople({ open });
    await people.seedDemo();
    const known = new Map((await people.list()).map(({ account, name }) => [account, name]));
    const names = await people.namesOf(['officer', 'CLERK', 'officer', 'nobody', 'system']);
    expect([...names].sort()).toEqual([
      ['clerk', known.get('clerk')],
      ['officer', known.get('officer')],
    ]);
    expect(await people.namesOf([])).toEqual(new Map());
    expect(await people.namesOf([...known.keys()])).toEqual(known);
    await close();
  },
  60_000,
);
