/** The pictures of the guides in docs/: who looks at which page, and what he does there before it is taken. */
import type { Page } from 'playwright-core';
import { press } from '../hands.ts';
import type { sizes } from '../launch.ts';

/** What the stories left to be looked at. */
export type Worlds = {
  readonly disputes: { readonly shown: string };
  readonly projects: { readonly drawing: string; readonly judging: string };
};

export type Picture<Ids> = {
  readonly name: string;
  readonly size: keyof typeof sizes;
  readonly who: string;
  readonly at: (ids: Ids) => string;
  readonly before?: (page: Page) => Promise<void>;
  /** What stands at the top of the picture; the page's own top unless given. */
  readonly top?: string;
  /** A list that stands in the order of random ids, sorted so that every picture is the same. */
  readonly sorted?: string;
};

type Pictures = { readonly [World in keyof Worlds]: readonly Picture<Worlds[World]>[] };

export const pictures: Pictures = {
  disputes: [
    {
      ...{ name: 'applicant-filing', size: 'phone', who: 'applicant', at: () => '/file' },
      ...{ before: beginFiling, top: 'h1' },
    },
    {
      ...{ name: 'applicant-case', size: 'phone', who: 'applicant', top: '.crumb' },
      at: ({ shown }) => `/cases/${shown}`,
    },
    { name: 'officer-work', size: 'desk', who: 'officer', at: () => '/work' },
    {
      ...{ name: 'officer-case', size: 'desk', who: 'officer' },
      at: ({ shown }) => `/cases/${shown}`,
    },
    { name: 'clerk-desk', size: 'desk', who: 'clerk', at: () => '/clerk?list=print' },
    { name: 'head-approvals', size: 'desk', who: 'head', at: () => '/approvals' },
    {
      ...{ name: 'supervisor-statistics', size: 'desk', who: 'supervisor' },
      at: () => '/statistics?from=2021-01-01&to=2021-10-18&by=month',
    },
    { name: 'auditor-audit', size: 'desk', who: 'auditor', at: () => '/audit' },
    { name: 'admin-start', size: 'desk', who: 'admin', at: () => '/admin' },
  ],
  projects: [
    {
      ...{ name: 'office-project', size: 'desk', who: 'office' },
      at: ({ judging }) => `/cases/${judging}`,
    },
    {
      ...{ name: 'drawer-draw', size: 'desk', who: 'drawer', sorted: 'main ul' },
      at: ({ drawing }) => `/cases/${drawing}/panel`,
    },
    {
      ...{ name: 'expert-sheet', size: 'desk', who: 'expert1' },
      at: ({ judging }) => `/cases/${judging}/actions/evaluation.submitted`,
    },
  ],
};

/** Up to the claims and the facts, which are filled in. */
async function beginFiling(page: Page): Promise<void> {
  const field = (name: string) => page.locator(`[name="filing.${name}"]`);
  await press(page, '开始填写');
  await page.getByLabel('纠纷类别').selectOption('infringement');
  await press(page, '保存，下一步');
  await field('applicants.0.address').fill('丽水市莲都区紫金街道囿山路18号');
  await press(page, '保存，下一步');
  await field('respondents.0.kind').selectOption('person');
  await field('respondents.0.name').fill('王秀英');
  await field('respondents.0.address').fill('丽水市莲都区白云街道丽阳街6号');
  await press(page, '保存，下一步');
  await field('claims.0.text').fill('停止占用共用灌溉水渠，恢复原状');
  await field('occurredOn').fill('2021年8月');
  await field('facts').fill('2021年8月，被申请人在共用灌溉水渠上砌筑围墙，我家承包田无法引水。');
}
