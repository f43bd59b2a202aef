/** The words of a form's fields: what each is called, how it is asked, what may be chosen, what it begins with. */
type Asked = 'line' | 'text' | 'date' | 'party' | 'parties' | 'staff' | 'file' | 'pick' | 'value';

export type Label = {
  readonly label: string;
  readonly as?: Asked;
  readonly help?: string;
  /** What one row of a list is called. */
  readonly each?: string;
};

export type Choice = { readonly value: string; readonly label: string };
export type Words = Readonly<Record<string, string>>;

/** What fields hold, by their place: `materials.0.kind`. */
export type Begun = readonly (readonly [place: string, text: string])[];

export const line = (label: string, help?: string): Label => ({ label, ...(help ? { help } : {}) });
export const long = (label: string, help?: string): Label => ({
  ...line(label, help),
  as: 'text',
});
export const date = (label: string, help?: string): Label => ({
  ...line(label, help),
  as: 'date',
});
export const pick = (label: string, help?: string): Label => ({
  ...line(label, help),
  as: 'pick',
});

export const perLine = '每行一项。';
