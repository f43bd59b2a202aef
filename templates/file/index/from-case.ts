/** What the bound file knows for its 卷内文件目录. */

import { known } from '../../known.ts';
import type { AdjudicationSource } from '../case-facts.ts';

export const fromCase = ({ file }: AdjudicationSource) =>
  known({ volume: file?.volume, items: file?.items });
