/** The shape of a form that is downloaded empty and filled in by hand (规则13); what each asks is its own file. */
import type { Block, LetterDocument, TableRow } from './kit/letter-document.ts';
import type { OrganDetails } from './organ.ts';

export type BlankForm = {
  readonly title: string;
  /** Who fills it in and when, in plain words, for the list it is downloaded from. */
  readonly use: string;
  readonly basis: readonly string[];
  blocks(organ: Pick<OrganDetails, 'name'>): readonly Block[];
};

/** `printedOn` keeps the kit from taking it for a draft; nothing of it is printed. */
export function blankDocument(
  form: BlankForm,
  organ: OrganDetails,
  printedOn: string,
): LetterDocument {
  const { name, sealName, sealConfigured } = organ;
  return {
    format: 'form',
    organ: { name, sealName, sealConfigured },
    documentNumber: null,
    issuedOn: printedOn,
    caseNumber: '',
    rehearsal: false,
    title: form.title,
    blocks: form.blocks(organ),
  };
}

/** Four columns: what is asked and the place for the answer, twice. */
const COLUMNS = [30, 48, 30, 48] as const;

export const tableOf = (...rows: readonly TableRow[]): Block => ({
  kind: 'table',
  columns: [...COLUMNS],
  rows,
});

const label = (text: string) => ({ text, label: true });

/** Heights leave room for handwriting, in millimetres. */
export const two = (left: string, right: string, height = 11): TableRow => ({
  height,
  cells: [label(left), '', label(right), ''],
});

export const one = (name: string, height = 11, text = ''): TableRow => ({
  height,
  cells: [label(name), { text, span: 3, align: 'left' }],
});

export const heading = (text: string): TableRow => ({
  cells: [{ text, span: 4, label: true }],
});

/** A person or a body, as every form asks for one. */
export const partyRows = (role: string): readonly TableRow[] => [
  heading(role),
  two('姓名或者\n单位名称', '身份证号码\n（信用代码）', 13),
  two('法定代表人\n（负责人）', '联系电话', 13),
  one('住址（住所）'),
];

/** Where somebody signs and dates by hand, one or two beside each other. */
export const signed = (...roles: readonly string[]): TableRow => ({
  height: 24,
  cells: roles.map((role) => ({
    text: `${role}（签名或者盖章）：`,
    span: 4 / roles.length,
    foot: '　　　年　　月　　日',
  })),
});
