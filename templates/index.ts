/** The register of papers: kind, title, number mark, legal basis, format, addressee, and how each is composed. */

import { schema as acceptanceNoticeSchema } from './adjudication/acceptance-notice/data.ts';
import { layout as acceptanceNoticeLayout } from './adjudication/acceptance-notice/layout.ts';
import { schema as correctionNoticeSchema } from './adjudication/correction-notice/data.ts';
import { layout as correctionNoticeLayout } from './adjudication/correction-notice/layout.ts';
import { schema as decisionLetterSchema } from './adjudication/decision-letter/data.ts';
import { layout as decisionLetterLayout } from './adjudication/decision-letter/layout.ts';
import { schema as deemedWithdrawnNoticeSchema } from './adjudication/deemed-withdrawn-notice/data.ts';
import { layout as deemedWithdrawnNoticeLayout } from './adjudication/deemed-withdrawn-notice/layout.ts';
import { schema as dismissalDecisionSchema } from './adjudication/dismissal-decision/data.ts';
import { layout as dismissalDecisionLayout } from './adjudication/dismissal-decision/layout.ts';
import { schema as exclusionNoticeSchema } from './adjudication/exclusion-notice/data.ts';
import { layout as exclusionNoticeLayout } from './adjudication/exclusion-notice/layout.ts';
import { schema as extensionNoticeSchema } from './adjudication/extension-notice/data.ts';
import { layout as extensionNoticeLayout } from './adjudication/extension-notice/layout.ts';
import { schema as hearingNoticeSchema } from './adjudication/hearing-notice/data.ts';
import { layout as hearingNoticeLayout } from './adjudication/hearing-notice/layout.ts';
import { schema as mediationAgreementSchema } from './adjudication/mediation-agreement/data.ts';
import { layout as mediationAgreementLayout } from './adjudication/mediation-agreement/layout.ts';
import { schema as refusalDecisionSchema } from './adjudication/refusal-decision/data.ts';
import { layout as refusalDecisionLayout } from './adjudication/refusal-decision/layout.ts';
import { schema as replyNoticeSchema } from './adjudication/reply-notice/data.ts';
import { layout as replyNoticeLayout } from './adjudication/reply-notice/layout.ts';
import { schema as resumptionNoticeSchema } from './adjudication/resumption-notice/data.ts';
import { layout as resumptionNoticeLayout } from './adjudication/resumption-notice/layout.ts';
import { schema as revocationDecisionSchema } from './adjudication/revocation-decision/data.ts';
import { layout as revocationDecisionLayout } from './adjudication/revocation-decision/layout.ts';
import { citeRule } from './adjudication/rules.ts';
import { schema as suspensionNoticeSchema } from './adjudication/suspension-notice/data.ts';
import { layout as suspensionNoticeLayout } from './adjudication/suspension-notice/layout.ts';
import { schema as terminationNoticeSchema } from './adjudication/termination-notice/data.ts';
import { layout as terminationNoticeLayout } from './adjudication/termination-notice/layout.ts';
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
    layout: acceptanceNoticeLayout,
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
    layout: replyNoticeLayout,
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
    layout: decisionLetterLayout,
  }),
  'correction-notice': definePaper({
    kind: 'correction-notice',
    title: '行政裁决申请补正通知书',
    mark: '补',
    basis: [citeRule(10, '第一项')],
    format: 'letter',
    addressee: 'applicants',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: correctionNoticeSchema,
    layout: correctionNoticeLayout,
  }),
  'refusal-decision': definePaper({
    kind: 'refusal-decision',
    title: '不予受理决定书',
    mark: '不受',
    basis: [citeRule(10, '第三项'), citeRule(10, '第四项')],
    format: 'document',
    addressee: 'applicants',
    signs: 'organSeal',
    startsTerm: null,
    remedy: true,
    schema: refusalDecisionSchema,
    layout: refusalDecisionLayout,
  }),
  'hearing-notice': definePaper({
    kind: 'hearing-notice',
    title: '行政裁决听证通知书',
    mark: '听',
    basis: [citeRule(21)],
    format: 'letter',
    addressee: 'eachParty',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: hearingNoticeSchema,
    layout: hearingNoticeLayout,
  }),
  'suspension-notice': definePaper({
    kind: 'suspension-notice',
    title: '行政裁决中止通知书',
    mark: '中',
    basis: [citeRule(14)],
    format: 'letter',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: suspensionNoticeSchema,
    layout: suspensionNoticeLayout,
  }),
  'resumption-notice': definePaper({
    kind: 'resumption-notice',
    title: '行政裁决恢复审理通知书',
    mark: '恢',
    basis: [citeRule(14, '第二款')],
    format: 'letter',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: resumptionNoticeSchema,
    layout: resumptionNoticeLayout,
  }),
  'extension-notice': definePaper({
    kind: 'extension-notice',
    title: '行政裁决延长办理期限通知书',
    mark: '延',
    basis: [citeRule(18)],
    format: 'letter',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: extensionNoticeSchema,
    layout: extensionNoticeLayout,
  }),
  'mediation-agreement': definePaper({
    kind: 'mediation-agreement',
    title: '行政调解协议书',
    mark: '调',
    basis: [citeRule(19), citeRule(20)],
    format: 'document',
    addressee: 'parties',
    signs: 'organSealAndParties',
    startsTerm: null,
    remedy: false,
    schema: mediationAgreementSchema,
    layout: mediationAgreementLayout,
  }),
  'termination-notice': definePaper({
    kind: 'termination-notice',
    title: '行政裁决终止通知书',
    mark: '终',
    basis: [citeRule(15)],
    format: 'letter',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: true,
    schema: terminationNoticeSchema,
    layout: terminationNoticeLayout,
  }),
  'dismissal-decision': definePaper({
    kind: 'dismissal-decision',
    title: '驳回行政裁决申请决定书',
    mark: '驳',
    basis: [citeRule(11)],
    format: 'document',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: true,
    schema: dismissalDecisionSchema,
    layout: dismissalDecisionLayout,
  }),
  'revocation-decision': definePaper({
    kind: 'revocation-decision',
    title: '撤销行政裁决决定书',
    mark: '撤',
    basis: [citeRule(24)],
    format: 'document',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: revocationDecisionSchema,
    layout: revocationDecisionLayout,
  }),
  'deemed-withdrawn-notice': definePaper({
    kind: 'deemed-withdrawn-notice',
    title: '视为撤回行政裁决申请通知书',
    mark: '视撤',
    basis: [citeRule(10, '第一项')],
    format: 'letter',
    addressee: 'applicants',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: deemedWithdrawnNoticeSchema,
    layout: deemedWithdrawnNoticeLayout,
  }),
  'exclusion-notice': definePaper({
    kind: 'exclusion-notice',
    title: '不计入行政裁决办理期限告知书',
    mark: '扣',
    basis: [citeRule(18)],
    format: 'letter',
    addressee: 'parties',
    signs: 'organSeal',
    startsTerm: null,
    remedy: false,
    schema: exclusionNoticeSchema,
    layout: exclusionNoticeLayout,
  }),
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof papers;
