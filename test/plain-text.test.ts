import { describe, expect, test } from 'vitest';
import { documentOf } from '../src/document/document.ts';
import type { TreeNode } from '../src/document/tree.ts';
import { documentFrom, mapOf, textsOf } from './helpers/linter.ts';

// Three lines that were wrapped at forty columns, and one that ends its paragraph.
const WRAPPED = [
  '清晨的阳光照进院子，老人坐在门口慢慢地',
  '喝茶，孩子们背着书包从门前走过，一路上',
  '说说笑笑，谁也没有注意到墙角那只睡着的',
  '小猫。',
];

describe('plain text', () => {
  test('is told from Markdown, even in one line', () => {
    expect(documentFrom('春天', 'txt').isPlainText).toBe(true);
    expect(documentFrom('春天\n', 'txt').isPlainText).toBe(true);
    expect(documentFrom('春天\n', 'md').isPlainText).toBe(false);
    expect(documentFrom('春天', 'md').isPlainText).toBe(false);
  });

  test('has a block for every line where it was not wrapped', () => {
    const source = '第一段比较长，说的是春天。\n第二段。\n第三段说的是一个相当长的、没有人换过行的故事。\n完';
    expect(textsOf(source, 'txt')).toEqual(source.split('\n'));
  });

  test('has a block for a run of wrapped lines', () =>
    expect(textsOf(WRAPPED.join('\n'), 'txt')).toEqual([WRAPPED.join('\n')]));

  test.each<[string, string, number]>([
    ['a blank line', '\n\n', 2],
    ['a blank line with spaces', '\n  \n', 2],
    ['a line without letters or digits', '\n--\n', 2],
    ['an ideographic space', '\n　　', 2],
    ['a tab', '\n\t', 2],
    ['two spaces', '\n  ', 2],
    ['one space more', '\n ', 1],
    ['a short line that ends a sentence', '\n', 2],
  ])('begins a new block at %s', (_, separator, count) => {
    const first = count === 1 ? WRAPPED.slice(0, -1) : WRAPPED;
    expect(textsOf([...first].join('\n') + separator + WRAPPED.join('\n'), 'txt')).toHaveLength(count);
  });

  test('keeps ideographic indents and drops others', () => {
    expect(textsOf('　　春天\n\n  夏天  ', 'txt')).toEqual(['　　春天', '夏天']);
    expect(mapOf('  夏天  ', 'txt')).toEqual(['夏', '天']);
  });

  test.each<[string, string]>([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['a space before it', ' \n'],
    ['an indent after it', '\n '],
  ])('%s is a soft line end', (_, lineEnd) => {
    const source = WRAPPED.join(lineEnd);
    const [block, ...others] = documentFrom(source, 'txt').blocks;
    expect(others).toEqual([]);
    expect(block?.text).toBe(WRAPPED.join('\n'));
    const at = block?.text.indexOf('\n') ?? 0;
    expect(source.slice(...(block?.toSource([at, at + 1]) ?? []))).toBe(lineEnd);
  });

  test('takes markup for text, but not addresses and code between backticks', () =>
    expect(textsOf('**甲** # [乙](u) &amp; \\* 见 https://a.cn 和 `的的`', 'txt')).toEqual([
      '**甲** # [乙](u) &amp; \\* 见 \ufffc 和 \ufffc',
    ]));

  test('keeps NUL', () => expect(mapOf('甲\0乙', 'txt')).toEqual(['甲', '\0', '乙']));

  test.each(['', '\n', '\r\n\r\n', '　　\n'])('of nothing has no blocks (%j)', (source) =>
    expect(textsOf(source, 'txt')).toEqual([]),
  );
});

describe('very long input', () => {
  const LENGTH = 2_000_000;
  test.each<[string, string]>([
    ['Han', '的'],
    ['brackets', '（'],
    ['spaces', ' '],
    ['astral Han', '𠮷'],
    ['Latin', 'a'],
    ['full-width letters', 'Ａ'],
    ['dollars', '$a'],
    ['backticks', '`的'],
    ['braces', '{{的'],
    ['at signs', 'a@'],
  ])('one line of %s neither overflows nor splits', (_, unit) => {
    const line = `春${unit.repeat(LENGTH / unit.length)}天`;
    expect(documentFrom(line, 'txt').blocks.map(({ text }) => text.length > 1)).toEqual([true]);
  });

  test.each<[string, string, string]>([
    ['an address', 'https://a.cn/', 'x'],
    ['an address with Latin beyond ASCII', 'https://a.cn/', 'é'],
    ['code', '`', '的'],
    ['a template', '{{', '的'],
    ['mathematics', '$$', '的'],
    ['a container line', ':::', '的'],
  ])('%s without an end', (_, start, unit) => {
    expect(() => textsOf(`春 ${start}${unit.repeat(LENGTH)}`, 'txt')).not.toThrow();
  });

  test.each<[string, string, string]>([
    ['code', '`', '`'],
    ['a template', '{{', '}}'],
    ['mathematics', '$$', '$$'],
  ])('%s with an end is one U+FFFC', (_, start, end) =>
    expect(textsOf(`春${start}${'的'.repeat(LENGTH)}${end}天`, 'txt')).toEqual(['春\ufffc天']),
  );

  test('one line of Markdown', () => expect(textsOf('的'.repeat(LENGTH))[0]).toHaveLength(LENGTH));
  test('many lines', () => expect(textsOf('春天\n'.repeat(100_000), 'txt')).toHaveLength(100_000));
  test('nodes nested without end', () => {
    let node: TreeNode = {
      type: 'Paragraph',
      range: [0, 2],
      children: [{ type: 'Str', range: [0, 2], value: '春天' }],
    };
    for (let depth = 0; depth < 100_000; depth++) node = { type: 'BlockQuote', range: [0, 2], children: [node] };
    const root = { type: 'Document', range: [0, 2] as const, position: {}, children: [node] };
    expect(documentOf(root, '春天').blocks.map(({ text }) => text)).toEqual(['春天']);
  });
  test('quotes in quotes', () => expect(textsOf(`${'>'.repeat(1000)} 春天`)).toEqual(['春天']));
  test('emphasis in emphasis', () => expect(textsOf(`${'*春 '.repeat(500)}天${'*'.repeat(500)}`)[0]).toMatch(/^春 /));
});
