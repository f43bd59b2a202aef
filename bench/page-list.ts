/** Which pages are timed: every GET route the app has, its places filled in, and the questions people ask of it. */
import type { Shown } from './page-stories.ts';

/** Routes that are not timed, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  '/api/v1/cases/:id/package': 'packs everything a case has into one file',
  '/api/v1/cases/:id/volumes/:file{[^/]+\\.pdf}': 'binds the letters of a case into one file',
  '/api/v1/papers/:file{[^/]+\\.docx}': 'writes a letter; those are timed by letters.ts',
  '/api/v1/papers/:id/receipts/:file{[^/]+\\.pdf}': 'draws a letter',
  '/papers/:id/receipts/:party': 'draws a letter',
  '/api/v1/cases/:id/address-confirmations/:file{[^/]+\\.pdf}': 'draws a letter',
  '/guide/forms/:file{[a-z]+\\.pdf}': 'draws a letter',
  '/file/:draft/application.pdf': 'draws a letter, from a draft that is whole',
  '/file/:draft/files/:sha256': 'sends a file as /attachments/:sha256 does',
  '/cases/:id/actions/panel.drawn': 'only leads on to /cases/:id/panel',
};

/** What may stand for a place of a route, by the part of the path before it and its name. */
function placesOf(shown: Shown): Readonly<Record<string, readonly string[]>> {
  const { papers, batch, expert, draft, attachment, feed } = shown;
  const [issued = ''] = papers;
  return {
    'papers/:file': [`${issued}.pdf`],
    'print-batches/:file': [`${batch}.pdf`],
    'cases/:id': Object.values(shown.cases),
    'papers/:id': papers,
    'verify/:id': [issued],
    'print-batches/:id': [batch],
    'batches/:id': [batch],
    'procedures/:id': ['adjudication'],
    'parties/:partyId': ['A1', 'U1'],
    'actions/:event': ['record.added', 'decision.made', 'services.recorded', 'panel.demanded'],
    'hand-in/:what': ['evidence'],
    'files/:sha256': [attachment],
    'attachments/:sha256': [attachment],
    'panel/:expert': [expert],
    'experts/:id': [expert],
    'people/:account': ['officer'],
    'calendar/:account': ['officer'],
    ':account/:file': [`${feed}.ics`],
    'file/:draft': [draft],
    ':draft/:step': ['1', '4', '6'],
    'guide/:procedure': ['adjudication'],
    'help/:guide': ['officer'],
    'help/:picture': ['officer-case.png'],
    ':procedure/:matter': ['forest'],
    'assets/:name': ['style.css'],
    'docs/:file': ['swagger-ui.css'],
  };
}

/** What people ask of lists of cases, in the workbench and in the API. */
const ofCases = [
  'q=张伟',
  'q=林',
  'q=争议',
  'q=拷〔2020〕777',
  'q=没有此人',
  'q=争议&matter=land',
  'q=争议&assignee=nobody',
  'q=争议&procedure=acceptance',
  'q=争议&due=soon',
  'q=争议&from=2030-01-01',
  'assignee=officer',
  'assignee=officer7&due=overdue',
  'due=overdue',
  'due=soon',
  'procedure=acceptance',
  'state=proceedings.running',
  'state=closed.decided',
  'state=intake.correction',
  'matter=forest',
  'sort=filed',
  'sort=filed&q=王芳',
  'from=2020-01-01&until=2020-01-31',
] as const;

const ofLists = [
  ...['mine', 'unassigned', 'open', 'waiting', 'returned', 'closed'].map((list) => `list=${list}`),
  'list=closed&from=2018-05-01&until=2018-05-02',
  'list=closed&matter=land',
  'list=closed&sort=filed',
  'list=closed&state=closed.mediated&assignee=officer9',
  'list=open&assignee=nobody',
] as const;

const sums = [
  'from=2017-01-01&to=2020-12-31&by=year',
  'from=2020-01-01&to=2020-12-31&by=month,matter,region',
  'from=2019-01-15&to=2020-11-20&by=quarter',
  'from=2016-03-10&to=2021-07-20&by=region',
] as const;

const desk = ['approve', 'issue', 'print', 'serve', 'proof', 'failed'].map((id) => `list=${id}`);

/** Questions by page; a page that is asked for without one is timed as well. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  '/work': [...ofCases, ...ofLists],
  '/api/v1/cases': [...ofCases, 'open=true', 'open=false', 'limit=200'],
  '/my': ['q=争议', 'q=没有此人'],
  '/statistics': sums,
  '/api/v1/statistics': sums,
  '/statistics/cases': [
    'procedure=adjudication&indicator=received&from=2016-01-01&to=2021-07-20',
    'procedure=adjudication&indicator=closed&from=2019-01-01&to=2019-12-31&region=331127',
    'procedure=acceptance&indicator=closed&from=2016-01-01&to=2021-12-31&region=331127',
  ],
  '/statistics/due': ['due=overdue', 'due=soon', 'due=soon&procedure=acceptance'],
  '/clerk': desk,
  '/calendar': ['month=2022-03&whose=all', 'month=2022-04', 'month=2019-01&whose=all'],
  '/audit': ['what=paper', 'account=officer', 'from=2020-01-01&until=2020-01-31', 'what=package'],
  '/audit/sign-ins': ['account=officer', 'from=2020-01-01&until=2020-01-31', 'account=nobody'],
  '/audit/changes': ['kind=calendar', 'account=nobody'],
  '/admin/people': ['q=officer', 'kind=party', 'kind=party&q=张伟'],
  '/bans': ['subject=丽水绿谷生态科技有限公司', 'subject=没有此单位'],
  '/api/v1/bans': ['subject=没有此单位'],
  '/projects/circular': ['from=2019-01-01&until=2019-12-31'],
  '/reckon': ['term=adjudication.decision&start=2021-03-03'],
  '/api/v1/cases/:id/parties/:partyId': ['purpose=核对送达地址'],
  '/papers/:id/serve': ['recipient=A1&method=direct'],
  '/check': ['code=ABCD-EFGH'],
};

/** The paths of a route; throws for a place that nothing is known to stand for. */
export function pathsOf(route: string, shown: Shown): readonly string[] {
  const paths = filled(route, placesOf(shown));
  const asked = (QUESTIONS[route] ?? []).flatMap((query) =>
    paths.map((path) => `${path}?${query}`),
  );
  return [...paths, ...asked];
}

function filled(route: string, places: ReturnType<typeof placesOf>): readonly string[] {
  const parts = route.replaceAll(/\{[^}]*\}/g, '').split('/');
  return parts.slice(1).reduce<readonly string[]>(
    (paths, part, before) => {
      const key = `${parts[before]}/${part}`;
      const values = part.startsWith(':') ? places[key] : [part];
      if (!values) throw new Error(`${route}: nothing is known to stand for ${key}`);
      return paths.flatMap((path) => values.map((value) => `${path}/${value}`));
    },
    [''],
  );
}

/** The GET routes of an app that are timed. */
export function routesOf(app: {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}): readonly string[] {
  const routes = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(routes)].filter((route) => !(route in LEFT_OUT));
}
