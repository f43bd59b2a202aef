/** What a state means to somebody who is no lawyer, and what comes next; by the state's flat name. */

export type Plain = { readonly now: string; readonly next: string };

const intake =
  '符合条件的，本机关受理并书面通知您；材料不齐的，一次告知需要补正的全部内容；不符合条件的，书面说明理由。';
const remedy = '裁决书写明了不服裁决的救济途径和期限，请在期限内行使权利。';
const ended = '案件已经办结。对处理决定不服的，请按文书写明的途径和期限寻求救济。';

const plain: Readonly<Record<string, Plain>> = {
  'intake.review': { now: '本机关已经收到申请，正在审查是否符合受理条件。', next: intake },
  'intake.correction': {
    now: '申请材料需要补正。',
    next: '请在补正通知书写明的日期以前提交。无正当理由逾期不补正的，视为撤回申请。',
  },
  'intake.premediation': {
    now: '各方同意先行调解，正在调解。',
    next: '调解成功的，案件办结；调解不成或者期限届满的，继续审查是否受理。',
  },
  'proceedings.running': {
    now: '案件已经受理，正在审理。',
    next: '被申请人在收到申请书副本后提交答复；本机关听取各方意见、核实证据后依法裁决。您可以提交证据，各方自愿的也可以调解。',
  },
  'proceedings.suspended': {
    now: '案件暂时中止，中止的期间不计入办理期限。',
    next: '中止的原因消除后，本机关恢复审理并书面通知各方。',
  },
  'closed.refused': { now: '申请不予受理，理由见决定书。', next: ended },
  'closed.deemedWithdrawn': { now: '逾期没有补正，视为撤回申请。', next: ended },
  'closed.withdrawn': { now: '申请已在受理前撤回。', next: '案件已经办结。' },
  'closed.dismissed': { now: '申请被驳回，理由见决定书。', next: ended },
  'closed.terminated': { now: '案件已经终止，理由见通知书。', next: ended },
  'closed.mediated': {
    now: '各方达成调解协议，案件办结。',
    next: '协议自各方签名之日起生效；可以依法向人民法院申请司法确认。',
  },
  'closed.decided': { now: '本机关已经作出裁决。', next: remedy },
  'closed.revoked': {
    now: '因人民法院的生效裁判，裁决已经撤销。',
    next: '民事争议以人民法院的裁判为准。',
  },
};

export const plainWords = (flat: string): Plain | undefined => plain[flat];
