/** Cases given to officers: one, several, or in turn; each goes through the procedure's own event, with its reason in the journal. */
import { html } from 'hono/html';
import type { LeaveCover } from '../../../db/desk-store.ts';
import { accessTo } from '../../cases/access.ts';
import type { Account, Person } from '../../people/person.ts';
import { failed, type Outcome, problems } from '../../problems.ts';
import type { PageDeps } from '../deps.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

/** Instead of an account: the officers in their order. */
const IN_TURN = '@turn';

/** The officer to whom the last case went in turn. */
const LAST = 'assign.last';

export type Assigning = {
  readonly cases: readonly string[];
  readonly to: string;
  readonly reason: string;
};

export type Assigned = {
  readonly done: number;
  readonly refused: readonly { readonly caseNumber: string; readonly detail: string }[];
};

/** Whether somebody hands out cases at all; each case is asked again. */
export const mayAssign = ({ roles }: Person, { procedures }: PageDeps): boolean =>
  Object.values(procedures).some(({ access }) =>
    (access.grants['case.assigned'] ?? []).some(({ role }) => roles.includes(role)),
  );

export const officersOf = (accounts: readonly Account[]): readonly Account[] =>
  accounts
    .filter(({ disabled, roles }) => !disabled && roles.includes('officer'))
    .toSorted((a, b) => a.account.localeCompare(b.account));

/** What is wrong with the form, by field; null when it can be tried. */
export function wrongWith(
  { cases, to, reason }: Assigning,
  officers: readonly Account[],
  anyAssigned: boolean,
): Readonly<Record<string, string>> | null {
  const wrong = {
    ...(cases.length === 0 ? { case: '请在列表中选择案件。' } : {}),
    ...(to !== IN_TURN && !officers.some(({ account }) => account === to)
      ? { to: '请选择承办人，或者选择轮流分派。' }
      : {}),
    ...(anyAssigned && reason === '' ? { reason: '所选案件中有已分派的，改派应当写明理由。' } : {}),
  };
  return Object.keys(wrong).length > 0 ? wrong : null;
}

/** Case by case: what one refuses does not hold up the others. */
export async function assign(
  deps: PageDeps,
  person: Person,
  { cases: ids, to, reason }: Assigning,
): Promise<Assigned> {
  const { store, procedures } = deps;
  const turn = to === IN_TURN ? await turnOf(deps) : null;
  let done = 0;
  const refused: { caseNumber: string; detail: string }[] = [];
  for (const id of ids) {
    const access = await accessTo(store, procedures, id, person);
    if (!access?.whole) {
      refused.push({ caseNumber: id, detail: problems.notFound.detail });
      continue;
    }
    const outcome = await assignOne(deps, access, turn ?? [to], reason);
    if (failed(outcome)) {
      refused.push({ caseNumber: access.row.caseNumber, detail: outcome.problem.detail });
      continue;
    }
    done += 1;
    if (turn) {
      moveBehind(turn, outcome.ok);
      await store.setSetting(LAST, outcome.ok);
    }
  }
  return { done, refused };
}

type InCase = NonNullable<Awaited<ReturnType<typeof accessTo>>>;

/** The first of these who may have it: who was recused from the case is passed over. */
async function assignOne(
  { cases, procedures }: PageDeps,
  { row, actor }: InCase,
  candidates: readonly string[],
  reason: string,
): Promise<Outcome<string>> {
  let refusal: Outcome<string> = {
    problem: problems.refused({
      code: 'assign.nobody',
      detail: '没有可以承办的人员：均已请假或者停用。',
      basis: procedures[row.procedure]?.access.basis ?? [],
    }),
  };
  for (const to of candidates) {
    if (to === row.assignee) return { ok: to };
    const command = { type: 'case.assigned', data: { to }, ...(reason ? { reason } : {}) };
    const outcome = await cases.post(row, command, actor);
    if (!failed(outcome)) return { ok: to };
    refusal = outcome;
    // Another officer would be refused alike, unless it was this one who has to stand aside.
    if (outcome.problem.code !== 'recusal.granted') break;
  }
  return refusal;
}

/** Those present, beginning behind the one who had the last case. */
async function turnOf({ store, people, time }: PageDeps): Promise<string[]> {
  const away = new Set((await store.desk.covers(time.today())).map(({ account }) => account));
  const present = officersOf(await people.staff())
    .map(({ account }) => account)
    .filter((account) => !away.has(account));
  const last = await store.setting(LAST);
  if (last) moveBehind(present, last);
  return present;
}

function moveBehind(turn: string[], account: string): void {
  const place = turn.indexOf(account);
  turn.push(...turn.splice(0, place + 1));
}

type Form = {
  readonly officers: readonly Account[];
  readonly open: Readonly<Record<string, number>>;
  readonly covers: readonly LeaveCover[];
  readonly names: ReadonlyMap<string, string>;
  readonly typed: Assigning;
  readonly wrong: Readonly<Record<string, string>>;
};

/** Stands under the list, within its form. */
export function assignForm({ officers, open, covers, names, typed, wrong }: Form): Html {
  const label = ({ account, name }: Account) => {
    const cover = covers.find((one) => one.account === account);
    const away = cover ? `，请假，${names.get(cover.cover) ?? cover.cover}代办` : '';
    return `${name}（在办${open[account] ?? 0}件${away}）`;
  };
  const say = (name: string): Part =>
    wrong[name] ? html`<p class="wrong" id="wrong-${name}">${wrong[name]}</p>` : null;
  const bad = (name: string): Part =>
    wrong[name] ? html`aria-invalid="true" aria-describedby="wrong-${name}"` : null;
  return html`<section class="assign" aria-labelledby="h-assign"><h2 id="h-assign">${icon('assign')} 分派所选案件</h2>${say('case')}
<div class="line"><div><label for="to">承办人</label><select id="to" name="to" ${bad('to')}>
<option value="">请选择</option><option value="${IN_TURN}" ${typed.to === IN_TURN ? 'selected' : ''}>轮流分派（请假的除外）</option>
${officers.map((one) => html`<option value="${one.account}" ${typed.to === one.account ? 'selected' : ''}>${label(one)}</option>`)}</select>${say('to')}</div>
<div class="wide"><label for="assign-reason">理由（改派的应当填写，记入案卷）</label>
<input id="assign-reason" name="reason" value="${typed.reason}" maxlength="500" ${bad('reason')}>${say('reason')}</div>
<button>分派</button> <a href="/work/leave">请假代办</a></div></section>`;
}

export const assignedNotice = ({ done, refused }: Assigned): Html =>
  html`${done > 0 ? html`<p class="notice good" role="status">${icon('done')} 已分派${done}件。</p>` : null}${
    refused.length > 0
      ? html`<section class="notice bad" role="alert"><p>${icon('warning')} ${refused.length}件没有分派：</p><ul>${refused.map(
          ({ caseNumber, detail }) => html`<li>${caseNumber}：${detail}</li>`,
        )}</ul></section>`
      : null
  }`;
