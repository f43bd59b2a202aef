/** What the case and the bound file know for a 案卷封面. */

import { type CaseSource, handler } from '../../case-source.ts';
import { known } from '../../known.ts';

export function fromCase(source: CaseSource<unknown>) {
  const { head, file } = source;
  const { procedure, subject, sides, receivedOn, closedOn, ending } = head;
  return known({
    ...{ procedure, subject, sides, receivedOn, closedOn, ending },
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
