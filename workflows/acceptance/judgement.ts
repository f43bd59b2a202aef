/**
 * What the figures say before people decide (办法3、14、18): completion target by target, funds by source, and the
 * conclusion that follows from them. The panel decides; a different conclusion needs its reason.
 */
import type { Citation } from '../kernel/citation.ts';
import type { Facts } from './facts.ts';
import type { Source, Target } from './filing.ts';
import { type Conclusion, failGrounds } from './grounds.ts';

/** 办法18(一): 基本完成（不低于75%）. */
const ENOUGH = { n: 3n, d: 4n } as const;

export type TargetCompletion = {
  readonly target: string;
  readonly name: string;
  readonly demanded: number;
  readonly actual: number | null;
  readonly atMost: boolean;
  /** min(actual/target, 1), or min(target/actual, 1) where less is better, rounded down to a millionth. */
  readonly share: number;
  /** Its part of the whole, all parts adding up to 1. */
  readonly weight: number;
};

export type Completion = {
  readonly targets: readonly TargetCompletion[];
  /** Rounded down to a millionth, so that what falls short of 75 % never shows as 75 %. */
  readonly share: number;
  /** Exactly: at least 75 %. */
  readonly enough: boolean;
};

/** Σ weight × min(actual/target, 1): capped, so that one target's surplus cannot cover another's lack. */
export function completionOf(facts: Pick<Facts, 'targets' | 'application'>): Completion {
  const total = facts.targets.reduce((sum, target) => plus(sum, weightOf(target)), ZERO);
  let whole = ZERO;
  const targets = facts.targets.map((target) => {
    const actual = facts.application?.actuals.find((one) => one.target === target.id)?.actual;
    const share = shareOf(target, actual);
    const weight = over(weightOf(target), total);
    whole = plus(whole, times(weight, share));
    return {
      target: target.id,
      name: target.name,
      demanded: target.target,
      actual: actual ?? null,
      atMost: target.aim === 'atMost',
      share: shown(share),
      weight: shown(weight),
    };
  });
  return { targets, share: shown(whole), enough: !less(whole, ENOUGH) };
}

/** What was not reported is not done. Where less is better the quotient turns over: our reading, the measures are silent. */
function shareOf({ aim, target }: Target, actual: number | undefined): Fraction {
  if (actual === undefined) return ZERO;
  if (aim !== 'atMost') return capped(over(fraction(actual), fraction(target)));
  return actual <= target ? ONE : over(fraction(target), fraction(actual));
}

export type Funds = {
  readonly sources: readonly {
    readonly source: Source;
    readonly budgetYuan: number;
    readonly arrivedYuan: number;
    readonly spentYuan: number;
    readonly arrived: boolean;
  }[];
  readonly arrived: boolean;
  readonly nonCompliantYuan: number;
  readonly balanceYuan: number;
  /** Nothing was found to be used against the rules; whether 基本 is met otherwise, the panel says. */
  readonly compliant: boolean;
};

/** The audit or accounts against the contract's budget (办法14). */
export function fundsOf(facts: Pick<Facts, 'filing' | 'application'>): Funds {
  const audit = facts.application?.audit;
  const sources = (['fiscal', 'matching', 'own'] as const)
    .map((source) => {
      const budget = cents(facts.filing.budget, source);
      const arrived = cents(audit?.arrived ?? [], source);
      return {
        source,
        budgetYuan: budget / 100,
        arrivedYuan: arrived / 100,
        spentYuan: cents(audit?.spent ?? [], source) / 100,
        arrived: arrived >= budget,
      };
    })
    .filter(({ budgetYuan, arrivedYuan, spentYuan }) => budgetYuan + arrivedYuan + spentYuan > 0);
  return {
    sources,
    arrived: sources.every((one) => one.arrived),
    nonCompliantYuan: audit?.nonCompliantYuan ?? 0,
    balanceYuan: audit?.balanceYuan ?? 0,
    compliant: (audit?.nonCompliantYuan ?? 0) === 0,
  };
}

export type Proposal = {
  readonly conclusion: Conclusion;
  readonly because: readonly string[];
  readonly basis: Citation;
};

/** 办法18 in this order: grounds of fail first, then what passing asks, otherwise 结题. */
export function proposalOf(
  facts: Pick<Facts, 'filing' | 'targets' | 'application'>,
  grounds: readonly number[],
): Proposal {
  if (grounds.length > 0) {
    return {
      conclusion: 'fail',
      because: grounds.flatMap((ground) => textOf(ground)),
      basis: '办法18(三)',
    };
  }
  const completion = completionOf(facts);
  const funds = fundsOf(facts);
  const lacking = [
    ...(completion.enough ? [] : [`总体完成度${percent(completion.share)}，低于75%`]),
    ...(funds.arrived ? [] : ['经费未足额到位']),
    ...(funds.compliant ? [] : [`审计认定不合规使用经费${funds.nonCompliantYuan}元`]),
  ];
  if (lacking.length > 0) return { conclusion: 'conclude', because: lacking, basis: '办法18(二)' };
  return {
    conclusion: 'pass',
    because: [`总体完成度${percent(completion.share)}，经费到位且使用合规`],
    basis: '办法18(一)',
  };
}

const textOf = (ground: number) => failGrounds[ground as keyof typeof failGrounds]?.text ?? [];

/** Rounded down to a hundredth of a per cent. */
const percent = (share: number) => `${Math.floor(share * 10_000) / 100}%`;

/** Money in cents: sums of yuan in binary fractions would miss by less than one. */
const cents = (
  items: readonly { readonly source: Source; readonly amountYuan: number }[],
  source: Source,
) =>
  items
    .filter((item) => item.source === source)
    .reduce((sum, item) => sum + Math.round(item.amountYuan * 100), 0);

/** Exact numbers: at a limit of 75 % a binary fraction may fall on the wrong side. */
type Fraction = { readonly n: bigint; readonly d: bigint };

const ZERO: Fraction = { n: 0n, d: 1n };
const ONE: Fraction = { n: 1n, d: 1n };

/** Without weights all targets count alike. */
const weightOf = (target: Target) => (target.weight === undefined ? ONE : fraction(target.weight));

/** The number as people wrote it, in decimals. */
function fraction(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const scale = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  return scale >= 0
    ? { n: digits * 10n ** BigInt(scale), d: 1n }
    : reduced({ n: digits, d: 10n ** BigInt(-scale) });
}

function reduced({ n, d }: Fraction): Fraction {
  let [a, b] = [n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

const plus = (a: Fraction, b: Fraction) => reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction) => reduced({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction) => reduced({ n: a.n * b.d, d: a.d * b.n });
const less = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;
const capped = (a: Fraction) => (less(ONE, a) ? ONE : a);
const shown = ({ n, d }: Fraction) => Number((n * 1_000_000n) / d) / 1_000_000;
