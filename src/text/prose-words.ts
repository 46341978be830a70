import { HAN } from './han.ts';
import { isCode, isInTitle, type LatinToken } from './latin-tokens.ts';
import type { Range } from './range.ts';

/** A word of Latin letters in Chinese prose: no identifier, command option, address or file name. */
export interface ProseWord {
  /** As it is written, without the number of a version behind it: MySQL of MySQL5.7. */
  readonly word: string;
  readonly range: Range;
  /**
   * What stands beside it: on one side Han or a Chinese mark, on the other no Latin word (`none`); names, or what begins
   * with a capital (`names`: PostgreSQL json 类型); other words (`words`: docker daemon).
   */
  readonly company: 'none' | 'names' | 'words';
}

/** A word, perhaps of parts that hyphens join, perhaps with a version: e-mail, K8s, MySQL5.7. */
const WORD = /^([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*?)(?:(?<=[A-Za-z])[0-9]+(?:\.[0-9]+)+)?$/;

/** The longest word that is looked at: no name has more letters. */
const LONGEST = 40;

/** So much of the text before a word holds a mark and the spaces behind it. */
const BESIDE = 4;
const REACH = 24;
/** Beside a word: Han, a mark that only Chinese text has, or a stop or bracket beside Han, which may yet become such a mark. */
const CHINESE = `[${HAN}，。、；：！？“”‘’（）《》「」『』【】…—]`;
const HAN_BEFORE = new RegExp(`${CHINESE} {0,2}$|[${HAN}](?: ?\\(|[),;:!?] ?)$`, 'u');
const HAN_AFTER = new RegExp(`^ {0,2}${CHINESE}|^\\([${HAN}]|^\\) ?[${HAN}]`, 'u');
/** Beside a word: the end of its line, a mark, or code with a space between. */
const EDGE_BEFORE = /(?:^|[\n\u2028,;:!?()[\]"—|]|\ufffc ) {0,2}$/;
const EDGE_AFTER = /^(?: {0,2}(?:$|[\n\u2028,;:!?()[\]"—|]|[0-9])|\.(?:$|\s)| \ufffc)/;
/** Other Latin words that make an English phrase with it: GitHub Actions. */
const WORD_BEFORE = /[A-Za-z0-9+#] $/;
const WORD_AFTER = /^ [A-Za-z]/;
/** What makes code of a word before or behind it: $x, foo(), foo:bar, <tag>. */
const CODE_BEFORE = /[\ufffc$<>{}=\\/@#%&*_+~|.-]$/;
const CODE_AFTER = new RegExp(`^(?:[\\ufffc<>{}=\\\\/@#%&*_+~|[-]|\\((?!${HAN})|:(?=\\S)(?!${HAN})|\\.(?=\\S))`, 'u');

/** A word in small letters; of a slice of Chinese text V8 takes long to make them, also where they are. */
export const inSmallLetters = (word: string): string => (/[^a-z0-9]/.test(word) ? word.toLowerCase() : word);

/** What a token is as a word, without the number of a version; undefined for numbers, addresses, dates. */
export const wordOf = ({ word }: LatinToken): string | undefined =>
  word.length > LONGEST ? undefined : WORD.exec(word)?.[1];

/**
 * The word of a token where it stands in Chinese prose. A whole English sentence is none.
 * @param word what `wordOf` gives for it
 */
export function proseWordAt(token: LatinToken, word: string): ProseWord | undefined {
  const { text, start, end } = token;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + REACH);
  if (isNoProse(token, before, after)) return undefined;
  const range = [start, start + word.length] as const;
  const [hanBefore, hanAfter] = [HAN_BEFORE.test(before), HAN_AFTER.test(after)];
  const isBefore = hanBefore || EDGE_BEFORE.test(before);
  const isAfter = hanAfter || EDGE_AFTER.test(after);
  if ((hanBefore || hanAfter) && isBefore && isAfter) return { word, range, company: 'none' };
  const company = companyInPhrase(text, range);
  return company && { word, range, company };
}

const isNoProse = (token: LatinToken, before: string, after: string): boolean =>
  CODE_BEFORE.test(before) ||
  CODE_AFTER.test(after) ||
  isCode(token) ||
  isInTitle(token.text, [token.start, token.end]);

/** A Latin phrase of a few words, from its start (read backwards, from one place) or to its end. */
const PHRASE_BEFORE = /(?<=((?:[A-Za-z0-9.+#-]{1,24} ){0,4}))/y;
const PHRASE_AFTER = /^(?: [A-Za-z0-9.+#-]{1,24}){0,4}/;
const PHRASE_REACH = 80;
/** A phrase of more words is likely an English sentence. */
const LONGEST_PHRASE = 4;

const SMALL_WORD = /(?:^| )[a-z]/;

/** What stands beside a word that is one of a few Latin words in Chinese: 使用 GitHub Actions 部署. */
function companyInPhrase(text: string, [start, end]: Range): ProseWord['company'] | undefined {
  const before = text.slice(Math.max(0, start - PHRASE_REACH), start);
  const after = text.slice(end, end + PHRASE_REACH);
  if (!WORD_BEFORE.test(before.slice(-BESIDE)) && !WORD_AFTER.test(after)) return undefined;
  PHRASE_BEFORE.lastIndex = before.length;
  const [, left = ''] = PHRASE_BEFORE.exec(before) ?? [];
  const others = spaces(left);
  if (others >= LONGEST_PHRASE) return undefined;
  const [right = ''] = PHRASE_AFTER.exec(after) ?? [];
  if (others + spaces(right) >= LONGEST_PHRASE) return undefined;
  const besideHan =
    HAN_BEFORE.test(before.slice(0, before.length - left.length)) || HAN_AFTER.test(after.slice(right.length));
  if (!besideHan) return undefined;
  return SMALL_WORD.test(left) || SMALL_WORD.test(right) ? 'words' : 'names';
}

function spaces(phrase: string): number {
  let count = 0;
  for (let at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) count++;
  return count;
}
