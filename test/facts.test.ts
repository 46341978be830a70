import { expect, it } from 'vitest';
import { bracketPairCounts } from '../src/facts/bracket-style.ts';
import { latinSpacingCounts, stopCounts } from '../src/facts/mark-counts.ts';
import { widthChanges } from '../src/facts/mark-width.ts';
import { joinsQuotes, quoteUses } from '../src/facts/quote-uses.ts';
import { isSegmented } from '../src/facts/segmentation.ts';
import { blockWrap } from '../src/facts/wrapping.ts';
import { documentFrom } from './helpers/linter.ts';

const mixed = documentFrom(
  '馆藏目录（OPAC）已更新，详见 API 文档(新版)。\n\n他说：“可以”，她说「不行」,并写了"备注"和Koha手册。',
);

it('counts stops, brackets and spaces as a document uses them', () => {
  expect(stopCounts(mixed)).toEqual({ full: 3, half: 0 });
  expect(bracketPairCounts(mixed)).toEqual({ full: 1, half: 1 });
  expect(latinSpacingCounts(mixed)).toEqual({ spaced: 2, joined: 2 });
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
