/** The figures of a project as tables: targets with their completion, funds by source, what the figures propose. */
import { html } from 'hono/html';
import { sourceNames } from '../../../workflows/acceptance/checklist.ts';
import type { Facts } from '../../../workflows/acceptance/facts.ts';
import { conclusions } from '../../../workflows/acceptance/grounds.ts';
import {
  completionOf,
  fundsOf,
  proposalOf,
  type TargetCompletion,
} from '../../../workflows/acceptance/judgement.ts';
import { articles } from '../format.ts';
import type { Html } from '../html.ts';
import { percent, yuan } from './case.ts';

type Figures = Pick<Facts, 'targets' | 'application' | 'filing'>;

export const targetText = ({ atMost, demanded }: TargetCompletion, unit: string): string =>
  `目标值${atMost ? '不高于' : ''}${demanded}${unit}`;

/** Target by target with the experts' own judgement, and the whole. */
export function targetsTable(facts: Figures & Partial<Pick<Facts, 'sheets' | 'panel'>>): Html {
  const { targets, share, enough } = completionOf(facts);
  const judges = (facts.panel?.seats ?? []).filter(({ kind }) => kind === 'technical');
  const given = (id: string, target: string) =>
    facts.sheets?.[id]?.items.find((item) => item.target === target)?.completion;
  return html`<div class="scroll project" tabindex="0" role="region" aria-label="指标完成情况"><table>
<thead><tr><th scope="col">考核指标</th><th scope="col">权重</th><th scope="col">目标值</th><th scope="col">完成值</th><th scope="col">完成度</th>${judges.map(({ name }) => html`<th scope="col">${name}评定</th>`)}</tr></thead>
<tbody>${targets.map((one, i) => {
    const unit = facts.targets[i]?.unit ?? '';
    return html`<tr><th scope="row">${one.name}</th><td>${percent(one.weight)}</td><td>${one.atMost ? '≤' : ''}${one.demanded}${unit}</td>
<td>${one.actual === null ? '未填' : `${one.actual}${unit}`}</td><td>${percent(one.share)}${one.share < 0.75 ? html` <span class="light amber">低于75%</span>` : null}</td>
${judges.map(({ id }) => {
  const said = given(id, one.target);
  return html`<td>${said === undefined ? '—' : percent(said)}</td>`;
})}</tr>`;
  })}</tbody>
<tfoot><tr><th scope="row">总体（加权平均）</th><td></td><td></td><td></td><td><strong>${percent(share)}</strong>${enough ? '' : '，低于75%'}</td>${judges.map(() => html`<td></td>`)}</tr></tfoot></table></div>
<p class="basis">完成度＝完成值与目标值之比，最高计100%，超额不抵欠额（本系统对${articles(['办法18(一)'])}的读法）；以少为好的指标按目标值与完成值之比计算。</p>`;
}

export function fundsTable(facts: Figures): Html {
  const { sources, arrived, nonCompliantYuan, balanceYuan } = fundsOf(facts);
  return html`<div class="scroll project" tabindex="0" role="region" aria-label="经费情况"><table>
<thead><tr><th scope="col">经费来源</th><th scope="col">预算</th><th scope="col">到位</th><th scope="col">支出</th></tr></thead>
<tbody>${sources.map((one) => html`<tr><th scope="row">${sourceNames[one.source]}</th><td>${yuan(one.budgetYuan)}</td><td>${yuan(one.arrivedYuan)}${one.arrived ? '' : '（未足额）'}</td><td>${yuan(one.spentYuan)}</td></tr>`)}</tbody></table></div>
<p>经费${arrived ? '已经到位' : '未足额到位'}；审计认定使用不合规经费${yuan(nonCompliantYuan)}，财政结余${yuan(balanceYuan)}。</p>`;
}

/** What the figures say, before people decide. */
export function proposalPart(facts: Figures): Html {
  const { conclusion, because, basis } = proposalOf(facts, []);
  return html`<p class="notice">按数据应为<strong>“${conclusions[conclusion]}”</strong>：${because.join('；')}（${articles([basis])}）。没有不通过验收情形的，以此为准；结论由专家组作出，另作结论的应当说明理由。</p>`;
}
