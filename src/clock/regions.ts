/** The divisions whose organs use this system (GB/T 2260); not a list of all divisions. */

import { ReckonRefusal } from './refusal.ts';

export const regions = {
  '331100': '丽水市',
  '331102': '莲都区',
  '331121': '青田县',
  '331122': '缙云县',
  '331123': '遂昌县',
  '331124': '松阳县',
  '331125': '云和县',
  '331126': '庆元县',
  '331127': '景宁畲族自治县',
  '331181': '龙泉市',
} as const;

export type Region = keyof typeof regions;

export function readRegion(code: string): Region {
  if (!Object.hasOwn(regions, code)) throw new ReckonRefusal('region.unknown', code);
  return code as Region;
}
