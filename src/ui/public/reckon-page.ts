/** The public deadline calculator: asks the clock and shows every day that counted and every one that did not. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { day } from '../../../workflows/kernel/fields.ts';
import type { Choice } from '../../../workflows/kernel/label.ts';
import type { Reckoning, ReckonRequest } from '../../../workflows/kernel/reckoning.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { registeredTerm, terms } from '../../../workflows/law/terms.ts';
import { ReckonRefusal } from '../../clock/refusal.ts';
import { regions } from '../../clock/regions.ts';
import { parseReckonRequest } from '../../clock/request.ts';
import { problems } from '../../problems.ts';
import { working } from '../case/deadlines.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { emptyWorld, type Field, first, rowNumbers, type Typed } from '../fields/field.ts';
import { enterButton, problemBox, reshaped } from '../fields/form.ts';
import { type Complaint, dataFrom, typedFrom, withoutBlankRows } from '../fields/read.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

export function reckonPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { cases, time } = deps;

  // By address, so that a reckoning can be kept and handed on.
  app.get('/reckon', (context) => {
    const sent = typedFrom(queries(context));
    const other = reshaped(sent, first(sent, 'step'));
    if (other) return page(context, other, null);
    if (sent.size === 0) return page(context, new Map([['start', [time.today()]]]), null);
    const typed = withoutBlankRows(fieldsNow(), '', sent);
    const faults = faultsIn(typed);
    return faults.length > 0
      ? page(context, typed, null, faults)
      : page(context, typed, answer(typed));
  });

  function answer(typed: Typed): Part {
    try {
      const request = parseReckonRequest(requestOf(typed)) as ReckonRequest;
      return result(cases.moment().clock.reckon(request), first(typed, 'start'));
    } catch (error) {
      if (!(error instanceof ReckonRefusal)) throw error;
      return html`<p class="notice bad" role="alert">${icon('warning')} ${error.detail}</p>`;
    }
  }

  function page(
    context: PageContext,
    typed: Typed,
    result: Part,
    errors: readonly Complaint[] = [],
  ): Response {
    const filled = { typed, errors, world: emptyWorld };
    const body = html`<h1>期限计算</h1>
<p>起算之日不计入；按日、月、年计算的期限，最后一日逢休息日的，顺延至下一个工作日。结果供参考，以文书写明的日期为准。</p>
${result}${problemBox(errors.length > 0 ? problems.invalid(errors) : null, errors)}
<form method="get" action="/reckon" class="event" novalidate>${enterButton('reckon')}
<div class="grid-fields">${drawFields(fieldsNow(), '', filled)}</div>
<p class="buttons"><button name="step" value="reckon">计算</button></p></form>`;
    return door.show(context, { title: '期限计算', body, status: errors.length > 0 ? 422 : 200 });
  }
}

/** What is wrong, each beside its field; the clock itself refuses the rest in one sentence. */
function faultsIn(typed: Typed): readonly Complaint[] {
  const faults: Complaint[] = [];
  const text = (path: string) => first(typed, path).trim();
  const wanted = (path: string, label: string, needed: boolean) => {
    if (text(path) === '' && needed) faults.push({ path, label, detail: '请填写日期。' });
    if (text(path) !== '' && !day.safeParse(text(path)).success) {
      faults.push({ path, label, detail: '没有这一天，日期写作 2021-03-01。' });
    }
  };
  const length = (path: string, label: string) => {
    if (!/^[1-9]\d{0,4}$/.test(text(path))) {
      faults.push({ path, label, detail: '应填写正整数，如60。' });
    }
  };
  if (text('term') === '' && text('length') === '') {
    faults.push({ path: 'term', label: '法定期限', detail: '请选择一种，或者在下面自填长度。' });
  } else if (text('term') === '') length('length', '自填长度');
  wanted('start', '起算日期', true);
  for (const n of rowNumbers(typed, 'excluded')) {
    const [from, to] = [`excluded.${n}.from`, `excluded.${n}.to`];
    wanted(from, '自', true);
    wanted(to, '至', false);
    if (text(to) !== '' && text(to) < text(from)) {
      faults.push({ path: to, label: '至', detail: '结束日期不得早于开始日期。' });
    }
  }
  if (text('extension.length') !== '' || text('extension.approvedOn') !== '') {
    length('extension.length', '延长的长度');
    wanted('extension.approvedOn', '批准日期', true);
  }
  wanted('asOf', '算至', false);
  return faults;
}

/** Asked for each page: procedures bring terms along. */
const termChoices = (): readonly Choice[] =>
  Object.keys(terms).map((id) => {
    const term = registeredTerm(id);
    return { value: id, label: term ? `${term.title}（${articles([term.basis])}）` : id };
  });

const unitChoices: readonly Choice[] = [
  { value: 'day', label: '日' },
  { value: 'workingDay', label: '工作日' },
  { value: 'month', label: '月' },
  { value: 'year', label: '年' },
];

const fieldsNow = (): readonly Field[] => [
  {
    kind: 'choice',
    name: 'term',
    label: '法定期限',
    required: false,
    help: '选择法定期限，或者在下面自填长度。',
    choices: termChoices(),
  },
  { kind: 'date', name: 'start', label: '起算日期', required: true },
  { kind: 'number', name: 'length', label: '自填长度', required: false },
  { kind: 'choice', name: 'unit', label: '单位', required: false, choices: unitChoices },
  {
    kind: 'choice',
    name: 'region',
    label: '地区',
    required: false,
    help: '不选的，按全国放假安排计算。',
    choices: Object.entries(regions).map(([value, label]) => ({ value, label })),
  },
  {
    kind: 'date',
    name: 'asOf',
    label: '算至',
    required: false,
    help: '填写的，另算至此日已用多少。',
  },
  {
    kind: 'rows',
    name: 'excluded',
    label: '不计入期限的期间',
    each: '期间',
    required: false,
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: '事由',
        required: true,
        choices: Object.entries(exclusionKinds).map(([value, { text }]) => ({
          value,
          label: text,
        })),
      },
      { kind: 'date', name: 'from', label: '自', required: true },
      { kind: 'date', name: 'to', label: '至', required: false, help: '尚未结束的不填。' },
    ],
  },
  {
    kind: 'group',
    name: 'extension',
    label: '延长',
    required: false,
    fields: [
      { kind: 'number', name: 'length', label: '延长的长度', required: true },
      { kind: 'choice', name: 'unit', label: '单位', required: true, choices: unitChoices },
      { kind: 'date', name: 'approvedOn', label: '批准日期', required: true },
    ],
  },
];

const queries = (context: PageContext): Record<string, string> => context.req.query();

function requestOf(typed: Typed): unknown {
  const { term, length, unit, excluded, region, extension, asOf, start } = dataFrom(
    fieldsNow(),
    '',
    typed,
  );
  const rows = (excluded ?? []) as readonly Record<string, unknown>[];
  return {
    term: term ?? { length: length ?? 0, unit: unit ?? 'day' },
    start,
    ...(region ? { region } : {}),
    ...(rows.length > 0 ? { excluded: rows.map((row) => ({ to: null, ...row })) } : {}),
    ...(extension ? { extension } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

const refusedExtension: Readonly<Record<string, string>> = {
  'extension.late': '延长在期限届满以后批准，无效。',
  'extension.tooLong': '延长超过上限，无效。',
  'extension.whileSuspended': '延长在中止期间批准，无效。',
  'extension.early': '延长在期限起算以前批准，无效。',
};

function result(answer: Reckoning, start: string): Html {
  const { nominal, due, provisional, excludedDays, used, remaining } = answer;
  const verdicts = answer.extension ? [answer.extension].flat() : [];
  return html`<section class="trial" role="status"><h2>${due ? html`${longDay(due)}届满` : '期限停止计算，尚无届满日期'}</h2>
<p>自${longDay(start)}起算${nominal && nominal !== due ? `；原届满日${longDay(nominal)}逢休息日，顺延` : ''}${excludedDays > 0 ? `；不计入${excludedDays}日` : ''}${used === null ? '' : `；已用${used}，尚余${remaining ?? 0}`}。</p>
${provisional ? html`<p class="notice warn">所涉年份的放假安排尚未公布，此为暂定日期。</p>` : null}
${verdicts.map((verdict) => (verdict.valid ? null : html`<p class="notice warn">${refusedExtension[verdict.code] ?? '延长无效。'}</p>`))}
<p class="basis">依据：${articles(answer.basis)}</p>${working(answer.working)}</section>`;
}
