/** What a step would change: state, papers, and each deadline before and after, with the days between. */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { DeadlineBrief, Posted } from '../../cases/change.ts';
import { paperTitle } from '../../papers/titles.ts';
import { daysBetween } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { dates } from '../light.ts';
import { deadlineTitle } from './deadlines.ts';
import type { Names } from './records.ts';

type Of = { readonly procedure: Procedure; readonly names: Names };

export const outcomePart = (before: Posted, after: Posted, { procedure, names }: Of): Html =>
  html`<dl class="facts"><dt>案件状态</dt><dd>${stateChange(procedure.stateTitles, before.flat, after.flat)}</dd>
<dt>将要出具的文书</dt><dd>${newPapers(before, after, names.party)}</dd></dl>
${moved(before, after, names)}`;

const stateChange = (
  titles: Readonly<Record<string, string>>,
  before: string,
  after: string,
): string =>
  before === after
    ? `${titles[after] ?? after}（不变）`
    : `${titles[before] ?? before} → ${titles[after] ?? after}`;

function newPapers(before: Posted, after: Posted, name: (id: string) => string): string {
  const known = new Set(before.papers.map(({ id }) => id));
  const drafted = after.papers.filter(({ id }) => !known.has(id));
  return drafted.length === 0
    ? '无'
    : drafted
        .map(({ kind, addressees }) => {
          const to = addressees.map(name).join('、');
          return `${paperTitle(kind)}（${to === '' ? '存卷' : to}）`;
        })
        .join('；');
}

/** Deadlines that would begin, end or move. */
function moved(before: Posted, after: Posted, names: Names): Html {
  const then = new Map(before.deadlines.map((deadline) => [deadline.key, deadline]));
  const changes = after.deadlines.filter((now) => {
    const old = then.get(now.key);
    return old?.due !== now.due || old?.nominal !== now.nominal || old?.status !== now.status;
  });
  const gone = before.deadlines.filter(
    ({ key }) => !after.deadlines.some((now) => now.key === key),
  );
  if (changes.length + gone.length === 0) return html`<p>期限不变。</p>`;
  return html`<table class="cards moved"><thead><tr><th scope="col">期限</th><th scope="col">现在</th><th scope="col">办理后</th><th scope="col">变化</th></tr></thead><tbody>
${changes.map((now) => line(names, then.get(now.key), now))}
${gone.map((old) => line(names, old, undefined))}
</tbody></table>`;
}

const line = (names: Names, old: DeadlineBrief | undefined, now: DeadlineBrief | undefined): Html =>
  html`<tr><td data-label="期限">${deadlineTitle((now ?? old) as DeadlineBrief, names)}</td><td data-label="现在">${old ? standing(old) : '—'}</td><td data-label="办理后">${now ? standing(now) : '不再计算'}</td><td data-label="变化">${difference(old, now)}</td></tr>`;

function difference(old: DeadlineBrief | undefined, now: DeadlineBrief | undefined): Part {
  if (!old) return '新增';
  if (!now?.due || !old.due) {
    if (now?.status === 'stopped' && old.status !== 'stopped') return '停止计算';
    return old.status === 'stopped' && now?.due ? '恢复计算' : '—';
  }
  const days = daysBetween(old.due, now.due);
  if (days === 0) return old.status === now.status ? '—' : '了结';
  return days > 0 ? `推后${days}日` : `提前${-days}日`;
}

function standing(deadline: DeadlineBrief): Html {
  const words: Readonly<Record<string, string>> = {
    stopped: '停止计算',
    met: '办结',
    missed: '已超期',
    void: '不再适用',
  };
  const word = words[deadline.status];
  return html`${deadline.due ? dates(deadline) : null}${word ? html` <span class="light grey">${word}</span>` : null}`;
}
