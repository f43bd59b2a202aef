/** Which pages are offered to whom; what may be done there is asked again on each of them. */
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { projectFilers } from '../api/project-routes.ts';
import type { Person } from '../people/person.ts';
import { statisticsFor } from '../statistics/access.ts';
import type { IconName } from './icons.ts';

export type NavItem = { readonly href: string; readonly label: string; readonly icon: IconName };

type Procedures = Readonly<Record<string, Procedure>>;

/** Reads every case of the organ, of some procedure. */
export const readsAll = (person: Pick<Person, 'roles'>, procedures: Procedures): boolean =>
  Object.values(procedures).some(({ readers }) =>
    readers.some((role) => person.roles.includes(role)),
  );

/** Whose papers go over the desk of printing and service. */
export const worksPapers = ({ roles }: Person): boolean =>
  roles.some((role) =>
    ['clerk', 'registrar', 'officer', 'reviewer', 'head', 'office'].includes(role),
  );

export const mayFile = (person: Person, procedures: Procedures): boolean =>
  Object.values(procedures).some(({ filers }) =>
    filers.some((role) => person.roles.includes(role)),
  );

/** 三权分立: those who run the system see no case. */
export const seesCases = (person: Person): boolean =>
  !person.roles.some((role) => role === 'admin' || role === 'security' || role === 'auditor');

const forEverybody: readonly NavItem[] = [
  { href: '/guide', label: '办事指南', icon: 'guide' },
  { href: '/reckon', label: '期限计算', icon: 'reckon' },
  { href: '/check', label: '文书核验', icon: 'check' },
];

export function navigation(person: Person | null, procedures: Procedures): readonly NavItem[] {
  if (!person) return forEverybody;
  if (!seesCases(person)) return [...forThoseWhoRunIt(person), ...forEverybody];
  return [
    readsAll(person, procedures)
      ? { href: '/work', label: '工作台', icon: 'work' }
      : { href: '/my', label: '我的案件', icon: 'cases' },
    ...(worksPapers(person) ? [{ href: '/clerk', label: '文书台', icon: 'paper' } as const] : []),
    ...(approvesPapers(person)
      ? [{ href: '/approvals', label: '审批', icon: 'approve' } as const]
      : []),
    ...(readsAll(person, procedures)
      ? [{ href: '/calendar', label: '日程', icon: 'calendar' } as const]
      : []),
    ...(mayFile(person, procedures)
      ? [{ href: '/file', label: labelOfFiling(person), icon: 'file' } as const]
      : []),
    ...(statisticsFor(procedures, person).length > 0
      ? [{ href: '/statistics', label: '统计监督', icon: 'statistics' } as const]
      : []),
    ...projectItems(person),
    ...forEverybody,
  ];
}

/** 三权分立: each of the three has a place of its own. */
function forThoseWhoRunIt({ roles }: Person): readonly NavItem[] {
  if (roles.includes('auditor')) return [{ href: '/audit', label: '审计', icon: 'audit' }];
  if (roles.includes('admin')) return [{ href: '/admin', label: '系统管理', icon: 'admin' }];
  return [{ href: '/admin/people', label: '人员和角色', icon: 'people' }];
}

/** The lists beyond a project, for those who work with them. */
const projectItems = ({ roles }: Person): readonly NavItem[] => {
  const holds = (among: readonly Role[]) => among.some((role) => roles.includes(role));
  return [
    ...(holds(projectFilers)
      ? [{ href: '/projects/import', label: '导入项目', icon: 'file' } as const]
      : []),
    ...(holds(['office', 'drawer'])
      ? [{ href: '/admin/experts', label: '专家库', icon: 'people' } as const]
      : []),
    ...(holds(['office', 'unit', 'drawer'])
      ? [{ href: '/bans', label: '禁入登记', icon: 'warning' } as const]
      : []),
    ...(holds(['office'])
      ? [{ href: '/projects/circular', label: '完成率通报', icon: 'check' } as const]
      : []),
  ];
};

/** Citizens apply; the staff record what came in. */
function labelOfFiling({ roles }: Person): string {
  if (roles.includes('registrar') || roles.includes('officer')) return '登记申请';
  return projectFilers.some((role) => roles.includes(role)) ? '登记项目' : '提出申请';
}

/** Whose hand papers wait for before they are issued; src/papers asks again. */
export const approvesPapers = ({ roles }: Person): boolean =>
  roles.some((role) => ['reviewer', 'head', 'office'].includes(role));

/** Where somebody starts who has just signed in. */
export function homeOf(person: Person, procedures: Procedures): string {
  if (!seesCases(person)) return forThoseWhoRunIt(person)[0]?.href ?? '/';
  return readsAll(person, procedures) ? '/work' : '/my';
}
