/** Papers as text: what each says, what it refuses to be issued without, and that the page says exactly that. */

import { describe, expect, it } from 'vitest';
import { type PaperKind, papers } from '../../templates/index.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import type { Paper } from '../../templates/paper.ts';
import { procedures } from '../../workflows/index.ts';
import { disclosure } from '../fixtures/disclosure/index.ts';
import { letters } from '../fixtures/disclosure/letters.ts';
import { measured } from './kit-letters.ts';
import { textOf } from './letter-text.ts';
import {
  acceptanceNotice,
  decisionLetter,
  frame,
  frameFor,
  replyNotice,
  samples,
} from './samples.ts';

const sampleOf = (kind: string): unknown => samples[kind as PaperKind];

function composed(paper: Paper, data: unknown, with_ = frame): LetterDocument {
  const result = paper.compose(data, with_);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.missing));
  return result.document;
}

const all: readonly [string, Paper][] = Object.entries(papers);

/** A number begins as the case's own does, without its 案; the papers that every procedure has begin with 卷. */
const stems = Object.values({ ...procedures, disclosure }).map(({ caseMark }) =>
  caseMark.replace(/案$/u, ''),
);
const mark = new RegExp(`^(${[...stems, '卷'].join('|')}).{1,2}$`, 'u');

it('a procedure that is brought along numbers its papers by its own mark', () => {
  for (const letter of Object.values(letters)) expect(letter.mark).toMatch(mark);
  expect('外申').not.toMatch(mark);
});

describe.each(all)('%s', (kind, paper) => {
  it('is registered under its own kind with a number mark and a legal basis', () => {
    expect(paper.kind).toBe(kind);
    expect(paper.mark).toMatch(mark);
    expect(paper.basis.length).toBeGreaterThan(0);
    for (const citation of paper.basis) expect(citation).toMatch(/^《.+》第.+条/u);
  });

  it('prints its sample: every passage of the wording is in the text of the page, exactly', async () => {
    const document = composed(paper, sampleOf(kind));
    const { text, title } = await measured(document);
    for (const passage of [...textOf(document).split('\n'), ...(document.attachments ?? [])])
      expect(text).toContain(passage);
    expect(text).toContain(document.addressee ?? '');
    expect(title).toBe(document.title.replace('\n', ''));
  });

  it('lists every missing item with its label and article when it is given nothing', () => {
    const missing = paper.missing({}, frame);
    expect(missing.length).toBeGreaterThan(0);
    for (const { label, basis } of missing) {
      expect(label).toMatch(/\p{Script=Han}/u);
      expect(label).not.toBe('文书内容');
      expect(basis).toMatch(/^《.+》第.+条/u);
    }
    expect(paper.compose({}, frame)).toMatchObject({
      ok: false,
      refusal: { code: 'paper.incomplete' },
    });
  });

  it('may be drafted without number and date, but has a date once it has a number', () => {
    const draft = frameFor({ documentNumber: null, issuedOn: null });
    expect(paper.compose(sampleOf(kind), draft).ok).toBe(true);
    expect(paper.missing(sampleOf(kind), draft)).toEqual([]);
    expect(
      paper.missing(sampleOf(kind), frameFor({ issuedOn: null })).map(({ label }) => label),
    ).toEqual(['成文日期']);
  });

  it('tells of a remedy if and only if the register says so', () => {
    const text = textOf(composed(paper, sampleOf(kind)));
    expect(/行政复议|行政诉讼/u.test(text)).toBe(paper.remedy);
  });
});

describe('the acceptance notice', () => {
  it('says when the case was accepted, by what rule, and for how long', () => {
    const text = textOf(composed(papers['acceptance-notice'], acceptanceNotice));
    expect(text).toContain('本机关于2021年2月26日收到申请材料');
    expect(text).toContain(
      '第十条第二项，本机关决定自2021年3月3日起予以受理，案号为裁案〔2021〕1号',
    );
    expect(text).toContain('本案自受理之日起60日内作出裁决（《规则》第十八条）');
    expect(text).toContain('本机关不收取申请费用（《规则》第三十一条）');
  });

  it('takes a special law’s term and extension in place of the rules’', () => {
    const decisionTerm = {
      length: '6个月',
      basis: '《土地权属争议调查处理办法》第二十八条',
      extension: '因特殊情况不能按期提出调查处理意见的，经批准可以适当延长',
    };
    const text = textOf(
      composed(papers['acceptance-notice'], { ...acceptanceNotice, decisionTerm }),
    );
    expect(text).toContain('自受理之日起6个月内作出裁决（《土地权属争议调查处理办法》第二十八条）');
    expect(text).not.toContain('不超过30日');
  });
});

describe('the reply notice', () => {
  it('counts the period from receipt and says what silence means', () => {
    const text = textOf(composed(papers['reply-notice'], replyNotice));
    expect(text).toContain('自收到本通知书及申请书副本之日起10日内，向本机关提出书面答复');
    expect(text).toContain('收到当日不计算在内');
    expect(text).toContain('逾期不提出书面答复、不提交证据的，不影响本案的审理');
    expect(papers['reply-notice'].startsTerm).toBe('adjudication.reply');
  });
});

describe('the decision letter', () => {
  const paper = papers['decision-letter'];

  it('sets its parts in the customary order', () => {
    const text = textOf(composed(paper, decisionLetter));
    const order = [
      '申请人：景宁',
      '被申请人：景宁',
      '第三人：蓝䶮犇',
      '受理。',
      '申请人称：',
      '申请人请求裁决：',
      '被申请人称：',
      '第三人称：',
      '争议的事实：',
      '申请人提交了下列证据',
      '经审理查明：',
      '证据采信：',
      '本机关认为：',
      '裁决如下：',
      '行政复议',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('tells the history by date: correction, acceptance, service, reply, mediation, appraisal, hearing, suspension, extension', () => {
    const text = textOf(composed(paper, decisionLetter));
    const order = [
      '2021年3月1日书面通知申请人补正',
      '2021年3月3日受理',
      '2021年3月5日，答复通知书及申请书副本送达被申请人',
      '2021年3月12日提出书面答复',
      '2021年3月18日，本机关组织各方到争议山场',
      '自2021年3月22日至2021年3月30日组织调解',
      '2021年3月31日委托',
      '2021年5月7日组织听证',
      '2021年5月10日中止，于2021年5月24日恢复审理',
      '2021年6月1日批准，本案办理期限延长20日',
      '本案现已审理终结',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places, JSON.stringify(order.filter((_, i) => (places[i] ?? -1) < 0))).toEqual(
      places.toSorted((a, b) => a - b),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it('sends ownership of natural resources to reconsideration first', () => {
    const text = textOf(composed(paper, decisionLetter));
    expect(text).toContain('应当先自收到本裁决书之日起60日内，向丽水市人民政府申请行政复议');
    expect(text).toContain('自收到行政复议决定书之日起15日内');
    expect(text).not.toContain('提起民事诉讼');
  });

  it('names each of the eight items of article 23 that is missing', () => {
    const empty = {
      ...decisionLetter,
      applicants: [],
      disputedFacts: ' ',
      foundFacts: '',
      legalBasis: [],
      reasoning: '待填',
      rulings: ['××××'],
      remedy: { kind: 'general' },
    };
    const missing = paper.missing(empty, frameFor({ issuedOn: null }));
    expect(
      missing.map(
        ({ label, basis }) => `${label}@${basis.replace('《丽水市行政裁决程序规则》', '')}`,
      ),
    ).toEqual([
      '申请人基本情况@第二十三条第一项',
      '争议的事实@第二十三条第二项',
      '认定的事实@第二十三条第三项',
      '适用的法律、法规、规章等依据@第二十三条第四项',
      '裁决理由@第二十三条第五项',
      '裁决内容@第二十三条第五项',
      '行政复议机关@第二十三条第六项',
      '行政诉讼管辖法院@第二十三条第六项',
      '成文日期@GB/T 9704-2012',
    ]);
  });

  it('says that a silent respondent did not reply', () => {
    const silent = {
      ...decisionLetter,
      respondentStatements: [],
      history: { ...decisionLetter.history, replies: [{ party: '被申请人', receivedOn: null }] },
    };
    const text = textOf(composed(paper, silent));
    expect(text).toContain('被申请人在答复期限内未提出书面答复。');
    expect(text).toContain('被申请人未提出书面答复。');
  });

  it('carries long names and many parties over pages without losing one', async () => {
    const applicants = Array.from({ length: 40 }, (_, i) => ({
      kind: 'person',
      name: `蓝${'㛃䶮𬱖𫘜堃喆犇'.repeat(3)}${i}`,
      address: `景宁畲族自治县大均乡上寮村${i + 1}号`,
    }));
    const { text } = await measured(composed(paper, { ...decisionLetter, applicants }));
    for (const { name, address } of applicants)
      expect(text).toContain(`申请人：${name}，住${address}。`);
    expect(text).toContain('等40方与被申请人');
  });

  it('prints numbers of identity as the caller gives them, never more', () => {
    expect(textOf(composed(paper, decisionLetter))).toContain('公民身份号码332529********1234');
  });
});
