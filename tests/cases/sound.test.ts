/** A misspelt name in a procedure's folder is told at start, with the procedure and the name, and not by the case that meets it. */
import { expect, test } from 'vitest';
import { assertSound } from '../../src/cases/sound.ts';
import { compose } from '../../src/main.ts';
import { bringPapers, papers as register } from '../../templates/index.ts';
import { installed, procedures } from '../../workflows/index.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { disclosure } from '../fixtures/disclosure/index.ts';
import { terms } from '../fixtures/disclosure/law.ts';
import { letters } from '../fixtures/disclosure/letters.ts';

bringPapers(letters);
const all = installed({ ...procedures, disclosure });

test.each(Object.keys(all))('%s calls nothing by a name that does not exist', (id) => {
  expect(() => assertSound(all[id] as Procedure, register)).not.toThrow();
});

const { 'request.handling': _, ...lessTitles } = disclosure.stateTitles;
const { access, papers, stateBasis, stateTitles } = disclosure;

const slips: readonly [string, Partial<Procedure>, string][] = [
  ['paper', { paperKinds: ['disclosure-anwser'] }, 'paper: disclosure-anwser'],
  ['paper that is served', { servedEvents: { letter: 'answer.given' } }, 'paper: letter'],
  ['first event', { filingEvent: 'request.field' }, 'event: request.field'],
  [
    'event that calls for a paper',
    { papers: { ...papers, 'anwser.given': () => [] } },
    'event: anwser.given',
  ],
  [
    'event that a service has',
    { servedEvents: { 'disclosure-answer': 'answer.served' } },
    'event: answer.served',
  ],
  [
    'event that is granted',
    { access: { ...access, grants: { ...access.grants, 'case.asigned': [] } } },
    'event: case.asigned',
  ],
  ['predicate', { access: { ...access, predicates: {} } }, 'predicate of access: handling'],
  ['condition', { conditions: {} }, 'condition: '],
  ['state without a title', { stateTitles: lessTitles }, 'title of a state: request.handling'],
  ['state', { stateTitles: { ...stateTitles, closed: '已结' } }, 'state: closed'],
  ['basis', { stateBasis: { ...stateBasis, gone: [] } }, 'state: gone'],
  [
    'term',
    { law: { articles: [], terms: { answer: terms['disclosure.answer'] } } },
    'term of its own: answer',
  ],
];

test.each(slips)('a misspelt %s does not go live', (_what, slip, told) => {
  expect(() => assertSound({ ...disclosure, ...slip }, register)).toThrow(
    new RegExp(`^The procedure disclosure: no such ${told}`),
  );
});

test('nor a term that a paper of it is said to start', () => {
  const misspelt = { ...register, 'disclosure-inquiry': { startsTerm: 'disclosure.opinoin' } };
  expect(() => assertSound(disclosure, misspelt)).toThrow('no such term: disclosure.opinoin');
});

test('the service looks before it serves', async () => {
  const slip = { ...disclosure, filingEvent: 'request.field' };
  await expect(compose({}, { procedures: { slip }, papers: letters })).rejects.toThrow(
    'The procedure disclosure: no such event: request.field',
  );
});
