/** What an application has to contain (办法11、13、14), and what of it is still missing. */
import type { Citation } from '../kernel/citation.ts';
import { type Facts, organiserOf } from './facts.ts';

export const materialKinds = {
  1: '丽水市科技计划项目验收申请',
  2: '项目任务合同书',
  3: '项目工作总结、技术报告或科技报告',
  4: '项目专项审计报告或经费决算表',
  5: '项目实施绩效资料',
  6: '其他相关资料',
} as const;

/** 其他相关资料 need not exist. */
export const requiredKinds = [1, 2, 3, 4, 5] as const;

export type Lack = {
  readonly code: 'materials.missing' | 'audit.unqualified' | 'audit.incomplete' | 'actuals.missing';
  readonly says: string;
  readonly basis: Citation;
};

/** Everything that is missing, told at once so that it is returned at most once for each thing. */
export function lacksOf(facts: Facts): Lack[] {
  return [...materialLacks(facts), ...auditLacks(facts), ...actualLacks(facts)];
}

function materialLacks({ application }: Facts): Lack[] {
  return requiredKinds
    .filter((kind) => !application?.materials.some((material) => material.kind === kind))
    .map((kind) => ({
      code: 'materials.missing',
      says: `缺少${materialKinds[kind]}`,
      basis: '办法11',
    }));
}

/** 办法13: a qualified institution where the bureau organises; otherwise internal audit or accounts will do. */
function auditLacks(facts: Facts): Lack[] {
  const audit = facts.application?.audit;
  if (!audit) return [];
  const lacks: Lack[] = [];
  if (organiserOf(facts) === 'bureau' && audit.kind !== 'qualified') {
    lacks.push({
      code: 'audit.unqualified',
      says: '市科技局组织验收的项目应由具有资质的审计机构出具专项审计报告',
      basis: '办法13',
    });
  }
  const budgeted = [...new Set(facts.filing.budget.map((line) => line.source))];
  const silent = budgeted.filter((source) => !audit.arrived.some((line) => line.source === source));
  if (silent.length > 0) {
    lacks.push({
      code: 'audit.incomplete',
      says: `审计报告或者决算表未反映${silent.map((source) => sourceNames[source]).join('、')}的到位情况`,
      basis: '办法14',
    });
  }
  return lacks;
}

function actualLacks({ application, targets }: Facts): Lack[] {
  return targets
    .filter((target) => !application?.actuals.some((one) => one.target === target.id))
    .map((target) => ({
      code: 'actuals.missing',
      says: `未填写指标“${target.name}”的完成值`,
      basis: '办法3',
    }));
}

export const sourceNames = {
  fiscal: '市科技局拨款经费',
  matching: '地方或者部门配套经费',
  own: '自筹经费',
} as const;
