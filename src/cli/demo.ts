/** `npm run demo`: whole cases on a rehearsal clock in a fresh database; timelines printed, papers under out/demo. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../main.ts';
import { demoOrgan, keepOrgan, type OrganProfile } from '../organ.ts';
import { compensationDispute } from './demo-compensation.ts';
import { forestDispute } from './demo-forest.ts';
import { projectThatLapses, projectThatPasses, projectThatRectifies } from './demo-projects.ts';
import { rehearse, type Story } from './rehearse.ts';
import './closed-pipe.ts';

const out = join(process.cwd(), 'out/demo');
const scratch = mkdtempSync(join(tmpdir(), 'anjuan-demo-'));

/** The disputes play in 景宁, whose own two rest days count there. */
const county = {
  ...demoOrgan,
  id: 'jingning',
  name: '景宁畲族自治县人民政府',
  abbreviation: '丽景政',
  region: '331127',
  sealName: '景宁畲族自治县人民政府',
  contact: {
    office: '县自然资源和规划局山林纠纷调处办公室',
    officer: '陈志远',
    phone: '0578-5080000',
    address: '景宁畲族自治县红星街道人民中路1号',
  },
  court: '丽水市中级人民法院',
};

const scienceBureau = {
  ...demoOrgan,
  id: 'science',
  name: '丽水市科学技术局',
  abbreviation: '丽科',
  sealName: '丽水市科学技术局',
  contact: {
    office: '社会发展科技处',
    officer: '郑国华',
    phone: '0578-2091000',
    address: '丽水市莲都区人民街615号',
  },
  defaultAssignee: null,
};

const statuses: Readonly<Record<string, string>> = {
  running: '在办',
  stopped: '停止计算',
  met: '按期',
  missed: '逾期',
  void: '不再计算',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await inOrgan(county, [
  ['forest', '林地权属争议', forestDispute],
  ['compensation', '补偿纠纷', compensationDispute],
]);
await inOrgan(scienceBureau, [
  ['project-passes', '验收通过', projectThatPasses],
  ['project-rectifies', '整改后通过', projectThatRectifies],
  ['project-lapses', '逾期未申请验收', projectThatLapses],
]);
rmSync(scratch, { recursive: true, force: true });
process.stdout.write('\n文书在 out/demo/\n');

type Telling = readonly [name: string, title: string, play: (story: Story) => Promise<string>];

/** A fresh rehearsal database of one organ, and its stories one after the other. */
async function inOrgan(organ: OrganProfile, tellings: readonly Telling[]): Promise<void> {
  const env = {
    DATABASE_URL: `file:${join(scratch, `${organ.id}.db`)}`,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const first = await compose(env);
  await keepOrgan(first.store, organ);
  await first.store.close();
  const { app, store } = await compose(env);
  const story = await rehearse(app);
  for (const [name, title, play] of tellings) await tell(name, title, await play(story), story);
  await store.close();
}

async function tell(name: string, title: string, caseId: string, { as }: Story): Promise<void> {
  const desk = await as('head');
  const { body: file } = await desk.get(`/cases/${caseId}`);
  process.stdout.write(`\n${file.caseNumber} ${title}：${file.title} —— ${file.stateTitle}\n`);
  for (const entry of (await desk.get(`/cases/${caseId}/events`)).body) {
    process.stdout.write(
      `  ${entry.effectiveOn} ${entry.title}${noteOf(entry)} （${entry.basis.join('、')}）\n`,
    );
  }
  process.stdout.write('  期限\n');
  for (const d of (await desk.get(`/cases/${caseId}/deadlines`)).body) {
    process.stdout.write(
      `  ${d.due ?? '停'} ${d.title}${whose(d.key)}，${d.start}起，${statuses[d.status]}\n`,
    );
    if (d.key === 'decision' || d.key === 'application')
      for (const line of d.working) process.stdout.write(`      ${working(line)}\n`);
  }
  writeFileSync(join(out, `${name}.zip`), await desk.bytes(`/cases/${caseId}/package`));
  for (const paper of (await desk.get(`/cases/${caseId}/papers`)).body) {
    if (paper.status !== 'issued') continue;
    const file = `${name}-${paper.title}-${paper.number ?? paper.issuedOn}.pdf`;
    writeFileSync(join(out, file), await desk.bytes(`/papers/${paper.id}.pdf`));
    process.stdout.write(`  ${paper.issuedOn} ${paper.number ?? '（不编号）'} ${paper.title}\n`);
  }
}

/** （R1） for a term of one party. */
function whose(key: string): string {
  const party = /:([ART]\d+)$/.exec(key)?.[1];
  return party ? `（${party}）` : '';
}

type WorkingLine = { from: string; to: string; counted: boolean; why: string; basis: string };

function working({ from, to, counted, why, basis }: WorkingLine): string {
  return `${from} 至 ${to} ${counted ? '计入' : '不计'}：${why}（${basis}）`;
}

function noteOf({ data }: { data?: Record<string, unknown> }): string {
  const shown = [data?.['partyId'], data?.['number'], data?.['reason']].filter(
    (value) => typeof value === 'string',
  );
  return shown.length > 0 ? `：${shown.join('，')}` : '';
}
