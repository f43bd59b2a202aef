/** An adjudication as the forms that every procedure has in common speak of it. */
import type { CaseHead } from '../kernel/case-head.ts';
import { namesInText } from '../kernel/names.ts';
import type { PartySummary } from '../kernel/party.ts';
import { type MatterId, matters } from '../law/matters.ts';
import { type Facts, type PartyRole, partiesOf } from './facts.ts';

/** Titles of matters that do not read as a 案由 behind two names. */
const shortened: Partial<Record<MatterId, string>> = {
  general: '民事纠纷',
  water: '水事纠纷',
  soil: '水土流失纠纷',
  procurement: '政府采购争议',
};

export const disputeOf = ({ matter }: Pick<Facts, 'matter'>): string =>
  shortened[matter] ?? matters[matter].title;

export const roleTitles = {
  applicant: '申请人',
  respondent: '被申请人',
  thirdParty: '第三人',
} as const satisfies Record<PartyRole, string>;

const endings: Partial<Record<NonNullable<Facts['closedBy']>, string>> = {
  'correction.lapsed': '视为撤回申请',
  'application.refused': '不予受理',
  'withdrawal.approved': '准予撤回申请',
  'premediation.closed': '先行调解',
  'application.dismissed': '驳回申请',
  'proceedings.terminated': '终止',
  'mediation.agreed': '调解',
  'decision.made': '裁决',
  'decision.revoked': '裁决后撤销',
};

/** 结案方式; undefined while the case is open. */
export const endingName = ({ closedBy }: Pick<Facts, 'closedBy'>): string | undefined =>
  closedBy === null ? undefined : endings[closedBy];

/** Those who are parties as things stand, by name. */
export const namesIn = (facts: Facts, role: PartyRole): string[] =>
  partiesOf(facts, role).map(({ name }) => name);

/** 申请人甲与被申请人乙林地所有权争议一案 */
export const caseName = ({
  applicants,
  respondents,
  dispute,
}: {
  readonly applicants: readonly string[];
  readonly respondents: readonly string[];
  readonly dispute: string;
}): string => `申请人${namesInText(applicants)}与被申请人${namesInText(respondents)}${dispute}一案`;

export function headOf(facts: Facts, parties: readonly PartySummary[]): CaseHead {
  const [applicants, respondents] = [namesIn(facts, 'applicant'), namesIn(facts, 'respondent')];
  const thirdParties = namesIn(facts, 'thirdParty');
  const dispute = disputeOf(facts);
  return {
    procedure: '行政裁决',
    subject: { called: '案由', text: dispute },
    name: caseName({ applicants, respondents, dispute }),
    sides: [
      { called: roleTitles.applicant, names: applicants },
      { called: roleTitles.respondent, names: respondents },
      ...(thirdParties.length > 0 ? [{ called: roleTitles.thirdParty, names: thirdParties }] : []),
    ],
    parties,
    roleTitles,
    others: facts.appraisals.map(({ id, institution }) => ({
      id: `appraisal:${id}`,
      name: institution,
    })),
    receivedOn: facts.filing.receivedOn,
    closedOn: facts.closedOn,
    ending: endingName(facts) ?? null,
    assignee: facts.assignee,
  };
}
