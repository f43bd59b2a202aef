/** A load generator in a process of its own: keep-alive connections that each post events to their own cases in turn. */
import { Agent, request } from 'node:http';

type File = { readonly id: string; version: number };

type Job = {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  /** Dealt out to the connections. */
  readonly cases: readonly File[];
  readonly requests: number;
};

const body = JSON.stringify({
  type: 'record.added',
  data: { stage: '调查', kind: 'photo', title: '现场照片', carrier: '纸质' },
});

process.on('message', (job: Job) => {
  const { connections } = job;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const share = Math.floor(job.requests / connections);
  const hands = Array.from({ length: connections }, (_, hand) =>
    job.cases.filter((_case, index) => index % connections === hand),
  );
  const start = process.hrtime.bigint();
  void Promise.all(hands.map((hand) => postAll(agent, job, hand, share))).then(() => {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    agent.destroy();
    const versions = job.cases.map(({ version }) => version);
    process.send?.({ perSecond: (share * connections) / seconds, versions });
  });
});

async function postAll(agent: Agent, job: Job, files: readonly File[], times: number) {
  for (let i = 0; i < times; i += 1) {
    const file = files[i % files.length];
    if (!file) return;
    await post(agent, job, file);
    file.version += 1;
  }
}

function post(agent: Agent, { port, token }: Job, { id, version }: File): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        port,
        method: 'POST',
        path: `/api/v1/cases/${id}/events`,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
          'if-match': `"${version}"`,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
