import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inChinese, isOfShapeAlone } from '../workflows/kernel/complaint.ts';

const complaints = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value, { error: inChinese });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('what is said of a value its schema refuses', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['nothing at all', z.string(), undefined, '此项必填。'],
    ['no choice', z.enum(['a', 'b']), undefined, '此项必填。'],
    ['no member of a union', z.union([z.string(), z.number()]), undefined, '此项必填。'],
    ['another kind', z.string(), 5, '此项应为文字。'],
    ['a fraction', z.int(), 1.5, '此项应为整数。'],
    ['a text for a number', z.number(), '5', '此项应为数字。'],
    ['a text for a list', z.array(z.string()), 'a', '此项应为列表。'],
    ['another choice', z.enum(['a', 'b']), 'c', '此项应为a、b之一。'],
    ['another constant', z.literal(true), false, '此项应为true。'],
    ['a text too long', z.string().max(3), 'abcd', '此项不得超过3字。'],
    ['a text too short', z.string().min(2), 'a', '此项不得少于2字。'],
    ['a list too long', z.array(z.string()).max(1), ['a', 'b'], '此项不得超过1项。'],
    ['an empty list', z.array(z.string()).min(1), [], '此项不得少于1项。'],
    ['a number too great', z.number().max(30), 31, '此项不得大于30。'],
    ['a number at an open limit', z.number().lt(30), 30, '此项应当小于30。'],
    ['a number too small', z.number().min(1), 0, '此项不得小于1。'],
    ['a number at an open floor', z.number().gt(0), 0, '此项应当大于0。'],
    ['a pattern missed', z.string().regex(/^\d+$/), 'x', '此项的格式不符合要求。'],
    ['no member fits', z.union([z.string(), z.number()]), true, '此项不符合要求。'],
    ['a key nobody asked for', z.strictObject({}), { x: 1 }, '此项下没有“x”。'],
  ])('%s', (_, schema, value, complaint) => {
    expect(complaints(schema, value)).toEqual([complaint]);
    expect(isOfShapeAlone(complaint)).toBe(true);
  });

  it('leaves a schema its own words, and a value at its limit alone', () => {
    expect(complaints(z.string().max(3, '请写三个字。'), 'abcd')).toEqual(['请写三个字。']);
    expect(isOfShapeAlone('请写三个字。')).toBe(false);
    expect(complaints(z.string().max(3), 'abc')).toEqual([]);
  });
});
