/** Papers written from the facts of real cases: complete as they stand, and right in dates, spans, articles and remedies. */

import { describe, expect, it } from 'vitest';
import { applyEdits, checkEdits } from '../../templates/edits.ts';
import type { Paper } from '../../templates/paper.ts';
import { paperKinds } from '../../workflows/adjudication/papers.ts';
import { filing } from '../fixtures/adjudication.ts';
import { sample } from '../workflows/adjudication-worlds.ts';
import { kit } from './kit-letters.ts';
import { leastRecords, officerWrites, toDecision } from './record-cases.ts';
import {
  accepted,
  type Case,
  decided,
  filedCase,
  frame,
  heard,
  letterOf,
  type PaperKind,
  papers,
  served,
  sourceOf,
  written,
} from './written.ts';

const forest = filedCase();

/** Two applicants, a third party, evidence, and materials that are not for the other side. */
const manySided = filedCase('forest', {
  applicants: [
    {
      kind: 'organization',
      name: '上寮村股份经济合作社',
      noCodeReason: '登记证未载代码',
      address: '上寮村12号',
      representative: '蓝㛃妹',
      agent: '王律师',
    },
    ...filing().applicants,
  ],
  thirdParties: [{ kind: 'person', name: '钟小明', address: '大均乡' }],
  claims: ['请求确认“大坪山”的林地使用权归申请人所有。', '请求责令被申请人停止砍伐'],
  materials: [{ name: '行政裁决申请书' }, { name: '雷建国身份证复印件' }],
  evidence: [{ name: '1983年山林所有权证' }, { name: '林地承包合同2份' }],
});

const requested = sample('correction.requested', '2021-03-02', {
  items: ['权属证据'],
  dueOn: '2021-03-16',
});
const lapsed = sample('correction.lapsed', '2021-03-29', { confirmed: true, note: '无正当理由' });
const suspended = sample('proceedings.suspended', '2021-03-20', { ground: 1, reason: '死亡' });
const resumed = sample('proceedings.resumed', '2021-03-30', { reason: '继承人参加' });
const extended = sample('extension.approved', '2021-04-21', { days: 30, reason: '案情复杂' });
const scheduled = sample('hearing.scheduled', '2021-04-01', {
  id: 'H1',
  heldOn: '2021-04-14',
  place: '听证室',
});
const opened = (on: string, ...consents: string[]) => sample('mediation.opened', on, { consents });
const agreed = (on: string, terms: string, more = {}) =>
  sample('mediation.agreed', on, { terms, ...more });
const commissioned = sample('appraisal.commissioned', '2021-03-26', {
  id: 'J1',
  kind: 'appraisal',
  choice: 'agreed',
  negotiation: '协商一致',
  institution: '绿谷勘察公司',
  subject: '四至',
});
const noticed = sample('court.noticed', '2021-05-25', {
  judgment: '（2021）浙1102民初321号',
  effectiveOn: '2021-05-20',
  onMerits: true,
});
const revoked = sample('decision.revoked', '2021-05-26', { reason: '民事判决生效' });

/** Each paper as the least data of its event leave the case. */
const least: Readonly<Record<PaperKind, Case>> = {
  ...leastRecords,
  'acceptance-notice': forest(accepted()),
  'reply-notice': forest(accepted()),
  'third-party-notice': manySided(accepted()),
  'correction-notice': forest(requested),
  'deemed-withdrawn-notice': forest(requested, lapsed),
  'refusal-decision': forest(
    sample('application.refused', '2021-03-05', { ground: 'notOurs', reasons: '属法院主管' }),
  ),
  'dismissal-decision': forest(
    accepted(),
    sample('application.dismissed', '2021-04-10', { reasons: '属合同纠纷' }),
  ),
  'suspension-notice': forest(accepted(), suspended),
  'resumption-notice': forest(accepted(), suspended, resumed),
  'extension-notice': forest(accepted(), extended),
  'termination-notice': forest(
    accepted(),
    sample('proceedings.terminated', '2021-04-20', { ground: 4, reason: '和解' }),
  ),
  'mediation-agreement': forest(
    accepted(),
    opened('2021-03-20', 'A1', 'R1'),
    agreed('2021-03-25', '各半'),
  ),
  'hearing-notice': forest(accepted(), scheduled),
  'decision-letter': forest(...toDecision),
  'revocation-decision': forest(...toDecision, noticed, revoked),
  'exclusion-notice': forest(accepted(), commissioned),
};

/** Notices without a day of their own, and what is printed when it is needed, are dated by their issue. */
const undated: readonly PaperKind[] = [
  'acceptance-notice',
  'reply-notice',
  'third-party-notice',
  'correction-notice',
  'deemed-withdrawn-notice',
  'hearing-notice',
  'exclusion-notice',
  'reply-forwarding-notice',
  'service-receipt',
  'service-announcement',
  'file-cover',
  'file-index',
  'file-reference-sheet',
];

describe('every paper an adjudication calls for', () => {
  it('is in the register', () => {
    expect(Object.keys(papers)).toEqual(expect.arrayContaining([...paperKinds]));
  });

  it.each(Object.entries(least))('%s is complete on the least its event brings', (kind, of) => {
    const paper: Paper = papers[kind as PaperKind];
    const edits = officerWrites[kind as PaperKind] ?? {};
    const data = papers[kind as PaperKind].fromCase(sourceOf(of));
    expect(paper.missing(applyEdits(data, edits), frame)).toEqual([]);
    expect(checkEdits(paper, edits)).toEqual({ ok: true });
    expect(kit.check(letterOf(kind as PaperKind, of, {}, edits))).toEqual([]);
  });

  it.each(Object.entries(least))('%s prints no ISO date and no gap', (kind, of) => {
    const text = written(kind as PaperKind, of, {}, officerWrites[kind as PaperKind]);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
    expect(text).not.toMatch(/undefined|null|NaN|，，|。。|；。/u);
  });

  it.each(Object.entries(least))('%s bears the day of its event where law fixes it', (kind, of) => {
    const paper: Paper = papers[kind as PaperKind];
    const day = paper.datedOn?.(sourceOf(of) as never) ?? null;
    expect(day).toBe(undated.includes(kind as PaperKind) ? null : of.entryOn);
  });

  it('names what is missing where the case does not have it', () => {
    const paper: Paper = papers['decision-letter'];
    const data = papers['decision-letter'].fromCase(sourceOf(forest(accepted())));
    const missing = paper.missing(data, frame).map(({ label }) => label);
    expect(missing).toContain('裁决理由');
    expect(missing).toContain('裁决内容');
    const unnamed = { ...sourceOf(least['refusal-decision']).organ, reconsideration: '' };
    const refusal = papers['refusal-decision'].fromCase(
      sourceOf(least['refusal-decision'], { organ: unnamed }),
    );
    expect(paper.missing(refusal, frame).map(({ label }) => label)).toContain('行政复议机关');
  });
});

describe('at intake', () => {
  it('规则10(一): the correction notice asks for everything at once, by the day that was set', () => {
    const text = written('correction-notice', forest(requested));
    expect(text).toContain('于2021年3月1日收到');
    expect(text).toContain('第十条第一项，现将需要补正的材料和更正的内容一次性告知如下');
    expect(text).toContain('于2021年3月16日前（含当日）');
    expect(text).toContain('视为撤回申请');
  });

  it('规则10(一)、民法典203: both letters name the last day as the clock counts it, not a day of rest', () => {
    const ask = { items: ['权属证据'], dueOn: '2021-03-14' };
    const sunday = sample('correction.requested', '2021-03-02', ask);
    expect(written('correction-notice', forest(sunday))).toContain('于2021年3月15日前（含当日）');
    expect(written('deemed-withdrawn-notice', forest(sunday, lapsed))).toContain(
      '补正期限至2021年3月15日届满',
    );
  });

  it('规则10(一): the deemed withdrawal names notice, service and last day as far as they are recorded', () => {
    const proved = written(
      'deemed-withdrawn-notice',
      forest(requested, served('correction-notice', 'A1', '2021-03-03'), lapsed),
      { numberOf: (kind) => (kind === 'correction-notice' ? '丽裁补〔2021〕1号' : null) },
    );
    expect(proved).toContain(
      '于2021年3月2日以《行政裁决申请补正通知书》（丽裁补〔2021〕1号）一次性告知你方补正，于2021年3月3日送达你方，补正期限至2021年3月16日届满',
    );
    expect(written('deemed-withdrawn-notice', forest(requested, lapsed))).toContain(
      '一次性告知你方补正，补正期限至2021年3月16日届满',
    );
  });

  it('规则10(一): the deemed withdrawal names the day to which the period was excused', () => {
    const excused = sample('correction.excused', '2021-03-16', {
      newDueOn: '2021-03-26',
      reason: '因病',
    });
    expect(written('deemed-withdrawn-notice', forest(requested, excused, lapsed))).toContain(
      '补正期限至2021年3月26日届满',
    );
  });

  it('规则10(二)、18: the acceptance notice tells day, term, article and extension', () => {
    const text = written('acceptance-notice', forest(accepted()));
    expect(text).toContain('本机关决定自2021年3月3日起予以受理，案号为裁案〔2021〕1号');
    expect(text).toContain('自受理之日起60日内作出裁决（《规则》第十八条）');
    expect(text).toContain('延长期限不超过30日');
  });

  it('规则10(二): the reply notice gives each respondent ten days, and the copy without proofs of identity', () => {
    const of = manySided(accepted());
    const text = written('reply-notice', of, { addressees: ['R1'] });
    expect(text).toContain('上寮村股份经济合作社、雷建国因与你方林木林地权属争议');
    expect(text).toContain('自收到本通知书及申请书副本之日起10日内');
    expect(text).toContain('（《规则》第十条第二项）');
    expect(letterOf('reply-notice', of, { addressees: ['R1'] })).toMatchObject({
      addressee: '蓝秀英',
      attachments: ['行政裁决申请书副本1份', '1983年山林所有权证1份', '林地承包合同2份'],
    });
  });

  it('规则12: a third party is told whose dispute it is, and of what concern to it once the officer has said so', () => {
    const of = manySided(accepted());
    const paper: Paper = papers['third-party-notice'];
    const data = papers['third-party-notice'].fromCase(sourceOf(of, { addressees: ['T1'] }));
    expect(paper.missing(data, frame).map(({ label }) => label)).toEqual([
      '第三人与本案的利害关系',
    ]);
    const text = written(
      'third-party-notice',
      of,
      { addressees: ['T1'] },
      { interest: '你方承包争议林地。' },
    );
    expect(text).toContain('因与蓝秀英林木林地权属争议');
    expect(text).toContain('经审查，你方承包争议林地。你方与本案的处理结果有利害关系');
    expect(text).not.toContain('因与你方');
    expect(text).toContain('请你方自收到本通知书及申请书副本之日起10日内，向本机关提出书面意见');
  });

  it('规则10(三): the refusal names ground, competent organ and remedy, and asks the claims once', () => {
    const text = written(
      'refusal-decision',
      forest(
        sample('application.refused', '2021-03-05', {
          ground: 'notOurs',
          reasons: '属法院主管',
          competentOrgan: '莲都区人民法院',
        }),
      ),
    );
    expect(text).toContain('你方请求：确认坐落“大坪山”的林地使用权归申请人所有。');
    expect(text).toContain('第十条第三项，本机关决定：对你方的行政裁决申请不予受理');
    expect(text).toContain('你方可以依法向莲都区人民法院提出');
    expect(text).toContain('60日内，向丽水市人民政府申请行政复议');
  });

  it('规则10(四): the other ground cites its own item', () => {
    const refused = sample('application.refused', '2021-03-05', {
      ground: 'notEligible',
      reasons: '属合同纠纷',
    });
    expect(written('refusal-decision', forest(refused))).toContain('第十条第四项');
  });
});

describe('while the case runs', () => {
  it('规则11: the dismissal gives reasons and remedy, with findings only where they were recorded', () => {
    expect(written('dismissal-decision', least['dismissal-decision'])).toContain(
      '受理后，本机关经审查认为：属合同纠纷。',
    );
    const found = sample('application.dismissed', '2021-04-10', {
      reasons: '不符合受理条件',
      foundFacts: '争议已有生效处理决定',
    });
    const text = written('dismissal-decision', forest(accepted(), found));
    expect(text).toContain('受理后查明：争议已有生效处理决定。');
    expect(text).toContain('第十一条，本机关决定：驳回申请人提出的行政裁决申请');
  });

  it('规则14: the suspension names item and facts, also when it is written after the resumption', () => {
    const both = { ...forest(accepted(), suspended, resumed), entryOn: '2021-03-20' };
    for (const of of [least['suspension-notice'], both]) {
      const text = written('suspension-notice', of);
      expect(text).toContain('第十四条第一款第一项规定的“一方当事人死亡');
      expect(text).toContain('自2021年3月20日起中止审理');
    }
  });

  it('规则14、18: the resumption tells what the clock leaves of the term', () => {
    // 17 of 60 days went by from 4 to 20 March; 43 remain from 31 March.
    const text = written('resumption-notice', least['resumption-notice']);
    expect(text).toContain('2021年3月20日中止审理。现查明：继承人参加。');
    expect(text).toContain('自2021年3月30日起恢复审理');
    expect(text).toContain('剩余43日，至2021年5月12日届满');
  });

  it('规则14、18: the resumption leaves the last day open while an appraisal goes on', () => {
    const text = written(
      'resumption-notice',
      forest(accepted(), { ...commissioned, on: '2021-03-19' }, suspended, resumed),
    );
    expect(text).toContain('因鉴定尚在进行');
    expect(text).toContain('自鉴定结束的次日起继续计算');
  });

  it('规则18: the extension tells the last day before and after, and says once that the case is complex', () => {
    const text = written('extension-notice', least['extension-notice']);
    // 60 days from 3 March end on Sunday 2 May, within the holidays of 1 to 5 May.
    expect(text).toContain('原于2021年5月6日届满。因案情复杂，不能在规定时间内');
    expect(text).toContain('第十八条，经本机关负责人于2021年4月21日批准');
    expect(text).toContain('延长30日，至2021年6月1日届满');
  });

  it('规则18: the exclusion is told with what is left of the term', () => {
    const text = written('exclusion-notice', least['exclusion-notice']);
    expect(text).toContain('经当事人协商一致，本机关于2021年3月26日委托绿谷勘察公司就四至进行鉴定');
    expect(text).toContain('至2021年3月26日，本案办理期限剩余37日');
  });

  it('规则21: the hearing notice tells day and place, and no hour that nobody set', () => {
    const text = written('hearing-notice', least['hearing-notice'], { addressees: ['R1'] });
    expect(text).toContain('听证于2021年4月14日在听证室公开举行。具体开始时间由承办人员另行告知');
    expect(text).toContain('听证主持人为陈志远');
  });

  it.each([
    ['09:30', '上午9时30分'],
    ['14:00', '下午2时'],
    ['下午3时', '下午3时'],
  ])('规则21: a hearing at %s begins %s', (time, told) => {
    const data = { id: 'H1', heldOn: '2021-04-14', place: '听证室', time, manner: 'closed' };
    const more = { presiding: '梅雨桐', recorder: '柳承志' };
    const at = sample('hearing.scheduled', '2021-04-01', { ...data, ...more });
    expect(written('hearing-notice', forest(accepted(), at))).toContain(
      `2021年4月14日${told}在听证室不公开举行。听证主持人为梅雨桐，记录人为柳承志。`,
    );
  });

  it('规则21: who joins after the others were told is told of the same hearing', () => {
    const joined = sample('party.joined', '2021-04-02', {
      role: 'thirdParty',
      party: { kind: 'person', name: '钟小明', address: '大均乡' },
    });
    const of = forest(accepted(), scheduled, joined);
    const text = written('hearing-notice', of, { addressees: ['T1'] });
    expect(text).toContain('听证于2021年4月14日在听证室公开举行');
    const paper = papers['hearing-notice'];
    const old = paper.missing(paper.fromCase({ ...sourceOf(of), addressees: ['R1'] }), frame);
    expect(old.map(({ label }) => label)).toEqual(['听证日期', '听证地点']);
  });

  it('规则21: a cancelled hearing is not announced', () => {
    const cancelled = sample('hearing.cancelled', '2021-04-02', { id: 'H1', reason: '场地' });
    const of = { ...forest(accepted(), scheduled, cancelled), entryOn: '2021-04-01' };
    const paper = papers['hearing-notice'];
    const missing = paper.missing(paper.fromCase(sourceOf(of)), frame);
    expect(missing.map(({ label }) => label)).toEqual(['听证日期', '听证地点']);
  });
});

describe('at the end', () => {
  it('规则15(四): the termination names ground, day and remedy', () => {
    const text = written('termination-notice', least['termination-notice']);
    expect(text).toContain('第十五条第一款第四项规定的“申请人与被申请人经和解达成和解协议”');
    expect(text).toContain('自2021年4月20日起终止');
    expect(text).toContain('自收到本通知书之日起60日内');
  });

  it('规则15(一)、16: a withdrawal is told as asked for with reasons and allowed', () => {
    const asked = sample('withdrawal.requested', '2021-03-20', { partyId: 'A1', reason: '协商' });
    const allowed = sample('withdrawal.approved', '2021-03-22');
    expect(written('termination-notice', forest(accepted(), asked, allowed))).toContain(
      '申请人要求撤回行政裁决申请并说明理由，经审查，本机关准予撤回',
    );
  });

  it('规则19、20: the agreement takes its lines as terms, one original for each party and the file', () => {
    const terms = '一、以山岗为界\n二、支付补偿款18900元';
    const of = manySided(
      accepted(),
      opened('2021-03-10', 'A1', 'A2', 'R1'),
      agreed('2021-03-15', '停止砍伐', { partial: { claims: ['停止砍伐'] } }),
      opened('2021-03-20', 'A1', 'A2', 'R1'),
      agreed('2021-03-25', terms),
    );
    const text = written('mediation-agreement', of);
    expect(text).toContain('停止砍伐；\n以山岗为界；\n支付补偿款18900元。');
    expect(text).toContain('一式5份');
    expect(text).toContain('委托代理人：王律师。');
    expect(text).toContain('自本协议生效之日起30日内，共同向有管辖权的人民法院申请司法确认');
    expect(text.match(/申请人（签名或者盖章）/gu)).toHaveLength(3);
  });

  it('规则23: the decision cites full titles and tells the silence, the absence and the remedy', () => {
    const text = written('decision-letter', least['decision-letter']);
    expect(text).toContain('公民身份号码110105********002X');
    expect(text).toContain('2021年3月8日，答复通知书及申请书副本送达被申请人。');
    expect(text).toContain('被申请人经本机关通知，未到场陈述意见');
    expect(text).toContain('申请人请求裁决：确认坐落“大坪山”');
    expect(text).toContain(
      '依据《中华人民共和国森林法》第二十二条、《丽水市行政裁决程序规则》第二十三条，裁决如下',
    );
    expect(text).toContain('应当先自收到本裁决书之日起60日内，向丽水市人民政府申请行政复议');
  });

  it('规则23: the decision tells a long history in order, with the successor in the other’s place', () => {
    const of = manySided(
      accepted(),
      served('reply-notice', 'R1', '2021-03-08'),
      served('reply-notice', 'T1', '2021-03-08'),
      sample('reply.received', '2021-03-12', { partyId: 'R1', summary: '不同意' }),
      sample('reply.forwarded', '2021-03-15', { partyId: 'R1' }),
      sample('investigation.recorded', '2021-03-18', {
        kind: '现场勘验',
        place: '大坪山',
        attendees: '双方',
        summary: '四至',
      }),
      opened('2021-03-20', 'A1', 'A2', 'R1'),
      agreed('2021-03-25', '停止砍伐', { partial: { claims: ['停止砍伐'] } }),
      commissioned,
      sample('appraisal.reported', '2021-03-31', { id: 'J1', summary: '界址' }),
      scheduled,
      sample('hearing.held', '2021-04-14', { id: 'H1', summary: '各方均到场' }),
      sample('proceedings.suspended', '2021-04-15', { ground: 1, reason: '雷建国死亡' }),
      sample('party.substituted', '2021-04-20', {
        partyId: 'A2',
        by: { kind: 'person', name: '雷小红', address: '景宁' },
        ground: '雷建国死亡',
      }),
      sample('proceedings.resumed', '2021-04-21', { reason: '继承人参加' }),
      extended,
      ...['A1', 'A3', 'R1'].map((id) => heard(id, '2021-04-22')),
      heard('T1', '2021-04-22', { outcome: 'waived' }),
      ...decided('2021-04-25'),
    );
    const text = written('decision-letter', of);
    const order = [
      '申请人：雷小红',
      '2021年3月8日，答复通知书及申请书副本送达被申请人、第三人。',
      '于2021年3月12日提出书面答复，本机关于2021年3月15日将答复副本发送申请人',
      '2021年3月18日，本机关在大坪山进行现场勘验',
      '仅就部分事项达成协议：停止砍伐。',
      '2021年3月26日委托绿谷勘察公司就四至出具鉴定意见，本机关于2021年3月31日收到该意见',
      '于2021年4月14日组织听证，各方均到场。',
      '依据《规则》第十四条第一款第一项，本案于2021年4月15日中止，于2021年4月21日恢复审理',
      '申请人由雷建国变更为雷小红',
      '2021年4月21日批准，本案办理期限延长30日',
      '第三人明确表示不再陈述意见',
      '申请人提交了下列证据：1.1983年山林所有权证',
      '1.2021年3月18日现场勘验笔录；2.绿谷勘察公司出具的鉴定意见',
      '上述证据经听证质证',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(order.filter((_, i) => (places[i] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('规则23: of several respondents the silent one is named', () => {
    const two = filedCase('forest', {
      respondents: [...filing().respondents, { kind: 'person', name: '蓝秀兰', address: '景宁' }],
    });
    const of = two(
      accepted(),
      served('reply-notice', 'R1', '2021-03-08'),
      served('reply-notice', 'R2', '2021-03-08'),
      sample('reply.received', '2021-03-12', { partyId: 'R1', summary: '不同意' }),
      sample('reply.lapsed', '2021-03-19', { partyId: 'R2' }),
      ...['A1', 'R1', 'R2'].map((id) => heard(id, '2021-03-22')),
      ...decided('2021-04-08'),
    );
    const text = written('decision-letter', of);
    expect(text).toContain('被申请人蓝秀英称：不同意。');
    expect(text).toContain('被申请人蓝秀兰未提出书面答复。');
  });

  it('规则24: a decision made anew tells of the one before and the order', () => {
    const ordered = sample('redecision.ordered', '2021-06-01', {
      organ: '丽水市人民政府',
      document: '丽政复〔2021〕9号行政复议决定书',
      withinDays: 60,
    });
    const of = forest(...toDecision, ordered, ...decided('2021-06-20'));
    expect(written('decision-letter', of)).toContain(
      '本机关曾于2021年4月8日作出行政裁决。2021年6月1日，丽水市人民政府以丽政复〔2021〕9号行政复议决定书责令本机关重新处理',
    );
    expect(papers['decision-letter'].datedOn?.(sourceOf(of))).toBe('2021-06-20');
  });

  it('规则24: the revocation names decision, judgment and the court’s notice', () => {
    const of = least['revocation-decision'];
    const text = written('revocation-decision', of, { numberOf: () => '丽裁决〔2021〕1号' });
    expect(text).toContain('于2021年4月8日作出《行政裁决书》（丽裁决〔2021〕1号）');
    expect(text).toContain('（2021）浙1102民初321号民事裁判已于2021年5月20日生效');
    expect(text).toContain('本机关于2021年5月25日收到人民法院通知');
    const named = { ...(noticed.data as object), court: '莲都区人民法院' };
    const byCourt = forest(...toDecision, { ...noticed, data: named }, revoked);
    expect(written('revocation-decision', byCourt)).toContain('莲都区人民法院就该民事争议作出的');
  });
});

describe('under special law', () => {
  const land = filedCase('land');
  const procurement = filedCase('procurement');
  const patent = filedCase('patent', { receivedOn: '2025-03-03' });
  const patentBefore = filedCase('patent');

  it('土地权属办法13、28: thirty days to reply, six months to decide', () => {
    expect(written('reply-notice', land(accepted()))).toContain(
      '之日起30日内，向本机关提出书面答复，并提交证据、依据及相关材料（《土地权属争议调查处理办法》第十三条）',
    );
    const notice = written('acceptance-notice', land(accepted()));
    expect(notice).toContain('6个月内作出裁决（《土地权属争议调查处理办法》第二十八条）');
    expect(notice).not.toContain('不超过30日');
  });

  it('土地权属办法28: months are extended by the approval of whoever may, and no days left are told', () => {
    const by = sample('extension.approved', '2021-08-02', { days: 60, reason: '档案分散' });
    const text = written('extension-notice', land(accepted(), by));
    expect(text).toContain('原于2021年9月3日届满。因档案分散，案情复杂');
    expect(text).toContain('经有批准权的负责人于2021年8月2日批准');
    expect(text).toContain('延长60日，至2021年11月2日届满');
    const again = written('resumption-notice', land(accepted(), suspended, resumed));
    expect(again).toMatch(/本案办理期限至2021年9月13日届满/u);
  });

  it('采购投诉办法21、26: working days from receipt, without extension, mediation within the term', () => {
    const notice = written('acceptance-notice', procurement(accepted()));
    expect(notice).toContain(
      '自收到申请之日起30个工作日内作出裁决（《政府采购质疑和投诉办法》第二十六条）',
    );
    expect(notice).toContain('依法需要补正、检验、检测、鉴定、专家评审的，所需时间不计算在内');
    expect(notice).toContain('依法不予延长');
    expect(notice).not.toContain('调解所用时间');
    expect(written('reply-notice', procurement(accepted()))).toContain(
      '5个工作日内，向本机关提出书面答复，并提交证据、依据及相关材料（《政府采购质疑和投诉办法》第二十一条）',
    );
  });

  it('采购投诉办法26: what is left is told in working days', () => {
    // 14 of 30 went by from 2 to 19 March; 16 remain from 31 March, without 清明 (3 to 5 April).
    expect(written('resumption-notice', procurement(accepted(), suspended, resumed))).toContain(
      '剩余16个工作日，至2021年4月22日届满',
    );
  });

  it('专利裁决办法22、37: by the version in force when the request came', () => {
    const notice = written('acceptance-notice', patent(accepted('2025-03-05')));
    expect(notice).toContain('3个月内作出裁决（《专利纠纷行政裁决和调解办法》第三十七条）');
    expect(notice).toContain('累计不超过3个月');
    expect(written('reply-notice', patent(accepted('2025-03-05')))).toContain('之日起15日内');
    expect(written('reply-notice', patentBefore(accepted()))).toContain('（《规则》第十条第二项）');
  });

  it('专利裁决办法37: a second extension is told from the end of the first', () => {
    const first = sample('extension.approved', '2025-05-06', { months: 1, reason: '技术复杂' });
    const second = sample('extension.approved', '2025-06-06', { months: 2, reason: '等待检验' });
    const of = patent(accepted('2025-03-05'), first, second);
    expect(written('extension-notice', of)).toContain('原于2025年7月7日届满');
    expect(written('extension-notice', of)).toContain('延长2个月，至2025年9月5日届满');
    expect(written('extension-notice', { ...of, entryOn: '2025-05-06' })).toContain(
      '延长1个月，至2025年7月7日届满',
    );
  });

  it('专利法65: the decision on a patent names the fifteen days to sue', () => {
    const notBefore = { appliedOn: '2021-03-01' };
    const text = written('decision-letter', filedCase('patent', notBefore)(...toDecision));
    expect(text).toContain('自收到本裁决书之日起15日内');
  });
});
