/** 补偿纠纷: a compensation dispute that ends in a mediation agreement. */
import type { Story } from './rehearse.ts';

/** Answers the case's id. */
export async function compensationDispute({
  on,
  file,
  act,
  issueAndServe,
}: Story): Promise<string> {
  await on('2021-08-02');
  const id = await file('applicant', {
    procedure: 'adjudication',
    matter: 'compensation',
    filing: {
      receivedOn: '2021-08-02',
      form: 'electronic',
      applicants: [
        {
          kind: 'person',
          name: '李小明',
          idNumber: '331102198004120002',
          address: '景宁畲族自治县鹤溪街道团结路18号',
          phone: '13800000001',
        },
      ],
      respondents: [
        {
          kind: 'person',
          name: '王秀英',
          idNumber: '331121197609230006',
          address: '景宁畲族自治县鹤溪街道复兴路7号',
        },
      ],
      claims: ['请求裁决被申请人补偿因修筑机耕路占用其承包山地造成的青苗损失18600元'],
      facts: '2021年4月，被申请人修筑机耕路时占用申请人种植香榧的山地约0.8亩，毁损香榧树苗62株',
      reasons: '占用事先未经协商，双方对补偿数额未能达成一致',
      occurredOn: '2021年4月',
      evidence: [{ name: '现场照片6张' }, { name: '树苗购买凭证' }],
    },
  });
  await on('2021-08-05');
  await act('registrar', id, 'application.accepted');
  await issueAndServe(id, 'acceptance-notice', '2021-08-05');
  await issueAndServe(id, 'reply-notice', '2021-08-05');
  await on('2021-08-11');
  await act('respondent', id, 'reply.received', {
    partyId: 'R1',
    summary: '占用面积约0.5亩，愿意按照当地标准补偿，请求调解',
  });
  await on('2021-08-13');
  await act('officer', id, 'reply.forwarded', { partyId: 'R1' });
  await act('officer', id, 'mediation.opened', { consents: ['A1', 'R1'] });
  await on('2021-08-24');
  await act('officer', id, 'mediation.agreed', {
    terms:
      '被申请人于2021年9月30日前一次性补偿申请人青苗损失12000元；申请人同意被申请人继续使用已建成的机耕路路段',
  });
  await issueAndServe(id, 'mediation-agreement', '2021-08-24');
  await on('2021-09-10');
  await act('registrar', id, 'confirmation.recorded', {
    court: '景宁畲族自治县人民法院',
    document: '（2021）浙1127民特1号',
  });
  await act('clerk', id, 'case.archived');
  return id;
}
