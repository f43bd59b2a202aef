/** The bans of the 办法 (办法23) as they are looked up: those that acceptances wrote, whatever other procedures keep under that name. */
import type { KeptRegisterRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { subjectKeys } from '../cases/registers.ts';

export const banReaders: readonly Role[] = ['office', 'unit', 'drawer', 'head', 'supervisor'];

const MOST = 1000;

/** The newest bans, at most a thousand: of a name or number, and those that count on a day, where these are given. */
export const bansOn = (
  store: Store,
  { subject, on }: { readonly subject?: string | undefined; readonly on?: string | undefined },
): Promise<readonly KeptRegisterRow[]> =>
  store.registerRows({
    procedure: 'acceptance',
    register: 'ban',
    ...(subject === undefined ? {} : { subjects: subjectKeys(subject) }),
    ...(on === undefined ? {} : { on }),
    limit: MOST,
  });
