/** The people of the demo organ, by the names the contract fixes; rehearsal databases only. */

import type { Role } from '../../workflows/kernel/actor.ts';

export const demoPassword = 'rehearsal-1';

export const demoOrgan = '丽水市自然资源和规划局';

type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organ?: string;
  readonly department?: string;
  readonly idNumber?: string;
  readonly uscc?: string;
};

const scienceBureau = '丽水市科学技术局';

/** Identity numbers have sequence 000 and the code's body is zeros: valid by their check digit, given to nobody. */
export const demoAccounts: readonly DemoAccount[] = [
  staff('registrar', '林晓燕', '行政裁决受理窗口'),
  staff('officer', '陈志远', '行政裁决科'),
  staff('reviewer', '周敏', '法规科'),
  staff('head', '吴建国', '局领导'),
  staff('clerk', '叶婷', '办公室'),
  staff('supervisor', '徐海峰', '执法监督科'),
  staff('admin', '蓝伟', '信息中心'),
  staff('security', '雷雪梅', '信息中心'),
  staff('auditor', '钟文斌', '审计处'),
  { username: 'applicant', name: '李小明', roles: ['party'], idNumber: '331102198004120002' },
  { username: 'respondent', name: '王秀英', roles: ['party'], idNumber: '331121197609230006' },
  {
    username: 'office',
    name: '郑国华',
    roles: ['office'],
    organ: scienceBureau,
    department: '社会发展科技处',
  },
  {
    username: 'unit',
    name: '梅建平',
    roles: ['unit'],
    organ: '莲都区科学技术局',
    department: '综合科',
  },
  { username: 'drawer', name: '季芳', roles: ['drawer'], organ: '丽水市科技发展研究中心' },
  ...['刘德海', '沈玉兰', '何志强', '朱丽君', '潘永康', '谢春华', '金晓东', '章慧敏', '麻立新'].map(
    expert,
  ),
  {
    username: 'undertaker',
    name: '项一帆',
    roles: ['undertaker'],
    organ: '丽水绿谷生态科技有限公司',
    uscc: '91331100MA0000000Q',
  },
  {
    username: 'integrator',
    name: '政务服务网对接账号',
    roles: ['integrator'],
    organ: '丽水市大数据发展管理局',
  },
];

function staff(role: Role, name: string, department: string): DemoAccount {
  return { username: role, name, roles: [role], organ: demoOrgan, department };
}

function expert(name: string, index: number): DemoAccount {
  return { username: `expert${index + 1}`, name, roles: ['expert'] };
}
