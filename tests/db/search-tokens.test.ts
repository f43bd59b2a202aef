import { expect, test } from 'vitest';
import { fts5Query, searchPhrases, searchTokens, tsQuery } from '../../db/search-tokens.ts';

test.each([
  ['李小明', '李小 小明 明'],
  ['张三、李四', '张三 三 李四 四'],
  ['裁案〔2021〕1号', '裁案 案 2021 1 号'],
  ['ＡＢＣ-Corp有限公司', 'abc corp 有限 限公 公司 司'],
  ['陈𬱖', '陈𬱖 𬱖'],
  ['买买提·吐尔逊', '买买 买提 提 吐尔 尔逊 逊'],
  ['二〇二一年', '二〇 〇二 二一 一年 年'],
  [' —— ', ''],
])('cuts %s', (text, tokens) => expect(searchTokens(text)).toBe(tokens));

test('keeps no more places than PostgreSQL tells apart, and no endless word', () => {
  expect(searchTokens('案'.repeat(20_000)).split(' ')).toHaveLength(16_383);
  expect(searchTokens('a'.repeat(500))).toHaveLength(64);
});

test.each([
  ['李小明', '"李小 小明"', `('李小' <-> '小明')`],
  ['李', '"李" *', `('李':*)`],
  ['李 2021', '"李" * AND "2021" *', `('李':*) & ('2021':*)`],
  ['裁案〔2021〕1号', '"裁案 案 2021 1 号" *', `('裁案' <-> '案' <-> '2021' <-> '1' <-> '号':*)`],
  [`a' OR "b" *`, '"a" * AND "or" * AND "b" *', `('a':*) & ('or':*) & ('b':*)`],
])('asks for %s', (query, fts5, ts) => {
  expect(fts5Query(searchPhrases(query))).toBe(fts5);
  expect(tsQuery(searchPhrases(query))).toBe(ts);
});
