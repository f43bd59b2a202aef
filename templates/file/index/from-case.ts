/** What the bound file knows for its 卷内文件目录. */

import type { CaseSource } from '../../case-source.ts';
import { known } from '../../known.ts';

export const fromCase = ({ file }: CaseSource<unknown>) =>
  known({ volume: file?.volume, items: file?.items });
