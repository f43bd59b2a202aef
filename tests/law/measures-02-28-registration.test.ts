/** 办法2、23、28: which projects are taken on record. */
import { describe, expect, it } from 'vitest';
import { type Ban, hits } from '../../workflows/acceptance/bans.ts';
import { filing as schema } from '../../workflows/acceptance/filing.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import { type FilingInput, filing, opening } from '../fixtures/acceptance.ts';

const register = (
  overrides: Partial<FilingInput>,
  today: string,
  bans: readonly Ban[] = [],
  sameNumber: readonly string[] = [],
) => {
  const opened = acceptance.open(schema.parse(filing(overrides)) as never, {
    ...opening(today),
    recordedOn: today,
    supplied: { bans, sameNumber },
  });
  return 'refusal' in opened ? [opened.refusal.code, opened.refusal.basis[0]] : 'registered';
};

const ban = (overrides: Partial<Ban> = {}): Ban => ({
  subject: { name: '项一帆' },
  kind: 'leader',
  effect: 'undertaking',
  ground: 'failed',
  projectNo: '2017A01',
  from: '2021-03-01',
  until: '2024-03-01',
  inForceFrom: '2021-03-17',
  basis: '办法23',
  ...overrides,
});

const unitBan = (subject: Ban['subject']) =>
  ban({ kind: 'undertaker', subject, until: '2023-03-01' });

describe('registration', () => {
  it('办法2: needs the task contract: targets, term and budget as it sets them', () => {
    const issues = (overrides: object) =>
      schema.safeParse({ ...filing(), ...overrides }).error?.issues.map((one) => one.path[0]);
    expect(issues({})).toBeUndefined();
    expect(issues({ targets: [] })).toEqual(['targets']);
    expect(issues({ endOn: '2019-07-01' })).toEqual(['endOn']);
    expect(issues({ unheardOf: 1 })).toBeDefined();
  });

  it('办法2: of one project is made once', () => {
    expect(register({}, '2021-03-01', [], ['验案〔2021〕1号'])).toEqual([
      'project.registeredBefore',
      '办法2',
    ]);
  });

  it('办法23: a ban finds its name in whatever width and spacing it is written', () => {
    const named = { leader: { name: '项 一帆' } };
    expect(register(named, '2021-04-01', [ban()])).toEqual(['ban.inForce', '办法23']);
    const spaced = unitBan({ name: '某（丽水）公司' });
    const unit = { undertaker: { name: '某(丽水) 公司' } };
    expect(register(unit, '2021-04-01', [spaced])).toEqual(['ban.inForce', '办法23']);
  });

  it('办法2: weighs all targets or none, and names each once', () => {
    const target = { id: 'T1', name: '产量', unit: '吨', target: 1 };
    const accepts = (...targets: object[]) => schema.safeParse({ ...filing(), targets }).success;
    expect(accepts(target, { ...target, id: 'T2' })).toBe(true);
    expect(accepts({ ...target, weight: 1 }, { ...target, id: 'T2' })).toBe(false);
    expect(accepts(target, target)).toBe(false);
  });

  it('办法28: applies from 10 January 2021, and not the day before', () => {
    expect(register({}, '2021-01-10')).toBe('registered');
    expect(register({}, '2021-01-09')).toEqual(['law.notInForce', '办法28']);
    expect(register({ registeredOn: '2021-01-09' }, '2021-03-01')).toEqual([
      'law.notInForce',
      '办法28',
    ]);
  });

  it('办法23: refuses a banned leader up to the last day, and takes the project the day after', () => {
    expect(register({}, '2024-03-01', [ban()])).toEqual(['ban.inForce', '办法23']);
    expect(register({}, '2024-03-02', [ban()])).toBe('registered');
  });

  it('办法23: a ban counts only once objections can no longer change it', () => {
    expect(register({}, '2021-03-16', [ban()])).toBe('registered');
    expect(register({}, '2021-03-17', [ban()])).toEqual(['ban.inForce', '办法23']);
    expect(register({}, '2021-03-17', [ban({ inForceFrom: null })])).toBe('registered');
  });

  it('办法23: does not reach a project approved before it began', () => {
    const approved = { approvedBeforeBan: '丽科〔2019〕20号' };
    expect(register(approved, '2021-03-17', [ban()])).toBe('registered');
    expect(register({ ...approved, startOn: '2021-04-01' }, '2021-03-17', [ban()])).toEqual([
      'ban.inForce',
      '办法23',
    ]);
  });

  it('办法23: judges an earlier day of registration by the day of recording too (our reading)', () => {
    const earlier = { registeredOn: '2021-02-20' };
    expect(register(earlier, '2021-03-16', [ban()])).toBe('registered');
    expect(register(earlier, '2021-03-17', [ban()])).toEqual(['ban.inForce', '办法23']);
    expect(register(earlier, '2024-03-01', [ban()])).toEqual(['ban.inForce', '办法23']);
    expect(register(earlier, '2024-03-02', [ban()])).toBe('registered');
    expect(register({ registeredOn: '2024-03-01' }, '2024-03-02', [ban()])).toEqual([
      'ban.inForce',
      '办法23',
    ]);
    const approved = { ...earlier, approvedBeforeBan: '丽科〔2019〕20号' };
    expect(register(approved, '2021-03-17', [ban()])).toBe('registered');
  });

  it('办法23: leaves a project as it was judged before the day of recording was asked for', () => {
    const filed = schema.parse(filing({ registeredOn: '2021-02-20' })) as never;
    const kept = { ...opening('2021-03-17'), supplied: { bans: [ban()], sameNumber: [] } };
    expect(acceptance.open(filed, kept)).toHaveProperty('facts');
    expect(acceptance.open(filed, { ...kept, recordedOn: '2021-03-17' })).toMatchObject({
      refusal: { detail: expect.stringContaining('应当填写立项文件') },
    });
  });

  it('办法23: a ban on being recommended does not keep from undertaking', () => {
    expect(register({}, '2022-01-01', [ban({ effect: 'recommendation' })])).toBe('registered');
  });

  it('办法23: tells namesakes apart by number, and finds the leader of another unit', () => {
    const numbered = ban({ subject: { name: '项一帆', idNumber: '11010519491231002X' } });
    const leader = (idNumber?: string) => ({
      leader: { name: '项一帆', ...(idNumber ? { idNumber } : {}) },
      undertaker: { name: '另一单位' },
    });
    expect(register(leader('11010519491231002X'), '2022-01-01', [numbered])).toEqual([
      'ban.inForce',
      '办法23',
    ]);
    expect(register(leader('331102198004120002'), '2022-01-01', [numbered])).toBe('registered');
    expect(register(leader(), '2022-01-01', [numbered])).toEqual(['ban.inForce', '办法23']);
  });

  it('办法23: hits the university’s department that undertook, not its sister departments', () => {
    const uscc = '12330000000000000X';
    const banned = unitBan({ name: '林学院', parent: '丽水学院', uscc });
    const by = (undertaker: object) =>
      hits(
        banned,
        { leader: { name: '甲' }, undertaker: undertaker as never },
        'undertaking',
        '2022-01-01',
      );
    expect(by({ name: '林学院', parent: '丽水学院', uscc })).toBe(true);
    expect(by({ name: '生态学院', parent: '丽水学院', uscc })).toBe(false);
    expect(by({ name: '丽水学院', uscc })).toBe(false);
    expect(by({ name: '林学院', parent: '浙江农林大学' })).toBe(false);
  });

  it('办法23: knows an undertaker by its code under another name', () => {
    const uscc = '91331100MA0000000Q';
    const banned = unitBan({ name: '旧名公司', uscc });
    expect(register({}, '2022-01-01', [banned])).toEqual(['ban.inForce', '办法23']);
    expect(register({ undertaker: { name: '新公司' } }, '2022-01-01', [banned])).toBe('registered');
  });
});
