/** Which procedures somebody may file a case in, and the way from the one to the others. */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import type { PageDeps } from '../deps.ts';
import type { Part } from '../html.ts';
import { mayFileIn } from './form.ts';

const filedBy = (person: Person, { procedures }: PageDeps): readonly Procedure[] =>
  Object.values(procedures).filter((one) => mayFileIn(person, one));

/** The procedure that is filed in: the one asked for, or the first there is; none where the person files in none. */
export function chosenIn(deps: PageDeps, person: Person, wanted = ''): Procedure | undefined {
  const open = filedBy(person, deps);
  return open.find(({ id }) => id === wanted) ?? open[0];
}

export function otherProcedures(deps: PageDeps, person: Person, chosen: Procedure): Part {
  const others = filedBy(person, deps).filter(({ id }) => id !== chosen.id);
  if (others.length === 0) return null;
  return html`<p class="crumb">其他事项：${others.map(({ id, title }) => html`<a href="/file?procedure=${id}">${title}</a> `)}</p>`;
}
