/** 机关、编号: how the organ calls itself, and whose numbers its papers take; its seal is seal.ts. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { logAct } from '../../audit.ts';
import { regions } from '../../clock/regions.ts';
import { enteredOrgan, type OrganProfile } from '../../organ.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed } from '../../problems.ts';
import { checked } from '../../validate.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { articles } from '../format.ts';
import type { Part } from '../html.ts';
import { icon } from '../icons.ts';
import { type SettingField, settingField, type Typed, typedIn } from './field.ts';
import { framed } from './frame.ts';

type Section = { readonly legend: string; readonly fields: readonly SettingField[] };

export function adminOrgan(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, organs, people } = deps;
  const admin = door.forRoles(['admin']);

  app.get(
    '/admin/organ',
    admin(async (context, person) => organPage(context, person, flatten(organs.profile), [])),
  );

  app.post(
    '/admin/organ',
    door.forms,
    admin(async (context, person) => {
      const typed = typedIn(await context.req.parseBody());
      const { profile } = organs;
      const id = (await hasCases()) ? profile.id : typed['id'];
      const read = checked(enteredOrgan, { ...profile, ...unflatten(typed), id });
      const errors = [...missing(typed), ...(failed(read) ? (read.problem.errors ?? []) : [])];
      if (failed(read) || errors.length > 0) return organPage(context, person, typed, errors);
      await change(person, read.ok, '修改机关信息');
      return context.redirect('/admin/organ?done=1', 303);
    }),
  );

  app.get(
    '/admin/numbering',
    admin((context, person) => {
      const { numbering, abbreviation } = organs.profile;
      const choice = (value: OrganProfile['numbering'], title: string, says: string) =>
        html`<label><input type="radio" name="numbering" value="${value}" ${numbering === value ? html`checked` : null}> ${title}<small>${says}</small></label>`;
      const body = html`<div class="settings">${doneNotice(context)}
<form method="post" action="/admin/numbering"><fieldset class="boxes"><legend>文书文号</legend>
${choice('own', '由本系统编号', `按机关、文种、年度顺序取号，签发时取得，不跳号、不重号，如 ${abbreviation || '丽×'}裁受〔2021〕1号。`)}
${choice('external', '由本机关公文系统编号', '签发时填写公文系统给出的文号，本系统只登记，并保证不重号。')}
</fieldset><p class="buttons"><button>保存</button></p></form>
<h2>案号</h2><p>案号由本系统按收到申请的年度顺序编定，一案一号，如 裁案〔2021〕1号、验案〔2021〕1号，不可更改。</p></div>`;
      return framed(door, '/admin/numbering')(context, person, '编号', body);
    }),
  );

  app.post(
    '/admin/numbering',
    door.forms,
    admin(async (context, person) => {
      const external = typedIn(await context.req.parseBody())['numbering'] === 'external';
      const numbering = external ? 'external' : 'own';
      await change(
        person,
        { ...organs.profile, numbering },
        external ? '文号改由公文系统给出' : '文号改由本系统编定',
      );
      return context.redirect('/admin/numbering?done=1', 303);
    }),
  );

  const hasCases = async () => (await store.caseIds(null, 1)).length > 0;

  async function change(person: Person, organ: OrganProfile, outcome: string): Promise<void> {
    await organs.change({ ...organ });
    await logAct(deps, { kind: 'setting', account: person.account, subject: 'organ', outcome });
  }

  async function organPage(
    context: PageContext,
    person: Person,
    typed: Typed,
    errors: readonly FieldError[],
  ): Promise<Response> {
    const officers = (await people.staff()).filter(
      ({ roles, disabled }) => roles.includes('officer') && !disabled,
    );
    const sections = sectionsOf(
      officers.map(({ account, name }) => [account, name] as const),
      await hasCases(),
    );
    const labels = new Map(
      sections.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const)),
    );
    const box =
      errors.length > 0
        ? problemBox(
            { status: 422, code: 'schema.invalid', detail: '', basis: [] },
            errors.map((error) => ({ ...error, label: labels.get(error.path) ?? '' })),
          )
        : null;
    const body = html`<div class="settings">${doneNotice(context)}${box}
<form method="post" action="/admin/organ">${sections.map(({ legend, fields }) => html`<fieldset class="group"><legend>${legend}</legend>${fields.map((field) => settingField(field, typed, errors))}</fieldset>`)}
<p class="buttons"><button>保存</button></p></form></div>`;
    return framed(door, '/admin/organ')(
      context,
      person,
      '机关',
      body,
      errors.length > 0 ? 422 : 200,
    );
  }
}

const doneNotice = (context: PageContext): Part =>
  context.req.query('done')
    ? html`<p class="notice good" role="status">${icon('done')} 已保存。</p>`
    : null;

/** What no paper can be issued without. */
const needed = [
  'name',
  'abbreviation',
  'sealName',
  'contact.office',
  'contact.phone',
  'contact.address',
  'reconsideration',
  'court',
] as const;

const missing = (typed: Typed): readonly FieldError[] =>
  needed.flatMap((path) => (typed[path] ? [] : [{ path, detail: '此项必填：文书要用到它。' }]));

export const organIsComplete = (organ: OrganProfile): boolean =>
  missing(flatten(organ)).length === 0;

const sectionsOf = (
  officers: readonly (readonly [string, string])[],
  fixed: boolean,
): readonly Section[] => [
  {
    legend: '名称',
    fields: [
      {
        name: 'name',
        label: '机关全称',
        help: '文书的发文机关和落款。政府名义裁决、部门承办的，填写政府名称。',
        required: true,
      },
      { name: 'abbreviation', label: '机关代字', help: '文号用，如“丽景政”。', required: true },
      { name: 'sealName', label: '印章名称', help: '印章上的全称。', required: true },
      {
        name: 'region',
        label: '行政区划',
        help: '期限按此地区的日历计算，景宁另有地方假日。',
        choices: Object.entries(regions),
      },
      {
        name: 'id',
        label: '内部代号',
        help: fixed ? '已有案件，不可更改。' : '小写字母和数字，登记第一件案件后不可更改。',
        fixed,
      },
    ],
  },
  {
    legend: `承办机构和联系方式（${articles(['规则27'])}）`,
    fields: [
      { name: 'contact.office', label: '承办机构', required: true },
      { name: 'contact.officer', label: '联系人' },
      { name: 'contact.phone', label: '电话', required: true },
      { name: 'contact.address', label: '地址', required: true },
    ],
  },
  {
    legend: `救济机关（${articles(['规则24'])}）`,
    fields: [
      { name: 'reconsideration', label: '行政复议机关', required: true },
      { name: 'court', label: '一审人民法院', required: true },
    ],
  },
  {
    legend: '分案',
    fields: [
      {
        name: 'defaultAssignee',
        label: '新案件的承办人',
        help: '不指定的，新案件列入“未分派”。',
        choices: [['', '不指定'], ...officers],
      },
    ],
  },
];

function flatten({ contact, ...organ }: OrganProfile): Typed {
  const nested = Object.entries(contact).map(([name, value]) => [`contact.${name}`, value]);
  return Object.fromEntries([
    ...Object.entries(organ).map(([name, value]) => [name, String(value ?? '')]),
    ...nested,
  ]);
}

function unflatten(typed: Typed): Record<string, unknown> {
  const text = (name: string) => typed[name] ?? '';
  return {
    name: text('name'),
    abbreviation: text('abbreviation'),
    sealName: text('sealName'),
    region: text('region'),
    contact: {
      office: text('contact.office'),
      officer: text('contact.officer'),
      phone: text('contact.phone'),
      address: text('contact.address'),
    },
    reconsideration: text('reconsideration'),
    court: text('court'),
    defaultAssignee: text('defaultAssignee') || null,
  };
}
