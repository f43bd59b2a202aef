/** 印章: the organ's own drawing of its seal, and whether it may stand on papers that go out; 样章 until then. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { readSealSvg, type SealShape } from '../../../templates/kit/seal-svg.ts';
import { logAct } from '../../audit.ts';
import type { Person } from '../../people/person.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { typedIn } from './field.ts';
import { framed } from './frame.ts';

const here = '/admin/seal';

export function adminSeal(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { organs } = deps;
  const admin = door.forRoles(['admin']);

  app.get(
    here,
    admin((context, person) => page(context, person)),
  );

  app.post(
    here,
    door.forms,
    admin(async (context, person) => {
      const wanted = typedIn(await context.req.parseBody())['configured'] === 'yes';
      if (wanted && organs.profile.sealSvg === '')
        return page(context, person, '还没有印章图形，先上传再启用。');
      await change(person, { sealConfigured: wanted }, wanted ? '启用印章' : '停用印章，改盖样章');
      return context.redirect(`${here}?done=1`, 303);
    }),
  );

  app.post(
    `${here}/drawing`,
    door.forms,
    admin(async (context, person) => {
      const { file } = await context.req.parseBody();
      if (!(file instanceof File) || file.size === 0)
        return page(context, person, '请选择 SVG 文件。');
      const sealSvg = await file.text();
      const read = readSealSvg(sealSvg);
      if (!read.ok) return page(context, person, read.says);
      // Another drawing has to be looked at before it stands on papers.
      await change(person, { sealSvg, sealConfigured: false }, '上传印章图形，启用以前盖样章');
      return context.redirect(`${here}?done=1`, 303);
    }),
  );

  app.post(
    `${here}/removal`,
    door.forms,
    admin(async (context, person) => {
      await change(person, { sealSvg: '', sealConfigured: false }, '删除印章图形，改盖样章');
      return context.redirect(`${here}?done=1`, 303);
    }),
  );

  async function change(
    person: Person,
    seal: { readonly sealSvg?: string; readonly sealConfigured: boolean },
    outcome: string,
  ): Promise<void> {
    await organs.change({ ...organs.profile, ...seal });
    await logAct(deps, { kind: 'setting', account: person.account, subject: 'organ', outcome });
  }

  function page(context: PageContext, person: Person, wrong?: string): Response {
    const { sealConfigured, sealName, sealSvg } = organs.profile;
    const read = readSealSvg(sealSvg);
    const body = html`<div class="settings">
${context.req.query('done') ? html`<p class="notice good" role="status">${icon('done')} 已保存。</p>` : null}
${wrong ? html`<p class="notice bad" role="alert">${icon('warning')} ${wrong}</p>` : null}
<p>${sealConfigured ? html`<strong>印章已经启用</strong>，签发的文书盖“${sealName}”章。` : html`<strong>印章没有启用</strong>，签发的文书盖“样章”，不得对外使用。`}</p>
<h2>印章图形</h2>
${read.ok ? preview(read.shapes, sealName) : html`<p>还没有上传图形，样章按印章名称绘制。</p>`}
<form method="post" action="${here}/drawing" enctype="multipart/form-data"><div class="field"><label for="file">${read.ok ? '换一个图形' : '上传图形'}（SVG）</label><small id="file-help">矢量图形，画面即印章外缘，印出直径42毫米、红色。文字先转为路径；不得有图片、渐变、透明、白底和脚本；不超过512KB。</small><input id="file" type="file" name="file" accept=".svg,image/svg+xml" aria-describedby="file-help"></div>
<p class="buttons"><button class="secondary">上传并预览</button></p></form>
${read.ok ? html`<form method="post" action="${here}/removal"><p class="buttons"><button class="secondary small">删除图形</button></p></form>` : null}
<h2>启用</h2>
<p class="aside">印章图形为版面所需。正式文书用印，应当使用省政府电子印章系统或者经评估的电子签章系统（《浙江省保障“最多跑一次”改革规定》第十条），或者打印后加盖实物印章。演练环境始终为样章。</p>
<form method="post" action="${here}"><div class="field"><label><input type="checkbox" name="configured" value="yes" ${sealConfigured ? html`checked` : null}> 启用印章：图形与本机关印章一致，已经取得用印授权</label></div>
<p class="buttons"><button>保存</button></p></form></div>`;
    return framed(door, here)(context, person, '印章', body, wrong ? 422 : 200);
  }
}

/** What will be printed, from the shapes as they were read; nothing of the file itself reaches the page. */
function preview(shapes: readonly SealShape[], name: string): Html {
  return html`<figure><svg viewBox="-1.05 -1.05 2.1 2.1" width="159" height="159" role="img" aria-label="${name}印章图形预览">${shapes.map(drawn)}</svg><figcaption><small>预览，按印出的大小。</small></figcaption></figure>`;
}

function drawn({ segments, fill, stroke }: SealShape): Part {
  const data = segments
    .map(({ op, points }) => `${op}${points.map((point) => point.map(short).join(' ')).join(' ')}`)
    .join('');
  return html`<path d="${data}" fill="${fill === null ? 'none' : RED}" fill-rule="${fill ?? 'nonzero'}" stroke="${stroke === null ? 'none' : RED}" stroke-width="${short(stroke ?? 0)}"/>`;
}

/** As the seal is printed. */
const RED = '#e60012';

const short = (value: number): string => String(Number(value.toFixed(4)));
