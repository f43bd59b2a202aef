/** `npm run selfcheck [-- --repair]`: rebuilds every case from its journal and compares; exit 1 with those that differ. */
import { procedures } from '../../workflows/index.ts';
import { derivedNow } from '../cases/edition.ts';
import { rebuild } from '../cases/rebuild.ts';
import { openForCommand } from '../main.ts';
import { differences } from '../selfcheck.ts';
import { openExisting } from './existing-database.ts';
import './closed-pipe.ts';

const repair = process.argv.includes('--repair');
const { store, clock } = await openExisting(openForCommand);
let checked = 0;
let different = 0;
let unmended = 0;
for await (const difference of differences({ store, procedures, clock })) {
  checked += 1;
  if (!difference) continue;
  different += 1;
  const { caseId, caseNumber, says } = difference;
  const mended = repair && (await rebuild(store, procedures, clock.current(), caseId));
  if (!mended) unmended += 1;
  process.stdout.write(`${caseId} ${caseNumber} ${says}${mended ? '（已按记录重建）' : ''}\n`);
}
process.stdout.write(`检查 ${checked} 件，不符 ${different} 件\n`);
if (unmended === 0) await derivedNow(store);
await store.close();
process.exitCode = different > 0 ? 1 : 0;
