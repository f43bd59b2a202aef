/** The bureau of science in the autumn of 2021: a project before its draw and one before its meeting, for the pictures. */
import { projectThatPasses } from '../../../src/cli/demo-projects.ts';
import type { Story } from '../../../src/cli/rehearse.ts';
import { application, filing } from '../../fixtures/acceptance.ts';

export type Projects = { readonly drawing: string; readonly judging: string };

const names = {
  drawing: { projectNo: '2019GYX15', name: '黑木耳菌渣有机肥制备技术示范' },
  judging: { projectNo: '2019ZDYF21', name: '香菇菌棒自动化生产与菌渣利用' },
};

/** Both go the same way on the same days: the clock only moves forward. */
async function passReview({ on, file, act }: Story): Promise<Projects> {
  const register = (which: keyof typeof names) =>
    file('unit', {
      procedure: 'acceptance',
      matter: 'project',
      filing: filing({ ...names[which], department: '莲都区科学技术局', fundingYuan: 150_000 }),
    });
  await on('2021-09-27');
  const both = { drawing: await register('drawing'), judging: await register('judging') };
  const each = async (day: string, account: string, type: string, data: object = {}) => {
    await on(day);
    for (const id of Object.values(both)) await act(account, id, type, data);
  };
  await each('2021-09-29', 'undertaker', 'application.submitted', application());
  await each('2021-10-09', 'unit', 'unit.endorsed', { note: '资料齐全、属实，同意申请验收。' });
  await each('2021-10-13', 'office', 'review.passed');
  return both;
}

/** Experts with an account of their own and no part in the project: four of technology, one of finance. */
async function panelOf({ as }: Story): Promise<readonly string[]> {
  type Expert = Readonly<Record<'id' | 'kind' | 'unit', string>> & { readonly account?: string };
  const { body } = await (await as('office')).get('/experts?limit=500');
  const known = (body.items as readonly Expert[])
    .filter(({ account, unit }) => account && unit !== '丽水市农林科学研究院')
    .sort((a, b) => (a.account ?? '').localeCompare(b.account ?? ''));
  const of = (kind: string, n: number) => known.filter((one) => one.kind === kind).slice(0, n);
  return [...of('technical', 4), ...of('finance', 1)].map(({ id }) => id);
}

export async function projects(story: Story): Promise<Projects> {
  const { as, on, act } = story;
  await projectThatPasses(story);
  const { drawing, judging } = await passReview(story);
  const experts = await panelOf(story);
  await act('head', judging, 'panel.invited', {
    experts,
    reason: '专家库内食用菌领域的专家不足',
  });
  const { body } = await (await as('office')).get(`/cases/${judging}`);
  for (const { id } of body.facts.panel.seats)
    await act('office', judging, 'commitment.signed', { expertId: id });
  await act('office', judging, 'panel.confirmed');
  await act('office', judging, 'meeting.scheduled', {
    heldOn: '2021-10-18',
    time: '上午9时',
    place: '市科技局三楼会议室',
  });
  await on('2021-10-18');
  await act('office', judging, 'meeting.held');
  await act('office', drawing, 'panel.demanded', { size: 5, fields: ['现代农业'], finance: 1 });
  return { drawing, judging };
}
