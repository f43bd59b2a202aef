/** The round of a form: rows added and taken away by its own buttons, and what was typed carried along hidden. */
import { html } from 'hono/html';
import type { Problem } from '../../problems.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { anchor } from './draw.ts';
import { below, rowNumbers, type Typed } from './field.ts';
import { type Complaint, renumbered } from './read.ts';

/** What was typed with one row more or less, when that is what the button asked for; null otherwise. */
export function reshaped(typed: Typed, step: string): Typed | null {
  const [what, path = ''] = step.split(':');
  if (what === 'add') {
    const next = (rowNumbers(typed, path).at(-1) ?? -1) + 1;
    // Any key makes the row be there; no field is called so.
    return new Map([...typed, [below(below(path, next), 'row'), ['new']]]);
  }
  if (what !== 'remove') return null;
  const split = path.lastIndexOf('.');
  const list = path.slice(0, split);
  const gone = Number(path.slice(split + 1));
  const kept = rowNumbers(typed, list).filter((n) => n !== gone);
  return renumbered(typed, list, kept);
}

/** Everything that was typed, so that a second look at it loses nothing. */
export const carried = (typed: Typed, without: readonly string[] = []): readonly Html[] =>
  [...typed]
    .filter(([path]) => !without.includes(path))
    .flatMap(([path, values]) =>
      values.map((value) => html`<input type="hidden" name="${path}" value="${value}">`),
    );

/** Pressing Enter takes the first button of a form: this unseen one, not a row's. */
export const enterButton = (step: string): Html =>
  html`<button class="unseen" name="step" value="${step}" tabindex="-1" aria-hidden="true">继续</button>`;

/** What went wrong, with a way to each field and the article behind a refusal. */
export function problemBox(problem: Problem | null, errors: readonly Complaint[] = []): Part {
  if (!problem) return null;
  const title = problem.code === 'schema.invalid' ? '有些内容需要更正' : problem.detail;
  return html`<section class="notice bad" role="alert">
<p><strong>${icon('warning')} ${title}</strong></p>
${problem.basis.length > 0 ? html`<p class="basis">依据：${articles(problem.basis)}</p>` : null}
${errors.length > 0 ? html`<ul>${errors.map((error) => html`<li><a href="#${anchor(error.path)}">${error.label ? `${error.label}：` : ''}${error.detail}</a></li>`)}</ul>` : null}
</section>`;
}
