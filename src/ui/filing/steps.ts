/** The steps of filing for somebody who does it once in his life: what each asks, and what is wrong in it. */
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { FieldError } from '../../problems.ts';
import type { PageDeps } from '../deps.ts';
import { type Field, type Rows, rowNumbers, type Typed } from '../fields/field.ts';
import { type Complaint, plainErrors } from '../fields/read.ts';
import { type Filing, faultsOf, filingFields, matterField, requestOf } from './form.ts';

export type Step = {
  readonly title: string;
  /** In plain words, what is wanted here and why. */
  readonly lead: string;
  /** Fields of the filing that it asks. */
  readonly asks: readonly string[];
};

export const steps: readonly Step[] = [
  {
    title: '争议事项',
    lead: '先选您和对方争的是哪一类事。合同纠纷不在这里办，请向法院起诉或者按合同约定仲裁。',
    asks: ['matter'],
  },
  {
    title: '申请人',
    lead: '申请人是提出请求的一方。有几个人就填几个人。您替别人申请的，申请人填委托您的人，再在“代理人”里填您自己，并在第五步上传授权委托书。',
    asks: ['applicants'],
  },
  {
    title: '被申请人和第三人',
    lead: '被申请人是和您发生争议的另一方。第三人是裁决结果会影响到的其他人，没有就不填。',
    asks: ['respondents', 'thirdParties'],
  },
  {
    title: '请求、事实与理由',
    lead: '请求是您要本机关裁决什么；事实是事情的经过；理由是为什么应当支持您。用自己的话写清楚就可以。',
    asks: ['claims', 'occurredOn', 'facts', 'reasons'],
  },
  {
    title: '材料与证据',
    lead: '上传身份证明和能够证明事实的材料，如权证、合同、照片。手机拍照也可以，要拍得清楚、完整。暂时没有的，可以以后补交。',
    asks: ['evidence', 'materials'],
  },
  { title: '核对与签字确认', lead: '', asks: ['protocol'] },
];

export const LAST = steps.length;

/** Claims are asked one by one here; the filing keeps them as texts. */
const claims: Rows = {
  kind: 'rows',
  name: 'claims',
  label: '裁决请求',
  each: '请求',
  required: true,
  help: '一项请求填一格，例如“确认某处林地由我使用”“停止占用通道”。',
  fields: [{ kind: 'text', name: 'text', label: '请求内容', required: true }],
};

/** The fields of one step, drawn below `filing` but for the matter itself. */
export function fieldsOfStep(deps: PageDeps, procedure: Procedure, no: number): readonly Field[] {
  const asks = steps[no - 1]?.asks ?? [];
  const all = filingFields(deps, procedure, false);
  return asks.flatMap((name) => {
    if (name === 'matter') return [matterField(procedure)];
    return name === 'claims' ? [claims] : all.filter((field) => field.name === name);
  });
}

export const rootOf = (no: number): string => (no === 1 ? '' : 'filing');

/** Whether what was typed at this path belongs to a step. */
export const isOfStep = (no: number, path: string): boolean =>
  (no === LAST && /^(sign|oral)\./.test(path)) ||
  (steps[no - 1]?.asks ?? []).some((name) => {
    const at = name === 'matter' ? 'matter' : `filing.${name}`;
    return path === at || path.startsWith(`${at}.`);
  });

/** The request as it is handed to the engine; `given` is what the way of filing adds. */
export function wizardRequest(
  deps: PageDeps,
  procedure: Procedure,
  typed: Typed,
  given: Filing,
): ReturnType<typeof requestOf> {
  const fields = filingFields(deps, procedure, false).filter(({ name }) => name !== 'claims');
  const asked = rowNumbers(typed, 'filing.claims').map((n) =>
    (typed.get(`filing.claims.${n}.text`)?.[0] ?? '').trim(),
  );
  return requestOf(procedure, fields, typed, { ...given, claims: asked });
}

/** What the other steps would hold: a step is judged by itself, whatever is still missing elsewhere. */
const elsewhere: Filing = {
  applicants: [{ kind: 'organization', name: '—', address: '—', noCodeReason: '—' }],
  respondents: [{ kind: 'person', name: '—', address: '—' }],
  claims: ['—'],
  facts: '—',
  reasons: '—',
  occurredOn: '—',
};

/** What is wrong in this step alone, in the words of somebody at a form. */
export function faultsOfStep(
  deps: PageDeps,
  procedure: Procedure,
  no: number,
  typed: Typed,
  given: Filing,
): readonly Complaint[] {
  const { matter, filing } = wizardRequest(deps, procedure, typed, given);
  const own = Object.fromEntries(
    Object.entries(filing).filter(([name]) => isOfStep(no, `filing.${name}`)),
  );
  const faults = faultsOf(procedure, { matter, filing: { ...elsewhere, ...given, ...own } });
  const here = faults.map(ofClaim).filter(({ path }) => isOfStep(no, path));
  return plainErrors(fieldsOfStep(deps, procedure, no), rootOf(no), typed, here);
}

const ofClaim = (fault: FieldError): FieldError =>
  /^filing\.claims\.\d+$/.test(fault.path) ? { ...fault, path: `${fault.path}.text` } : fault;

/** The steps that still have something wrong, each with how much. */
export function unfinished(
  deps: PageDeps,
  procedure: Procedure,
  typed: Typed,
  given: Filing,
): readonly { readonly no: number; readonly faults: readonly FieldError[] }[] {
  return steps
    .map((_, index) => index + 1)
    .filter((no) => no < LAST)
    .map((no) => ({ no, faults: faultsOfStep(deps, procedure, no, typed, given) }))
    .filter(({ faults }) => faults.length > 0);
}
