/** The register entry of the 延长办理期限审批表, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const extensionApproval = adjudicationPaper({
  kind: 'extension-approval',
  title: TITLE,
  mark: '裁延审',
  ...INTERNAL,
  basis: ['规则18'],
  editable: ['reason'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
