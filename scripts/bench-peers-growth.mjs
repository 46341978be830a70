import { measure } from './bench-peers-passes.mjs';
import { fill, markdownOf, textOf } from './bench-texts.mjs';

/** What is repeated until there is a text: what rules or parsers might take for candidates everywhere. */
const UNITS = [
  ...['的', '人人', '的 ', '人工 智能 ', '的\n', '（', '“', '…', '，', '！', 'Ab', 'a的', 'API Api ', '3 个', 'Ａ'],
  ...['**', '*的 ', '`', '[', '![](', '_的', '<a', '&amp;', '- ', '> 的\n', '|', '\\', '$', '[^1]', 'www.a', '^'],
  // All of it a fault.
  ...['的,', '的的，', '中文, ', '“的”', '的(\n'],
];

/** Prose without marks, in pieces of so many characters: one long block with a border everywhere. */
const inPieces = (length, size, border) => {
  const text = textOf(length).replace(/[\n，。：；？！、“”（）]/g, '');
  return text.replace(new RegExp(`.{${size}}`, 'gu'), `$&${border}`).slice(0, length);
};

/** The texts that are made to hurt, by what is said of them. */
const hostileTexts = (length) => [
  ...UNITS.map((unit) => [unit, fill(length, () => unit.repeat(1000))]),
  ['prose without marks in lines of 7', inPieces(length, 7, '\n')],
  ['prose without marks in pieces of 3', inPieces(length, 3, ' ')],
];

/**
 * How a contender's time grows with the length of a Markdown text, and how many times the time of prose texts take that
 * are made to hurt, character by character, the slowest first.
 */
export async function growthOf(contender, runs, [small, ...larger]) {
  const measured = async (source) => {
    const [{ speed, count }] = await measure([contender], [{ source, file: 'a.md' }], runs);
    return { seconds: source.length / speed, count };
  };
  const sizes = [];
  for (const length of [small, ...larger]) sizes.push({ length, ...(await measured(markdownOf(length))) });
  const hostile = [];
  for (const [what, text] of hostileTexts(small)) {
    const { seconds, count } = await measured(text);
    hostile.push({ what, ratio: seconds / sizes[0].seconds, count });
  }
  return { sizes, hostile: hostile.toSorted((a, b) => b.ratio - a.ratio) };
}
