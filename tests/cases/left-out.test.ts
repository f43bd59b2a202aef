/** 登记更正 of a field that an entry left out: its form says which fields there are, and journals kept so far read as before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { differenceOf } from '../../src/cases/rebuild.ts';
import { correctedFact } from '../../src/cases/replay.ts';
import { knowsField } from '../../src/validate.ts';
import { clock } from '../clock/the-clock.ts';
import { codeOf, done } from '../support/engine.ts';
import { filedPermit, procedures } from './filed-permit.ts';
import { permit } from './toy.ts';

describe('a form', () => {
  const agent = z.strictObject({ name: z.string(), until: z.iso.date().optional() });
  const form = z.strictObject({
    agent: z.union([agent, z.string()]).optional(),
    lapse: z
      .union([
        z.strictObject({ confirmed: z.literal(true) }),
        z.strictObject({ reason: z.string(), until: z.iso.date().optional() }),
      ])
      .optional(),
  });

  test.each([
    ['agent', { agent: 5 }],
    ['agent.until', { agent: { name: '甲', until: '2021-12-31' } }],
    ['agent.until', { agent: { name: '甲', until: '来日' } }],
    ['lapse.until', { lapse: { reason: '防疫', until: '来日' } }],
  ])('knows %s, right or wrong: %j', (path, value) => {
    expect(knowsField(form, value, path)).toBe(true);
  });

  test.each([
    ['agents', { agents: '甲' }],
    ['agent.since', { agent: { name: '甲', since: '2021-01-01' } }],
    ['lapse.until', { lapse: { confirmed: true, until: '2021-12-31' } }],
  ])('knows no %s: %j', (path, value) => {
    expect(knowsField(form, value, path)).toBe(false);
  });
});

describe('an entry with something supplied', () => {
  let engine: Awaited<ReturnType<typeof filedPermit>>['engine'];
  let id: string;

  beforeAll(async () => {
    ({ engine, id } = await filedPermit());
    await engine.act(id, 'registrar', 'permit.stamped', { note: '准予' });
  });
  afterAll(() => engine.stop());

  const correct = (field: string, value: unknown) =>
    engine.attempt(
      id,
      'officer',
      'entry.corrected',
      { entry: 2, field, value, evidence: '原件' },
      { reason: '录入有误' },
    );
  const second = async () => correctedFact(permit, await engine.store.entries(id), 2)?.data;

  test('takes the field that its form has, keeps what was supplied, and is rebuilt to the same', async () => {
    done(await correct('remark', '加急'));
    expect(await second()).toEqual({ note: '准予', remark: '加急', supplied: { serial: 'N1' } });
    expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
  });

  test('takes no field that its form has not, nor below what it has not', async () => {
    for (const field of ['remarks', 'remark.x', 'valueOf', '__proto__'])
      expect(codeOf(await correct(field, '加急'))).toBe('correction.fieldUnknown');
    expect(codeOf(await correct('supplied.serial', 'N9'))).toBe('correction.notCorrectable');
  });

  test('a correction in the journal that leads nowhere changes nothing', async () => {
    const before = await second();
    const entries = await engine.store.entries(id);
    const [last] = entries.slice(-1);
    if (!last) throw new Error('No entries');
    for (const field of ['items.0', 'note.x', '__proto__', 'constructor']) {
      const data = JSON.stringify({ entry: 2, field, value: '改' });
      const stray = { ...last, seq: last.seq + 1, data };
      expect(correctedFact(permit, [...entries, stray], 2)?.data).toEqual(before);
    }
  });
});
