/** What makes a panel lawful (办法7、8、16): one list of rules for demands, draws, invitations and confirmation. */
import type { Refusal } from '../kernel/condition.ts';
import { nameKey } from '../kernel/name-key.ts';
import type { Expert, exclusionReasons, PanelExpert, Requirement, Ties } from './experts.ts';

/** 办法7: 一般不少于5人. */
const USUAL_SIZE = 5;

const isOdd = (n: number) => n % 2 === 1;

export const technicalSeats = ({ size, finance }: Requirement) => size - finance;

export type PanelFault =
  | 'panel.evenSize'
  | 'panel.tooFew'
  | 'panel.noFinance'
  | 'panel.noTechnical'
  | 'panel.fieldRepeated'
  | 'panel.fieldsTooMany'
  | 'panel.fieldMissing';

type Fault = Refusal & { readonly code: PanelFault };

const refuse = (code: PanelFault, detail: string): Fault => ({ code, detail, basis: ['办法7'] });

export const isFewerThanUsual = (size: number) => size < USUAL_SIZE;

/** What no panel could lawfully be asked to be; null where the demand is in order. */
export function demandFault(demand: Requirement): Fault | null {
  const { size, finance, fields, fewerApproved } = demand;
  if (!isOdd(size)) return refuse('panel.evenSize', '验收专家组人数应为单数。');
  if (isFewerThanUsual(size) && !fewerApproved)
    return refuse('panel.tooFew', '验收专家组一般不少于5人，少于5人的须经批准。');
  if (finance < 1) return refuse('panel.noFinance', '验收专家组应有财务专家。');
  if (technicalSeats(demand) < 1)
    return refuse('panel.noTechnical', '验收专家组应有相关技术领域的专家。');
  if (new Set(fields).size !== fields.length)
    return refuse('panel.fieldRepeated', '技术领域重复填写。');
  if (fields.length > technicalSeats(demand)) {
    return refuse(
      'panel.fieldsTooMany',
      `技术专家${technicalSeats(demand)}名，不能覆盖${fields.length}个技术领域。`,
    );
  }
  return null;
}

/** What keeps these experts from being a panel; null where they are one. */
export function panelFault(
  experts: readonly PanelExpert[],
  demanded: { readonly fields: readonly string[]; readonly fewerApproved: boolean },
): Fault | null {
  const technical = experts.filter((one) => one.kind === 'technical');
  const fault = demandFault({
    size: experts.length,
    finance: experts.length - technical.length,
    fields: [],
    fewerApproved: demanded.fewerApproved,
  });
  if (fault) return fault;
  const open = demanded.fields.find((field) => !technical.some((one) => one.field === field));
  return open === undefined
    ? null
    : refuse('panel.fieldMissing', `验收专家组没有“${open}”领域的技术专家。`);
}

export type Exclusion = {
  readonly reason: (typeof exclusionReasons)[number];
  readonly detail: string;
};

/**
 * Why an expert may not sit on this project's panel; null where nothing is known. 办法8 excludes the people of
 * the units for panels of the bureau only; a declared interest (办法16) binds every panel.
 */
export function exclusionOf(expert: Expert, ties: Ties): Exclusion | null {
  const units = [expert.unit, expert.parent].filter((unit) => unit !== undefined);
  const unit = units.find(isAmong(ties.units));
  if (ties.organiser === 'bureau' && unit)
    return { reason: 'unit', detail: `属于承担单位或者参与单位：${unit}` };
  const people = [ties.leader, ...(ties.members ?? [])];
  if (isAmong([ties.leader])(expert.name))
    return { reason: 'member', detail: `与项目负责人同名：${ties.leader}` };
  if (isAmong(people)(expert.name))
    return { reason: 'member', detail: `与项目组成员同名：${expert.name}` };
  const interest = expert.interests.find(isAmong([ties.projectNo, ...people, ...ties.units]));
  if (interest) return { reason: 'interest', detail: `申报与${interest}有利益关系` };
  if (ties.departed.includes(expert.id))
    return { reason: 'departed', detail: '已在本项目回避或者不能参加' };
  if (expert.disqualified) return { reason: 'disqualified', detail: '已被取消参与验收工作的资格' };
  if (!expert.available) return { reason: 'unavailable', detail: '登记为不能参加' };
  return null;
}

type Person = Pick<Expert, 'name' | 'unit'>;

/** Whatever id is given: of two of one name in one unit nobody could tell that they are two. */
export const isSamePerson = (a: Person, b: Person): boolean =>
  nameKey(a.name) === nameKey(b.name) && nameKey(a.unit) === nameKey(b.unit);

/** In whatever width and spacing a name was written: a blank in a unit's name lifts no exclusion. */
function isAmong(names: readonly string[]): (name: string) => boolean {
  const keys = new Set(names.map(nameKey));
  return (name) => keys.has(nameKey(name));
}

/**
 * Who takes the place of one that left, from the same order: finance for finance; technical for technical, of
 * the same field where nobody else on the panel covers a demanded one.
 */
export function replacementFor(
  leaving: PanelExpert,
  remaining: readonly PanelExpert[],
  reserves: readonly PanelExpert[],
  fields: readonly string[],
): PanelExpert | null {
  const field = leaving.kind === 'technical' ? leaving.field : undefined;
  const uncovered =
    field !== undefined &&
    fields.includes(field) &&
    !remaining.some((one) => one.kind === 'technical' && one.field === field);
  const fits = (one: PanelExpert) =>
    one.kind === leaving.kind && (!uncovered || one.field === field);
  return reserves.find(fits) ?? null;
}
