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

export const inChinese: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return '此项必填。';
  switch (issue.code) {
    case 'invalid_type':
      return `此项应为${kinds[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `此项应为${issue.values.map(String).join('、')}${issue.values.length > 1 ? '之一' : ''}。`;
    case 'unrecognized_keys':
      return `没有${issue.keys.map((key) => `“${key}”`).join('、')}这一项。`;
    case 'too_big': {
      const unit = counted[issue.origin];
      if (unit !== undefined) return `不得超过${issue.maximum}${unit}。`;
      return `${issue.inclusive ? '不得大于' : '应当小于'}${issue.maximum}。`;
    }
    case 'too_small': {
      const unit = counted[issue.origin];
      if (unit !== undefined) return `不得少于${issue.minimum}${unit}。`;
      return `${issue.inclusive ? '不得小于' : '应当大于'}${issue.minimum}。`;
    }
    case 'invalid_format':
      return '此项的格式不符合要求。';
    default:
      return '此项不符合要求。';
  }
};
