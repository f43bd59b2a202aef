/** The register entries of the two answers to an objection; they are numbered in one series. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { answerSchema, refusalSchema } from './data.ts';
import { answerFromCase, refusalFromCase } from './from-case.ts';
import { ANSWER_TITLE, answerWording, REFUSAL_TITLE, refusalWording } from './wording.ts';

const MARK = '验异';

export const objectionRefusal = acceptancePaper({
  kind: 'objection-refusal',
  title: REFUSAL_TITLE,
  mark: MARK,
  basis: ['办法20'],
  format: 'letter',
  schema: refusalSchema,
  text: refusalWording,
  fromCase: refusalFromCase,
});

export const objectionAnswer = acceptancePaper({
  kind: 'objection-answer',
  title: ANSWER_TITLE,
  mark: MARK,
  basis: ['办法20'],
  format: 'letter',
  schema: answerSchema,
  text: answerWording,
  fromCase: answerFromCase,
});
