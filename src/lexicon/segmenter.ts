import { createRequire } from 'node:module';

type Jieba = typeof import('jieba-wasm');

// The dictionary takes a quarter of a second and some megabytes, so it is loaded when a rule first asks.
const load = createRequire(import.meta.url);
let jieba: Jieba | undefined;
const engine = (): Jieba => {
  jieba ??= load('jieba-wasm') as Jieba;
  return jieba;
};

/** A word of a text: UTF-16 offsets, half-open. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text without gaps, as jieba cuts it (dictionary, and a model for words it does not know). */
export function segment(text: string): Word[] {
  let end = 0;
  return engine()
    .cut(text, true)
    .map((word) => {
      const start = end;
      end += word.length;
      return { text: word, start, end };
    });
}

/** Beyond this many answers all are forgotten: memory stays bounded in a process that lints for days. */
const MOST_KNOWN = 50_000;

/** A function of a word that remembers its answers. */
function remembered<T extends boolean | string>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    let known = answers.get(word);
    if (known === undefined) {
      if (answers.size >= MOST_KNOWN) answers.clear();
      known = answer(word);
      answers.set(word, known);
    }
    return known;
  };
}

/** Whether the dictionary has a word. */
export const isWord = remembered((word) => engine().cut_all(word).includes(word));

/** The part of speech of a dictionary word, in the tags of ICTCLAS (n, v, a, d, m, q, r …); `x` where unknown. */
export const partOfSpeech = remembered((word) => {
  const tags = engine().tag(word);
  return tags.length === 1 ? (tags[0]?.tag ?? 'x') : 'x';
});
