/** What the case knows for a 验收申请登记表. */

import { materialKinds, sourceNames } from '../../../workflows/acceptance/checklist.ts';
import { attemptOf, endOf } from '../../../workflows/acceptance/facts.ts';
import { completionOf, fundsOf } from '../../../workflows/acceptance/judgement.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, asList, projectOf } from '../case-facts.ts';
import { yuan } from '../the-project.ts';

const audits = {
  qualified: '具有资质的审计机构出具的专项审计报告',
  internal: '内审机构出具的专项审计报告',
  settlement: '财务部门出具的经费决算表',
} as const;

/** In the order of the province's form. */
const SUMMARY = {
  research: '主要研究内容',
  comparison: '与国内外同类研究的比较',
  innovation: '关键技术和创新点',
  property: '知识产权',
  use: '应用和产业化',
} as const;

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const { filing, application } = facts;
  const project = {
    project: projectOf(source),
    participants: filing.participants,
    department: filing.department,
    fundingYuan: filing.fundingYuan,
    startOn: filing.startOn,
    endOn: endOf(facts),
  };
  if (!application) return known(project);
  const completion = completionOf(facts);
  const units = new Map(facts.targets.map(({ id, unit }) => [id, unit]));
  const funds = fundsOf(facts);
  const { kind, institution } = application.audit;
  return known({
    ...project,
    submittedOn: application.submittedOn,
    attempt: attemptOf(facts),
    rectified: rectifiedIn(source),
    summary: Object.entries(SUMMARY).flatMap(([item, title]) => {
      const text = application.summary?.[item as keyof typeof SUMMARY];
      return text === undefined ? [] : [{ title, text }];
    }),
    targets: completion.targets.map(({ target, name, demanded, actual, share }) => {
      const unit = units.get(target) ?? '';
      return known({
        name,
        demanded: `${demanded}${unit}`,
        actual: actual === null ? null : `${actual}${unit}`,
        share,
      });
    }),
    completion: completion.share,
    audit: `${institution ?? ''}${institution ? '，' : ''}${audits[kind]}`,
    funds: funds.sources.map(
      ({ source: from, budgetYuan, arrivedYuan, spentYuan }) =>
        `${sourceNames[from]}：预算${yuan(budgetYuan)}，到位${yuan(arrivedYuan)}，支出${yuan(spentYuan)}`,
    ),
    nonCompliantYuan: funds.nonCompliantYuan,
    balanceYuan: funds.balanceYuan,
    materials: application.materials.map(({ kind: of, name }) => materialLine(of, name)),
  });
}

/** What was ordered to be put right; where nothing was, what the panel said to improve (办法19、21). */
function rectifiedIn({ facts }: AcceptanceSource) {
  if (attemptOf(facts) < 2) return undefined;
  const failed = facts.opinions.findLast(
    ({ attempt, conclusion, setAsideOn }) =>
      attempt === 1 && conclusion === 'fail' && setAsideOn === undefined,
  );
  const items = facts.rectification?.items ?? asList(failed?.measures);
  return failed && known({ failedOn: failed.signedOn, items });
}

function materialLine(kind: number, name: string): string {
  const title = materialKinds[kind as keyof typeof materialKinds];
  return name === title ? title : `${title}：${name}`;
}
