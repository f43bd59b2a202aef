/** The standard remedy notice per kind of dispute, each with its law; locked wording, no case data. */

export type RemedyKind =
  | 'general'
  | 'naturalResourceOwnership'
  | 'patent'
  | 'procurement'
  | 'enterpriseName'
  | 'refusal';

type RemedyVenues = {
  /** 复议机关. */
  readonly reconsideration: string;
  /** The court of first instance against the organ (行政诉讼法第14条、第15条). */
  readonly court: string;
};

export type Remedy = {
  /** `paper` is how the letter calls itself: 裁决书, 决定书. */
  readonly text: (venues: RemedyVenues, paper: string) => readonly string[];
  readonly basis: readonly string[];
  /** For staff, never printed. */
  readonly note?: string;
};

const reconsider = (venues: RemedyVenues, paper: string): string =>
  `自收到本${paper}之日起60日内，向${venues.reconsideration}申请行政复议`;

const sue = (venues: RemedyVenues, paper: string): string =>
  `自收到本${paper}之日起6个月内，向${venues.court}提起行政诉讼`;

const GENERAL_BASIS = [
  '《中华人民共和国行政复议法》第二十条',
  '《中华人民共和国行政诉讼法》第四十六条',
] as const;

export const remedies = {
  general: {
    text: (venues, paper) => [
      `当事人不服本裁决的，可以在法定期限内以民事争议的对方当事人为被告，向有管辖权的人民法院提起民事诉讼；也可以${reconsider(venues, paper)}，或者${sue(venues, paper)}，并可以在第一审开庭审理前请求人民法院一并解决相关民事争议。`,
    ],
    basis: [
      '《丽水市行政裁决程序规则》第二十四条',
      ...GENERAL_BASIS,
      '《中华人民共和国行政诉讼法》第六十一条',
      '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第一百三十七条',
    ],
  },
  naturalResourceOwnership: {
    text: (venues, paper) => [
      `当事人认为本裁决侵犯其已经依法取得的自然资源所有权或者使用权的，应当先${reconsider(venues, paper)}；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依法向人民法院提起行政诉讼。`,
    ],
    basis: [
      '《中华人民共和国行政复议法》第二十三条第一款第二项、第二款',
      '《中华人民共和国行政复议法》第二十条',
      '《中华人民共和国行政诉讼法》第四十五条',
      '《丽水市行政裁决程序规则》第二十四条',
    ],
    note: '《中华人民共和国土地管理法》第十四条、《中华人民共和国森林法》第二十二条写明接到通知之日起30日内起诉;林地是否复议前置有争议,本模板采复议前置,启用前由法制审核锁定。',
  },
  patent: {
    text: (venues, paper) => [
      `当事人不服本裁决的，可以自收到本${paper}之日起15日内，依照《中华人民共和国行政诉讼法》向${venues.court}提起行政诉讼。侵权人期满不起诉又不停止侵权行为的，本机关可以申请人民法院强制执行。`,
    ],
    basis: ['《中华人民共和国专利法》第六十五条'],
  },
  procurement: {
    text: (venues, paper) => [
      `当事人不服本裁决的，可以${reconsider(venues, paper)}，或者${sue(venues, paper)}。`,
    ],
    basis: ['《中华人民共和国政府采购法》第五十八条', ...GENERAL_BASIS],
  },
  enterpriseName: {
    text: (venues, paper) => [
      `当事人不服本裁决的，可以${reconsider(venues, paper)}，或者${sue(venues, paper)}。`,
      `依本裁决应当停止使用企业名称的，企业应当自收到本${paper}之日起30日内办理企业名称变更登记。`,
    ],
    basis: ['《企业名称登记管理规定》第二十一条、第二十三条', ...GENERAL_BASIS],
  },
  refusal: {
    text: (venues, paper) => [
      `你方不服本决定的，可以${reconsider(venues, paper)}，或者${sue(venues, paper)}；有关民事争议，可以依法通过其他途径解决。`,
    ],
    basis: [...GENERAL_BASIS],
  },
} as const satisfies Record<RemedyKind, Remedy>;

export const remedyKinds = Object.keys(remedies) as [RemedyKind, ...RemedyKind[]];
