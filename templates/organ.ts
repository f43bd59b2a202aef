/** What the papers need to know of the organ that signs them; the operator sets it, no law decides it. */

export type OrganDetails = {
  readonly name: string;
  /** 代字 in the document number, such as 丽景政. */
  readonly abbreviation: string;
  readonly sealName: string;
  readonly sealConfigured: boolean;
  /** 承办机构 and how to reach it (规则27). */
  readonly contact: {
    readonly office: string;
    readonly officer: string;
    readonly phone: string;
    readonly address: string;
  };
  /** 复议机关 over it, and the court of first instance against it. */
  readonly reconsideration: string;
  readonly court: string;
};

/** Where what this organ decides can be taken. */
export const venuesOf = ({
  organ: { reconsideration, court },
}: {
  readonly organ: OrganDetails;
}) => ({ reconsideration, court });
