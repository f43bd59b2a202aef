/** 林地权属争议 in 景宁: a correction, a service by announcement, a suspension, an overlapping appraisal and mediation, an extension. */
import type { Story } from './rehearse.ts';

const village = (name: string, address: string, head: string, code: string) => ({
  kind: 'organization',
  name,
  uscc: code,
  address,
  representative: `法定代表人${head}，理事长`,
});

/** Answers the case's id. */
export async function forestDispute({
  on,
  file,
  act,
  issue,
  serve,
  issueAndServe,
  hand,
}: Story): Promise<string> {
  await on('2021-03-01');
  const id = await file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: {
      receivedOn: '2021-03-01',
      appliedOn: '2021-02-26',
      form: 'written',
      applicants: [
        village(
          '景宁畲族自治县大均乡上寮村股份经济合作社',
          '景宁畲族自治县大均乡上寮村12号',
          '蓝建山',
          'N2331127MF00001A1R',
        ),
      ],
      respondents: [
        village(
          '景宁畲族自治县大均乡下垟村股份经济合作社',
          '景宁畲族自治县大均乡下垟村3号',
          '钟堃喆',
          'N2331127MF00002B2K',
        ),
        { kind: 'person', name: '蓝䶮犇', address: '景宁畲族自治县大均乡下垟村27号' },
      ],
      claims: ['确认坐落于大均乡“上寮坑”山场（面积126.5亩）的林地所有权归申请人所有'],
      facts:
        '“上寮坑”山场自土地改革时起由上寮村村民管业，1962年“四固定”时确定归原上寮生产大队所有，1982年林业“三定”时领有山林所有权证。2020年11月，被申请人砍伐该山场杉木63株，双方发生争议，经大均乡人民政府多次协调未果',
      reasons:
        '申请人持有1982年山林所有权证，四至清楚，并长期抚育、护林、采伐更新，依法应当确认其林地所有权',
      occurredOn: '2020年11月',
      materials: [{ name: '统一社会信用代码证书复印件' }],
      evidence: [
        { name: '1982年景林证字第0317号山林所有权证', proves: '山场权属和四至' },
        { name: '2008年采伐许可证', proves: '长期管理使用' },
      ],
    },
  });
  await on('2021-03-02');
  await act('registrar', id, 'correction.requested', {
    items: ['1962年“四固定”山林清册', '争议山场四至图'],
    dueOn: '2021-03-16',
  });
  await issueAndServe(id, 'correction-notice', '2021-03-02');
  await on('2021-03-10');
  await act('registrar', id, 'correction.received', {
    items: ['1962年“四固定”山林清册', '争议山场四至图'],
  });
  await on('2021-03-15');
  await act('registrar', id, 'application.accepted');
  await issueAndServe(id, 'acceptance-notice', '2021-03-15');
  const notices = await issue(id, 'reply-notice');
  const to = (party: string) => notices.find((paper) => paper.addressees.includes(party))?.id ?? '';
  await on('2021-03-17');
  await serve(to('R1'), 'R1', {
    method: 'direct',
    sentOn: '2021-03-16',
    servedOn: '2021-03-17',
    evidence: '送达回证，法定代表人签收',
  });
  await serve(to('R2'), 'R2', {
    method: 'announcement',
    sentOn: '2021-03-17',
    evidence: {
      reason: '外出务工下落不明，村委会出具证明',
      media: '县人民政府网站',
      posted: '大均乡下垟村公告栏',
    },
  });
  await on('2021-03-25');
  await act('officer', id, 'reply.received', {
    partyId: 'R1',
    summary:
      '“上寮坑”与“寮坑背”系同一山场，被申请人1982年领取的山林所有权证载明四至与申请人主张重合，请求驳回申请人的请求',
  });
  await on('2021-03-29');
  await act('officer', id, 'reply.forwarded', { partyId: 'R1' });
  await on('2021-04-20');
  await act('officer', id, 'proceedings.suspended', {
    ground: 4,
    reason: '申请人法定代表人因山洪道路中断不能参加行政裁决',
  });
  const [suspension] = await issueAndServe(id, 'suspension-notice', '2021-04-20', ['A1', 'R1']);
  await on('2021-04-26');
  await act('officer', id, 'proceedings.resumed', { reason: '道路恢复通行' });
  const [resumption] = await issueAndServe(id, 'resumption-notice', '2021-04-26', ['A1', 'R1']);
  await on('2021-05-08');
  // R2 has come home from work elsewhere: what could not be handed over before now is.
  for (const paper of [suspension, resumption]) await hand(paper?.id ?? '', 'R2', '2021-05-08');
  await act('officer', id, 'investigation.recorded', {
    kind: '现场勘验',
    place: '大均乡“上寮坑”山场',
    attendees: ['申请人法定代表人', '被申请人法定代表人', '承办人员两名'],
    summary: '制作勘验笔录和勘验图，各方签名确认',
  });
  await act('officer', id, 'appraisal.commissioned', {
    id: 'J1',
    kind: 'appraisal',
    choice: 'agreed',
    negotiation: '各方协商一致选定',
    institution: '丽水市绿谷林业勘察设计有限公司',
    subject: '争议山场四至、面积与林权登记图的套合',
  });
  await on('2021-05-14');
  await act('officer', id, 'mediation.opened', { consents: ['A1', 'R1', 'R2'] });
  await on('2021-05-28');
  await act('officer', id, 'mediation.failed', {
    reason: '双方对界线分歧较大，书面表示不愿继续调解',
  });
  await on('2021-06-04');
  await act('officer', id, 'appraisal.reported', {
    id: 'J1',
    summary: '“寮坑背”与争议山场以山岗分水为界，相邻而不重叠',
  });
  await on('2021-06-08');
  await act('officer', id, 'extension.requested', {
    days: 30,
    reason: '争议历史跨度长，需要进一步核对林权档案',
  });
  await act('head', id, 'extension.approved', { days: 30, reason: '案情复杂' });
  await issueAndServe(id, 'extension-notice', '2021-06-08');
  await act('officer', id, 'major.marked', { reason: '涉及两个行政村村民的切身利益' });
  await act('officer', id, 'hearing.scheduled', {
    id: 'T1',
    heldOn: '2021-06-25',
    place: '景宁畲族自治县人民政府第二会议室',
  });
  await issueAndServe(id, 'hearing-notice', '2021-06-08');
  await on('2021-06-25');
  await act('officer', id, 'hearing.held', {
    id: 'T1',
    summary: '申请人、被申请人的法定代表人到场，对全部证据和套合意见进行了质证并陈述了最后意见',
  });
  for (const partyId of ['A1', 'R1']) {
    await act('officer', id, 'parties.heard', {
      partyId,
      mode: 'hearing',
      outcome: 'heard',
      note: '听证中陈述意见',
    });
  }
  await act('officer', id, 'parties.heard', {
    partyId: 'R2',
    mode: 'hearing',
    outcome: 'absentAfterNotice',
    note: '经通知未到场',
  });
  await on('2021-07-01');
  await act('officer', id, 'opinion.submitted', {
    recommendation: '支持申请人请求',
    reasoning: '申请人权证四至明确，与档案、清册和套合意见一致',
  });
  await on('2021-07-05');
  await act('reviewer', id, 'legality.reviewed', {
    result: 'pass',
    note: '事实清楚，程序合法，适用依据正确',
  });
  await act('head', id, 'collective.discussed', {
    result: 'pass',
    note: '同意审议意见',
    attendees: ['县长办公会议组成人员'],
  });
  await act('head', id, 'decision.approved');
  await on('2021-07-06');
  await act('officer', id, 'decision.made', {
    disputedFacts:
      '“上寮坑”山场与被申请人山林所有权证所载“寮坑背”地块是否为同一山场；争议山场在“四固定”和林业“三定”时期确定归谁所有，此后由谁管理使用。',
    foundFacts:
      '争议山场坐落于大均乡上寮村村口以西约800米处，东至大坑，南至横路，西至山岗，北至石壁，面积126.5亩。1962年上寮生产大队“四固定”山林清册载明该山场归上寮生产大队。1982年景林证字第0317号山林所有权证载明“上寮坑”四至。经套合，“寮坑背”地块与争议山场以山岗分水为界，二者相邻而不重叠。2008年，申请人在争议山场依许可采伐杉木38立方米。',
    legalBasis: [
      '《中华人民共和国森林法》第二十二条',
      '《丽水市行政裁决程序规则》第二十二条、第二十三条',
    ],
    reasoning:
      '依法发放的山林所有权证是处理林地权属争议的主要依据。申请人持有的山林所有权证载明的“上寮坑”四至明确，与登记档案、“四固定”清册一致，并有此后长期管理的事实佐证。被申请人主张“寮坑背”与“上寮坑”系同一山场，与两证所载四至、现场勘验结果和套合意见均不相符，其主张缺乏事实依据。',
    rulings: [
      '坐落于大均乡“上寮坑”山场（东至大坑，南至横路，西至山岗，北至石壁，面积126.5亩，以附图为准）的林地所有权归申请人景宁畲族自治县大均乡上寮村股份经济合作社所有',
      '驳回被申请人对上述山场的权属主张',
    ],
  });
  await issueAndServe(id, 'decision-letter', '2021-07-06');
  await on('2021-07-20');
  await act('clerk', id, 'record.added', {
    stage: '送达',
    kind: 'document',
    title: '裁决书送达回证',
    carrier: '纸质',
  });
  await act('clerk', id, 'case.archived');
  return id;
}
