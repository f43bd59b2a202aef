/** Opening a case to a party or its agent on the net: the registrar has seen who it is, and the file says so (规则7、8). */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PartyAccountRow } from '../../../db/rows.ts';
import type { PartySummary } from '../../../workflows/kernel/party.ts';
import { inForce } from '../../cases/access.ts';
import { maskedNumber } from '../../masking.ts';
import type { Account, Person } from '../../people/person.ts';
import { type FieldError, failed, type Problem, problems } from '../../problems.ts';
import { type CaseView, partyLine, viewCase } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { plainField, textsOf } from '../plain-field.ts';

type Typed = Readonly<Record<string, string>>;
type Linked = PartyAccountRow & { readonly person: Account | null };

export function partyAccounts(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, people, cases, time } = deps;

  const inCase = (
    handle: (context: PageContext, view: CaseView, person: Person) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      if (!view?.access.whole) return door.problemPage(context, problems.notFound);
      return mayOpenAccounts(view)
        ? handle(context, view, person)
        : door.problemPage(context, wrongRole(view));
    });

  app.get(
    '/cases/:id/accounts',
    inCase((context, view) => page(context, view, {}, null)),
  );

  app.post(
    '/cases/:id/accounts',
    door.forms,
    inCase(async (context, view, person) => {
      const typed = textsOf(await context.req.parseBody());
      const { row } = view.access;
      const found = await people.find((typed['username'] ?? '').trim());
      const party = view.parties.find(({ id }) => id === typed['partyId']);
      const problem = party ? faultOf(typed, party, found, time.today()) : problems.notFound;
      if (problem || !party || !found) return page(context, view, typed, problem);
      const agent = typed['as'] === 'agent';
      const note = `核对身份证明，开通网上办理：${partyLine(view, party)}${agent ? `的代理人${found.name}` : ''}，账号${found.account}`;
      const noted = await cases.post(
        row,
        { type: 'record.added', data: { stage: '受理', kind: 'document', title: note } },
        view.access.actor,
      );
      if (failed(noted)) return page(context, view, typed, noted.problem);
      if (found.identityClaimed) {
        const proved = await people.confirmIdentity(found.account, person.account, time.now());
        if (failed(proved)) return page(context, view, typed, proved.problem);
      }
      await store.linkPartyAccount({
        caseId: row.id,
        partyId: party.id,
        account: found.account,
        agent,
      });
      return context.redirect(`/cases/${row.id}/accounts?done=1`, 303);
    }),
  );

  async function page(
    context: PageContext,
    view: CaseView,
    typed: Typed,
    problem: Problem | null,
  ): Promise<Response> {
    const { row } = view.access;
    const { acting, basis } = view.procedure.access;
    const links: Linked[] = await Promise.all(
      (await store.partyAccounts(row.id)).map(async (link) => ({
        ...link,
        person: await people.find(link.account),
      })),
    );
    const errors = problem?.errors ?? [];
    const body = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p><h1>当事人的网上账号</h1>
${context.req.query('done') ? html`<p class="notice good" role="status">${icon('done')} 已经开通，并记入案卷。</p>` : null}
${linkList(view, links)}
<section aria-labelledby="h-open"><h2 id="h-open">开通</h2>
<p>核对身份证明原件以后办理；代理人另核对授权委托书。开通后，该账号能看到本案中该当事人的材料，并以其名义办理（${articles(acting ?? basis)}）。</p>
${problemBox(problem, errors)}
<form method="post" class="event" novalidate><div class="grid-fields">
${partySelect(view, typed)}
<div class="field"><label for="in-as">账号是</label><select id="in-as" name="as"><option value="self">当事人本人</option><option value="agent" ${typed['as'] === 'agent' ? 'selected' : ''}>代理人</option></select></div>
${plainField({ name: 'username', label: '用户名', help: '由当事人告知，注册时自己取的名字。' }, typed, errors)}
${tick(typed, errors)}</div>
<p class="buttons"><button>开通</button> <a href="/cases/${row.id}">返回案件</a></p></form></section>`;
    return door.show(context, {
      title: '当事人的网上账号',
      body,
      dense: true,
      status: problem?.status ?? 200,
    });
  }
}

/** Who checks identities at the window, in a procedure whose file can say so. */
export const mayOpenAccounts = ({ procedure, actor }: Pick<CaseView, 'procedure' | 'actor'>) =>
  procedure.events['record.added'] !== undefined &&
  actor.roles.some((role) => role === 'registrar' || role === 'officer');

const wrongRole = ({ procedure: { access } }: CaseView) =>
  problems.forbidden('access.role', '由受理登记人员和承办人核对身份、开通账号。', access.basis);

const at = (path: string, detail: string): Problem => problems.invalid([{ path, detail }]);

/** Why this account may not act for this party; null where it may. */
function faultOf(
  typed: Typed,
  party: PartySummary,
  account: Account | null,
  today: string,
): Problem | null {
  if (!account || account.disabled || !account.roles.includes('party')) {
    return at('username', '没有这个当事人账号，请核对用户名。');
  }
  if (typed['as'] === 'agent') {
    if (!party.agent) return at('username', '案卷里没有该当事人的代理人，请先登记委托代理人。');
    if (party.agent.name !== account.name) {
      return at('username', `账号姓名与委托书上的代理人${party.agent.name}不一致。`);
    }
    if (!inForce(party.agent, today)) {
      return at(
        'username',
        `代理人的授权已于${longDay(party.agent.until ?? '')}届满，请先登记新的委托书。`,
      );
    }
  } else {
    const own = party.idNumber ?? party.uscc;
    const shown = account.idNumber ?? account.uscc;
    if (account.name !== party.name) {
      return at('username', '账号的姓名（名称）与该当事人不一致。');
    }
    if (own && own !== shown) return at('username', '账号的证件号码与案卷中该当事人的号码不一致。');
  }
  return typed['seen'] === 'yes' ? null : at('seen', '没有核对身份证明的，不能开通。');
}

function partySelect(view: CaseView, typed: Typed): Html {
  return html`<div class="field"><label for="in-partyId">当事人</label><select id="in-partyId" name="partyId">
${view.parties.filter(({ active }) => active).map((party) => html`<option value="${party.id}" ${party.id === typed['partyId'] ? 'selected' : ''}>${partyLine(view, party)}</option>`)}</select></div>`;
}

function tick(typed: Typed, errors: readonly FieldError[]): Html {
  const wrong = errors.filter(({ path }) => path === 'seen');
  return html`<div class="field wide" id="at-seen"><label><input type="checkbox" name="seen" value="yes" ${typed['seen'] === 'yes' ? 'checked' : ''}> 已核对身份证明原件，与案卷和账号一致；代理人的，已核对授权委托书</label>
${wrong.map(({ detail }) => html`<p class="wrong">${detail}</p>`)}</div>`;
}

function linkList({ names }: CaseView, links: readonly Linked[]): Part {
  if (links.length === 0) return html`<p class="empty">还没有当事人开通网上账号。</p>`;
  return html`<table class="cards"><thead><tr><th scope="col">当事人</th><th scope="col">账号</th><th scope="col">姓名</th><th scope="col">证件号码</th><th scope="col">身份</th></tr></thead>
<tbody>${links.map(({ partyId, account, agent, person }) => {
    const number = person?.idNumber ?? person?.uscc;
    return html`<tr><td data-label="当事人">${partyId} ${names.party(partyId)}</td><td data-label="账号">${account}</td><td data-label="姓名">${person?.name ?? '—'}</td>
<td data-label="证件号码">${number ? maskedNumber(number) : '—'}</td><td data-label="身份">${agent ? '代理人' : '本人'}${person?.identityClaimed ? '（待核对）' : ''}</td></tr>`;
  })}</tbody></table>`;
}
