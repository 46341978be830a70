/**
 * What Unicode says of characters. A pattern of such classes takes V8 as long to read as a hundred lines of code, each
 * time that it is written down: so each is written here alone.
 */

/** A letter or digit of any script, Han too. */
const LETTER = /[\p{L}\p{N}]/u;
/** What Markdown's parsers agree on: symbols beyond ASCII are punctuation since CommonMark 0.31 only. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const SYMBOL = /\p{S}/u;

/** The first character of a text, whole. */
export const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';

/** The last character of a text, whole. */
export const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

/** Whether a text holds a letter or digit of any script. */
export const hasLetter = (text: string): boolean => LETTER.test(text);

/** Whether a character is punctuation to all parsers of Markdown. */
export const isPunctuation = (character: string): boolean => PUNCTUATION.test(character);

/** Whether a character is a symbol: some of ASCII are punctuation as well. */
export const isSymbol = (character: string): boolean => SYMBOL.test(character);
