/** What a project is, on the page of its case: for the staff and the undertaker its figures and where to find the rest, for an expert what is to be judged. */
import { html } from 'hono/html';
import type { Facts, Seat } from '../../../workflows/acceptance/facts.ts';
import { acceptance } from '../../../workflows/acceptance/index.ts';
import type { CaseView } from '../case/view.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { yuan } from './case.ts';
import { targetsTable } from './figures.ts';

/** The whole facts, the undertaker's, or those of an expert, who is told more once the commitment is signed. */
type Seen = Partial<Facts> & {
  readonly seat?: Seat;
  readonly organiser?: 'bureau' | 'unit';
  readonly payments?: 'running' | 'held' | 'stopped';
  readonly lacks?: readonly string[];
};

const payments = { running: '正常', held: '暂停拨付', stopped: '停止拨付' } as const;

/** Nothing for a case of another procedure. */
export function projectPart(view: CaseView): Part {
  if (view.procedure.id !== acceptance.id) return null;
  const seen = view.facts as Seen;
  return html`<section id="project" aria-labelledby="h-project"><h2 id="h-project">项目</h2>
${seen.filing ? summary(view, seen) : null}${seen.seat ? expertPart(seen) : null}
${seen.lacks && seen.lacks.length > 0 ? html`<div class="notice warn"><p>验收申请尚缺：</p><ul>${seen.lacks.map((lack) => html`<li>${lack}</li>`)}</ul></div>` : null}
${view.access.whole ? links(view) : null}</section>`;
}

function summary({ access }: CaseView, seen: Seen): Part {
  const { filing, targets = [], application } = seen;
  if (!filing) return null;
  const { undertaker, leader, participants, department, startOn, endOn, fundingYuan } = filing;
  return html`<dl class="facts"><dt>承担单位</dt><dd>${undertaker.name}${undertaker.parent ? `（${undertaker.parent}）` : ''}</dd>
<dt>项目负责人</dt><dd>${leader.name}</dd>${participants.length > 0 ? html`<dt>参与单位</dt><dd>${participants.join('、')}</dd>` : null}
${department ? html`<dt>归口管理部门</dt><dd>${department}</dd>` : null}
<dt>合同期限</dt><dd>${longDay(startOn)}至${longDay(endOn)}</dd><dt>财政补助</dt><dd>${yuan(fundingYuan)}，${fundingYuan >= 100_000 ? '市科技局组织验收' : '委托归口管理部门组织验收'}${seen.payments ? `；拨付${payments[seen.payments]}` : ''}</dd></dl>
${access.whole && application ? null : targetsTable({ filing, targets, application: application ?? null })}`;
}

/** 办法16: who has an interest says so first; what is to be judged follows the signed commitment. */
function expertPart({
  seat,
  targets,
  application,
  filing,
  undertaker,
  leader,
  participants,
}: Seen & {
  readonly undertaker?: { readonly name: string };
  readonly leader?: string;
  readonly participants?: readonly string[];
}): Part {
  const known = html`<dl class="facts"><dt>承担单位</dt><dd>${undertaker?.name ?? ''}</dd><dt>项目负责人</dt><dd>${leader ?? ''}</dd>
${participants && participants.length > 0 ? html`<dt>参与单位</dt><dd>${participants.join('、')}</dd>` : null}</dl>`;
  if (!targets)
    return html`${known}<p class="notice">您受邀担任本项目${seat?.kind === 'finance' ? '财务' : '技术'}专家。与上列单位、人员有利益关系的，请申请回避；没有的，签署承诺书后可以查看验收资料。</p>`;
  const figures = { targets, application: application ?? null };
  return html`${known}${targetsTable({ ...figures, filing: filing as never })}`;
}

function links({ access, facts }: CaseView): Html {
  const { id } = access.row;
  const { panel, application } = facts as Seen;
  return html`<p class="links">${panel ? html`<a href="/cases/${id}/panel">专家组和抽取</a>　` : null}${application ? html`<a href="/cases/${id}/evaluation">评议情况和数据所示结论</a>` : null}</p>`;
}
