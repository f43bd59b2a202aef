/** Numbers of people as others may see them (个人信息保护法28、51): what is masked, and how. Nothing is decided about who may see them whole. */

/** 331102********0002: the six of the division and the last four. */
export const maskedNumber = (number: string): string =>
  number.length < 12 ? masked(number, 2, 1) : masked(number, 6, 4);

/** 138****0001 */
export const maskedPhone = (phone: string): string => masked(phone, 3, phone.length > 8 ? 4 : 1);

function masked(text: string, head: number, tail: number): string {
  const hidden = Math.max(text.length - head - tail, 1);
  return `${text.slice(0, head)}${'*'.repeat(Math.min(hidden, 8))}${text.slice(-tail)}`;
}

/** By the field's name; a body's 统一社会信用代码 is public and stays whole. */
const masks: Readonly<Record<string, (text: string) => string>> = {
  idNumber: maskedNumber,
  phone: maskedPhone,
};

/** A single value as it may be shown, by the name of its field; paths end in the name. */
export function maskedValue(field: string, value: unknown): unknown {
  const mask = masks[field.split('.').at(-1) ?? ''];
  return mask && typeof value === 'string' ? mask(value) : withMasks(value);
}

/** Kept data with the numbers of people masked wherever they stand; everything else is as it was. */
export function withMasks(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withMasks);
  if (typeof data !== 'object' || data === null) return data;
  const { field } = data as { readonly field?: unknown };
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      // A correction names the field whose value it gives.
      maskedValue(name === 'value' && typeof field === 'string' ? field : name, value),
    ]),
  );
}
