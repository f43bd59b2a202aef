import { afterAll, beforeAll, describe, it } from 'vitest';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openScreen, type Screen } from './chromium.ts';

let screen: Screen;
let forest: string;
let running: string;
let paper: string;

beforeAll(async () => {
  screen = await openScreen();
  const { story } = screen;
  forest = await forestDispute(story);
  running = await story.file('applicant', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing({ receivedOn: '2021-07-20', form: 'electronic' }),
  });
  await story.act('registrar', running, 'application.accepted');
  const [notice] = await story.issue(running, 'acceptance-notice');
  paper = notice?.id ?? '';
}, 120_000);
afterAll(() => screen?.close());

/** Axe finds nothing serious, and nothing scrolls sideways on a desk or in a hand. */
describe('every page can be read by everybody', () => {
  const looked: readonly (readonly [string | null, () => readonly string[]])[] = [
    [
      null,
      () => [
        '/',
        '/sign-in',
        '/guide',
        '/guide/adjudication/land',
        '/reckon',
        '/reckon?term=adjudication.decision&start=2021-03-03&excluded.0.kind=appraisal&excluded.0.from=2021-03-10&excluded.0.to=2021-03-20&step=reckon',
        '/check?id=1&h=2',
        '/nothing',
      ],
    ],
    [
      'officer',
      () => [
        '/work',
        '/work?q=查无此人',
        `/cases/${forest}`,
        `/cases/${running}`,
        ...[
          'decision.made',
          'evidence.examined',
          'hearing.scheduled',
          'mediation.opened',
          'parties.heard',
        ].map((event) => `/cases/${running}/actions/${event}`),
        `/cases/${running}/actions/decision.approved`,
      ],
    ],
    [
      'registrar',
      () => [
        '/work',
        '/file',
        `/cases/${running}/actions/party.joined`,
        `/cases/${running}/actions/case.assigned`,
      ],
    ],
    ['reviewer', () => [`/cases/${running}/actions/entry.corrected?entry=1`]],
    ['clerk', () => [`/papers/${paper}`]],
    [
      'applicant',
      () => ['/my', '/file', `/cases/${running}`, `/cases/${running}/actions/withdrawal.requested`],
    ],
    ['admin', () => ['/', '/admin/numbering', '/admin/law']],
  ];

  it.each(looked)('at the screen of %s', async (username, paths) => {
    const page = await screen.person(username, { scripts: true });
    for (const path of paths()) await screen.measured(page, path);
  });
});
