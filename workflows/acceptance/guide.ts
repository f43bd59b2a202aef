/** The guide to the acceptance of a project in everyday words. */
import type { Guide } from '../kernel/guide.ts';
import { concerns, nextSteps } from './next-steps.ts';
import { actTitles, fieldHelp, states, toOthers } from './plain-words.ts';
import { progress } from './progress.ts';

export const guide: Guide = {
  opening:
    '列入市级科技计划的项目，做完以后要通过验收。项目由归口管理部门或者业务处室登记以后，承担单位在网上提出验收申请。',
  matters: { project: '列入市级科技计划、要验收的项目，由承担单位提出验收申请。' },
  steps: [
    {
      title: '提出验收申请',
      text: '实施期内或者期满后六个月内，承担单位填写验收申请，附任务合同书、工作总结、经费和绩效材料。',
    },
    {
      title: '审核',
      text: '先由归口管理部门审核，再由业务处室审核是否齐全规范；退回的，一次告诉您缺什么。',
    },
    {
      title: '专家验收',
      text: '抽取或者邀请技术、财务专家，看资料、听汇报、评议目标任务和经费使用情况。',
    },
    {
      title: '结论',
      text: '专家组提出通过、结题或者不通过的意见，书面告诉承担单位。不通过的，写明原因和整改要求。',
    },
    {
      title: '异议和整改',
      text: '对结论有异议的，在验收结束之日起十五日内书面提出；不通过的，可以在六个月内整改后再申请一次。',
    },
  ],
  questions: [
    {
      title: '项目到期做不完怎么办？',
      text: '在完成日期前三个月内申请延期，写明理由；原则上只能延期一次，不超过十二个月。',
    },
    {
      title: '哪些人不能当验收专家？',
      text: '项目承担、参与单位的人和有利害关系的人不能当专家；专家随机抽取，抽取的过程可以核验。',
    },
  ],
  forms: [],
  states,
  statesTo: toOthers,
  ...{ actTitles, concerns, fieldHelp, progress, nextSteps },
};
