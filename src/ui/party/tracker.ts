/** How far a case has come, as a party follows it: the stages that its procedure tells. */
import { html } from 'hono/html';
import type { Stage } from '../../../workflows/kernel/guide.ts';
import { withDays } from '../format.ts';
import type { Part } from '../html.ts';

export const tracker = (stages: readonly Stage[]): Part =>
  stages.length === 0
    ? null
    : html`<ol class="tracker">${stages.map(
        ({ title, told, state }) =>
          html`<li class="${`stage-${state}`}" ${state === 'now' ? html`aria-current="step"` : null}><strong>${title}</strong><span class="unseen-text">${stageWords[state]}</span>
${told.map((text) => html`<span>${withDays(text)}</span>`)}</li>`,
      )}</ol>`;

const stageWords = { done: '（已完成）', now: '（正在进行）', ahead: '（还没有到）' } as const;
