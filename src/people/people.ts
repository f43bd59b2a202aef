/** Who may come in and what accounts there are, over better-auth; not what anybody may do in a case. */

import { type Accounts, createAccounts, createStaffList } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { createFirstAccounts, type FirstAccounts } from './first-accounts.ts';
import { createOwnAccount, type OwnAccount } from './own-account.ts';
import { createPartyLinks, type PartyLinks } from './party-links.ts';
import { createSecondFactor, type SecondFactor } from './second-factor.ts';
import { createSessionCache } from './session-cache.ts';
import { createSignIn, type SignIn, type SignInAttempt } from './sign-in.ts';
import { createStaffAccounts, type StaffAccounts } from './staff-accounts.ts';

export type PeopleOptions = {
  readonly auth: Auth;
  readonly rehearsal: boolean;
  /** Milliseconds of real time that only go forward; never the rehearsal clock. */
  readonly now?: () => number;
  /** Told of every sign-in, done or refused, before it is answered. */
  readonly onSignIn?: (attempt: SignInAttempt) => Promise<void>;
};

export type People = SignIn &
  Accounts &
  OwnAccount &
  SecondFactor &
  PartyLinks &
  FirstAccounts &
  StaffAccounts;

export function createPeople({
  auth,
  rehearsal,
  now = () => performance.now(),
  onSignIn = async () => {},
}: PeopleOptions): People {
  const sessions = createSessionCache(now);
  const staffList = createStaffList(auth, now);
  // Whatever changes about an account is forgotten here, and so is the list that may name it.
  const cache: typeof sessions = {
    ...sessions,
    forget(account) {
      staffList.forget();
      sessions.forget(account);
    },
  };
  const attempts = createAttempts(now);
  return {
    ...createSignIn({ auth, cache, attempts, onSignIn }),
    ...createAccounts({ auth, cache, staffList }),
    ...createOwnAccount({ auth, now, cache, attempts }),
    ...createSecondFactor({ auth, cache }),
    ...createStaffAccounts({ auth, cache }),
    ...createPartyLinks({ auth, rehearsal }),
    ...createFirstAccounts({ auth, rehearsal }),
  };
}
