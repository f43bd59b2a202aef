/** What the case and the bound file know for a 案卷封面. */

import { known } from '../../known.ts';
import { type AdjudicationSource, endingName, theCaseOf } from '../case-facts.ts';
import { handler } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, file } = source;
  return known({
    ...theCaseOf(source),
    receivedOn: facts.filing.receivedOn,
    closedOn: facts.closedOn,
    ending: endingName(facts),
    officer: handler(source),
    volume: file?.volume,
    pages: file?.pages,
    items: file?.items.length,
    retention: file?.retention,
    archiveNumber: file?.archiveNumber,
    volumeNumber: file?.volumeNumber,
    volumes: file?.volumes,
    boundOn: file?.boundOn,
  });
}
