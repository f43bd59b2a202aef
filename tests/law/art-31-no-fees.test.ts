/** 规则第三十一条: an application costs nothing. There is no place where a fee could be asked for or recorded. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { events } from '../../workflows/adjudication/events.ts';
import { filing } from '../../workflows/adjudication/filing.ts';
import { conditions } from '../../workflows/adjudication/guards.ts';

const money = /fee|yuan|amount|price|payment|charge/i;

const fieldsOf = (schema: z.ZodType) => {
  const found: string[] = [];
  JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value) => {
    if (key === 'properties') found.push(...Object.keys(value));
    return value;
  });
  return found;
};

describe('规则31: no fees', () => {
  it('规则31: no field of an application is about money', () => {
    expect(fieldsOf(filing)).toContain('claims');
    expect(fieldsOf(filing).filter((field) => money.test(field))).toEqual([]);
  });

  it('规则31: no event is a payment', () => {
    for (const [event, { title, data }] of Object.entries(events)) {
      expect(`${event} ${title}`).not.toMatch(/缴|收费|费用/);
      expect(
        fieldsOf(data).filter((field) => money.test(field)),
        event,
      ).toEqual([]);
    }
  });

  it('规则31: no step waits for one', () => {
    for (const [name, { says }] of Object.entries(conditions)) {
      if (typeof says === 'string') expect(says, name).not.toMatch(/缴费|费用/);
    }
  });
});
