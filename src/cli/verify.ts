/** `npm run verify -- FILE.zip`: checks a case-file package offline and names what was changed; exit 1. */
import { readFileSync } from 'node:fs';
import { drawFaults } from '../acceptance/verify-draws.ts';
import { verifyPackage } from '../cases/package.ts';
import { fileToRead } from './file-to-read.ts';
import './closed-pipe.ts';

const file = fileToRead('npm run --silent verify -- 案卷包.zip');
const { caseNumber, entries, papers, key, seal, faults } = verifyPackage(readFileSync(file), [
  drawFaults,
]);
const lines = [
  ...faults,
  faults.length === 0
    ? `${caseNumber}：${entries}条记录、${papers}份文书，完整一致`
    : `${caseNumber}：发现${faults.length}处不符`,
  ...(key ? [`签名公钥的指纹：${key}（请与机关公布的核对）`] : []),
  ...(seal
    ? [`印章证书：${seal.holder}，指纹${seal.fingerprint}（应当与文书上数字签名的证书一致）`]
    : []),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
