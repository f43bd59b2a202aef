/** Papers before there is a case: the application to check and sign, the protocol of an oral one, empty forms. Nothing is kept. */
import { type BlankForm, blankDocument } from '../../templates/blank-form.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import { blankForms, papers as register } from '../../templates/index.ts';
import type { Kit } from '../../templates/kit/create-kit.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Paper } from '../../templates/paper.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { checked } from '../validate.ts';

type Deps = {
  readonly kit: Kit;
  readonly organ: OrganDetails & { readonly id: string; readonly region: string };
  readonly rehearsal: boolean;
  readonly moment: () => { readonly today: string; readonly clock: Clock };
};

export type FilingPapers = ReturnType<typeof createFilingPapers>;

/** An empty form of the register. Throws where a guide names one that is not there. */
export function blankForm(id: string): BlankForm {
  const form = Object.hasOwn(blankForms, id) ? blankForms[id] : undefined;
  if (!form) throw new Error(`No empty form ${id}`);
  return form;
}

const kinds: Readonly<Record<string, Paper>> = register;

export function createFilingPapers({ kit, organ, rehearsal, moment }: Deps) {
  /** Refused as the filing itself would be: 422 where an item is missing or the law is not in force. */
  async function pdf(
    kind: string,
    procedure: Procedure,
    { matter, filing }: { readonly matter: string; readonly filing: unknown },
    by: { readonly account: string; readonly name: string },
    /** What the paper says beside the filing, such as the hours of an oral one. */
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Outcome<Uint8Array>> {
    const judged = checked(procedure.filing, filing, 'filing', procedure.filingBasis);
    if (failed(judged)) return judged;
    const { today, clock } = moment();
    const opening = { matter, organ: organ.id, region: organ.region, assignee: null, today };
    const opened = procedure.open(judged.ok as never, opening);
    if ('refusal' in opened) return { problem: problems.refused(opened.refusal) };
    const paper = kinds[kind];
    if (!paper) return { problem: problems.notFound };
    const source: CaseSource = {
      facts: opened.facts as never,
      head: procedure.head(opened.facts),
      organ,
      addressees: [],
      clock,
      numberOf: () => null,
      entryOn: today,
      entryBy: by.account,
      nameOf: (account) => (account === by.account ? by.name : null),
      entryData: { filing: judged.ok, opening },
    };
    const data = { ...(paper.fromCase(source) as object), ...more };
    const composed = paper.compose(data, {
      organ,
      documentNumber: null,
      // The day on which it is signed; without one the kit takes it for a draft.
      issuedOn: today,
      caseNumber: '',
      rehearsal,
      approvalBasis: procedure.approvalBasis,
    });
    if (!composed.ok) {
      const { missing } = composed.refusal;
      return {
        problem: problems.invalid(
          missing.map(({ path, label }) => ({ path, detail: `缺少${label}。` })),
        ),
      };
    }
    const rendered = await kit.render(composed.document);
    if (rendered.ok) return { ok: rendered.pdf };
    const unknown = rendered.refusals.map(({ char }) => char).join('');
    return {
      problem: problems.refused({
        code: 'glyph.missing',
        detail: `字库中没有“${unknown}”，不能印制，请换用其他写法或者联系本机关。`,
        basis: procedure.filingBasis,
      }),
    };
  }

  /** An empty form to fill in by hand (规则13); null when there is no such form. */
  async function blank(id: string): Promise<{ readonly title: string; pdf: Uint8Array } | null> {
    if (!Object.hasOwn(blankForms, id)) return null;
    const form = blankForm(id);
    const rendered = await kit.render(blankDocument(form, organ, moment().today));
    return rendered.ok ? { title: form.title, pdf: rendered.pdf } : null;
  }

  return { pdf, blank };
}
