/** Which accounts act for a party: by a number that was proved, or as the file names them; not what they may do for it. */

import type { Role } from '../../workflows/kernel/actor.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import { userNamed, usersWhere } from './account-rows.ts';
import type { Auth } from './auth.ts';
import { type Account, accountOf, DEMO_DOMAIN } from './person.ts';

export type PartyLinks = {
  /** User names; none where nobody is known. */
  accountsFor(party: PartySummary): Promise<readonly string[]>;
};

type Deps = { readonly auth: Auth; readonly rehearsal: boolean };

export function createPartyLinks({ auth, rehearsal }: Deps): PartyLinks {
  /** By identity, or as the account that the file names; a name is shared by many, and whoever sees a case sees what is not his. */
  async function accountsFor(party: PartySummary): Promise<readonly string[]> {
    const context = await auth.$context;
    const named = party.account ? await userNamed(context, party.account) : null;
    const matches = [
      ...(named ? [named] : []),
      ...(party.idNumber ? await proved(context, 'idNumber', party.idNumber) : []),
      ...(party.uscc ? await proved(context, 'uscc', party.uscc) : []),
    ];
    const accounts = matches
      .map(accountOf)
      .filter(actsAsParty)
      .map(({ account }) => account);
    return accounts.length > 0 ? [...new Set(accounts)] : demoPlayer(party);
  }

  /**
   * Only in a rehearsal database with the demo accounts: a respondent or third party whom no account matches is
   * played by `respondent`, an undertaker by `undertaker`, so that one can rehearse all sides without their numbers.
   */
  async function demoPlayer({ role }: PartySummary): Promise<readonly string[]> {
    const player = demoPlayers[role];
    if (!rehearsal || player === undefined) return [];
    const user = await userNamed(await auth.$context, player);
    const isDemo = user?.email.endsWith(`@${DEMO_DOMAIN}`) && actsAsParty(accountOf(user));
    return isDemo ? [player] : [];
  }

  return { accountsFor };
}

/** A number that somebody only claims to have opens nothing to him. */
const proved = async (...asked: Parameters<typeof usersWhere>) =>
  (await usersWhere(...asked)).filter(({ identityClaimed }) => !identityClaimed);

const demoPlayers: Readonly<Record<string, string>> = {
  respondent: 'respondent',
  thirdParty: 'respondent',
  undertaker: 'undertaker',
};

const outsiders: readonly Role[] = ['party', 'undertaker', 'expert'];

function actsAsParty({ roles, disabled }: Account): boolean {
  return !disabled && roles.some((role) => outsiders.includes(role));
}
