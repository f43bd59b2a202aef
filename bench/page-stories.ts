/** The cases that the timed pages show, worked through the service, and what else pages are about: a batch, a draft, a file. */
import { forestDispute } from '../src/cli/demo-forest.ts';
import { projectThatRectifies } from '../src/cli/demo-projects.ts';
import { rehearse, type Story } from '../src/cli/rehearse.ts';
import type { Anjuan } from '../src/main.ts';
import { demoPassword } from '../src/people/demo-accounts.ts';
import { feedToken } from '../src/ui/calendar/feed.ts';
import { application, filing as projectFiling } from '../tests/fixtures/acceptance.ts';
import { filing } from '../tests/fixtures/adjudication.ts';
import type { Original } from './many-cases.ts';
import { OFFICERS } from './names.ts';

export type Shown = {
  /** Decided and archived; concluded; accepted; under review; before its panel's opinion. */
  readonly cases: {
    readonly dispute: string;
    readonly project: string;
    readonly running: string;
    readonly review: string;
    readonly evaluating: string;
  };
  /** Issued and not yet served, served, waiting for approval. */
  readonly papers: readonly string[];
  readonly batch: string;
  readonly expert: string;
  /** The account of an expert on the panel of `evaluating`. */
  readonly expertAccount: string;
  readonly draft: string;
  readonly attachment: string;
  readonly feed: string;
};

/** Two cases worked to their end, the others as far as the day of filing goes: open ones are an eighth of all. */
export async function originals(anjuan: Anjuan, copies: number) {
  const { app, store, time } = anjuan;
  const story = await rehearse(app);
  const dispute = await forestDispute(story);
  const project = await projectThatRectifies(story);
  const [review, running] = [await fileCase(story, false), await fileCase(story, true)];
  const evaluating = await projectAtItsPanel(story, time.today());
  const served = (await store.papers(dispute)).find(({ status }) => status === 'issued')?.id ?? '';
  const [waiting] = await story.issue(running, 'acceptance-notice');
  const issued = waiting?.id ?? '';
  const draft = (await store.papers(running)).find(({ status }) => status === 'draft')?.id ?? '';
  const clerk = await story.as('clerk');
  const batch = await clerk.post('/print-batches', { papers: [issued] });
  const pdf = Buffer.from(await clerk.bytes(`/papers/${served}.pdf`));
  const attachment = await clerk.upload(
    `/cases/${dispute}/attachments`,
    new File([pdf], '送达回证.pdf', { type: 'application/pdf' }),
  );
  const { expert, expertAccount } = await expertOf(story, evaluating);
  const shown: Shown = {
    cases: { dispute, project, running, review, evaluating },
    papers: [issued, served, draft],
    batch: batch.body.id,
    expert,
    expertAccount,
    draft: await beginDraft(anjuan),
    attachment: attachment.body.sha256,
    feed: await feedToken(store, 'officer'),
  };
  return { shown, copied: copiedFrom(shown, copies) };
}

function copiedFrom({ cases }: Shown, copies: number): readonly Original[] {
  const officers = [
    'officer',
    ...Array.from({ length: OFFICERS - 1 }, (_, n) => `officer${n + 2}`),
  ];
  const share = (part: number) => Math.round(copies * part);
  return [
    { id: cases.dispute, copies: share(0.5), assignees: officers },
    { id: cases.project, copies: share(0.375), assignees: [null] },
    { id: cases.review, copies: share(0.025), assignees: [...officers, null] },
    { id: cases.running, copies: share(0.1), assignees: officers },
  ];
}

async function fileCase({ as, act }: Story, accepted: boolean): Promise<string> {
  const officer = await as('officer');
  const filed = await officer.post('/cases', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  const id: string = filed.body.id;
  if (!id) throw new Error(JSON.stringify(filed.body));
  if (accepted) await act('officer', id, 'application.accepted');
  return id;
}

/** As far as the experts' sheets, of which none is in. */
async function projectAtItsPanel({ as, file, act }: Story, today: string): Promise<string> {
  const endOn = Temporal.PlainDate.from(today).add({ months: 1 }).toString();
  const id = await file('unit', {
    procedure: 'acceptance',
    matter: 'project',
    filing: projectFiling({ projectNo: '2020ZDYF03', endOn }),
  });
  await act('undertaker', id, 'application.submitted', application());
  await act('unit', id, 'unit.endorsed', { note: '材料齐全' });
  await act('office', id, 'review.passed');
  await act('office', id, 'panel.demanded', { size: 5, fields: ['现代农业'], finance: 1 });
  await act('drawer', id, 'panel.drawn');
  const { body } = await (await as('office')).get(`/cases/${id}`);
  for (const { id: expertId } of body.facts.panel.seats)
    await act('office', id, 'commitment.signed', { expertId });
  await act('office', id, 'panel.confirmed');
  await act('office', id, 'meeting.scheduled', { heldOn: today, place: '三楼会议室' });
  await act('office', id, 'meeting.held');
  return id;
}

/** One of the panel, and the account opened for him. */
async function expertOf({ as }: Story, caseId: string) {
  const office = await as('office');
  const { body } = await office.get(`/cases/${caseId}`);
  const expert: string = body.facts.panel.seats[0].id;
  const { body: bank } = await office.get('/experts');
  const account: string | undefined = bank.items.find(
    (one: { id: string }) => one.id === expert,
  )?.account;
  return { expert, expertAccount: account ?? 'expert1' };
}

/** As the page does it: a form sent, and where it leads. */
async function beginDraft({ app, people }: Anjuan): Promise<string> {
  const session = await people.signIn('applicant', demoPassword);
  if (!('ok' in session)) throw new Error('The applicant cannot sign in');
  const answer = await app.request('http://localhost/file/new', {
    method: 'POST',
    body: new URLSearchParams({ procedure: 'adjudication', matter: 'forest' }),
    headers: { authorization: `Bearer ${session.ok.token}`, origin: 'http://localhost' },
  });
  const [, , draft = ''] = (answer.headers.get('location') ?? '').split('/');
  if (!draft) throw new Error(`A draft was not begun: ${answer.status}`);
  return draft;
}
