/** The public guide of article 13: matters, basis, conditions, procedure, terms, materials and forms, for everybody. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Told } from '../../../workflows/kernel/guide.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { paperTitle } from '../../papers/titles.ts';
import type { Person } from '../../people/person.ts';
import { problems } from '../../problems.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { mayFile } from '../navigation.ts';
import {
  conditionList,
  course,
  formList,
  limitList,
  materialList,
  termTable,
} from './guide-parts.ts';

export function guidePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { procedures, time, organ, filingPapers } = deps;

  const all = Object.values(procedures);

  app.get('/guide', (context) => {
    const body = html`<h1>办事指南</h1>${all.map((one) => overview(one, context.get('visitor')))}
<section id="forms" aria-labelledby="h-forms"><h2 id="h-forms">表格下载</h2>${all.map(formList)}</section>
<section aria-labelledby="h-asked"><h2 id="h-asked">常见问题</h2>${all.flatMap(({ guide }) => guide.questions).map(({ title, text }) => html`<details><summary>${title}</summary><p>${text}</p></details>`)}</section>
${contact(all)}`;
    return door.show(context, { title: '办事指南', body });
  });

  app.get('/guide/forms/:file{[a-z]+\\.pdf}', async (context) => {
    const form = await filingPapers.blank(context.req.param('file').replace('.pdf', ''));
    if (!form) return door.problemPage(context, problems.notFound);
    const name = encodeURIComponent(`${form.title}（空白）.pdf`);
    return new Response(Buffer.from(form.pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${name}`,
        'cache-control': 'public, max-age=3600',
      },
    });
  });

  app.get('/guide/:procedure/:matter', (context) => {
    const { procedure: wanted, matter: id } = context.req.param();
    const procedure = Object.hasOwn(procedures, wanted) ? procedures[wanted] : undefined;
    if (!procedure || !Object.hasOwn(procedure.matters, id)) {
      return door.problemPage(context, problems.notFound);
    }
    const title = procedure.matters[id]?.title ?? id;
    return door.show(context, {
      title: `${title} · 办事指南`,
      body: guideOf(procedure, id, title, context.get('visitor')),
      procedure,
    });
  });

  const overview = (procedure: Procedure, visitor: Person | null): Html => {
    const { id, title, matters, guide } = procedure;
    return html`<section aria-labelledby="h-${id}"><h2 id="h-${id}">${title}</h2><p>${guide.opening}</p>
<h3>怎么办</h3>${stepList(guide.steps)}
<p class="buttons">${offersFiling(procedure, visitor) ? html`<a class="act" href="/file?procedure=${id}">${icon('file')} 提出申请</a>` : null} ${guide.forms.length > 0 ? html`<a class="act outline" href="#forms">下载表格</a>` : null}</p>
<h3>选择您的事项</h3>
<ul class="matters">${Object.entries(matters).map(([matter, { title: name }]) => html`<li><a href="/guide/${id}/${matter}"><strong>${name}</strong><span>${guide.matters[matter] ?? ''}</span></a></li>`)}</ul></section>`;
  };

  function guideOf(procedure: Procedure, id: string, title: string, visitor: Person | null): Html {
    const today = time.today();
    const { guide } = procedure;
    return html`<p class="crumb"><a href="/guide">办事指南</a> ／ ${procedure.title}</p><h1>${title}</h1>
<p>${guide.matters[id] ?? ''}</p>
${offersFiling(procedure, visitor) ? html`<p class="buttons"><a class="act" href="/file?procedure=${procedure.id}&amp;matter=${id}">${icon('file')} 提出申请</a></p>` : null}
<section><h2>怎么办</h2>${stepList(guide.steps)}</section>
<section><h2>要多久</h2>${limitList(guide.limits?.(id, today) ?? [])}${termTable(procedure, today)}</section>
<section><h2>要交什么</h2>${materialList(procedure)}${formList(procedure)}</section>
<section><h2>办理程序</h2>${course(procedure)}</section>
<section><h2>办理条件</h2>${conditionList(procedure)}</section>
<section><h2>可能收到的文书</h2><details><summary>共${procedure.paperKinds.length}种</summary><p>${procedure.paperKinds.map(paperTitle).join('、')}。</p></details></section>
${contact([procedure])}`;
  }

  function contact(told: readonly Procedure[]): Html {
    const { office, phone, address } = organ.contact;
    const published = told.flatMap(({ guide }) => guide.published ?? []);
    return html`<section><h2>咨询</h2><p>${organ.name}${office}，电话${phone}，地址${address}。</p>
${published.length > 0 ? html`<p class="aside">公布依据：${articles(published)}。</p>` : null}</section>`;
  }
}

/** To everybody who may apply, and to the public, which signs in on the way. */
const offersFiling = (procedure: Procedure, visitor: Person | null): boolean =>
  procedure.filers.includes('party') &&
  (visitor === null || mayFile(visitor, { [procedure.id]: procedure }));

const stepList = (list: readonly Told[]): Html =>
  html`<ol class="way">${list.map(({ title, text }) => html`<li><strong>${title}</strong><p>${text}</p></li>`)}</ol>`;
