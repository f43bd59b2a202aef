/** A load generator in a process of its own: keep-alive connections that each post events to their own case. */
import { Agent, request } from 'node:http';

type Job = {
  readonly port: number;
  readonly token: string;
  readonly cases: readonly { readonly id: string; readonly version: number }[];
  readonly requests: number;
};

const body = JSON.stringify({
  type: 'record.added',
  data: { stage: '调查', kind: 'photo', title: '现场照片', carrier: '纸质' },
});

process.on('message', (job: Job) => {
  const agent = new Agent({ keepAlive: true, maxSockets: job.cases.length });
  const start = process.hrtime.bigint();
  const share = Math.floor(job.requests / job.cases.length);
  void Promise.all(job.cases.map((file) => postAll(agent, job, file, share))).then((versions) => {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    agent.destroy();
    process.send?.({ perSecond: (share * job.cases.length) / seconds, versions });
  });
});

async function postAll(agent: Agent, job: Job, file: Job['cases'][number], times: number) {
  let { version } = file;
  for (let i = 0; i < times; i += 1) {
    await post(agent, job, file.id, version);
    version += 1;
  }
  return version;
}

function post(agent: Agent, { port, token }: Job, id: string, version: number): Promise<void> {
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
