import { expect, test } from 'vitest';
import { variantUsesOf } from '../src/facts/variant-uses.ts';
import { documentFrom } from './helpers/linter.ts';

const counts = (source: string): Record<string, Record<string, number>> =>
  Object.fromEntries(
    [...variantUsesOf(documentFrom(source))].map(([term, uses]) => [
      term,
      Object.fromEntries([...uses].map(([spelling, { count }]) => [spelling, count])),
    ]),
  );

test('both spellings of a word are counted where a document has one that is not the standard one', () => {
  const source = '先注册账号，再用帐号登录。\n\n帐号不能外借，账号也不能，其他事项另有公告。';
  expect(counts(source)).toEqual({ 账号: { 账号: 2, 帐号: 2 } });
});

test('two words that meet, and words in another sense, do not count', () => {
  expect(counts('台风登陆前，他确定单元楼里没有人。')).toEqual({});
});

test('the first places are told', () => {
  const document = documentFrom('部份读者，部份图书，部份展品，部份馆员，部份展厅，部份书架。');
  const use = variantUsesOf(document).get('部分')?.get('部份');
  expect(use?.count).toBe(6);
  expect(use?.places.map(({ range }) => range[0])).toEqual([0, 5, 10, 15, 20]);
});
