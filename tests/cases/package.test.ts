/** A case's package under the eyes of a stranger: whole as it comes, and every change named. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawFaults } from '../../src/acceptance/verify-draws.ts';
import { CHAIN_START, chained } from '../../src/cases/journal.ts';
import { verifyPackage } from '../../src/cases/package.ts';
import { compensationDispute } from '../../src/cli/demo-compensation.ts';
import { projectThatPasses } from '../../src/cli/demo-projects.ts';
import type { Story } from '../../src/cli/rehearse.ts';
import { startAnjuan } from '../support/anjuan.ts';

type Files = Record<string, Uint8Array>;

let project: Uint8Array;
let dispute: Uint8Array;

beforeAll(async () => {
  project = await packageOf(projectThatPasses);
  dispute = await packageOf(compensationDispute);
});

async function packageOf(play: (story: Story) => Promise<string>): Promise<Uint8Array> {
  const { story, as, stop } = await startAnjuan('2021-02-25T09:00:00+08:00');
  const caseId = await play(story);
  const bytes = await (await as('head')).bytes(`/cases/${caseId}/package`);
  await stop();
  return bytes;
}

const changed = (zip: Uint8Array, change: (files: Files) => void): Uint8Array => {
  const files = unzipSync(zip);
  change(files);
  return zipSync(files);
};

const journalOf = (files: Files): Record<string, unknown>[] =>
  strFromU8(files['journal.jsonl'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const faults = (zip: Uint8Array) => verifyPackage(zip, [drawFaults]).faults;

describe('规则29: a package', () => {
  it('is whole as it comes, with its papers and its draw', () => {
    expect(faults(dispute)).toEqual([]);
    expect(faults(project)).toEqual([]);
    expect(verifyPackage(dispute).papers).toBeGreaterThanOrEqual(3);
    expect(verifyPackage(dispute).key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells of a changed entry, a missing one and one cut off at the end', () => {
    const edit = (change: (lines: string[]) => string[]) =>
      changed(dispute, (files) => {
        const lines = strFromU8(files['journal.jsonl'] ?? new Uint8Array())
          .trimEnd()
          .split('\n');
        files['journal.jsonl'] = strToU8(`${change(lines).join('\n')}\n`);
      });
    expect(faults(edit((lines) => lines.map((l) => l.replace('0.5亩', '0.8亩'))))[0]).toMatch(
      /摘要不符/,
    );
    expect(faults(edit((lines) => lines.toSpliced(3, 1))).join()).toMatch(/不连续/);
    expect(faults(edit((lines) => lines.slice(0, -1))).join()).toMatch(/末尾/);
  });

  it('tells of a changed paper, a missing one and a file slipped in', () => {
    const [letter = ''] = Object.keys(unzipSync(dispute)).filter((path) =>
      path.startsWith('papers/'),
    );
    const flipped = changed(dispute, (files) => {
      const bytes = Uint8Array.from(files[letter] ?? []);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      files[letter] = bytes;
    });
    expect(faults(flipped)).toEqual([`${letter}：与签发时的摘要不符`]);
    const without = changed(dispute, (files) => delete files[letter]);
    expect(faults(without).join()).toMatch(/不符/);
    const added = changed(dispute, (files) => {
      files['papers/另一份.pdf'] = strToU8('x');
    });
    expect(faults(added)).toEqual(['papers/另一份.pdf：目录中没有此文件']);
  });

  it('notices whichever file is changed or taken out, the page that says how to check among them', () => {
    const names = Object.keys(unzipSync(dispute));
    expect(names).toContain('核验说明.html');
    for (const name of names) {
      const cut = (files: Files) => {
        files[name] = (files[name] ?? new Uint8Array()).slice(0, -3);
      };
      const out = (files: Files) => {
        delete files[name];
      };
      for (const change of [cut, out]) expect(faults(changed(dispute, change))).not.toEqual([]);
    }
    const page = changed(dispute, (files) => {
      files['核验说明.html'] = strToU8('<h1>一切属实</h1>');
    });
    expect(faults(page)).toEqual(['核验说明.html：缺失或者被改动']);
  });

  it('tells of a draw that was altered even when the chain was made anew', () => {
    const forged = changed(project, (files) => {
      let previous = CHAIN_START;
      const entries = journalOf(files).map((entry) => {
        const data = JSON.parse(String(entry['data']));
        if (entry['type'] === 'panel.drawn') data.supplied.protocol.order.reverse();
        const { hash: _, previousHash: __, ...rest } = entry;
        const again = chained({ ...rest, data: JSON.stringify(data) } as never, previous);
        previous = again.hash;
        return again;
      });
      files['journal.jsonl'] = strToU8(`${entries.map((e) => JSON.stringify(e)).join('\n')}\n`);
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
      files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, head: previous }));
    });
    expect(faults(forged).join()).toMatch(/panel|第\d+条：/);
    expect(verifyPackage(forged).faults).toEqual([
      'manifest.sig：与目录不符，目录或者签名被改动',
      'manifest.p7s：与目录不符，目录或者签名被改动',
    ]);
  });

  it('tells of a changed volume, of a missing signature, and by its fingerprint of a stranger’s', () => {
    const path = 'volumes/正卷.pdf';
    const flipped = changed(dispute, (files) => {
      files[path] = Uint8Array.from(files[path] ?? [], (byte, i) => (i === 200 ? byte ^ 1 : byte));
    });
    expect(faults(flipped)).toEqual([`${path}：缺失或者被改动`]);
    const unsigned = changed(dispute, (files) => delete files['manifest.sig']);
    expect(faults(unsigned)).toEqual(['manifest.sig：缺少签名或者公钥']);
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const resigned = changed(dispute, (files) => {
      files['manifest.sig'] = sign(null, files['manifest.json'] ?? new Uint8Array(), privateKey);
      files['public-key.pem'] = strToU8(
        publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      );
    });
    expect(verifyPackage(resigned).key).not.toBe(verifyPackage(dispute).key);
  });

  it('that is no package at all is one fault', () => {
    expect(verifyPackage(strToU8('not a zip')).faults).toHaveLength(1);
  });
});
