/** A party of a case, as far as it is the same in every procedure. */
import type { Day } from './reckoning.ts';

/** A party as lists, papers and access see it, whatever the procedure. */
export type PartySummary = {
  readonly id: string;
  readonly role: string;
  /** On this side people may file; who files for it acts for it. */
  readonly filing: boolean;
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly uscc?: string | undefined;
  /** False once it has left the proceedings. */
  readonly active: boolean;
  /** Where papers for it go: the address that it confirmed, else the one in the file; and who takes them there. */
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly receiver?: string | undefined;
  /** Who acts for it by a written authority, whether that is a special one, and its last day if it has one. */
  readonly agent?:
    | { readonly name: string; readonly special: boolean; readonly until?: Day | undefined }
    | undefined;
  /** It agreed to be served through its account, and confirmed that in writing (民诉法90、民诉解释136). */
  readonly electronic?: boolean | undefined;
  /** The day of its 送达地址确认书; address, receiver and phone are then what it confirmed. */
  readonly confirmedOn?: Day | undefined;
  /** The account that acts for it, where the file names it; others are found by identity. */
  readonly account?: string | undefined;
};
