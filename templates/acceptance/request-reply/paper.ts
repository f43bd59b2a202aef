/** The register entries of the replies on an extension and on a change. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { changeSchema, extensionSchema } from './data.ts';
import { changeFromCase, extensionFromCase } from './from-case.ts';
import { CHANGE_TITLE, changeWording, EXTENSION_TITLE, extensionWording } from './wording.ts';

export const extensionReply = acceptancePaper({
  kind: 'project-extension-reply',
  title: EXTENSION_TITLE,
  mark: '验延',
  basis: ['办法10'],
  format: 'letter',
  schema: extensionSchema,
  text: extensionWording,
  fromCase: extensionFromCase,
});

export const changeReply = acceptancePaper({
  kind: 'project-change-reply',
  title: CHANGE_TITLE,
  mark: '验变',
  basis: ['办法17', '办法18(三)'],
  format: 'letter',
  textVersion: 2,
  schema: changeSchema,
  text: changeWording,
  fromCase: changeFromCase,
});
