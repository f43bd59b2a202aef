/** `npm run selfcheck [-- --repair]`: rebuilds every case from its journal and compares; exit 1 with those that differ. */
import { procedures } from '../../workflows/index.ts';
import { differenceOf, rebuild } from '../cases/rebuild.ts';
import { openForCommand } from '../main.ts';

const repair = process.argv.includes('--repair');
const { store, clock } = await openForCommand(process.env);
let checked = 0;
let different = 0;
let after: string | null = null;
for (;;) {
  const ids: readonly string[] = await store.caseIds(after, 500);
  if (ids.length === 0) break;
  for (const caseId of ids) {
    checked += 1;
    const difference = await differenceOf(store, procedures, clock.current(), caseId);
    if (!difference) continue;
    different += 1;
    const mended = repair && (await rebuild(store, procedures, clock.current(), caseId));
    const { caseNumber, says } = difference;
    process.stdout.write(`${caseId} ${caseNumber} ${says}${mended ? '（已按记录重建）' : ''}\n`);
  }
  after = ids.at(-1) ?? null;
}
process.stdout.write(`检查 ${checked} 件，不符 ${different} 件\n`);
await store.close();
process.exitCode = different > 0 ? 1 : 0;
