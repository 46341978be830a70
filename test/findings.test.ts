import { describe, expect, test } from 'vitest';
import { defineRule } from '../src/rule.ts';
import { fix, lint } from './helpers/linter.ts';
import { editing, repeated } from './helpers/rules.ts';

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
