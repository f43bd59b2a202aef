/**
 * A load generator in a process of its own: keep-alive connections that each post events to their own cases in turn.
 * It writes and reads plain sockets: what a client's library costs on the same machine would be counted as the server's.
 */
import { connect, type Socket } from 'node:net';

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
  const share = Math.floor(job.requests / connections);
  const hands = Array.from({ length: connections }, (_, hand) =>
    job.cases.filter((_case, index) => index % connections === hand),
  );
  const start = process.hrtime.bigint();
  void Promise.all(hands.map((hand) => postAll(job, hand, share))).then(() => {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const versions = job.cases.map(({ version }) => version);
    process.send?.({ perSecond: (share * connections) / seconds, versions });
  });
});

/** One connection: the next request goes out when the answer to the last is whole. */
function postAll({ port, token }: Job, files: readonly File[], times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let answer = '';
    const next = () => {
      const file = files[sent % files.length];
      if (!file || sent === times) {
        socket.end();
        return resolve();
      }
      sent += 1;
      answer = '';
      write(socket, token, file);
      file.version += 1;
    };
    socket.setEncoding('latin1');
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (part: string) => {
      answer += part;
      const whole = lengthOf(answer);
      if (whole === null || answer.length < whole) return;
      if (answer.startsWith('HTTP/1.1 200 ')) next();
      else reject(new Error(answer));
    });
  });
}

function write(socket: Socket, token: string, { id, version }: File): void {
  socket.write(
    `POST /api/v1/cases/${id}/events HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nauthorization: Bearer ${token}\r\nif-match: "${version}"\r\n\r\n${body}`,
  );
}

/** Bytes of head and body together; null while the head is not whole. */
function lengthOf(answer: string): number | null {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(answer.slice(0, head + 2))?.[1];
  return length === undefined ? null : head + 4 + Number(length);
}
