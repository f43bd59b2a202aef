/** The kinds of days that do not count, each with its Chinese name and article; whether one may be opened is the procedure's question. */

type ExclusionKind = { readonly name: string; readonly basis: string };

const kinds: Readonly<Record<string, ExclusionKind>> = {
  correction: { name: '补正', basis: '规则10(一)' },
  premediation: { name: '先行调解', basis: '规则10(五)' },
  // Article 18 does not name suspension; that it stops the clock is our reading of article 14.
  suspension: { name: '中止', basis: '规则14' },
  mediation: { name: '调解', basis: '规则18' },
  appraisal: { name: '鉴定', basis: '规则18' },
  assessment: { name: '评估', basis: '规则18' },
  inspection: { name: '检验', basis: '规则18' },
  quarantine: { name: '检疫', basis: '规则18' },
  testing: { name: '检测', basis: '规则18' },
  announcement: { name: '公告', basis: '规则18' },
  hearing: { name: '听证', basis: '规则18' },
  tender: { name: '招标', basis: '规则18' },
  auction: { name: '拍卖', basis: '规则18' },
  expertReview: { name: '专家评审', basis: '规则18' },
};

/** "等" of article 18, which takes a legal review in each case. */
const other: ExclusionKind = { name: '其他', basis: '规则18' };

/** As whoever asks calls it, or as the kind is registered. */
export function exclusionKind({
  kind,
  called,
}: {
  readonly kind: string;
  readonly called?: ExclusionKind | undefined;
}): ExclusionKind {
  return called ?? (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? other;
}
