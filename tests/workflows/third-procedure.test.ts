/** The machine of a made-up procedure under the same exhaustive search as those that are built in. */

import { firstPosition } from '../../workflows/kernel/step.ts';
import { type Facts, openFacts } from '../fixtures/disclosure/facts.ts';
import { filing } from '../fixtures/disclosure/filing.ts';
import { disclosure } from '../fixtures/disclosure/index.ts';
import type { Invariant, Sample, World } from './explore.ts';
import { procedureSuite } from './procedure-suite.ts';

const sample = (type: string, on: string, data: unknown = {}): Sample => ({ type, on, data });

const filed = openFacts(
  filing.parse({
    receivedOn: '2021-03-01',
    form: 'counter',
    applicant: {
      kind: 'person',
      name: '李小明',
      idNumber: '331102198004120002',
      address: '丽水市莲都区',
    },
    description: '饮用水工程招标文件',
    delivery: 'copy',
  }),
  { organ: 'demo', region: '331100', assignee: null },
);

const served = {
  paperId: '01a2006d-aeb5-731f-bf9f-7b28e53d41b1',
  kind: 'disclosure-inquiry',
  partyId: 'T1',
  method: 'direct',
  sentOn: '2021-03-03',
  servedOn: '2021-03-03',
};

const answer = { outcome: 'disclosed', content: '提供' };

const whole: World<Facts> = {
  name: 'from receipt to the answer (公开条例30、32、33、36)',
  start: firstPosition(disclosure, filed),
  alphabet: [
    sample('case.assigned', '2021-03-01', { to: 'officer' }),
    sample('clarification.asked', '2021-03-10', { items: ['名称'], dueOn: '2021-03-20' }),
    {
      ...sample('clarification.asked', '2021-03-11', { items: ['名称'], dueOn: '2021-03-20' }),
      idle: true,
    },
    sample('clarification.received', '2021-03-12', { description: '2020年招标文件' }),
    { ...sample('request.abandoned', '2021-03-22', { confirmed: true }), idle: true },
    sample('request.abandoned', '2021-03-23', { confirmed: true }),
    sample('opinion.sought', '2021-03-03', {
      name: '水务公司',
      address: '莲都',
      interest: '商业秘密',
    }),
    sample('paper.served', '2021-03-03', served),
    sample('opinion.given', '2021-03-04', { partyId: 'T1', agrees: false, reason: '报价' }),
    { ...sample('opinion.lapsed', '2021-03-24', { partyId: 'T1' }), idle: true },
    sample('opinion.lapsed', '2021-03-25', { partyId: 'T1' }),
    sample('extension.requested', '2021-03-03', { days: 20, reason: '量大' }),
    { ...sample('extension.requested', '2021-03-03', { days: 21, reason: '量大' }), idle: true },
    sample('extension.approved', '2021-03-04', { days: 20, reason: '量大' }),
    sample('extension.denied', '2021-03-04', { reason: '不必' }),
    sample('answer.given', '2021-03-26', answer),
    sample('answer.given', '2021-03-26', { ...answer, publicInterest: '饮用水安全' }),
    sample('case.archived', '2021-04-01'),
  ],
  key: ({ clarification, consultations, extensionAsked, extension, assignee, archivedOn }) => [
    ...[clarification, consultations, extensionAsked, extension, assignee, archivedOn],
  ],
};

const answers = (
  says: string,
  holds: (facts: Facts, sent: Sample) => boolean,
): Invariant<Facts> => ({
  says,
  holds: ({ facts }, event) => event.type !== 'answer.given' || holds(facts, event),
});

const invariants: readonly Invariant<Facts>[] = [
  answers('no answer while a third party is waited for (公开条例32)', ({ consultations }) =>
    consultations.every(({ endedOn }) => endedOn !== null),
  ),
  answers(
    'nothing disclosed against a third party but in the public interest (公开条例15)',
    ({ consultations }, { data }) =>
      (data as { publicInterest?: string }).publicInterest !== undefined ||
      consultations.every(({ opinion }) => opinion?.agrees !== false),
  ),
  {
    says: 'a closed request is never opened again',
    holds: (before, _, after) =>
      before.flat.startsWith('closed.') === false || after.flat === before.flat,
  },
];

procedureSuite(disclosure, [whole], invariants);
