/** What the bound file knows for its 卷内备考表. */

import { known } from '../../known.ts';
import type { AdjudicationSource } from '../case-facts.ts';

export const fromCase = ({ file }: AdjudicationSource) =>
  known({
    volume: file?.volume,
    items: file?.items.length,
    pages: file?.pages,
    remarks: file?.remarks,
    boundBy: file?.boundBy,
    checkedBy: file?.checkedBy,
    boundOn: file?.boundOn,
  });
