/** Typst's compiler in this process, warm: its caches are kept, as a service would keep them. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlainLetter } from '../letter-text.ts';

const page = `#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn")
#set par(first-line-indent: (amount: 2em, all: true), leading: 13pt, justify: true)
`;

export function typst(fontFolders: string[]): (letter: PlainLetter) => Promise<number> {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders }] });
  return async ({ banner, number, title, paragraphs }) => {
    const source = [
      page,
      `#align(center, text(size: 40pt, fill: red, weight: "bold", ${JSON.stringify(banner)}))`,
      `#align(center, ${JSON.stringify(number)})`,
      '#line(length: 100%, stroke: 2pt + red)',
      `#align(center, text(size: 22pt, weight: "bold", ${JSON.stringify(title)}))`,
      ...paragraphs.map((paragraph) => `#par(${JSON.stringify(paragraph)})`),
    ].join('\n');
    const pdf = compiler.pdf({ mainFileContent: source });
    compiler.evictCache(10);
    return pdf.length;
  };
}
