/** The composition root: reads the environment, opens what is kept, and puts the parts together. Nothing else may. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { folderBlobs } from '../db/adapters/folder-blobs.ts';
import { openStore } from '../db/open.ts';
import type { Store } from '../db/store.ts';
import { bringPapers, papers as papersByKind } from '../templates/index.ts';
import { createKit } from '../templates/kit/create-kit.ts';
import type { Paper } from '../templates/paper.ts';
import { procedures as builtIn, installed } from '../workflows/index.ts';
import type { Procedure } from '../workflows/kernel/procedure.ts';
import { seedDemoExperts } from './acceptance/demo-experts.ts';
import { createExperts } from './acceptance/experts.ts';
import { createProjects } from './acceptance/projects.ts';
import { acceptanceSuppliers } from './acceptance/suppliers.ts';
import { eventSchemas } from './api/event-schemas.ts';
import { createApp } from './app.ts';
import { createArchive } from './archive/archive.ts';
import { packageKey } from './archive/package-key.ts';
import { logAct } from './audit.ts';
import { createCases } from './cases/cases.ts';
import { derivedByAnother } from './cases/edition.ts';
import { assertSound } from './cases/sound.ts';
import { liveClock } from './clock/live-clock.ts';
import { RehearsalTime, systemTime } from './clock/time.ts';
import { type Config, readConfig } from './config.ts';
import { log } from './log.ts';
import { tellDeadlines, telling } from './notices/notices.ts';
import { demoOrgan, keepOrgan, liveOrgan, organProfile } from './organ.ts';
import { createFilingPapers } from './papers/filing-papers.ts';
import { createForms } from './papers/forms.ts';
import { createPapers } from './papers/papers.ts';
import { createSigning } from './papers/signing.ts';
import { createAuth } from './people/auth.ts';
import { createPeople } from './people/people.ts';
import { createBatches } from './print/batches.ts';
import { createHousekeeping } from './scheduler/housekeeping.ts';
import { remindLapses } from './scheduler/reminders.ts';
import { fireDue } from './scheduler/scheduler.ts';
import { createSelfcheck } from './selfcheck.ts';
import { createService } from './service/service.ts';
import { recountWhereOlder } from './statistics/recount.ts';

export type Anjuan = Awaited<ReturnType<typeof compose>>;

/** How often timers and imported calendars are looked for, in milliseconds. */
const SWEEP = 60_000;

/** The procedures that run, and papers of theirs that templates/ does not hold. */
export type Parts = {
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly papers: Readonly<Record<string, Paper>>;
};

/** Every part of the system over one database; the caller closes the store. */
export async function compose(
  env: Readonly<Record<string, string | undefined>>,
  parts: Parts = { procedures: builtIn, papers: {} },
) {
  const procedures = installed(parts.procedures);
  bringPapers(parts.papers);
  for (const procedure of Object.values(procedures)) assertSound(procedure, papersByKind);
  const config = readConfig(env);
  const { store, authDatabase } = await openStore({ url: config.DATABASE_URL });
  const { time, rehearsal } = await timeOf(store, config);
  const baseUrl = config.ANJUAN_BASE_URL ?? `http://${config.HOST}:${config.PORT}`;
  const auth = createAuth({
    authDatabase,
    secret: config.ANJUAN_SECRET ?? (await keptSecret(store)),
    baseUrl,
    rehearsal: rehearsal !== null,
    log: (line) => log('auth', { line }),
  });
  const people = createPeople({
    auth,
    rehearsal: rehearsal !== null,
    onSignIn: ({ account, from, outcome }) =>
      logAct({ store, time }, { kind: 'signIn', account, outcome, origin: from || null }),
  });
  if (config.ANJUAN_SEED === 'demo' && !(await store.setting('organ'))) {
    await keepOrgan(store, demoOrgan);
    await people.seedDemo();
    await seedDemoExperts(store, time);
  }
  if (config.ANJUAN_ORGAN) {
    await keepOrgan(
      store,
      organProfile.parse(JSON.parse(readFileSync(config.ANJUAN_ORGAN, 'utf8'))),
    );
  }
  const organs = await liveOrgan(store);
  const organ = organs.profile;
  const clock = await liveClock(store);
  const kit = await createKit(
    config.ANJUAN_FONT_FANGSONG ? { fangsong: config.ANJUAN_FONT_FANGSONG } : {},
  );
  const rolesOf = async (account: string) => {
    const found = await people.find(account);
    return found && !found.disabled ? found.roles : null;
  };
  const told = { store, procedures, time, accounts: people.staff, log };
  const cases = createCases({
    store: telling(told),
    procedures,
    time,
    clock: clock.current,
    organ,
    suppliers: acceptanceSuppliers(store),
    partyAccounts: people.accountsFor,
    rolesOf,
  });
  const blobs = folderBlobs(config.files);
  const staffNames = async () =>
    new Map((await people.staff()).map((one) => [one.account, one.name]));
  const signing = createSigning({ store, time, organ, rehearsal: rehearsal !== null });
  const papers = createPapers({
    store,
    procedures,
    blobs,
    kit,
    cases,
    time,
    organ,
    rehearsal: rehearsal !== null,
    baseUrl,
    sign: signing.letter,
    staffNames,
  });
  const forms = createForms({ store, organ }, papers.composer);
  const archive = createArchive({
    store,
    blobs,
    kit,
    cases,
    forms,
    organ,
    rehearsal: rehearsal !== null,
    staffNames,
  });
  const batches = createBatches({
    store,
    blobs,
    kit,
    procedures,
    time,
    organ,
    rehearsal: rehearsal !== null,
  });
  const service = createService({ store, cases, organ });
  await recountWhereOlder(store, procedures, clock.current());
  const sweep = async () => {
    const fired = await fireDue({ store, cases, time, log });
    await tellDeadlines(told);
    await remindLapses(told);
    return fired;
  };
  const selfcheck = createSelfcheck({ store, procedures, clock, time });
  const app = createApp({
    people,
    cases,
    store,
    blobs,
    procedures,
    papers,
    filingPapers: createFilingPapers({
      kit,
      organ,
      rehearsal: rehearsal !== null,
      moment: cases.moment,
    }),
    experts: createExperts({ store, time, rolesOf, createAccount: people.create }),
    projects: createProjects({ cases }),
    service,
    forms,
    batches,
    archive,
    packageKey: await packageKey(store),
    sealSigner: signing.signer,
    time,
    organ,
    organs,
    clock,
    selfcheck,
    eventSchemas: eventSchemas(procedures),
    rehearsal: rehearsal && {
      time: rehearsal,
      keep: (now) => store.setSetting('rehearsal.now', now),
      fireDue: sweep,
    },
    log,
  });
  return {
    config,
    store,
    people,
    cases,
    papers,
    service,
    blobs,
    clock,
    time,
    rehearsal,
    sweep,
    app,
    organs,
    selfcheck,
  };
}

/** What a command needs that only reads cases: the store and the clock over its calendars. */
export async function openForCommand(env: Readonly<Record<string, string | undefined>>) {
  const { store } = await openStore({ url: readConfig(env).DATABASE_URL });
  return { store, clock: await liveClock(store) };
}

/** A database is real or a rehearsal from its first start on, and never becomes the other. */
async function timeOf(store: Store, config: Config) {
  const mode = await store.setting('mode');
  const wanted = config.ANJUAN_REHEARSAL ? 'rehearsal' : 'real';
  if (mode === null) await store.setSetting('mode', wanted);
  if (mode === 'real' && wanted === 'rehearsal') {
    throw new Error('这是真实数据库，不能以演练方式启动（ANJUAN_REHEARSAL）。');
  }
  if ((mode ?? wanted) === 'real') return { time: systemTime, rehearsal: null };
  const now = (await store.setting('rehearsal.now')) ?? config.ANJUAN_REHEARSAL;
  if (!now) throw new Error('这是演练数据库，请以 ANJUAN_REHEARSAL 给出演练时刻。');
  const rehearsal = new RehearsalTime(now);
  await store.setSetting('rehearsal.now', rehearsal.now());
  return { time: rehearsal, rehearsal };
}

async function keptSecret(store: Store): Promise<string> {
  const kept = await store.setting('secret');
  if (kept) return kept;
  const secret = randomBytes(32).toString('hex');
  await store.setSetting('secret', secret);
  return secret;
}

async function start(): Promise<void> {
  const anjuan = await compose(process.env);
  const { config, people, store, time, clock, organs, sweep, app } = anjuan;
  const first = await people.firstStart();
  if (first) {
    process.stdout.write(`首次启动：管理员 ${first.username}，一次性密码 ${first.password}\n`);
  }
  if (await derivedByAnother(store)) {
    process.stderr.write(
      '现存案件由另一版本推算：请停止服务，备份以后运行 npm run --silent selfcheck -- --repair。\n',
    );
  }
  const tidy = createHousekeeping({ store, time });
  await sweep();
  const timer = setInterval(() => {
    Promise.all([clock.refresh(), organs.refresh()])
      .then(sweep)
      .then(tidy)
      .catch((error: Error) => log('sweep.failed', { error: error.message }));
  }, SWEEP);
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, (info) => {
    process.stdout.write(
      `案卷 Anjuan http://${config.HOST}:${info.port}${anjuan.rehearsal ? '（演练）' : ''}\n`,
    );
  });
  server.once('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE' ? '端口已被占用，请用 PORT 另行指定' : error.message;
    process.stderr.write(`不能在 ${config.HOST}:${config.PORT} 提供服务：${taken}。\n`);
    process.exit(1);
  });
  const stop = () => {
    clearInterval(timer);
    server.close(() => {
      void store.close().then(() => process.exit(0));
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (import.meta.main) {
  start().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
