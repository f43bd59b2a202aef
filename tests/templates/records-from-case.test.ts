/** Records, forms and parties' own papers written from real cases: right days, spans and names, and nothing made up. */

import { describe, expect, it } from 'vitest';
import type { Paper } from '../../templates/paper.ts';
import { sample } from '../workflows/adjudication-worlds.ts';
import { textOf } from './letter-text.ts';
import { file, leastRecords, officerWrites, session, toDecision } from './record-cases.ts';
import { samples } from './samples.ts';
import {
  accepted,
  type Case,
  filedCase,
  frame,
  heard,
  letterOf,
  type PaperKind,
  papers,
  sourceOf,
  written,
} from './written.ts';

const forest = filedCase();

const missing = (kind: PaperKind, of: Case): string[] => {
  const paper: Paper = papers[kind];
  return paper.missing(papers[kind].fromCase(sourceOf(of)), frame).map(({ label }) => label);
};

describe('what no record says', () => {
  const unsaid: Partial<Record<PaperKind, string[]>> = {
    'oral-application-record': ['开始时间', '结束时间', '接待人员'],
    'reply-forwarding-notice': ['质证期限'],
    'recusal-application': ['提出回避申请的当事人', '被申请回避的人员'],
    'recusal-decision': ['被申请回避的人员', '替换人员'],
    'investigation-record': [
      ...['开始时间', '结束时间', '调查人员（不少于两名）', '记录人', '对告知事项的答复'],
    ],
    'appraisal-commission': ['移送材料', '完成期限'],
    'hearing-record': ['开始时间', '结束时间', '记录人', '到场人员', '最后陈述'],
    'legality-review': ['审核人'],
    'collective-discussion': ['开始时间', '结束时间', '地点', '主持人', '记录人'],
  };

  it.each(Object.entries(unsaid))(
    'keeps %s from being issued until it is written',
    (kind, labels) => {
      const of = leastRecords[kind as keyof typeof leastRecords];
      // 替换人员 is asked for once everything else of the decision is there.
      const found = missing(kind as PaperKind, of);
      expect(labels).toEqual(expect.arrayContaining(found));
      expect(found.length).toBeGreaterThan(0);
      expect(Object.keys(officerWrites)).toContain(kind);
    },
  );

  it('is filled in with the names of the staff where they are known', () => {
    const names: Record<string, string> = { officer: '陈志远', deputy: '毛静怡', reviewer: '吴晓' };
    const known = { nameOf: (account: string) => names[account] ?? null, entryBy: 'reviewer' };
    expect(written('legality-review', leastRecords['legality-review'], known)).toContain('吴晓');
    const assigned = forest(
      sample('case.assigned', '2021-03-02', { to: 'officer' }),
      sample('recusal.requested', '2021-03-08', { of: 'officer', reason: '系近亲属' }),
      sample('case.assigned', '2021-03-08', { to: 'deputy' }),
      sample(
        'recusal.decided',
        '2021-03-09',
        { of: 'officer', granted: true, reason: '属实' },
        'head',
      ),
    );
    const text = written('recusal-decision', assigned, known);
    expect(text).toContain('陈志远回避本案的办理，本案由毛静怡办理');
    expect(text).toContain('于2021年3月8日收到要求陈志远回避的申请');
  });
});

describe('at intake', () => {
  it('规则10: the receipt names the last day of the review, and of a new one after correction', () => {
    expect(written('materials-receipt', forest())).toContain(
      '7个工作日内进行审查并作出处理，收到当日不计算在内，至2021年3月10日届满',
    );
    const corrected = forest(
      sample('correction.requested', '2021-03-02', { items: ['权属证据'], dueOn: '2021-03-16' }),
      sample('correction.received', '2021-03-12', { items: ['1983年山林所有权证'] }),
    );
    const text = written('materials-receipt', corrected);
    expect(text).toContain('补正材料，本机关已经收到');
    expect(text).toContain('1983年山林所有权证');
    expect(text).toContain('自收到补正材料之日起7个工作日内');
    expect(text).toContain('至2021年3月23日届满');
  });

  it('采购投诉办法21: with the special law’s own days', () => {
    expect(written('materials-receipt', filedCase('procurement')())).toContain(
      '自收到申请之日起5个工作日内',
    );
  });

  it('规则8: the application is what was filed, with numbers of identity masked', () => {
    const text = written('adjudication-application', leastRecords['adjudication-application']);
    expect(text).toContain('110105********002X');
    expect(text).not.toContain('11010519491231002X');
    expect(text).toContain('争议发生的时间：2020年9月。');
    expect(text).toContain('本申请书副本1份');
  });

  it('规则10(三): the form of approval proposes what was decided, on its item', () => {
    const refused = sample(
      'application.refused',
      '2021-03-05',
      { ground: 'notOurs', reasons: '属法院主管' },
      'head',
    );
    const text = written('opening-approval', forest(refused));
    expect(text).toContain('依据《丽水市行政裁决程序规则》第十条第三项，建议不予受理。');
    expect(written('opening-approval', forest(accepted()))).toContain(
      '第十条第二项，建议予以受理。',
    );
  });
});

describe('during the proceedings', () => {
  it('规则18: the form of extension counts the last day before and after', () => {
    const text = written('extension-approval', leastRecords['extension-approval']);
    expect(text).toContain('2021年5月6日');
    expect(text).toContain('2021年6月1日');
    expect(text).toContain('建议延长办理期限30日');
    expect(text).not.toContain('同意延长');
    const approved = forest(
      accepted(),
      sample('extension.approved', '2021-04-21', { days: 30, reason: '案情复杂' }, 'head'),
    );
    expect(written('extension-approval', approved)).toContain(
      '同意延长办理期限30日（2021年4月21日批准）。',
    );
  });

  it('规则21: who was heard in person is recorded under its own name', () => {
    const of = forest(accepted(), heard('R1', '2021-03-22'));
    const text = written(
      'investigation-record',
      of,
      {},
      { ...officerWrites['investigation-record'], place: '听证室' },
    );
    expect(text).toContain('事项：当面听取被申请人的意见');
    expect(text).toContain('陈述人：蓝秀英');
  });

  it('规则21: evidence put to the parties is recorded with what each said', () => {
    const of = forest(
      accepted(),
      sample('evidence.examined', '2021-03-24', {
        items: ['1983年山林所有权证'],
        opinions: [{ partyId: 'R1', opinion: '真实性无异议' }],
      }),
    );
    const text = written(
      'hearing-record',
      of,
      {},
      { ...session, recorder: '毛静怡', attendees: ['雷建国'] },
    );
    expect(text).toContain('出示并质证的证据：1983年山林所有权证。');
    expect(text).toContain('被申请人：真实性无异议。');
  });

  it('规则19: of two agreements on parts, each is written with its own terms', () => {
    const part = (on: string, terms: string, claim: string) => [
      sample('mediation.opened', on, { consents: ['A1', 'R1'] }),
      sample('mediation.agreed', on, { terms, partial: { claims: [claim] } }),
    ];
    const of = forest(
      accepted(),
      ...part('2021-03-20', '补偿款各半', '补偿'),
      ...part('2021-03-25', '停止砍伐', '停止侵害'),
    );
    expect(written('partial-mediation-agreement', of)).toContain('就“停止侵害”自愿达成如下协议');
    const first = { ...of, entryOn: '2021-03-20', entryData: { terms: '补偿款各半' } };
    expect(written('partial-mediation-agreement', first)).toContain('就“补偿”自愿达成如下协议');
    expect(written('partial-mediation-agreement', first)).not.toContain('停止砍伐');
  });
});

describe('service and file', () => {
  const decision = forest(...toDecision);
  const paper = {
    kind: 'decision-letter',
    title: '行政裁决书',
    number: '丽裁决〔2021〕1号',
    pages: 4,
  };

  it('民诉解释139: an announcement of a decision tells the ruling and the remedy', () => {
    const text = written('service-announcement', leastRecords['service-announcement']);
    expect(text).toContain('裁决如下：大坪山林地使用权归申请人雷建国。');
    expect(text).toContain('应当先自收到本裁决书之日起60日内');
    expect(text).toContain('自本公告发出之日起经过30日，即视为送达');
  });

  it('民诉解释139: of a reply notice the claims, the time to answer, and what silence brings', () => {
    const record = {
      method: 'announcement',
      sentOn: '2021-03-10',
      servedOn: null,
      attempts: '下落不明',
    } as const;
    const notice = { kind: 'reply-notice', title: '行政裁决答复通知书', number: null, pages: 2 };
    const of = { ...forest(accepted()), service: { recipient: 'R1', paper: notice, record } };
    const text = written('service-announcement', of);
    expect(text).toContain('请你方自公告期满之日起10日内');
    expect(text).toContain('逾期不提出的，不影响本案的审理');
  });

  it('民诉法87: a receipt is filled in from its record, and blank before it', () => {
    const record = {
      method: 'direct',
      sentOn: '2021-04-09',
      servedOn: '2021-04-10',
      receivedBy: '蓝小弟',
      relation: '同住成年家属',
      servers: ['陈志远', '毛静怡'],
    } as const;
    const of = { ...decision, service: { recipient: 'R1', paper, record } };
    const text = written('service-receipt', of);
    expect(text).toContain('《行政裁决书》（丽裁决〔2021〕1号）');
    expect(text).toContain('签收人：蓝小弟（同住成年家属）');
    expect(text).toContain('送达日期：2021年4月10日');
    expect(text).toContain('■直接送达');
    const blank = written('service-receipt', { ...decision, service: { recipient: 'R1', paper } });
    expect(blank).toContain('蓝秀英');
    expect(blank).not.toContain('■');
  });

  it.each([
    ['entrusted', { organ: '遂昌县司法局', document: '丽裁委〔2021〕1号' }, '委托函'],
    ['forwarded', { organ: '浙江省某监狱' }, '转交机关'],
  ] as const)(
    '民诉法91–94: a receipt of %s service names who served for us',
    (method, more, label) => {
      const record = { method, sentOn: '2021-04-09', servedOn: '2021-04-12', ...more } as const;
      const of = { ...decision, service: { recipient: 'R1', paper, record } };
      const text = written('service-receipt', of);
      for (const said of [label, ...Object.values(more)]) expect(text).toContain(said);
      // Who serves himself was asked by nobody.
      const own = {
        ...of,
        service: { ...of.service, record: { ...record, method: 'direct' as const } },
      };
      expect(written('service-receipt', own)).not.toContain(more.organ);
    },
  );

  it('民诉解释136: the address is what was confirmed, and left open where nothing was', () => {
    const { facts } = leastRecords['service-address-confirmation'];
    const to = (party: string) => ({
      ...leastRecords['service-address-confirmation'],
      facts,
      addressees: [party],
    });
    expect(written('service-address-confirmation', to('A1'), { addressees: ['A1'] })).toContain(
      '■同意　　□不同意',
    );
    expect(written('service-address-confirmation', to('R1'), { addressees: ['R1'] })).toContain(
      '□同意　　□不同意',
    );
  });

  it('规则29: the cover counts items and pages, and says how the case ended', () => {
    const text = written('file-cover', { ...decision, file });
    expect(text).toContain('1件，4页');
    expect(text).toContain('裁决');
    const dismissed = forest(
      accepted(),
      sample('application.dismissed', '2021-04-10', { reasons: '属合同纠纷' }, 'head'),
    );
    expect(written('file-cover', { ...dismissed, file })).toContain('驳回申请');
    expect(written('closing-approval', dismissed)).toContain('属合同纠纷。');
  });

  it('规则29: a service to the institution is receipted under its name', () => {
    const of = leastRecords['appraisal-commission'];
    const commission = {
      kind: 'appraisal-commission',
      title: '鉴定委托书',
      number: null,
      pages: 2,
    };
    const named = { ...of, service: { recipient: 'appraisal:J1', paper: commission } };
    expect(missing('service-receipt', named)).toEqual([]);
    expect(written('service-receipt', named)).toContain('绿谷勘察公司');
  });

  it('规则29: closing says the same of a case decided, mediated or withdrawn', () => {
    expect(written('closing-approval', decision)).toContain('大坪山林地使用权归申请人雷建国。');
    const withdrawn = forest(
      accepted(),
      sample('withdrawal.requested', '2021-03-10', { partyId: 'A1', reason: '已和解' }),
      sample('withdrawal.approved', '2021-03-12', {}, 'head'),
    );
    expect(written('closing-approval', withdrawn)).toContain('准予撤回申请');
    const mediated = forest(
      accepted(),
      sample('mediation.opened', '2021-03-20', { consents: ['A1', 'R1'] }),
      sample('mediation.agreed', '2021-03-25', { terms: '各半' }),
    );
    expect(written('closing-approval', mediated)).toContain('各半。');
  });

  it('规则23: a correction names the decision by its number', () => {
    const text = written('decision-rectification', leastRecords['decision-rectification'], {
      numberOf: () => '丽裁决〔2021〕1号',
    });
    expect(text).toContain('于2021年4月8日作出《行政裁决书》（丽裁决〔2021〕1号）');
  });

  describe('规则23: the corrected edition goes out with the notice', () => {
    const of = leastRecords['decision-rectification'];
    const correcting = (...errors: string[]) => ({ ...of, entryData: { errors } });
    const edition = (from: Case, overrides: Parameters<typeof letterOf>[2] = {}) => {
      const letter = letterOf('decision-rectification', from, overrides);
      return textOf({ ...letter, blocks: [] });
    };

    it('with what was wrong put right, and nothing else changed', () => {
      const text = edition(of);
      expect(text).toContain('行政裁决书（更正后）');
      expect(text).toContain('大坪山四至以1982年山林所有权证所载为准');
      expect(text).not.toContain('四至以1983年');
      expect(text).toContain('大坪山林地使用权归申请人雷建国。');
    });

    it('made of the decision as it was issued, with what the officer wrote in it', () => {
      const { decision } = samples['decision-rectification'] as { decision: object };
      const issued = { ...decision, foundFacts: '四至以1983年山林所有权证为准，山顶为界。' };
      const source = { dataOf: (kind: string) => (kind === 'decision-letter' ? issued : null) };
      expect(edition(of, source)).toContain('四至以1982年山林所有权证为准，山顶为界。');
    });

    it.each([
      ['which are not in it', '“不存在的文字”更正为“另外的文字”'],
      ['which it says more than once', '“大坪山”更正为“大平山”'],
      ['without the words to put in their place', '东至误写'],
    ])('and is not issued with words %s', (_, error) => {
      const lacks = missing('decision-rectification', correcting(error));
      expect(lacks).toEqual([expect.stringMatching(/^更正内容在裁决书中的位置/u)]);
    });

    it('unless the notice says that they are wrong throughout', () => {
      const text = edition(correcting('全文“大坪山”更正为“大平山”'));
      expect(text).toContain('大平山');
      expect(text).not.toContain('大坪山');
    });
  });
});
