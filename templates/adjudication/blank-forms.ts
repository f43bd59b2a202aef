/** The forms of article 13 to download: 申请书样式 and what parties hand in beside it. */
import { type BlankForm, heading, one, partyRows, signed, tableOf, two } from '../blank-form.ts';

const application: BlankForm = {
  title: '行政裁决申请书',
  use: '申请人填写，按被申请人的人数交副本。也可以在网上填写，不必下载。',
  basis: ['规则8', '规则9'],
  blocks: ({ name }) => [
    tableOf(
      ...partyRows('申请人'),
      one('委托代理人', 11, '姓名：　　　　　　　电话：　　　　　　　（附委托书）'),
      ...partyRows('被申请人'),
      heading('第三人（没有的不填）'),
      two('姓名或者\n单位名称', '联系电话', 13),
      one('裁决请求', 42),
      one('争议发生\n的时间'),
      one('事实与理由', 105),
      one('证据和材料\n（名称份数）', 32),
      one('此致', 11, name),
      signed('申请人', '代理人'),
    ),
    {
      kind: 'paragraph',
      text: '附：申请人身份证明复印件、申请书副本、证据。写不下的，另附页。申请不收取费用。',
    },
  ],
};

const authority: BlankForm = {
  title: '授权委托书',
  use: '委托一至二人代为参加的当事人填写，和代理人的身份证明一起提交。',
  basis: ['规则7', '省程序办法15'],
  blocks: ({ name }) => [
    tableOf(
      ...partyRows('委托人'),
      heading('受托人'),
      two('姓名', '身份证号码', 13),
      two('工作单位', '联系电话', 13),
      one('案由', 11),
      one(
        '代理权限\n（选一项）',
        44,
        '□ 一般代理：提交材料和证据，陈述、质证、辩论，查阅案卷。\n□ 特别授权代理：除一般代理的事项以外，还可以（逐项勾选，不勾选的没有此项权限）\n　□ 承认、放弃、变更裁决请求　□ 撤回申请\n　□ 和解、接受调解　□ 签收文书',
      ),
      one('委托期限', 13, '自签署之日起至　　　　年　　月　　日\n（不填的，至本案办结之日）'),
      one('此致', 11, name),
      signed('委托人', '受托人'),
    ),
  ],
};

const address: BlankForm = {
  title: '送达地址确认书',
  use: '当事人填写，告诉本机关文书送到哪里，同意不同意电子送达。网上案件里也可以确认。',
  basis: ['规则3', '民诉法90', '民诉解释136'],
  blocks: ({ name }) => [
    tableOf(
      one('案由或者案号', 13),
      one('当事人', 13),
      heading('送达地址'),
      one('地址', 15),
      two('收件人', '与当事人的关系', 13),
      two('联系电话', '邮政编码', 13),
      heading('电子送达（选一项）'),
      one(
        '是否同意',
        32,
        '□ 同意：除裁决书、调解协议书外，文书可以送达本机关网上办理系统的本人账号，以本人签收为准。\n□ 不同意：文书一律送达上列地址。',
      ),
      one('系统用户名', 13),
      signed('当事人', '代理人'),
    ),
    {
      kind: 'paragraph',
      text: `${name}告知：所填地址应当准确；地址或者电话变更的，应当及时书面告知。因提供的地址不准确、变更后没有告知，致使文书没有收到的，由当事人承担相应后果。`,
    },
  ],
};

const reply: BlankForm = {
  title: '行政裁决答复书',
  use: '被申请人、第三人收到申请书副本后填写，在答复通知书写明的期限内提交。也可以在网上提交。',
  basis: ['规则10(二)'],
  blocks: ({ name }) => [
    tableOf(
      one('案号', 11),
      ...partyRows('答复人（被申请人、第三人）'),
      one('委托代理人', 11, '姓名：　　　　　　　电话：　　　　　　　（附委托书）'),
      one('对裁决请求\n的意见', 118, '（逐项写明同意或者不同意）'),
      one('事实与理由', 125),
      one('证据和材料\n（名称份数）', 32),
      one('此致', 11, name),
      signed('答复人', '代理人'),
    ),
  ],
};

/** By the name in their address. */
export const adjudicationForms: Readonly<Record<string, BlankForm>> = {
  application,
  authority,
  address,
  reply,
};
