import { replaceByOpaque } from './masks.ts';
import { type Prose, textOf } from './prose.ts';

/** Dollars that may open display mathematics: at the start of a line. */
const OPENS = /(?<=^|[\n\u2028])[ \t\u3000]*\$\$/g;
/** Dollars that may close it: at the start or at the end of a line, perhaps before a stop or a label. */
const CLOSES =
  /(?<=^|[\n\u2028])[ \t\u3000]*\$\$|\$\$(?=[ \t]{0,9}(?:[,.，。;；]|\{[^{}]*\}|\([^()]*\))?[ \t]{0,9}(?:$|[\n\u2028]))/;

/**
 * The prose without display mathematics that runs on over several paragraphs, as its blank lines, `=` and `-` at line
 * starts make it do (`$$⏎甲⏎⏎乙⏎$$`). Dollars that nothing closes stay what they are.
 */
export function withoutDisplayMath(all: Iterable<Prose>, source: string): Iterable<Prose> {
  if (!source.includes('$')) return all;
  const prose = [...all];
  const texts = prose.map(({ pieces }) => textOf(pieces));
  if (!texts.some((text) => text.includes('$$'))) return prose;
  const closing = texts.map((text) => (isOdd(text) ? CLOSES.exec(text) : null));
  const result: Prose[] = [];
  for (let i = 0; i < prose.length; i++) {
    const block = prose[i] as Prose;
    const text = texts[i] as string;
    const opening = isOdd(text) ? [...text.matchAll(OPENS)].at(-1)?.index : undefined;
    let end = i + 1;
    while (opening !== undefined && end < prose.length && !closing[end]) end++;
    const close = closing[end];
    if (opening === undefined || !close) {
      result.push(block);
      continue;
    }
    result.push({ ...block, pieces: replaceByOpaque(block.pieces, [[opening, text.length]]) });
    const last = prose[end] as Prose;
    result.push({ ...last, pieces: replaceByOpaque(last.pieces, [[0, close.index + close[0].length]]) });
    i = end;
  }
  return result;
}

/** Whether a text has dollars in pairs of which one has no partner. */
const isOdd = (text: string): boolean => (text.match(/\$\$/g)?.length ?? 0) % 2 === 1;
