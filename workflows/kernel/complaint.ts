/** What is wrong with a value, in the words of an official, where its schema has no words of its own. */
import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或者 false',
  array: '列表',
  object: '一组填写项',
  record: '一组填写项',
};

/** What is counted, by where the limit stands: characters or items; of a number it is the number itself. */
const counted: Readonly<Record<string, string>> = { string: '字', array: '项' };

/** Whether a complaint is one of these: a form knows its field better and says so in its own words. */
export const isOfShapeAlone = (complaint: string): boolean => complaint.startsWith('此项');

export const inChinese: z.core.$ZodErrorMap = (issue) => `此项${about(issue)}。`;

function about(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `下没有${issue.keys.map((key) => `“${key}”`).join('、')}`;
  if (issue.input === undefined) return '必填';
  if (issue.code === 'invalid_type') return `应为${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return `应为${issue.values.map(String).join('、')}${issue.values.length > 1 ? '之一' : ''}`;
  if (issue.code === 'too_big') {
    const unit = counted[issue.origin];
    if (unit !== undefined) return `不得超过${issue.maximum}${unit}`;
    return `${issue.inclusive ? '不得大于' : '应当小于'}${issue.maximum}`;
  }
  if (issue.code === 'too_small') {
    const unit = counted[issue.origin];
    if (unit !== undefined) return `不得少于${issue.minimum}${unit}`;
    return `${issue.inclusive ? '不得小于' : '应当大于'}${issue.minimum}`;
  }
  return issue.code === 'invalid_format' ? '的格式不符合要求' : '不符合要求';
}
