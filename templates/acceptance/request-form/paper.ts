/** The register entries of the 延期申请书 and the 变更申请书: the undertaker’s own papers. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { changeSchema, extensionSchema } from './data.ts';
import { changeFromCase, extensionFromCase } from './from-case.ts';
import { CHANGE_TITLE, changeWording, EXTENSION_TITLE, extensionWording } from './wording.ts';

export const extensionRequest = acceptancePaper({
  kind: 'project-extension-request',
  title: EXTENSION_TITLE,
  mark: '验延申',
  basis: ['办法10', '办法17'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  schema: extensionSchema,
  text: extensionWording,
  fromCase: extensionFromCase,
});

export const changeRequest = acceptancePaper({
  kind: 'project-change-request',
  title: CHANGE_TITLE,
  mark: '验变申',
  basis: ['办法17', '办法18(三)'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  schema: changeSchema,
  text: changeWording,
  fromCase: changeFromCase,
});
