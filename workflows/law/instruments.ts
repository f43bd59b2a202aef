/**
 * The instruments that rules, terms and papers cite, by the short name used in citations.
 * Only names and dates of force stand here, never their content.
 */

export type Instrument = {
  readonly title: string;
  readonly document?: string;
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string;
};

export const instruments = {
  规则: { title: '丽水市行政裁决程序规则', document: '丽政办发〔2020〕93号', from: '2021-02-01' },
  办法: {
    title: '丽水市科技计划项目验收管理办法（修订）',
    document: '丽科〔2020〕42号',
    from: '2021-01-10',
  },
  民法典: { title: '中华人民共和国民法典', from: '2021-01-01' },
  民诉法: { title: '中华人民共和国民事诉讼法', from: '2024-01-01' },
  民诉解释: { title: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', from: '2022-04-10' },
  行诉法: { title: '中华人民共和国行政诉讼法', from: '2017-07-01' },
  行诉解释: { title: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释', from: '2018-02-08' },
  公开条例: {
    title: '中华人民共和国政府信息公开条例',
    document: '国务院令第711号',
    from: '2019-05-15',
  },
  复议法: { title: '中华人民共和国行政复议法', from: '2024-01-01' },
  处罚法: { title: '中华人民共和国行政处罚法', from: '2021-07-15' },
  电子签名法: { title: '中华人民共和国电子签名法', from: '2019-04-23' },
  档案法: { title: '中华人民共和国档案法', from: '2021-01-01' },
  森林法: { title: '中华人民共和国森林法', from: '2020-07-01' },
  土地管理法: { title: '中华人民共和国土地管理法', from: '2020-01-01' },
  草原法: { title: '中华人民共和国草原法', from: '2021-04-29' },
  水法: { title: '中华人民共和国水法', from: '2016-07-02' },
  水土保持法: { title: '中华人民共和国水土保持法', from: '2011-03-01' },
  种子法: { title: '中华人民共和国种子法', from: '2022-03-01' },
  专利法: { title: '中华人民共和国专利法', from: '2021-06-01' },
  采购法: { title: '中华人民共和国政府采购法', from: '2014-08-31' },
  采购法条例: { title: '中华人民共和国政府采购法实施条例', from: '2015-03-01' },
  采购投诉办法: { title: '政府采购质疑和投诉办法', document: '财政部令第94号', from: '2018-03-01' },
  土地权属办法: {
    title: '土地权属争议调查处理办法',
    document: '国土资源部令第17号',
    from: '2003-03-01',
  },
  专利裁决办法: {
    title: '专利纠纷行政裁决和调解办法',
    document: '国家知识产权局令第81号',
    from: '2025-02-01',
  },
  企业名称规定: { title: '企业名称登记管理规定', from: '2021-03-01' },
  自治条例: { title: '景宁畲族自治县自治条例', from: '1989-01-01' },
  省程序办法: {
    title: '浙江省行政程序办法',
    document: '浙江省人民政府令第348号',
    from: '2017-01-01',
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentName = keyof typeof instruments;
