import { cleanSentences, segmentedSentences } from './bench-sentences.mjs';
import { numbersFrom } from './random.mjs';

/** Pieces of text until there are `length` characters. */
export function fill(length, piece) {
  const pieces = [];
  for (let size = 0; size < length; size += pieces.at(-1).length) pieces.push(piece());
  return pieces.join('').slice(0, length);
}

/**
 * A manual: mostly paragraphs, with headings, lists, links, inline code and tables between them. Lists are short and
 * paragraphs long, because the time of textlint's Markdown parser grows with the square of the number of blocks.
 */
export function markdownOf(length, sentences = cleanSentences) {
  const random = numbersFrom(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = sentences === segmentedSentences ? ' ' : '';
  const some = (count) => Array.from({ length: count }, () => pick(sentences)).join(between);
  const clause = () => pick(sentences).split(/ ?[，。：；？！]/)[0];
  const paragraph = () =>
    `${some(12)}${between}请用 \`npm run build\` 构建，参见[${clause()}](https://example.com/a)。\n\n`;
  const rare = [
    () => `## ${clause()}\n\n`,
    () => `- ${some(2)}\n- **${clause()}**：${some(1)}\n- \`--watch\` ${some(1)}\n\n`,
    () => `1. ${some(1)}\n2. ${some(2)}\n\n`,
    () => `> ${some(2)}\n\n`,
    () => `| 名称 | 说明 |\n| --- | --- |\n| \`name\` | ${clause()} |\n| \`path\` | ${clause()} |\n\n`,
    () => '```js\nconst server = createServer(options);\nserver.listen(8000);\n```\n\n',
  ];
  return fill(length, () => paragraph() + paragraph() + paragraph() + pick(rare)());
}

/** Plain text, one paragraph a line. */
export function textOf(length, sentences = cleanSentences) {
  const random = numbersFrom(2);
  const pick = () => sentences[Math.floor(random() * sentences.length)];
  const between = sentences === segmentedSentences ? ' ' : '';
  return fill(length, () => `${Array.from({ length: 3 }, pick).join(between)}\n\n`);
}
