/** What the bound file knows for its 卷内备考表. */

import type { CaseSource } from '../../case-source.ts';
import { known } from '../../known.ts';

export const fromCase = ({ file }: CaseSource<unknown>) =>
  known({
    volume: file?.volume,
    items: file?.items.length,
    pages: file?.pages,
    remarks: file?.remarks,
    boundBy: file?.boundBy,
    checkedBy: file?.checkedBy,
    boundOn: file?.boundOn,
  });
