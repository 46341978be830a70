import fs from 'node:fs';
import path from 'node:path';
import { cleanSentences } from './bench-sentences.mjs';
import { numbersFrom } from './random.mjs';

/** Some Markdown files of a folder, from all parts of it. @throws where there is none */
export function documentsOf(folder, count) {
  if (!fs.existsSync(folder)) throw new Error(`no folder ${folder}: name one with Markdown files`);
  const files = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort();
  if (files.length === 0) throw new Error(`no Markdown files in ${folder}`);
  const length = Math.min(count, files.length);
  return Array.from({ length }, (_, i) => {
    const file = files[Math.floor((i * files.length) / length)];
    return { file, source: fs.readFileSync(path.join(folder, file), 'utf8') };
  });
}

// AutoCorrect gives up on a text of a million characters.
const TEXT_LENGTH = 50_000;

/** Plain texts, a paragraph a line, of sentences in which no contender finds anything. */
export async function quietTexts(count, contenders) {
  let sentences = cleanSentences.map((source) => ({ source, file: 'a.txt' }));
  for (const { pass } of contenders) {
    const { counts } = await pass(sentences);
    sentences = sentences.filter((_, i) => counts[i] === 0);
  }
  const random = numbersFrom(1);
  const some = () => sentences[Math.floor(random() * sentences.length)].source;
  return Array.from({ length: count }, () => {
    let source = '';
    while (source.length < TEXT_LENGTH) source += `${some()}${some()}${some()}\n\n`;
    return { file: 'a.txt', source };
  });
}
