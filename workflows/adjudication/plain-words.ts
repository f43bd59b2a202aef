/** What each state of an adjudication means to those in it, by the state's flat name. */
import type { PlainWords } from '../kernel/guide.ts';

const intake =
  '符合条件的，本机关受理，并书面通知您；材料不齐的，一次告诉您要补哪些；不符合条件的，书面说明理由。';
const remedy = '不服裁决的，可以按裁决书上写的办法和期限寻求救济，过期就不能再提。';
const ended = '案件已经办完。对处理结果不服的，请按文书上写的办法和期限寻求救济。';

export const states: Readonly<Record<string, PlainWords>> = {
  'intake.review': { now: '本机关已经收到申请，正在审查能不能受理。', next: intake },
  'intake.correction': {
    now: '申请材料还差一些，需要补正。',
    next: '没有正当理由，到期不补的，当作撤回申请。有困难的，请在到期以前和承办人联系。',
  },
  'intake.premediation': {
    now: '双方同意先调解，正在调解。',
    next: '调解成了，案件就办完；调解不成或者期限到了，接着审查是否受理。',
  },
  'proceedings.running': {
    now: '案件已经受理，正在审理。',
    next: '对方答复以后，本机关把答复的副本发给您，再听取双方意见、核实证据，然后作出裁决。您可以继续提交证据；双方愿意的，也可以调解。',
  },
  'proceedings.suspended': {
    now: '案件暂时中止，中止的这段时间不算在办理期限里。',
    next: '中止的原因没有了，本机关就恢复审理，并书面通知各方。',
  },
  'closed.refused': { now: '申请不予受理，理由写在决定书里。', next: ended },
  'closed.deemedWithdrawn': { now: '到期没有补正，当作撤回申请。', next: ended },
  'closed.withdrawn': { now: '申请已经在受理以前撤回。', next: '案件已经办完。' },
  'closed.dismissed': { now: '申请被驳回，理由写在决定书里。', next: ended },
  'closed.terminated': { now: '案件已经终止，理由写在通知书里。', next: ended },
  'closed.mediated': {
    now: '双方达成调解协议，案件办完。',
    next: '协议从双方签名之日起生效；双方认为需要的，可以一起向人民法院申请司法确认。',
  },
  'closed.decided': { now: '本机关已经作出裁决。', next: remedy },
  'closed.revoked': {
    now: '因为人民法院的生效裁判，裁决已经撤销。',
    next: '民事争议以人民法院的裁判为准。',
  },
};

/** Said otherwise to those who did not apply. */
export const toOthers: Readonly<Record<string, PlainWords>> = {
  'proceedings.running': {
    now: '有人对您提出了行政裁决申请，本机关已经受理，正在审理。',
    next: '您可以看申请书副本，提交答复和证据；本机关会听取双方意见，核实证据，然后作出裁决。双方愿意的，也可以调解。',
  },
  'proceedings.suspended': {
    now: '案件暂时中止，答复期限也停下来不算。',
    next: '中止的原因没有了，本机关就恢复审理，并书面通知各方。',
  },
};
