/** What a party hands in with files, on a page of its own: one text and its files become steps of the procedure. */

type HandedFile = { readonly name: string; readonly sha256: string };

export type HandedIn = {
  readonly partyId: string;
  readonly text: string;
  readonly files: readonly HandedFile[];
};

export type HandIn = {
  /** The step that is offered; its page takes the place of its form. */
  readonly event: string;
  readonly title: string;
  readonly lead: string;
  /** What the text is called, what helps to write it, and how many lines it has room for. */
  readonly label: string;
  readonly help: string;
  readonly rows: number;
  readonly fileNeeded: boolean;
  /** The steps that follow from what was handed in, in their order. */
  readonly commands: (
    handed: HandedIn,
  ) => readonly { readonly type: string; readonly data: unknown }[];
};

/** A file as a list names it: 山林证.pdf is 山林证. */
export const bareName = ({ name }: HandedFile): string => name.replace(/\.[^.]{1,5}$/, '');
