/** 核验说明: the page in a package that tells a stranger what lies in it and how to check it without this system. */

type File = { readonly path: string; readonly sha256: string };

export type PackagePage = {
  readonly title: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly head: string;
  readonly papers: readonly File[];
  readonly attachments: readonly File[];
  readonly volumes: readonly File[];
  /** Fingerprint of the key that signed the list. */
  readonly key: string;
  /** Fingerprint of the seal certificate that signed it as well. */
  readonly seal: string;
};

/** Stands alone: no style, font or script from elsewhere, so that it opens anywhere for as long as browsers do. */
export function packagePage(page: PackagePage): string {
  const { caseNumber, title } = page;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(caseNumber)} 案卷包核验说明</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(caseNumber)} 案卷包</h1>
<p>${text(title)}。本文件夹是一件案件的完整记录，共${page.version}条，可以脱离办案系统核验。</p>
<h2>内有什么</h2>
<ul>
<li><code>journal.jsonl</code>：案卷记录，每行一条；</li>
<li><code>papers/</code>：已签发的文书，作废的也在内；</li>
<li><code>attachments/</code>：附件，文件名以其 SHA-256 开头；</li>
<li><code>volumes/</code>：装订成卷的正卷、副卷（结案以后才有）；</li>
<li><code>manifest.json</code>：目录，列明以上各个文件的 SHA-256；</li>
<li><code>manifest.sig</code>、<code>public-key.pem</code>：机关对目录的签名（Ed25519）和公钥；</li>
<li><code>manifest.p7s</code>、<code>certificate.pem</code>：机关印章证书对目录的签名（CAdES，与文书上的数字签名为同一证书）和证书。</li>
</ul>
${list('装订成卷', page.volumes)}${list('文书', page.papers)}${list('附件', page.attachments)}
<h2>怎样核验</h2>
<ol>
<li><strong>公钥是不是机关的。</strong>公钥指纹为 <code>${page.key}</code>，应当与机关公布的一致（办案系统的 <code>/api/v1/package-key</code>，或者向承办机构查询）。自行计算：<pre>openssl pkey -pubin -in public-key.pem -outform DER | sha256sum</pre></li>
<li><strong>目录有没有被改动。</strong>签名应当相符：<pre>openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig</pre></li>
<li><strong>印章证书的签名是否相符。</strong>可以用通用的工具核验，与办案系统无关：<pre>openssl cms -verify -binary -inform DER -in manifest.p7s -content manifest.json -CAfile certificate.pem -partial_chain -purpose any -out /dev/null</pre>证书的指纹为 <code>${page.seal}</code>，应当与文书上数字签名的证书一致（PDF 阅读器的签名属性，或者 <code>pdfsig</code>）：<pre>openssl x509 -in certificate.pem -outform DER | sha256sum</pre></li>
<li><strong>各个文件有没有被改动。</strong>每个文件的 SHA-256 应当与目录所列一致：<pre>sha256sum papers/* attachments/* volumes/*</pre></li>
<li><strong>记录有没有被改动、抽走或者插入。</strong>每条记录的 <code>hash</code> 是以下 JSON 数组（UTF-8，无空格）的 SHA-256：<pre>[previousHash, caseId, seq, type, data, effectiveOn, recordedAt, actor, actorRole, basis, reason]</pre>其中 <code>previousHash</code> 等于上一条的 <code>hash</code>，第一条为64个0；最后一条的 <code>hash</code> 应当等于目录中的 <code>head</code>：<code>${page.head}</code>。</li>
<li><strong>文书是不是签发时的样子。</strong>文书的 SHA-256 载于记录中类型为 <code>paper.issued</code> 的一条。</li>
</ol>
<p>以上各步可以用办案系统的程序一次完成：<code>npm run --silent verify -- 本文件.zip</code>，有不符的逐一指出。</p>
</main>
</body>
</html>
`;
}

function list(heading: string, files: readonly File[]): string {
  if (files.length === 0) return '';
  const items = files.map(
    ({ path }) =>
      `<li><a href="${text(path.split('/').map(encodeURIComponent).join('/'))}">${text(path.slice(path.indexOf('/') + 1))}</a></li>`,
  );
  return `<h2>${heading}</h2>\n<ul>${items.join('')}</ul>\n`;
}

const style = `body{font:1rem/1.7 "Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f2933;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}pre{background:#f4f6f8;padding:.6rem .8rem;white-space:pre-wrap}
li{margin:.3rem 0;overflow-wrap:anywhere}a{color:#1b4f8a}`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const text = (value: string): string =>
  value.replaceAll(/[&<>"]/g, (char) => escapes[char] ?? char);
