/** Files sent with a draft: each is kept at once and stands in a row of its own, so that nothing is sent twice. */
import { html } from 'hono/html';
import type { FilingStep } from '../../../workflows/kernel/filing-form.ts';
import type { Words } from '../../../workflows/kernel/label.ts';
import { takeFile } from '../../api/attachment-routes.ts';
import { failed } from '../../problems.ts';
import type { PageDeps } from '../deps.ts';
import { rowNumbers, type Typed } from '../fields/field.ts';
import { fileSize } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import type { Draft, DraftFile } from './draft.ts';

const MOST_FILES = 60;

type Body = Readonly<Record<string, unknown>>;

/** Takes the files of a form's field `upload` into the draft, each with a row named after it, in the list of that step that was chosen. */
export async function received(
  { blobs }: PageDeps,
  draft: Draft,
  { uploads = {} }: Partial<FilingStep>,
  body: Body,
): Promise<Draft> {
  const lists = Object.keys(uploads);
  const list = lists.find((name) => name === body['uploadTo']) ?? lists[0];
  if (list === undefined) return { ...draft, refused: [] };
  const files = [body['upload']].flat().filter((one): one is File => one instanceof File);
  let next = draft;
  const refused: string[] = [];
  for (const file of files.filter(({ name, size }) => name !== '' || size > 0)) {
    if (next.files.length >= MOST_FILES) {
      refused.push(`${file.name}：已有${MOST_FILES}件，其余材料请在提交以后补交。`);
      continue;
    }
    const taken = await takeFile(blobs, file);
    if (failed(taken)) refused.push(`${file.name}：${taken.problem.detail}`);
    else next = withFile(next, list, taken.ok);
  }
  return { ...next, refused };
}

function withFile(draft: Draft, list: string, file: DraftFile): Draft {
  const rows = `filing.${list}`;
  const row = `${rows}.${(rowNumbers(draft.typed, rows).at(-1) ?? -1) + 1}`;
  const typed: Typed = new Map([
    ...draft.typed,
    [`${row}.name`, [file.name.replace(/\.[^.]{1,5}$/, '')]],
    [`${row}.sha256`, [file.sha256]],
  ]);
  const others = draft.files.filter(({ sha256 }) => sha256 !== file.sha256);
  return { ...draft, typed, files: [...others, file] };
}

/** The files that some row of the filing names: only these go into the case. */
export const namedFiles = ({ typed, files }: Draft): readonly DraftFile[] => {
  const named = new Set(
    [...typed].flatMap(([path, texts]) => (path.endsWith('.sha256') ? texts : [])),
  );
  return files.filter(({ sha256 }) => named.has(sha256));
};

export const uploadBox = (
  { refused }: Draft,
  lists: Words,
): Html => html`<fieldset class="group upload" id="at-upload">
<legend>上传文件</legend>
<small>PDF、照片、录音录像、Word、Excel都可以，一次可以选几件，每件不超过64MB。传上来的文件已经保存，后面填错了也不用重传。</small>
${refused.length > 0 ? html`<div class="notice bad" role="alert"><p>${icon('warning')} 下列文件没有上传：</p><ul>${refused.map((text) => html`<li>${text}</li>`)}</ul></div>` : null}
<div class="grid-fields"><div class="field"><label for="in-uploadTo">这些文件是</label>
<select id="in-uploadTo" name="uploadTo">${Object.entries(lists).map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select></div>
<div class="field"><label for="in-upload">选择文件</label><input id="in-upload" type="file" name="upload" multiple></div></div>
<progress max="100" value="0" hidden aria-label="上传进度"></progress><p class="aside" role="status" data-upload-said></p>
<button class="secondary" name="step" value="upload">上传所选文件</button></fieldset>`;

export function fileList({ id, files }: Draft): Part {
  if (files.length === 0) return null;
  return html`<section aria-labelledby="h-sent"><h2 id="h-sent">已经上传的文件</h2>
<ul class="files">${files.map(
    ({ sha256, name, bytes }) =>
      html`<li><a href="/file/${id}/files/${sha256}">${name}</a> <small class="aside">${fileSize(bytes)}</small></li>`,
  )}</ul></section>`;
}
