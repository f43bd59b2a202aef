/** What the forms of an acceptance offer to choose from and begin with: seats, targets, the materials that are asked for. */
import type { Begun, Choice } from '../../kernel/label.ts';
import { materialKinds, requiredKinds } from '../checklist.ts';
import type { PanelExpert } from '../experts.ts';
import type { Facts, Seat } from '../facts.ts';

/** The whole facts, or what of them a party sees: an expert sees the own seat only. */
type Seen = Partial<Facts> & { readonly seat?: Seat };

const named = ({ id, name, unit }: PanelExpert): Choice => ({
  value: id,
  label: `${name}（${unit}）`,
});

const seats = ({ panel, seat }: Seen): Choice[] =>
  (seat ? [seat] : (panel?.seats ?? [])).map(named);

export const picks: Readonly<Record<string, (facts: Seen) => Choice[]>> = {
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

/** An application begins with every material and every target it has to answer for, and what was handed in before. */
function applicationBegun({ targets = [], filing }: Seen): Begun {
  const sources = [...new Set(filing?.budget.map(({ source }) => source) ?? [])];
  return [
    ...requiredKinds.flatMap((kind, i) => [
      [`materials.${i}.kind`, String(kind)] as const,
      [`materials.${i}.name`, materialKinds[kind]] as const,
    ]),
    ...targets.map(({ id }, i) => [`actuals.${i}.target`, id] as const),
    ...sources.map((source, i) => [`audit.arrived.${i}.source`, source] as const),
    ...(filing?.budget ?? []).flatMap(({ source, subject }, i) => [
      [`audit.spent.${i}.source`, source] as const,
      [`audit.spent.${i}.subject`, subject] as const,
    ]),
  ];
}

export const begun = { 'application.submitted': applicationBegun };
