/** An organ in the autumn of 2021 with disputes at every stage, for the pictures of its desks. */
import { compensationDispute } from '../../../src/cli/demo-compensation.ts';
import { forestDispute } from '../../../src/cli/demo-forest.ts';
import type { Story } from '../../../src/cli/rehearse.ts';

const DAY = '2021-10-18';

const person = (name: string, address: string, idNumber?: string) => ({
  kind: 'person',
  name,
  address: `丽水市莲都区${address}`,
  ...(idNumber ? { idNumber } : {}),
});

// Sequence 000: given to nobody.
const xiaoming = person('李小明', '紫金街道囿山路18号', '331102198004120002');
const xiuying = person('王秀英', '白云街道丽阳街6号', '331121197609230006');

type Filing = {
  readonly by: string;
  readonly on: string;
  readonly matter: string;
  readonly applicant: object;
  readonly respondent: object;
  readonly claim: string;
  readonly facts: string;
};

async function file({ on, file: hand }: Story, filed: Filing): Promise<string> {
  await on(filed.on);
  return hand(filed.by, {
    procedure: 'adjudication',
    matter: filed.matter,
    filing: {
      receivedOn: filed.on,
      form: filed.by === 'registrar' ? 'written' : 'electronic',
      applicants: [filed.applicant],
      respondents: [filed.respondent],
      claims: [filed.claim],
      facts: filed.facts,
      reasons: '有权属证书和现场照片为证，请求依法裁决。',
      occurredOn: '2021年8月',
      evidence: [{ name: '现场照片', proves: '争议发生时的现状' }, { name: '权属证书复印件' }],
    },
  });
}

async function accept({ on, act }: Story, id: string, day: string): Promise<void> {
  await on(day);
  await act('registrar', id, 'application.accepted');
  await act('registrar', id, 'case.assigned', { to: 'officer' });
}

/** Answers the case that the pictures look into: replied to, with a hearing ahead. */
export async function disputes(story: Story): Promise<string> {
  const { on, act, issue, issueAndServe } = story;
  await forestDispute(story);
  await compensationDispute(story);
  const copse = await file(story, {
    by: 'registrar',
    on: '2021-09-10',
    matter: 'forest',
    applicant: person('周樟木', '雅溪镇大坑村11号', '331102194902260009'),
    respondent: person('潘细妹', '雅溪镇大坑村19号'),
    claim: '确认“水口林”林木所有权归申请人所有',
    facts: '双方对“水口林”42株古松的所有权发生争议。',
  });
  await accept(story, copse, '2021-09-13');
  for (const kind of ['acceptance-notice', 'reply-notice'])
    await issueAndServe(copse, kind, '2021-09-13');
  const shown = await file(story, {
    by: 'applicant',
    on: '2021-09-13',
    matter: 'infringement',
    applicant: { ...xiaoming, phone: '13800000001' },
    respondent: xiuying,
    claim: '请求裁决被申请人停止占用共用灌溉水渠，恢复原状',
    facts: '2021年8月，被申请人在共用灌溉水渠上砌筑围墙，造成申请人承包田无法引水。',
  });
  await accept(story, shown, '2021-09-15');
  await issueAndServe(shown, 'acceptance-notice', '2021-09-15');
  await issueAndServe(shown, 'reply-notice', '2021-09-15');
  const grove = await file(story, {
    by: 'registrar',
    on: '2021-09-22',
    matter: 'forest',
    applicant: person('雷根土', '老竹畲族镇老竹村21号', '331102195804120007'),
    respondent: person('蓝水莲', '老竹畲族镇梁村8号'),
    claim: '确认“后门山”竹林使用权归申请人所有',
    facts: '双方林权证所载四至重合，对“后门山”竹林的使用权发生争议。',
  });
  await on('2021-09-24');
  await act('respondent', shown, 'reply.received', {
    partyId: 'R1',
    summary: '围墙砌在自家宅基地内，没有占用水渠，请求驳回申请。',
  });
  await accept(story, grove, '2021-09-26');
  for (const kind of ['acceptance-notice', 'reply-notice'])
    await issueAndServe(grove, kind, '2021-09-26');
  await act('officer', shown, 'reply.forwarded', { partyId: 'R1' });
  const boundary = await file(story, {
    by: 'registrar',
    on: '2021-09-27',
    matter: 'land',
    applicant: person('吴福生', '碧湖镇上街村3号', '331102196307190009'),
    respondent: person('叶美珍', '碧湖镇下街村15号'),
    claim: '确认“门前坦”土地使用权的界线',
    facts: '双方宅前空地没有确权登记，对界线各执一词。',
  });
  await accept(story, boundary, '2021-09-29');
  for (const kind of ['acceptance-notice', 'reply-notice'])
    await issueAndServe(boundary, kind, '2021-09-29');
  await on('2021-10-09');
  await act('officer', boundary, 'opinion.submitted', {
    recommendation: '以现有石坎为界，石坎以东由申请人使用，以西由被申请人使用。',
    reasoning: '石坎砌筑于1985年，双方长期以此为界管业，有村民委员会证明和勘验笔录为证。',
  });
  await act('officer', shown, 'hearing.scheduled', {
    id: 'H1',
    heldOn: '2021-10-28',
    time: '上午9时30分',
    place: '第一听证室',
  });
  await issueAndServe(shown, 'hearing-notice', '2021-10-09');
  const patent = await file(story, {
    by: 'applicant',
    on: '2021-10-11',
    matter: 'compensation',
    applicant: xiaoming,
    respondent: person('钟火旺', '雅溪镇里东村7号'),
    claim: '请求裁决被申请人补偿修路占用的茶园损失9600元',
    facts: '2021年8月，被申请人修筑机耕路占用申请人茶园约0.3亩。',
  });
  await on('2021-10-13');
  await act('registrar', patent, 'correction.requested', {
    items: ['茶园承包合同复印件', '占用位置图'],
    dueOn: '2021-10-27',
  });
  await on('2021-10-15');
  await act('officer', grove, 'proceedings.suspended', {
    ground: 4,
    reason: '申请人因病住院，暂不能参加行政裁决',
  });
  await issue(grove, 'suspension-notice');
  await issue(patent, 'correction-notice');
  await file(story, {
    by: 'registrar',
    on: '2021-10-15',
    matter: 'forest',
    applicant: person('梁根水', '大港头镇利山村5号', '331102195511030008'),
    respondent: person('季小红', '大港头镇河边村2号'),
    claim: '确认“塘坞”山场林地使用权归申请人所有',
    facts: '双方对“塘坞”山场的四至界线发生争议。',
  });
  await on(DAY);
  await act('officer', copse, 'extension.requested', {
    days: 20,
    reason: '古松权属涉及多户，需要补充勘验和走访，案情复杂',
  });
  return shown;
}
