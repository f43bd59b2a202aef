/**
 * The kinds of dispute and what special law fixes for each: special law before the rule, the rule before
 * general law (规则3, 18). Amend by adding a dated version, never by editing one.
 */
import type { Citation } from '../kernel/citation.ts';
import type { Day, Span } from '../kernel/reckoning.ts';
import type { ExclusionKind } from './grounds.ts';
import { registeredTerm, spanOn } from './terms.ts';

/** Which remedies a letter must name (templates/remedies.ts holds the words). */
export type RemedyKey =
  | 'general'
  | 'naturalResourceOwnership'
  | 'patent'
  | 'procurement'
  | 'enterpriseName';

export type ExtensionRule = {
  /** Null: the special law sets no upper limit (土地权属办法28). */
  readonly cap: Span | null;
  /** How often it may be approved. */
  readonly times: number;
  /** The most that each approval may give, in their order; without it any up to the cap. */
  readonly steps?: readonly Span[];
  readonly basis: Citation;
};

export type MatterVersion = {
  /** Day of receipt from which it applies. */
  readonly from: Day;
  readonly review: Span;
  readonly reply: Span;
  /** Within which the copies must go out, where special law says so. */
  readonly copyWithin: Span | null;
  readonly decide: Span;
  readonly decideFrom: 'acceptance' | 'receipt';
  readonly extension: ExtensionRule | null;
  /** Kinds that stop the clock; `suspension` is by analogy for every matter. */
  readonly excluded: readonly ExclusionKind[];
  /** Special law that lets the organ decide on paper alone. */
  readonly writtenReview: boolean;
  readonly remedy: RemedyKey;
  readonly basis: readonly Citation[];
};

export type Matter = {
  readonly title: string;
  /** 规则第十条第（五）项: mediation by the county centre before acceptance. */
  readonly premediation: boolean;
  /** 可以责令暂停的最长日数, where special law allows an interim measure. */
  readonly measureDays: number | null;
  readonly versions: readonly MatterVersion[];
};

const days = (length: number): Span => ({ length, unit: 'day' });
const workingDays = (length: number): Span => ({ length, unit: 'workingDay' });
const months = (length: number): Span => ({ length, unit: 'month' });

const ruleExclusions: readonly ExclusionKind[] = [
  'suspension',
  'mediation',
  'appraisal',
  'assessment',
  'inspection',
  'quarantine',
  'testing',
  'announcement',
  'hearing',
  'tender',
  'auction',
  'expertReview',
  'other',
];

/** 规则第十条、第十八条: what applies where no special law says otherwise. */
const RULES = '2021-02-01';
const byTheRule: MatterVersion = {
  from: RULES,
  review: spanOn('adjudication.review', RULES),
  reply: spanOn('adjudication.reply', RULES),
  copyWithin: null,
  decide: spanOn('adjudication.decision', RULES),
  decideFrom: 'acceptance',
  extension: {
    cap: registeredTerm('adjudication.decision', RULES)?.cap ?? null,
    times: 1,
    basis: '规则18',
  },
  excluded: ruleExclusions,
  writtenReview: false,
  remedy: 'general',
  basis: ['规则10', '规则18'],
};

const ordinary = (
  title: string,
  basis: readonly Citation[],
  changes: Partial<MatterVersion> = {},
): Matter => ({
  title,
  premediation: false,
  measureDays: null,
  versions: [{ ...byTheRule, ...changes, basis: [...basis, ...byTheRule.basis] }],
});

export const matters = {
  general: ordinary('其他民事纠纷', ['规则6']),
  infringement: ordinary('侵权纠纷', ['规则6']),
  compensation: ordinary('补偿纠纷', ['规则6']),
  forest: {
    ...ordinary('林木林地权属争议', ['森林法22'], { remedy: 'naturalResourceOwnership' }),
    premediation: true,
  },
  land: {
    title: '土地权属争议',
    premediation: true,
    measureDays: null,
    versions: [
      {
        ...byTheRule,
        reply: days(30),
        copyWithin: workingDays(5),
        decide: months(6),
        extension: { cap: null, times: 1, basis: '土地权属办法28' },
        remedy: 'naturalResourceOwnership',
        basis: ['土地权属办法13', '土地权属办法28', '土地管理法14', '规则10'],
      },
    ],
  },
  grassland: ordinary('草原权属争议', ['草原法16'], { remedy: 'naturalResourceOwnership' }),
  water: ordinary('不同行政区域之间的水事纠纷', ['水法56']),
  soil: ordinary('不同行政区域之间的水土流失纠纷', ['水土保持法46']),
  plantVariety: ordinary('植物新品种侵权纠纷', ['种子法72']),
  patent: {
    title: '专利侵权纠纷',
    premediation: false,
    measureDays: null,
    versions: [
      {
        ...byTheRule,
        remedy: 'patent',
        basis: ['专利法65', '规则18'],
      },
      {
        ...byTheRule,
        from: '2025-02-01',
        review: workingDays(5),
        reply: days(15),
        copyWithin: workingDays(5),
        decide: months(3),
        extension: {
          cap: months(3),
          times: 2,
          steps: [months(1), months(2)],
          basis: '专利裁决办法37',
        },
        excluded: ['suspension', 'announcement', 'appraisal', 'inspection', 'mediation', 'other'],
        remedy: 'patent',
        basis: ['专利裁决办法16', '专利裁决办法20', '专利裁决办法22', '专利裁决办法37'],
      },
    ],
  },
  procurement: {
    title: '政府采购投诉',
    premediation: false,
    measureDays: 30,
    versions: [
      {
        ...byTheRule,
        review: workingDays(5),
        reply: workingDays(5),
        copyWithin: workingDays(8),
        decide: workingDays(30),
        decideFrom: 'receipt',
        extension: null,
        excluded: [
          'correction',
          'suspension',
          'inspection',
          'testing',
          'appraisal',
          'expertReview',
        ],
        writtenReview: true,
        remedy: 'procurement',
        basis: ['采购法56', '采购法条例58', '采购投诉办法21', '采购投诉办法26'],
      },
    ],
  },
  enterpriseName: {
    title: '企业名称争议',
    premediation: false,
    measureDays: null,
    versions: [
      { ...byTheRule, remedy: 'enterpriseName', basis: ['规则6', '规则10', '规则18'] },
      {
        ...byTheRule,
        from: '2021-03-01',
        review: workingDays(5),
        reply: workingDays(10),
        copyWithin: workingDays(5),
        decide: months(3),
        extension: null,
        remedy: 'enterpriseName',
        basis: ['企业名称规定21'],
      },
    ],
  },
} as const satisfies Record<string, Matter>;

export type MatterId = keyof typeof matters;

export const isMatter = (id: string): id is MatterId => Object.hasOwn(matters, id);

/** What applies to a case of that matter received on that day; null before any version was in force. */
export function matterOn(id: MatterId, receivedOn: Day): MatterVersion | null {
  const versions: readonly MatterVersion[] = matters[id].versions;
  return versions.findLast((version) => version.from <= receivedOn) ?? null;
}
