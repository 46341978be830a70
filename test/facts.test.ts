import { expect, it } from 'vitest';
import { fullLines } from '../src/facts/filled-lines.ts';
import { bracketCounts, latinSpacingCounts, quoteCounts, stopCounts } from '../src/facts/mark-counts.ts';
import { isInMistake } from '../src/facts/repeats.ts';
import { isSegmented } from '../src/facts/segmentation.ts';
import { blockWrap } from '../src/facts/wrapping.ts';
import { documentFrom } from './helpers/linter.ts';

const mixed = documentFrom(
  '馆藏目录（OPAC）已更新，详见 API 文档(新版)。\n\n他说：“可以”，她说「不行」,并写了"备注"和Koha手册。',
);

it('counts stops, brackets, quotes and spaces as a document uses them', () => {
  expect(stopCounts(mixed)).toEqual({ full: 3, half: 0 });
  expect(bracketCounts(mixed)).toEqual({ full: 1, half: 1 });
  expect(quoteCounts(mixed)).toEqual({ curly: 1, corner: 1, straight: 1 });
  expect(latinSpacingCounts(mixed)).toEqual({ spaced: 2, joined: 2 });
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
