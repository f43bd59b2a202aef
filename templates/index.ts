/** The register of papers: kind, title, number mark, legal basis, format, addressee, and how each is composed. */

import * as acceptanceNotice from './adjudication/acceptance-notice/layout.ts';
import { schema as acceptanceNoticeSchema } from './adjudication/acceptance-notice/data.ts';
import * as decisionLetter from './adjudication/decision-letter/layout.ts';
import { schema as decisionLetterSchema } from './adjudication/decision-letter/data.ts';
import * as replyNotice from './adjudication/reply-notice/layout.ts';
import { schema as replyNoticeSchema } from './adjudication/reply-notice/data.ts';
import { citeRule } from './adjudication/rules.ts';
import { definePaper, type Paper } from './paper.ts';

export const papers = {
  'acceptance-notice': definePaper({
    kind: 'acceptance-notice',
    title: '行政裁决申请受理通知书',
    mark: '受',
    basis: [citeRule(10, '第二项'), citeRule(18)],
    format: 'letter',
    addressee: 'applicants',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: acceptanceNoticeSchema,
    layout: acceptanceNotice.layout,
  }),
  'reply-notice': definePaper({
    kind: 'reply-notice',
    title: '行政裁决答复通知书',
    mark: '答',
    basis: [citeRule(10, '第二项')],
    format: 'letter',
    addressee: 'eachRespondent',
    signs: 'organSeal',
    startsTerm: 'adjudication.reply',
    remedy: false,
    schema: replyNoticeSchema,
    layout: replyNotice.layout,
  }),
  'decision-letter': definePaper({
    kind: 'decision-letter',
    title: '行政裁决书',
    mark: '决',
    basis: [citeRule(23), citeRule(24)],
    format: 'document',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: true,
    schema: decisionLetterSchema,
    layout: decisionLetter.layout,
  }),
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof papers;
