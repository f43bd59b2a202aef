/** The register entry of the 科技计划项目验收证书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const acceptanceCertificate = acceptancePaper({
  kind: 'acceptance-certificate',
  title: TITLE,
  mark: '验证',
  basis: ['办法12(四)', '办法18', '办法24'],
  format: 'document',
  schema,
  text: wording,
  fromCase,
});
