/** The invented case of the samples: who, against whom, about what, and whom to ask. */

export const contact = {
  office: '景宁畲族自治县自然资源和规划局山林纠纷调处科',
  officer: '梅雨桐、柳承志',
  phone: '0578-5080000',
  address: '景宁畲族自治县红星街道人民中路100号',
};

export const DISPUTE = '林地所有权争议';
export const APPLICANT = '景宁畲族自治县大均乡上寮村股份经济合作社';
export const RESPONDENT = '景宁畲族自治县大均乡下垟村股份经济合作社';

export const theCase = {
  applicants: [APPLICANT],
  respondents: [RESPONDENT],
  thirdParties: ['蓝䶮犇'],
  dispute: DISPUTE,
};
export const venues = { reconsideration: '丽水市人民政府', court: '丽水市中级人民法院' };

export const parties = {
  applicants: [
    {
      kind: 'organization',
      name: APPLICANT,
      uscc: 'N2331127MF00001A1X',
      address: '景宁畲族自治县大均乡上寮村12号',
      representative: '法定代表人蓝㛃妹，理事长',
      agent: { name: '雷𬱖', from: '浙江畲山律师事务所律师', authority: 'special' },
    },
  ],
  respondents: [
    {
      kind: 'organization',
      name: RESPONDENT,
      uscc: 'N2331127MF00002B2Y',
      address: '景宁畲族自治县大均乡下垟村3号',
      representative: '法定代表人钟堃喆，理事长',
    },
  ],
  thirdParties: [
    {
      kind: 'person',
      name: '蓝䶮犇',
      idNumber: '332529********1234',
      address: '景宁畲族自治县大均乡上寮村27号',
    },
  ],
};
