/** Which face draws a character in which style, with fallback; it refuses nothing and draws nothing. */

import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontkitFont } from 'fontkit';
import { isNarrow } from './break-lines.ts';
import type { Face } from './face.ts';
import { openFontFile } from './font-file.ts';
import type { Style } from './letter-document.ts';
import { openPiecedFont } from './pieced-font.ts';

export type FontWarning = { readonly code: 'font.fangsongMissing'; readonly detail: string };

export type FontStack = {
  /** The face for a character, or null where no font has it. */
  faceFor(style: Style, codePoint: number): Face | null;
  readonly faces: readonly Face[];
  /** Its outlines draw the seal's name. */
  readonly sealFont: FontkitFont;
  readonly fangsong: string;
  readonly warnings: readonly FontWarning[];
};

/** Where Debian's texlive-lang-chinese puts FandolFang. */
const FANDOL = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf';

const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const serif = (weight: string): string =>
  join(packageFolder('@expo-google-fonts/noto-serif-sc'), weight, `NotoSerifSC_${weight}.ttf`);
const sans = (weight: string): string =>
  join(packageFolder('@expo-google-fonts/noto-sans-sc'), weight, `NotoSansSC_${weight}.ttf`);
const kaiFolder = (): string =>
  join(packageFolder('@chinese-fonts/lxgwwenkai'), 'dist/LXGWWenKai-Regular');

let kaiOpened: Promise<Face> | null = null;

function openKai(): Promise<Face> {
  kaiOpened ??= openPiecedFont(kaiFolder(), 'LXGWWenKai-Regular');
  return kaiOpened;
}

export async function loadFontStack(fangsongPath?: string): Promise<FontStack> {
  const [song, songBold, hei, kai, fangsong] = await Promise.all([
    openFontFile(serif('400Regular')),
    openFontFile(serif('700Bold')),
    openFontFile(sans('500Medium')),
    openKai(),
    openFangsong(fangsongPath),
  ]);
  const fang = fangsong ?? song.face;
  const fallback = [song.face, hei.face, kai];
  const stacks: Readonly<Record<Style, readonly Face[]>> = {
    fang: [fang, ...fallback],
    song: fallback,
    songBold: [songBold.face, ...fallback],
    hei: [hei.face, ...fallback],
    kai: [kai, ...fallback],
  };
  return {
    faceFor: remembering((style, codePoint) => {
      const latin = isNarrow(String.fromCodePoint(codePoint)) || codePoint === 0x20;
      /** One cut of figures in a line: FangSong and Kai fonts often have odd or old-style ones. */
      const stack = latin && (style === 'fang' || style === 'kai') ? fallback : stacks[style];
      return stack.find((face) => face.has(codePoint)) ?? null;
    }),
    faces: [...new Set([fang, song.face, songBold.face, hei.face, kai])],
    sealFont: songBold.font,
    fangsong: fang.name,
    warnings: fangsong ? [] : [NO_FANGSONG],
  };
}

const NO_FANGSONG: FontWarning = {
  code: 'font.fangsongMissing',
  detail: '未配置仿宋字体,正文以思源宋体代替,不符合 GB/T 9704-2012 5.2.2;请配置仿宋字体文件。',
};

async function openFangsong(path?: string): Promise<Face | null> {
  if (path !== undefined) return (await openConfigured(path)).face;
  const installed = await access(FANDOL).then(
    () => true,
    () => false,
  );
  return installed ? (await openFontFile(FANDOL)).face : null;
}

/** A configured font that cannot be read stops the start: printing all letters in another one would go unseen. */
async function openConfigured(path: string) {
  const opened = await openFontFile(path).catch((cause: unknown) => {
    throw new Error(`仿宋字体文件无法读取:${path}`, { cause });
  });
  if (!mayEmbed(opened.font))
    throw new Error(`仿宋字体的许可不允许将字形子集嵌入文书（OS/2 fsType）:${path}`);
  return opened;
}

/**
 * Letters embed a subset of outlines. A font that forbids embedding, subsets or outlines is refused; where several
 * permissions are set the widest holds (OpenType, OS/2 fsType).
 */
function mayEmbed(font: FontkitFont): boolean {
  const rights = font['OS/2']?.fsType;
  if (!rights) return true;
  const restricted = rights.noEmbedding && !rights.viewOnly && !rights.editable;
  return !restricted && !rights.noSubsetting && !rights.bitmapOnly;
}

function remembering(find: (style: Style, codePoint: number) => Face | null) {
  const known = new Map<Style, Map<number, Face | null>>();
  return (style: Style, codePoint: number): Face | null => {
    const faces = known.get(style) ?? new Map<number, Face | null>();
    known.set(style, faces);
    const face = faces.get(codePoint);
    if (face !== undefined) return face;
    const found = find(style, codePoint);
    faces.set(codePoint, found);
    return found;
  };
}
