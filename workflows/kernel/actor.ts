/** Who acts: roles, and what the procedure needs to know of a person. Accounts themselves live in src/people. */

export const roles = [
  'registrar',
  'officer',
  'reviewer',
  'head',
  'clerk',
  'supervisor',
  'admin',
  'security',
  'auditor',
  'party',
  'integrator',
  'office',
  'unit',
  'drawer',
  'expert',
  'undertaker',
  'system',
] as const;

export type Role = (typeof roles)[number];

/** The person as far as one case is concerned. */
export type Actor = {
  readonly account: string;
  /** By which a written authority names it; asked only of who files. */
  readonly name?: string;
  readonly roles: readonly Role[];
  /** Ids of the parties in this case that the account acts for. */
  readonly parties: readonly string[];
  /** Of these parties, those for which it acts as an agent without special authority (规则7). */
  readonly generally?: readonly string[];
  /** Accounts whose cases it works on today while they are on leave (请假代办). */
  readonly covers?: readonly string[];
};

/** The timer and the engine itself: it posts what follows from the file, never a person's act. */
export const systemActor: Actor = { account: 'system', roles: ['system'], parties: [] };
