/** 办法3、11、12、13、14、17: what an application contains, its review, and changes of the project. */
import { describe, expect, it } from 'vitest';
import { lacksOf } from '../../workflows/acceptance/checklist.ts';
import { terms } from '../../workflows/acceptance/terms.ts';
import { requestOf } from '../../workflows/kernel/term.ts';
import { clock } from '../clock/the-clock.ts';
import {
  application,
  concludedWith,
  evaluated,
  fails,
  filed,
  met,
  panelled,
  passes,
  refusal,
  reviewed,
  take,
  walked,
} from '../fixtures/acceptance.ts';

type Position = ReturnType<typeof filed>;

const endorsed = (data: unknown = application(), position = filed()): Position =>
  walked(
    position,
    ['application.submitted', { on: '2021-07-05', data }],
    ['unit.endorsed', { on: '2021-07-08', data: { note: '同意' } }],
  );
const pass = (data: unknown, position?: Position) =>
  refusal(endorsed(data, position), 'review.passed', { on: '2021-07-20' });
const due = (position: Position, key: string) => {
  const term = terms(position.facts).find((one) => one.key === key);
  return term && clock.dates(requestOf(term, '331100')).due;
};

describe('the materials', () => {
  it('办法11: are the first five kinds; others need not be', () => {
    const material = (kind: number) => ({ kind, name: `材料${kind}` });
    expect(pass(application({ materials: [1, 2, 3, 4, 5, 6].map(material) }))).toBeNull();
    expect(pass(application({ materials: [1, 2, 3, 5].map(material) }))).toEqual([
      'materials.missing',
      '办法11',
    ]);
  });

  it('办法11: that are missing are all named at once', () => {
    const poor = endorsed(
      application({
        materials: [{ kind: 1, name: '申请' }],
        actuals: [],
        audit: { kind: 'internal' },
      }),
    );
    expect(lacksOf(poor.facts)).toHaveLength(7);
  });

  it('办法13: contain the audit of a qualified institution from exactly 100 000 yuan on', () => {
    const internal = application({ audit: { kind: 'internal' } });
    const accounts = application({ audit: { kind: 'settlement' } });
    expect(pass(internal)).toEqual(['audit.unqualified', '办法13']);
    expect(pass(accounts)).toEqual(['audit.unqualified', '办法13']);
    const below = () => filed({ fundingYuan: 99_999.99 });
    expect(pass(internal, below())).toBeNull();
    expect(pass(accounts, below())).toBeNull();
  });

  it('办法14: say of every source of the budget what arrived', () => {
    const silent = application({ audit: { arrived: [{ source: 'fiscal', amountYuan: 100_000 }] } });
    expect(pass(silent)).toEqual(['audit.incomplete', '办法14']);
  });

  it('办法3: say of every target of the contract what was reached, and of no other', () => {
    const one = application({ actuals: [{ target: 'T1', actual: 80 }] });
    expect(pass(one)).toEqual(['actuals.missing', '办法3']);
    const submit = (actuals: object[]) =>
      refusal(filed(), 'application.submitted', {
        on: '2021-07-05',
        data: application({ actuals }),
      });
    expect(submit([{ target: 'T9', actual: 1 }])).toEqual(['application.targetUnknown', '办法3']);
    expect(
      submit([
        { target: 'T1', actual: 1 },
        { target: 'T1', actual: 2 },
      ])?.[0],
    ).toBe('application.targetUnknown');
  });
});

describe('the review', () => {
  it('办法12(二): takes five working days in the department, our reading, and ten in the office from the endorsement', () => {
    expect(due(endorsed(), 'unitReview')).toBe('2021-07-12');
    expect(due(endorsed(), 'officeReview')).toBe('2021-07-22');
  });

  it('办法12(三): leaves fifteen working days from its end to complete the acceptance', () => {
    expect(due(reviewed(), 'completion')).toBe('2021-08-10');
  });

  it('办法12(二): returns what is incomplete, and the application stays in time while it is completed', () => {
    const late = walked(filed(), [
      'application.submitted',
      { on: '2021-12-30', data: application() },
    ]);
    const returned = take(late, 'unit.returned', {
      on: '2021-12-31',
      data: { reason: '缺少专项审计报告' },
    });
    expect(returned.flat).toBe('project.running');
    expect(due(returned, 'resubmission')).toBe('2022-01-17');
    const again = (on: string) =>
      refusal(returned, 'application.submitted', { on, data: application() });
    expect(again('2022-01-17')).toBeNull();
    expect(again('2022-01-18')).toEqual(['application.late', '办法10']);
    const lapse = (on: string) =>
      refusal(returned, 'application.lapsed', { on, data: { confirmed: true } });
    expect(lapse('2022-01-17')?.[0]).toBe('application.periodRunning');
    expect(lapse('2022-01-18')).toBeNull();
  });

  it('办法12(二): returned early leaves the whole time to apply', () => {
    const returned = take(endorsed(), 'review.returned', {
      on: '2021-07-12',
      data: { items: ['审计报告'] },
    });
    expect(
      refusal(returned, 'application.submitted', { on: '2021-12-30', data: application() }),
    ).toBeNull();
  });

  it('办法12(二)、21: of a re-application returns it to rectification', () => {
    const again = take(concludedWith(fails), 'application.submitted', {
      on: '2021-11-01',
      data: application(),
    });
    const returned = take(again, 'unit.returned', { on: '2021-11-02', data: { reason: '缺项' } });
    expect(returned.flat).toBe('rectification.open');
    expect(
      take(returned, 'application.submitted', { on: '2021-11-05', data: application() }).facts
        .appliedOn,
    ).toEqual(['2021-07-05', '2021-11-01']);
  });

  it('办法12: takes no step dated before the one it follows', () => {
    expect(refusal(endorsed(), 'review.passed', { on: '2021-07-07' })?.[0]).toBe(
      'effectiveOn.beforeCause',
    );
  });
});

describe('changes', () => {
  const targets = [{ id: 'T1', name: '菌渣利用率', unit: '%', target: 70 }];
  const ask = { on: '2021-04-01', data: { what: '下调指标', reason: '原料改变', targets } };

  it('办法17: are asked for and decided one at a time; an approved one sets the new targets', () => {
    const asked = take(filed(), 'change.requested', ask);
    expect(refusal(asked, 'change.requested', ask)?.[0]).toBe('change.requestedBefore');
    const approved = take(asked, 'change.approved', { on: '2021-04-10' });
    expect(approved.facts.targets.map((one) => one.target)).toEqual([70]);
    const denied = take(asked, 'change.denied', { on: '2021-04-10', data: { reason: '不同意' } });
    expect(denied.facts.targets).toHaveLength(2);
    expect(refusal(filed(), 'change.approved', { on: '2021-04-10' })?.[0]).toBe(
      'change.notRequested',
    );
    expect(refusal(asked, 'change.approved', { on: '2021-03-31' })?.[0]).toBe(
      'effectiveOn.beforeCause',
    );
  });

  it('办法17: is still decided when the project has applied, until the panel has judged it', () => {
    const asked = take(filed(), 'change.requested', ask);
    const submitted = { on: '2021-07-05', data: application() };
    const applied = take(asked, 'application.submitted', submitted);
    const states = [
      applied,
      endorsed(application(), asked),
      reviewed(asked),
      panelled(reviewed(asked)),
      met(panelled(reviewed(asked))),
    ];
    const decided = { on: '2021-08-06', data: { reason: '不同意' } };
    for (const position of states) {
      expect(refusal(position, 'change.approved', decided)).toBeNull();
      expect(take(position, 'change.denied', decided)).toMatchObject({
        flat: position.flat,
        facts: { changeAsked: null, changes: [{ approved: false }] },
      });
    }
    expect(states.map(({ flat }) => flat)).toEqual([
      'application.unit',
      'application.office',
      'panel.forming',
      'panel.ready',
      'evaluation',
    ]);
    const judged = concludedWith(passes, evaluated(met(panelled(reviewed(asked)))));
    expect(refusal(judged, 'change.approved', decided)?.[0]).toBe('event.notInState');
    expect(refusal(applied, 'change.requested', ask)?.[0]).toBe('event.notInState');
    expect(refusal(reviewed(), 'change.denied', decided)?.[0]).toBe('change.notRequested');
  });
});
