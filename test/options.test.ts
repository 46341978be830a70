import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allOptions, defineRule, type Edit } from '../src/rule.ts';
import { fix, lint } from './helpers/linter.ts';

/** A rule that reports every match of 的的, with options of each kind. */
const repeated = defineRule({
  id: 'test-rule',
  summary: '测试',
  options: {
    style: v.optional(v.picklist(['甲', '乙']), '甲'),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)), 1),
    width: v.optional(v.union([v.number(), v.literal('auto')]), 'auto'),
    enabled: v.optional(v.boolean(), true),
    terms: v.optional(v.record(v.string(), v.array(v.string())), {}),
    certain: v.optional(v.boolean(), true),
  },
  *detect({ text }, { options }) {
    if (!options.enabled) return;
    for (const { 0: found, index } of text.matchAll(/的\n?的/g)) {
      const range = [index, index + found.length] as const;
      yield {
        range,
        message: `的的 -> 的：重复（${options.style}）`,
        edit: { range, text: '的', certain: options.certain },
      };
    }
  },
});

/** A rule that makes the same edits in every block; an insertion is reported on the character before it. */
const editing = (...edits: Edit[]) =>
  defineRule({
    id: 'editing-rule',
    summary: '测试',
    options: {},
    *detect() {
      for (const edit of edits) {
        const [start, end] = edit.range;
        yield { range: start < end ? [start, end] : [start - 1, end], message: '甲 -> 乙：测试', edit };
      }
    },
  });

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

describe('findings', () => {
  test.each<
    [string, string, [line: number, column: number], [line: number, column: number], readonly [number, number]]
  >([
    ['in a paragraph', '春的的', [1, 2], [1, 4], [1, 3]],
    ['in a later line', '春\n\n> 夏\n> 的的', [4, 3], [4, 5], [9, 11]],
    ['over two lines', '> 春的\n> 的夏', [1, 4], [2, 4], [3, 8]],
    ['in lines that end in CRLF', '春\r\n\r\n𠮷的的', [3, 3], [3, 5], [7, 9]],
    ['after a byte order mark', '\ufeff春的的', [1, 2], [1, 4], [1, 3]],
    ['within emphasis', '甲**的的**', [1, 4], [1, 6], [3, 5]],
    ['across markup', '甲的**的**', [1, 2], [1, 6], [1, 5]],
  ])('are reported where they are: %s', async (_, source, start, end, range) => {
    const [message] = (await lint([repeated], source)).messages;
    expect(message?.loc).toEqual({
      start: { line: start[0], column: start[1] },
      end: { line: end[0], column: end[1] },
    });
    expect(message?.range).toEqual(range);
  });

  test.each([
    ['md', '\ufeff春的的\n\n夏的的'],
    ['txt', '\ufeff春的的\n\n夏的的'],
  ] as const)('are reported where they are in .%s with a byte order mark', async (extension, source) => {
    const { messages } = await lint([repeated], source, extension);
    expect(messages.map(({ line, column }) => [line, column])).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect((await fix([repeated], source, extension)).output.replace(/^\ufeff/, '')).toBe('春的\n\n夏的');
  });

  test('whose edit would break the document are reported without it', async () => {
    expect((await lint([repeated], '甲的**的**')).messages[0]?.fix).toBeUndefined();
    expect(
      (await lint([editing({ range: [0, 1], text: '# 甲', certain: true })], '甲乙')).messages[0]?.fix,
    ).toBeUndefined();
    expect((await fix([editing({ range: [0, 1], text: '', certain: true })], '*甲*乙')).output).toBe('*甲*乙');
  });

  test('of which one fix alone would do no harm, but two would, are not both fixed', async () => {
    const rule = editing({ range: [3, 4], text: '(', certain: true }, { range: [6, 7], text: ')', certain: true });
    expect((await fix([rule], '[注]（下文），')).output).toBe('[注](下文），');
  });

  test('whose edit changes nothing have no fix', async () =>
    expect(
      (await lint([editing({ range: [0, 1], text: '甲', certain: true })], '甲乙')).messages[0]?.fix,
    ).toBeUndefined());

  test('keep the prefix of a line whose end stays', async () => {
    const rule = editing({ range: [1, 4], text: '\n乙丙', certain: true });
    expect((await fix([rule], '> 甲乙\r\n> 丙丁')).output).toBe('> 甲\r\n> 乙丙丁');
    expect((await fix([editing({ range: [0, 1], text: '甲\n', certain: true })], '甲乙')).output).toBe('甲乙');
  });

  test('that are one fault are told as one, with one fix for all of them', async () => {
    const rule = defineRule({
      id: 'together-rule',
      summary: '测试',
      options: {},
      *detect({ text }) {
        for (const { index } of text.matchAll(/\n/g)) {
          const edit = { range: [index, index + 1] as const, text: '', certain: true };
          yield { range: [index - 1, index + 2], message: `${index} -> ：测试`, edit, together: '换行' };
        }
      },
    });
    const source = '> 春天\n> 来了`的`，花\n> 开了';
    const { messages } = await lint([rule], source);
    expect(messages.map(({ message, range }) => [message, range])).toEqual([['2 -> ：测试', [3, 18]]]);
    expect((await fix([rule], source)).output).toBe('> 春天来了`的`，花开了');
    // What may not be made alone is left out: without its space the emphasis would be none.
    expect((await fix([rule], '春天\n来了，**花开。**\n夏天')).output).toBe('春天来了，**花开。**\n夏天');
  });

  test('of which one paragraph has very many are told one by one only up to a number, and mended all', async () => {
    const rule = defineRule({
      id: 'many-rule',
      summary: '测试',
      options: {},
      *detect({ text }) {
        for (const { index } of text.matchAll(/的/g)) {
          const edit = { range: [index, index + 1] as const, text: '地', certain: index % 3 !== 0 };
          yield { range: edit.range, message: `的 -> 地：测试`, edit };
        }
      },
    });
    const source = '的了的了'.repeat(600);
    const { messages } = await lint([rule], source);
    expect(messages).toHaveLength(502);
    expect(messages.slice(-2).map(({ message }) => message)).toEqual([
      '的 -> 地：测试（此后同段还有 466 处同类问题）',
      '的 -> 地：测试（此后同段还有 232 处同类问题）',
    ]);
    expect(messages.at(-2)?.range).toEqual([1000, 2399]);
    const expected = [...source].map((character, i) => (character === '的' && i % 3 !== 0 ? '地' : character));
    expect((await fix([rule], source)).output).toBe(expected.join(''));
    // Comments may turn the rule off for a part of them.
    expect((await lint([rule], `${source}\n\n<!-- 注 -->`)).messages).toHaveLength(1200);
  });

  test('may insert', async () => {
    const rule = editing({ range: [1, 1], text: ' ', certain: true });
    expect((await fix([rule], '甲**B**')).output).toBe('甲 **B**');
  });
});

describe("a rule's bug", () => {
  test('two certain edits that overlap are told, not dropped', async () => {
    const rule = editing({ range: [2, 4], text: '', certain: true }, { range: [1, 3], text: '', certain: true });
    await expect(lint([rule], '甲乙丙丁')).rejects.toThrow('editing-rule：两处修改重叠（1,3 与 2,4）');
  });

  test('edits that only touch, and uncertain ones, are none', async () => {
    const touching = editing(
      { range: [0, 1], text: '子', certain: true },
      { range: [1, 2], text: '丑', certain: true },
    );
    expect((await fix([touching], '甲乙丙')).output).toBe('子丑丙');
    const uncertain = editing({ range: [0, 2], text: '', certain: true }, { range: [1, 2], text: '', certain: false });
    expect((await lint([uncertain], '甲乙丙')).messages).toHaveLength(2);
  });
});
