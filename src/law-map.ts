/** The map of the law: for every article what applies it and what proves it. Pure: it is handed all that it reads. */
import { inFull, partsOf } from '../workflows/kernel/citation.ts';
import type { Procedure } from '../workflows/kernel/procedure.ts';
import { rulebookFor } from '../workflows/kernel/step.ts';
import type { Article } from '../workflows/law/articles.ts';
import { type InstrumentName, instruments } from '../workflows/law/instruments.ts';

export type LawRow = {
  readonly instrument: InstrumentName;
  readonly article: number;
  readonly subject: string;
  /** Why nothing is computed from it; null for an article that binds the system. */
  readonly nothingToCompute: string | null;
  readonly conditions: readonly string[];
  readonly terms: readonly string[];
  readonly matters: readonly string[];
  readonly steps: readonly string[];
  readonly keptIn: readonly string[];
  readonly papers: readonly string[];
  readonly tests: readonly string[];
};

export type LawSources = {
  readonly articles: readonly Article[];
  readonly procedures: readonly Procedure[];
  readonly terms: readonly { readonly id: string; readonly basis: string }[];
  readonly matters: readonly { readonly id: string; readonly basis: readonly string[] }[];
  /** A paper's basis is written in full: 《丽水市行政裁决程序规则》第二十三条. */
  readonly papers: readonly { readonly title: string; readonly basis: readonly string[] }[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
};

export function lawMap(sources: LawSources): LawRow[] {
  return sources.articles.map((entry) => rowOf(entry, sources));
}

/** Articles that bind the system, but that nothing applies or nothing proves. */
export function gapsIn(
  rows: readonly LawRow[],
): { row: LawRow; noRule: boolean; noTest: boolean }[] {
  return rows
    .filter((row) => row.nothingToCompute === null)
    .map((row) => ({ row, noRule: !isApplied(row), noTest: row.tests.length === 0 }))
    .filter(({ noRule, noTest }) => noRule || noTest);
}

function rowOf(entry: Article, { procedures, terms, matters, papers, tests }: LawSources): LawRow {
  const { instrument, article, subject, nothingToCompute = null, keptIn = [] } = entry;
  const isHere: Here = (basis) =>
    basis.some((citation) => {
      const parts = partsOf(citation);
      return parts?.instrument === instrument && parts.article === article;
    });
  return {
    instrument,
    article,
    subject,
    nothingToCompute,
    conditions: procedures.flatMap((procedure) => conditionsAt(procedure, isHere)),
    terms: terms.filter(({ basis }) => isHere([basis])).map(({ id }) => id),
    matters: matters.filter(({ basis }) => isHere(basis)).map(({ id }) => id),
    steps: procedures.flatMap((procedure) => stepsAt(procedure, isHere)),
    keptIn,
    papers: papers
      .filter(({ basis }) => basis.some((text) => citesInFull(text, instrument, article)))
      .map(({ title }) => title),
    tests: tests
      .filter(({ title }) =>
        citedIn(title).some((c) => c.instrument === instrument && c.article === article),
      )
      .map(({ file, title }) => `${file}: ${title}`),
  };
}

type Here = (basis: readonly string[]) => boolean;

const isApplied = ({ conditions, terms, matters, steps, keptIn }: LawRow) =>
  [conditions, terms, matters, steps, keptIn].some((list) => list.length > 0);

function conditionsAt({ conditions, access }: Procedure, isHere: Here): string[] {
  return [...Object.entries(conditions), ...Object.entries(access.predicates)]
    .filter(([, { basis }]) => isHere(basis))
    .map(([name]) => name);
}

function stepsAt(procedure: Procedure, isHere: Here): string[] {
  const steps = new Set<string>();
  if (isHere(procedure.filingBasis)) steps.add(procedure.filingEvent);
  for (const [flat, rules] of rulebookFor(procedure)) {
    for (const { event, to, basis } of [...rules.values()].flat()) {
      if (!isHere(basis ?? procedure.events[event]?.basis ?? [])) continue;
      steps.add(to ? `${event}: ${flat} → ${to}` : event);
    }
  }
  return [...steps];
}

/** 第二十三条 cannot stand inside the number of another article, since 第 opens and 条 ends it. */
function citesInFull(text: string, instrument: InstrumentName, article: number): boolean {
  const inWords = inFull(`${instrument}${article}`).slice(
    `《${instruments[instrument].title}》`.length,
  );
  return text.startsWith(`《${instruments[instrument].title}》`) && text.includes(inWords);
}

/** The longer name first: 专利裁决办法16 is no article of 办法. */
const names = Object.keys(instruments).sort((a, b) => b.length - a.length);
const number = '\\d+(?:\\([^)]*\\))?';
const citations = new RegExp(`(${names.join('|')})(${number}(?:[、,]${number})*)`, 'g');

/** The articles that a test's title names: `规则10(二)、12: …`. */
export function citedIn(title: string): { instrument: InstrumentName; article: number }[] {
  return [...title.matchAll(citations)].flatMap(([, instrument, numbers = '']) =>
    numbers.split(/[、,]/).map((part) => ({
      instrument: instrument as InstrumentName,
      article: Number.parseInt(part, 10),
    })),
  );
}

/** The first argument of `it`, `test`, `describe` and of their `.each(…)`. */
const titled =
  /\b(?:it|test|describe)(?:\.\w+(?:\((?:[^()]|\([^()]*\))*\))?)*\(\s*(['"`])((?:(?!\1).)+)\1/g;

export const titlesIn = (source: string): string[] =>
  [...source.matchAll(titled)].map(([, , title = '']) => title);
