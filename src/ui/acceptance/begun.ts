/** What the forms of an acceptance offer to choose from and begin with: seats, targets, the materials that are asked for. */
import { materialKinds, requiredKinds } from '../../../workflows/acceptance/checklist.ts';
import type { PanelExpert } from '../../../workflows/acceptance/experts.ts';
import type { Facts, Seat } from '../../../workflows/acceptance/facts.ts';
import type { Choice } from '../choices.ts';
import type { Typed } from '../fields/field.ts';

/** The whole facts, or what of them a party sees: an expert sees the own seat only. */
type Seen = Partial<Facts> & { readonly seat?: Seat };

const named = ({ id, name, unit }: PanelExpert): Choice => ({
  value: id,
  label: `${name}（${unit}）`,
});

const seats = ({ panel, seat }: Seen): Choice[] =>
  (seat ? [seat] : (panel?.seats ?? [])).map(named);

const picks: Readonly<Record<string, (facts: Seen) => Choice[]>> = {
  'expert.recused': seats,
  'expert.declined': seats,
  'commitment.signed': seats,
  'evaluation.submitted': seats,
  'fees.signed': (facts) => facts.appointed?.map(named) ?? seats(facts),
  'application.submitted': ({ targets }) =>
    (targets ?? []).map(({ id, name, unit, target, aim }) => ({
      value: id,
      label: `${name}（${aim === 'atMost' ? '不高于' : ''}${target}${unit}）`,
    })),
};

export const acceptancePicks = (event: string, facts: unknown): readonly Choice[] =>
  picks[event]?.(facts as Seen) ?? [];

/** An application begins with every material and every target it has to answer for, and what was handed in before. */
export function applicationBegun(facts: unknown): Typed {
  const { targets = [], filing } = facts as Seen;
  const sources = [...new Set(filing?.budget.map(({ source }) => source) ?? [])];
  return new Map<string, readonly string[]>([
    ...requiredKinds.flatMap((kind, i) => [
      [`data.materials.${i}.kind`, [String(kind)]] as const,
      [`data.materials.${i}.name`, [materialKinds[kind]]] as const,
    ]),
    ...targets.map(({ id }, i) => [`data.actuals.${i}.target`, [id]] as const),
    ...sources.map((source, i) => [`data.audit.arrived.${i}.source`, [source]] as const),
    ...(filing?.budget ?? []).flatMap(({ source, subject }, i) => [
      [`data.audit.spent.${i}.source`, [source]] as const,
      [`data.audit.spent.${i}.subject`, [subject]] as const,
    ]),
  ]);
}
