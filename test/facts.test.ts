import { expect, it } from 'vitest';
import { bracketPairCounts } from '../src/facts/bracket-style.ts';
import { fullLines } from '../src/facts/filled-lines.ts';
import { isLinkedHeading } from '../src/facts/heading-anchors.ts';
import { latinSpacing } from '../src/facts/latin-spacing.ts';
import { widthChanges } from '../src/facts/mark-width.ts';
import { joinsQuotes, quoteUses } from '../src/facts/quote-uses.ts';
import { isInMistake } from '../src/facts/repeats.ts';
import { isSegmented } from '../src/facts/segmentation.ts';
import { blockWrap } from '../src/facts/wrapping.ts';
import { documentFrom } from './helpers/linter.ts';

const mixed = documentFrom(
  '馆藏目录（OPAC）已更新，详见 API 文档(新版)。\n\n他说：“可以”，她说「不行」,并写了"备注"和Koha手册。',
);

it('counts brackets by width', () => {
  expect(bracketPairCounts(mixed)).toEqual({ full: 1, half: 1, halfAroundHan: 1 });
});

it('counts gaps between Han and Latin by what stands on the Latin side, exceptions aside', () => {
  const document = documentFrom(
    '详见 API 文档和Koha手册，2023 年第3章共 5 个馆，15%的T恤，《Koha入门》，见 Ada Lovelace 的书。\n\n1.2 概述',
  );
  expect(latinSpacing(document)).toEqual({
    letters: { spaced: 2, joined: 2 },
    digits: { spaced: 2, joined: 0 },
    dates: { spaced: 1, joined: 0 },
    labels: { spaced: 0, joined: 2 },
  });
});

it('knows the headings that links in the same file lead to', () => {
  const document = documentFrom('[安装](#安装-koha) [借书](#%E5%80%9F%E4%B9%A6)\n\n# 安装 Koha\n\n# 还书\n\n# 借书');
  const headings = document.blocks.filter(({ kind }) => kind === 'heading');
  expect(headings.map((block) => isLinkedHeading(document, block))).toEqual([true, false, true]);
});

it('counts quotations by their marks, around Han and around Latin words', () => {
  const { han, latin, singleHan } = quoteUses(
    documentFrom(`${mixed.source}\n\n“OPAC”是目录，‘善本’和"Koha"不是；don't 不是引文，27" 也不是。`),
  );
  expect(han).toEqual({ curly: 1, corner: 1, straight: 1 });
  expect(latin).toEqual({ curly: 1, corner: 0, straight: 1 });
  expect(singleHan).toEqual({ curly: 1, corner: 0, straight: 0 });
});

it('tells whether quotation marks stand right beside Han', () => {
  expect(joinsQuotes(documentFrom('用“书目”检索，用“作者”检索。'))).toBe(true);
  expect(joinsQuotes(documentFrom('用 “书目” 检索，用“作者”检索。'))).toBe(false);
});

it('tells word-segmented blocks from others in one document', () => {
  const document = documentFrom(
    '下面 是 分词 之后 的 样例 ， 每 个 词语 之间 都 有 一 个 空格 ， 供 大家 对照 阅读 。\n\n这一段是普通的说明文字，词语之间没有空格，只有一处 多余的空格，不算分词文本。',
  );
  expect(document.blocks.map((block) => isSegmented(document, block))).toEqual([true, false]);
});

it('measures the width at which a paragraph was wrapped, markup and prefixes aside', () => {
  const document = documentFrom(
    '> 这一段引文在四十列处换行，这是第一行文字\n> 这里是第二行文字，宽度和第一行差不了多少\n> 最后一行比较短。',
  );
  const [block] = document.blocks;
  expect(block && blockWrap(document, block).width).toBe(40);
});

it('tells which marks will change their width, and the white space that goes with them', () => {
  const document = documentFrom('馆藏 , 详见目录 (新版) 和（旧版）。');
  const [block] = document.blocks;
  if (!block) throw new Error('no block');
  const shown = widthChanges(document, block).map(({ range, to }) => [block.text.slice(...range), to]);
  expect(shown).toEqual([
    [' , ', '，'],
    [' (', '（'],
    [') ', '）'],
  ]);
  expect(widthChanges(document, block, { stops: 'off', brackets: 'half' }).map(({ to }) => to)).toEqual([' (', ')']);
  expect(widthChanges(document, block, { stops: 'off', brackets: 'off' })).toEqual([]);
});

const PARAGRAPH = '馆里新添了三台可以自助借书\n和还书的机器，放在一楼的大\n厅，读者不用排队。';

it.each<[string, string, number]>([
  ['a paragraph whose lines had no room for more', PARAGRAPH, 2],
  ['a line that had room for more', PARAGRAPH.replace('新添了三台', '添'), 0],
  ['a last line that is wider than the others', PARAGRAPH.replace('排队', '排队，也不用等待工作人员'), 0],
  ['a line that an address made wider', PARAGRAPH.replace('大厅', '[大厅](https://library.example/hall)'), 2],
  ['two lines', '馆里新添了三台可以自助借书\n和还书的机器。', 1],
  [
    'two lines in a document that is wrapped',
    `${`${PARAGRAPH}\n\n`.repeat(4)}馆里还有一台可以自助办借书\n证的机器。`,
    Number.POSITIVE_INFINITY,
  ],
  ['two lines in a document that is not', `${`${PARAGRAPH}\n\n`.repeat(4)}馆里还有一台\n自助办证的机器。`, 0],
])('tells from its lines how surely a paragraph was wrapped: %s', (_, source, expected) => {
  const document = documentFrom(source);
  const block = document.blocks.at(-1);
  expect(block && fullLines(document, block)).toBe(expected);
});

it.each([
  ['本馆的\n的藏书', true],
  ['往\n往如此', false],
  ['内核栈\n栈顶', false],
  ['春天\n来了', false],
])('tells a mistake from other repeats over a line end: %j', (text, expected) => {
  const [block] = documentFrom(text).blocks;
  const lineEnd = text.indexOf('\n');
  expect(block && isInMistake(block, [lineEnd, lineEnd + 1])).toBe(expected);
});
