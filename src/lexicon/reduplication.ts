import { partOfSpeech } from './segmenter.ts';

/**
 * Characters that are never said twice in a row: particles, prepositions, pronouns, conjunctions, auxiliary verbs.
 * Reduplication in Chinese is of verbs, adjectives, measure words, nouns and adverbs (朱德熙《语法讲义》; the characters
 * are those whose every doubling in the dev data was mended, chinese.md §1.3).
 */
const NEVER_DOUBLED = new Set(
  '的是在到了被会这从不把将你则其也和都并即该于那很按就由要能为所与及或但而且我它他她们有让使',
);

/** Whether a character alone is never reduplicated. */
export const isNeverDoubled = (character: string): boolean => NEVER_DOUBLED.has(character);

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两几半]/u;

/**
 * Parts of speech of which a doubled word is a mistake: nouns, pronouns, prepositions, conjunctions, place and time.
 * Verbs (研究研究, which the dictionary often lists as nouns of action), adjectives (雪白雪白), adverbs (非常非常) and measures (一行一行) may be doubled on purpose.
 */
const NEVER_DOUBLED_TAGS = new Set(['n', 'nz', 'nt', 'ns', 'r', 'p', 'c', 'f', 't', 's', 'b']);

/** Whether a word of two or more characters is never reduplicated. */
export const isNeverDoubledWord = (word: string): boolean =>
  !NUMERAL.test(word) && NEVER_DOUBLED_TAGS.has(partOfSpeech(word));

/** Whether a stretch of several words, told by its letters, may be repeated on purpose: it counts something. */
export const countsSomething = (text: string): boolean => NUMERAL.test(text);
