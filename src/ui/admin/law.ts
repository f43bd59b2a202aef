/** 事项和期限: what the law that is built in says, dated and with its articles. Read only: law is amended by a version, not by a form. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type MatterVersion, matters } from '../../../workflows/law/matters.ts';
import { type TermEntry, terms } from '../../../workflows/law/terms.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles, longDay, spanText } from '../format.ts';
import type { Html } from '../html.ts';
import { framed } from './frame.ts';

export function adminLaw(app: Hono<PageEnv>, { procedures }: PageDeps, door: Door): void {
  app.get(
    '/admin/law',
    door.forRoles(['admin'])((context, person) => {
      const body = html`<p>事项、期限及其出处随程序版本发布，不在页面上修改：每次修改是一个自某日起适用的新条目，案件始终适用收到申请之日的规定。可以由本机关决定的，有机关信息、印章、编号、日历、人员和专家库。</p>
<p class="aside">标明“本系统读法”的，是条文留有余地、本系统采用的读法，启用前应当由本机关法制机构确认。</p>
<h2>行政裁决事项</h2><div class="scroll" tabindex="0" role="group" aria-label="行政裁决事项"><table class="plain"><thead><tr><th scope="col">事项</th><th scope="col">自此日起</th><th scope="col">受理审查</th><th scope="col">答复</th><th scope="col">办理期限</th><th scope="col">延长</th><th scope="col">依据</th></tr></thead>
<tbody>${Object.values(matters).flatMap(({ title, versions }) => versions.map((version) => matterRow(title, version)))}</tbody></table></div>
${Object.values(procedures).map(
  ({
    id,
    title,
    version,
  }) => html`<h2>${title}的期限</h2><p>程序版本 ${version}</p><div class="scroll" tabindex="0" role="group" aria-label="${title}的期限"><table class="plain"><thead><tr><th scope="col">期限</th><th scope="col">自此日起</th><th scope="col">长度</th><th scope="col">依据</th><th scope="col">出处</th></tr></thead>
<tbody>${termsOf(id).flatMap(({ title: term, entries }) => entries.map((entry) => termRow(term, entry)))}</tbody></table></div>`,
)}`;
      return framed(door, '/admin/law')(context, person, '事项和期限', body);
    }),
  );
}

type DatedTerm = { readonly title: string; readonly entries: readonly TermEntry[] };

const termsOf = (procedure: string): readonly DatedTerm[] =>
  Object.entries(terms)
    .filter(([id]) => id.startsWith(`${procedure}.`))
    .map(([, term]) => term);

function matterRow(title: string, version: MatterVersion): Html {
  const { from, review, reply, decide, decideFrom, extension, basis } = version;
  const longer = extension
    ? `${extension.cap ? `共${spanText(extension.cap)}以内` : '无上限'}，${extension.times}次`
    : '不得延长';
  return html`<tr><th scope="row">${title}</th><td class="day">${longDay(from)}</td><td class="span">${spanText(review)}</td><td class="span">${spanText(reply)}</td><td>${spanText(decide)}（自${decideFrom === 'receipt' ? '收到' : '受理'}）</td><td>${longer}</td><td>${articles(basis)}</td></tr>`;
}

const termRow = (
  title: string,
  { from, length, unit, direction, basis, reference }: TermEntry,
): Html =>
  html`<tr><th scope="row">${title}</th><td class="day">${longDay(from)}</td><td class="span">${direction === 'backward' ? '提前' : ''}${spanText({ length, unit })}</td><td>${articles([basis])}</td><td>${reference}</td></tr>`;
