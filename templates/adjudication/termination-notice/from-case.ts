/** What the case knows for a 终止通知书. */

import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';

/** 规则第16条: that a withdrawal was asked for with reasons, and examined. */
const WITHDRAWN = '申请人要求撤回行政裁决申请并说明理由，经审查，本机关准予撤回';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    ground: facts.termination?.ground,
    reason: facts.termination?.ground === 1 ? WITHDRAWN : facts.termination?.reason,
    terminatedOn: facts.closedOn,
    remedy: venuesOf(source),
  });
}
