/** law.md §4.3: what each paper must name, in the words in which a clerk is told that it is missing; and what it then says. */
import { describe, expect, it } from 'vitest';
import { type PaperKind, papers as register } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { remedies } from '../../templates/remedies.ts';
import { matters } from '../../workflows/law/matters.ts';
import { textOf } from '../templates/letter-text.ts';
import { frame, samples } from '../templates/samples.ts';

const papers: Readonly<Record<string, Paper>> = register;

/** Beside the parties and the dispute, and whom to ask. */
const elements: readonly (readonly [article: string, kind: PaperKind, labels: string])[] = [
  ['规则8', 'adjudication-application', '行政裁决请求、争议发生的时间、主要事实、申请的理由'],
  [
    '规则9',
    'oral-application-record',
    '日期、开始时间、结束时间、地点、接待人员、记录人、行政裁决请求、争议发生的时间、主要事实、申请的理由',
  ],
  ['规则10', 'materials-receipt', '接收事由、收到日期、提交方式、材料目录、接收人、审查期限'],
  [
    '规则12',
    'third-party-notice',
    '第三人、第三人与本案的利害关系、受理日期、申请书副本及证明材料、答复期限',
  ],
  ['规则12', 'reply-forwarding-notice', '答复人、收到答复日期、答复副本及件数、质证期限'],
  ['规则7', 'power-of-attorney', '委托人地位、委托人基本情况、受托人'],
  ['规则4', 'recusal-application', '提出回避申请的当事人、被申请回避的人员、申请回避的理由'],
  ['规则4', 'recusal-decision', '申请回避日期、被申请回避的人员、是否准许回避、决定的理由'],
  ['规则12', 'inspection-record', '查阅日期、查阅人、处理结果'],
  [
    '规则21',
    'investigation-record',
    '笔录种类、调查事项、日期、开始时间、结束时间、地点、调查人员（不少于两名）、记录人、被调查人（到场人员）、对告知事项的答复、笔录内容',
  ],
  [
    '规则17',
    'appraisal-commission',
    '受托机构、委托事项类别、机构的确定方式、协商经过、委托事项、移送材料、完成期限、意见书份数',
  ],
  [
    '规则21',
    'hearing-record',
    '笔录种类、日期、开始时间、结束时间、地点、主持人、记录人、到场人员、陈述、举证、质证和辩论的内容',
  ],
  [
    '规则22',
    'deliberation-record',
    '日期、开始时间、结束时间、地点、合议组成员（三名以上单数）、记录人、合议事项、各成员的意见、合议结论',
  ],
  ['规则18', 'extension-approval', '受理日期、延长的理由、延长的期限、承办人、延长的依据'],
  ['规则16', 'withdrawal-application', '撤回申请的申请人、撤回申请的理由'],
  ['规则15(一)', 'withdrawal-reply', '要求撤回日期、是否准予撤回'],
  [
    '规则19',
    'partial-mediation-agreement',
    '争议的事实、协议内容、调解人员、协议书份数、达成协议的请求事项',
  ],
  ['规则22', 'adjudication-opinion', '受理日期、裁决请求、审议意见、审议意见的理由和依据、承办人'],
  ['规则22', 'legality-review', '审核日期、审核人、送审的审议意见、审核结论、审核意见'],
  [
    '规则22',
    'collective-discussion',
    '日期、开始时间、结束时间、地点、主持人、记录人、参加讨论人员、汇报的案情和处理建议、讨论意见、讨论结论',
  ],
  ['规则23', 'decision-rectification', '裁决日期、原错误和更正后的内容、更正前的行政裁决书'],
  ['民诉法87', 'service-receipt', '受送达人、送达文书名称'],
  [
    '民诉解释139',
    'service-announcement',
    '受送达人、公告送达的文书、公告送达的原因、公告期限、文书的主要内容',
  ],
  ['民诉解释136', 'service-address-confirmation', '当事人、案件地位'],
  ['规则10', 'opening-approval', '收到申请日期、裁决请求、审查结论、承办人意见、承办人'],
  [
    '规则29',
    'closing-approval',
    '收到申请日期、受理日期、结案日期、结案方式、处理结果、承办人意见、承办人',
  ],
  ['规则29', 'file-cover', '卷别、收案日期、结案日期、结案方式、承办人、页数、件数、保管期限'],
  ['规则29', 'file-index', '卷别、卷内文件'],
  ['规则29', 'file-reference-sheet', '卷别、件数、页数'],
];

const common =
  /^(?:程序|各方当事人|案件|申请人|被申请人|案由|申请人基本情况|被申请人基本情况|承办机构和联系方式)$/u;

const missing = (kind: string, data: unknown): string[] =>
  papers[kind]?.missing(data, frame).map(({ label }) => label) ?? [];

const sample = (kind: PaperKind, change: object = {}) => ({
  ...(samples[kind] as object),
  ...change,
});

function says(kind: PaperKind, change: object = {}): string {
  const composed = papers[kind]?.compose(sample(kind, change), frame);
  if (!composed?.ok) throw new Error(`${kind}: ${missing(kind, sample(kind, change)).join('、')}`);
  return `${composed.document.title}\n${textOf(composed.document)}\n${(composed.document.pageSignatures ?? []).join('\n')}`;
}

describe('what is missing keeps a paper from being issued', () => {
  it.each(elements)('%s: %s lacks its elements by name', (_article, kind, labels) => {
    const named = missing(kind, {}).filter((label) => !common.test(label));
    expect(named.join('、')).toBe(labels);
    expect(papers[kind]?.compose({}, frame).ok).toBe(false);
    expect(missing(kind, samples[kind])).toEqual([]);
  });

  it('规则21、29: a blank left standing is no answer, and one person alone makes no record', () => {
    expect(
      missing('investigation-record', sample('investigation-record', { startedAt: '××时' })),
    ).toEqual(['开始时间']);
    expect(
      missing(
        'investigation-record',
        sample('investigation-record', { investigators: ['梅雨桐'] }),
      ),
    ).toEqual(['调查人员（不少于两名）']);
    expect(
      missing('hearing-record', sample('hearing-record', { finalStatements: undefined })),
    ).toEqual(['最后陈述']);
    expect(
      missing(
        'hearing-record',
        sample('hearing-record', { type: 'examination', finalStatements: undefined }),
      ),
    ).toEqual([]);
  });

  it('规则22: a panel is three or more and odd', () => {
    for (const members of [['甲'], ['甲', '乙'], ['甲', '乙', '丙', '丁']])
      expect(missing('deliberation-record', sample('deliberation-record', { members }))).toEqual([
        '合议组成员（三名以上单数）',
      ]);
  });

  it('规则4: an account in the place of a name is not sent out; a granted recusal says who takes over', () => {
    expect(missing('recusal-decision', sample('recusal-decision', { person: 'officer' }))).toEqual([
      '被申请回避的人员',
    ]);
    expect(
      missing('recusal-decision', sample('recusal-decision', { replacement: undefined })),
    ).toEqual(['替换人员']);
    expect(says('recusal-decision', { granted: false, replacement: undefined })).toContain(
      '驳回对梅雨桐的回避申请',
    );
  });

  it('规则12: an inspection has its scope, a refusal its reason', () => {
    expect(missing('inspection-record', sample('inspection-record', { scope: undefined }))).toEqual(
      ['查阅范围'],
    );
    expect(
      missing('inspection-record', sample('inspection-record', { outcome: 'refused' })),
    ).toEqual(['不予查阅的理由']);
    expect(says('inspection-record', { outcome: 'refused', reason: '涉及商业秘密' })).toContain(
      '不予查阅。理由：涉及商业秘密',
    );
  });

  it('规则15(一): a withdrawal that is not allowed is told why', () => {
    expect(missing('withdrawal-reply', sample('withdrawal-reply', { reason: undefined }))).toEqual([
      '不予准许的理由',
    ]);
    expect(says('withdrawal-reply', { granted: true })).toContain(
      '准予你方撤回申请，对该申请不再审查',
    );
  });

  it('民诉法89、95: a receipt of refused papers says why, one of an announcement what was tried', () => {
    const record = { method: 'left', sentOn: '2021-06-15', servedOn: '2021-06-15' };
    expect(missing('service-receipt', sample('service-receipt', { record }))).toEqual(['拒收事由']);
    const published = { ...record, method: 'announcement' };
    expect(missing('service-receipt', sample('service-receipt', { record: published }))).toEqual([
      '公告送达的原因和经过',
    ]);
  });
});

describe('what the papers say', () => {
  it('规则9: the oral application is checked by who made it, and signed on every page', () => {
    expect(says('oral-application-record')).toContain('以上笔录已交申请人核对，与申请人口述一致。');
    expect(says('oral-application-record', { readBack: 'read' })).toContain(
      '以上笔录已向申请人宣读，与申请人口述一致。',
    );
    expect(says('oral-application-record')).toContain('申请人（签名或者捺印）');
  });

  it('规则10: the receipt counts from receipt and promises no acceptance', () => {
    expect(says('materials-receipt')).toContain(
      '自收到申请之日起7个工作日内进行审查并作出处理，收到当日不计算在内，至2021年3月9日届满',
    );
    expect(says('materials-receipt')).toContain('不表示申请已经受理');
    expect(says('materials-receipt', { occasion: 'correction' })).toContain(
      '自收到补正材料之日起7个工作日内',
    );
  });

  it('规则17: who chose the institution, and how; on a common commission the parties sign', () => {
    expect(says('appraisal-commission')).toContain('经各方当事人协商一致，共同委托你单位');
    expect(says('appraisal-commission')).toContain('被申请人（签名或者盖章）');
    const designated = says('appraisal-commission', { choice: 'designated' });
    expect(designated).toContain('未能协商一致，由本机关指定你单位');
    expect(designated).not.toContain('签名或者盖章）');
  });

  it('规则19: an agreement on a part says on which, and that the rest goes on', () => {
    const text = says('partial-mediation-agreement');
    expect(text).toContain('各方当事人就“责令被申请人支付杉木补偿款18900元”自愿达成如下协议');
    expect(text).toContain('本协议未涉及的其他裁决请求，由本机关继续审理，依法作出行政裁决。');
    expect(text).toContain('申请司法确认');
  });

  it('规则21: each kind of record by its own name, told before it began, signed on every page', () => {
    const titles = {
      site: '勘验笔录',
      questioning: '询问笔录',
      opinion: '听取意见笔录',
      investigation: '调查笔录',
    };
    for (const [type, title] of Object.entries(titles)) {
      const text = says('investigation-record', { type });
      expect(text.startsWith(title)).toBe(true);
      expect(text).toContain('可以申请其回避');
      expect(text).toMatch(/（签名或者捺印）[\s\S]*记录人（签名）/u);
    }
  });

  it('规则22: forms go up in three steps', () => {
    for (const kind of ['opening-approval', 'closing-approval', 'extension-approval'] as const)
      expect(says(kind)).toMatch(
        /承办人意见[\s\S]*办案机构负责人审核意见[\s\S]*机关负责人批准意见/u,
      );
    expect(says('opening-approval', { outcome: 'refused' })).toContain('行政裁决不予受理审批表');
  });

  it('规则23: a correction changes words, not the ruling nor the time to seek remedy', () => {
    expect(says('decision-rectification')).toContain(
      '不改变裁决的内容，不影响当事人依法寻求救济的途径和期限',
    );
    expect(says('decision-rectification')).toContain('（丽景政裁决〔2021〕1号）');
  });

  it('民诉法87: the receipt shows the one way of service, and leaves to the hand what is not recorded', () => {
    expect(says('service-receipt')).toContain('■留置送达');
    expect(says('service-receipt').match(/■/gu)).toHaveLength(1);
    expect(says('service-receipt')).toContain('雷喆（大均乡上寮村村民委员会）');
    expect(says('service-receipt', { record: undefined })).not.toContain('■');
  });
});

describe('规则24: the remedy by the kind of dispute', () => {
  it.each(Object.entries(matters))('规则24: %s', (_matter, { versions }) => {
    for (const { remedy } of versions) {
      const text = says('decision-letter', {
        remedy: { kind: remedy, reconsideration: '丽水市人民政府', court: '莲都区人民法院' },
      });
      expect(text).toMatch(/自收到(?:本裁决书|行政复议决定书)之日起(?:60日|6个月|15日)/u);
      expect(remedies[remedy].basis.length).toBeGreaterThan(0);
    }
  });

  it.each(['reconsideration', 'court'])(
    '规则24: no paper with a remedy is issued without its %s',
    (venue) => {
      for (const paper of Object.values(papers).filter(({ remedy }) => remedy)) {
        const data = samples[paper.kind as PaperKind] as { remedy?: object };
        if (!data.remedy || !paper.mark.startsWith('裁')) continue;
        const without = { ...data, remedy: { ...data.remedy, [venue]: ' ' } };
        expect(missing(paper.kind, without), paper.kind).toHaveLength(1);
        expect(missing(paper.kind, { ...data, remedy: undefined }), paper.kind).toEqual([
          '救济途径和期限',
        ]);
      }
    },
  );
});
