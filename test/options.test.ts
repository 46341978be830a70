import { describe, expect, test } from 'vitest';
import { allOptions } from '../src/rule.ts';
import { fix, lint } from './helpers/linter.ts';
import { repeated } from './helpers/rules.ts';

const messagesFor = async (options: unknown, source = '春天的的花') =>
  (await lint([repeated], source, 'md', options)).messages.map(({ message }) => message);

describe('options', () => {
  test('have defaults', async () => expect(await messagesFor({})).toEqual(['的的 -> 的：重复（甲）']));
  test('may be left out', async () => expect(await messagesFor(true)).toEqual(['的的 -> 的：重复（甲）']));
  test('reach the rule', async () => {
    expect(await messagesFor({ style: '乙' })).toEqual(['的的 -> 的：重复（乙）']);
    expect(await messagesFor({ enabled: false })).toEqual([]);
  });
  test('include severity, which is for textlint', async () => {
    const { messages } = await lint([repeated], '春天的的花', 'md', { severity: 'warning' });
    expect(messages.map(({ severity }) => severity)).toEqual([1]);
  });
  test('of a rule are listed with the shared ones', () =>
    expect(Object.keys(allOptions(repeated.definition))).toEqual([
      ...['style', 'most', 'width', 'enabled', 'terms', 'certain'],
      ...['except', 'allow', 'suggestions'],
    ]));

  test.each<[string, unknown, string]>([
    [
      'an unknown one',
      { stlye: '甲' },
      '规则 test-rule 没有选项 stlye；可用的选项：style、most、width、enabled、terms、certain、except、allow、suggestions、severity',
    ],
    ['one of few', { style: '丙' }, '规则 test-rule 的选项 style 不正确：给出的是 "丙"，应为 "甲" 或 "乙"'],
    ['a number', { most: '2' }, '规则 test-rule 的选项 most 不正确：给出的是 "2"，应为 数字'],
    ['a whole number', { most: 1.5 }, '规则 test-rule 的选项 most 不正确：给出的是 1.5，应为 整数'],
    ['a number that is too small', { most: 0 }, '规则 test-rule 的选项 most 不正确：给出的是 0，应为 不小于 1 的数'],
    ['a number that is too big', { most: 10 }, '规则 test-rule 的选项 most 不正确：给出的是 10，应为 不大于 9 的数'],
    ['one of two kinds', { width: true }, '规则 test-rule 的选项 width 不正确：给出的是 true，应为 数字 或 "auto"'],
    ['a switch', { enabled: 'yes' }, '规则 test-rule 的选项 enabled 不正确：给出的是 "yes"，应为 true 或 false'],
    [
      'a switch that is null',
      { enabled: null },
      '规则 test-rule 的选项 enabled 不正确：给出的是 null，应为 true 或 false',
    ],
    ['an object', { terms: 1 }, '规则 test-rule 的选项 terms 不正确：给出的是 1，应为 对象'],
    [
      'a value deep inside',
      { terms: { 甲: [1] } },
      '规则 test-rule 的选项 terms.甲[0] 不正确：给出的是 1，应为 字符串',
    ],
    ['a list', { allow: '的的' }, '规则 test-rule 的选项 allow 不正确：给出的是 "的的"，应为 数组'],
    ['a list of words', { except: [1] }, '规则 test-rule 的选项 except[0] 不正确：给出的是 1，应为 字符串'],
    [
      'a pattern that does not compile',
      { allow: ['的的', '/(/'] },
      '规则 test-rule 的选项 allow[1] 不正确：给出的是 "/(/"，应为 词语或有效的 /正则表达式/',
    ],
    [
      'a flag that does not exist',
      { allow: ['/的/x'] },
      '规则 test-rule 的选项 allow[0] 不正确：给出的是 "/的/x"，应为 词语或有效的 /正则表达式/',
    ],
    [
      'a word of no letters',
      { allow: [''] },
      '规则 test-rule 的选项 allow[0] 不正确：给出的是 ""，应为 词语或有效的 /正则表达式/',
    ],
    ['suggestions', { suggestions: 1 }, '规则 test-rule 的选项 suggestions 不正确：给出的是 1，应为 true 或 false'],
  ])('that are wrong are told: %s', async (_, options, message) => {
    await expect(messagesFor(options)).rejects.toThrow(message);
    await expect(fix([repeated], '春天', 'md', options)).rejects.toThrow(message);
  });

  test('that are wrong are all told at once', async () => {
    const wrong = messagesFor({ stlye: 1, most: 'x' });
    await expect(wrong).rejects.toThrow(/most/);
    await expect(wrong).rejects.toThrow(/stlye/);
  });

  test('that are no object are told', async () =>
    expect(messagesFor('strict')).rejects.toThrow('规则 test-rule 的选项不正确：给出的是 "strict"，应为 对象'));
});

describe('except', () => {
  const source = '春的的\n\n> 夏的的\n\n- 秋[的的](u)';
  test.each<[string[], number]>([
    [[], 3],
    [['BlockQuote'], 2],
    [['Link'], 2],
    [['BlockQuote', 'ListItem'], 1],
    [['Paragraph'], 0],
    [['Header'], 3],
  ])('%j', async (except, count) => expect(await messagesFor({ except }, source)).toHaveLength(count));
});

describe('allow', () => {
  test.each<[string[], number]>([
    [[], 2],
    [['的的'], 0],
    [['天的的花'], 1],
    [['天的'], 2],
    [['(的的)'], 2],
    [['/天的+/'], 1],
    [['/天的{2}|色的{2}/'], 0],
    [['/的的$/'], 1],
    [['/\\p{Script=Han}+花/u'], 1],
    [['/a的/i', '的的花'], 1],
  ])('%j', async (allow, count) => expect(await messagesFor({ allow }, '春天的的花，红色的的')).toHaveLength(count));

  test('takes a word literally', async () => {
    expect(await messagesFor({ allow: ['.的的.'] }, '春的的花')).toHaveLength(1);
    expect(await messagesFor({ allow: ['.的的.'] }, '.的的.')).toHaveLength(0);
  });
});

describe('how sure a rule is', () => {
  test('decides between fix and none', async () => {
    expect((await lint([repeated], '春的的', 'md', {})).messages[0]?.fix).toEqual({ range: [1, 3], text: '的' });
    const [likely] = (await lint([repeated], '春的的', 'md', { certain: false })).messages;
    expect([likely?.fix, likely?.suggestions]).toEqual([undefined, undefined]);
    expect((await fix([repeated], '春的的', 'md', { certain: false })).output).toBe('春的的');
  });

  test('gives a suggestion only where asked for', async () => {
    const [likely] = (await lint([repeated], '春的的', 'md', { certain: false, suggestions: true })).messages;
    expect(likely?.fix).toBeUndefined();
    expect(likely?.suggestions).toEqual([
      { id: 'expected', message: '的的 -> 的：重复（甲）', fix: { range: [1, 3], text: '的' } },
    ]);
    const [certain] = (await lint([repeated], '春的的', 'md', { suggestions: true })).messages;
    expect([certain?.fix?.text, certain?.suggestions]).toEqual(['的', undefined]);
  });
});
