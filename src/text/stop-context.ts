import { HAN, startsWithHan } from './han.ts';
import { hasLetter } from './letters.ts';
import { CLOSING } from './marks.ts';

/** A half-width stop, or a run of ? and !, with what stands around it in its block. */
export interface StopPlace {
  /** The first mark of a run. */
  readonly mark: string;
  /** Up to forty characters on either side. */
  readonly before: string;
  readonly after: string;
  /** The last character of the sentence so far: closing quotes, brackets and spaces are passed over. */
  readonly last: string;
  /** What follows after spaces and soft line ends; empty at the end of the block. */
  readonly rest: string;
}

/** How much text on each side tells what sentence a mark stands in. */
const REACH = 40;
/** What may stand between the last character of a sentence and its stop; “ and ‘ may yet be turned. */
const SKIPPED_BEFORE = `${CLOSING}“‘)]"' \u00a0`;

/** A stop of a text, or a run of them, with its surroundings; takes the same time wherever it stands. */
export function stopPlace(text: string, index: number, length = 1): StopPlace {
  const before = text.slice(Math.max(0, index - REACH), index);
  const after = text.slice(index + length, index + length + REACH);
  return { mark: text.charAt(index), before, after, last: lastCharacter(before), rest: afterGap(after) };
}

/** What follows after spaces and soft line ends. */
const afterGap = (after: string): string =>
  /^[ \t\n\u00a0]/.test(after) ? after.replace(/^[ \t\n\u00a0]+/, '') : after;

function lastCharacter(before: string): string {
  let end = before.length;
  while (end > 0 && SKIPPED_BEFORE.includes(before.charAt(end - 1))) end--;
  const low = before.charCodeAt(end - 1);
  return before.slice(low >= 0xdc00 && low <= 0xdfff ? end - 2 : end - 1, end);
}

/**
 * Whether a run of half-width stops stands amid a word: main.c · 3.14 · Vue.js · 文件.txt · .gitignore · *.md · a.* with a
 * point, 1,000 · a;b · 12:30 · a?b between letters or digits. Most do, so this is asked first.
 */
export function isWithinWord(text: string, index: number, length: number): boolean {
  const after = text.charAt(index + length);
  if (text[index] === '.') return /[A-Za-z0-9_/\\*]/.test(after);
  return /[A-Za-z0-9_/\\]/.test(after) && /[A-Za-z0-9_]/.test(text.charAt(index - 1));
}

/** What is no end of a sentence, kind by kind; each is tried with the text before and after the mark. */
interface Token {
  readonly marks: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const TOKENS: readonly Token[] = [
  // `..`, `?!`, `。.`: runs of marks belong to the rules on repeats.
  { marks: ',.:;?!', after: /^[,.:;?!，。：；？！…]/ },
  { marks: ',.:;?!', before: /[,.:;，。：；？！…]$/ },
  // '.' · “,”: a mark in quotes is spoken of, not used.
  { marks: ',.:;?!', before: /['"“‘「『]$/, after: /^['"”’」』]/ },
  { marks: '.', before: /^$/ },
  { marks: '.', before: / $/, after: /^[^\n]/ },
  // 1. · (a. · 一. at the start of a line is the label of a list; 第一. is none either.
  {
    marks: '.',
    before:
      /(?:^|[\n\u2028])\s*[(（]?(?:[〇一二三四五六七八九十]{1,3}|[0-9]{1,3}|[A-Za-z])$|第[一二三四五六七八九十]+$/u,
  },
  {
    marks: '.',
    before:
      /(?:^|[^A-Za-z])(?:e\.g|i\.e|etc|vs|al|cf|No|Dr|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|St|Fig|Vol|p|pp|ver|approx|[A-Z])$/,
  },
  // www.图书.cn: a host name that no page finds.
  { marks: '.', before: /(?:^|[^A-Za-z0-9])www$/i },
  // :) · :-D · ;) · :） are faces, :smile: is a picture, :: and := are operators, :// belongs to an address.
  { marks: ':;', after: /^(?:-?[)）DPp|]|-[(/\\])(?![A-Za-z0-9])|^\((?:\s|$)/ },
  { marks: ':', after: /^[a-z0-9_+-]{2,30}:|^[=/]\/?(?=[/=\s]|$)|^\/\// },
  { marks: ':', before: /:[a-z0-9_+-]{2,30}$/ },
  // ## 标题 :id=name of docsify; x = dp[i] + 1; of a formula.
  { marks: ':', after: /^[a-z]+=/ },
  { marks: ';', before: /[=+*/<>] ?[\w.[\]()]+$/ },
  // &quot; in plain text.
  { marks: ';', before: /&#?\w{1,10}$/ },
  // : 定义 at the start of a line is a definition list; [1]: 出处 a label.
  { marks: ':', before: /(?:^|[\n\u2028])\s*(?:\[[^\]]*\])?$/ },
  // -http=:端口 · IP:端口 · host:路径 stand for `host:port`.
  { marks: ':', before: /[=<>&/@\\|~^$*]\s*$/ },
  // 特殊字符 "&*; 等: marks in a row are spoken of, not used.
  { marks: ',;', before: /[&*^$~|\\]$/ },
  {
    marks: ':',
    before: /(?:^|[^A-Za-z])(?:ip|host|hostname|addr|address|domain|[A-Z]?IP)$/i,
    after: /^\p{Script=Han}/u,
  },
  // != · ![图](…) · !important · ?key=value · n! is a factorial.
  { marks: '?!', after: /^[=[]/ },
  { marks: '?!', before: /[A-Za-z0-9_)\]]$/, after: /^[A-Za-z0-9_/\\]/ },
  { marks: '?!', before: / $/, after: /^[A-Za-z0-9_/\\]/ },
  { marks: '!', after: /^important/ },
  { marks: '?', after: /^[\w-]+=/ },
  { marks: '!', before: /(?:^|[^A-Za-z0-9])[A-Za-z0-9]$/ },
  // hello world! 程序: an English phrase with the mark that belongs to it.
  { marks: '!', before: /(?:^|[^A-Za-z])[A-Za-z]+ [A-Za-z]+$/, after: /^[^\n\u2028]/ },
  // 某某出版社, 2013. of a list of references (GB/T 7714).
  { marks: ',', before: /出版社$/, after: /^ ?\d{4}/ },
  { marks: '.', before: /, ?(?:19|20)\d\d$/ },
  // “你好, 世界!”, the first output of every programming course, is quoted as it is printed.
  { marks: ',', before: /你好$/, after: /^ ?世界/ },
  { marks: '!', before: /你好, ?世界$|Yahoo$/ },
  { marks: ',', before: /(?:^|[^A-Za-z])(?:hello|hi)$/i },
];

/** Whether a mark that is not within a word is part of a name, an operator, a face or an abbreviation, and not a stop. */
export const isPartOfToken = ({ mark, before, after }: StopPlace): boolean =>
  TOKENS.some(
    (token) =>
      token.marks.includes(mark) &&
      (token.before === undefined || token.before.test(before)) &&
      (token.after === undefined || token.after.test(after)),
  );

/** Five Latin words in a row are an English sentence. */
const ENGLISH = /(?:[A-Za-z][A-Za-z'’-]*[ ,]+){4,}[A-Za-z]+/;
const ANY_HAN = new RegExp(HAN, 'u');
/** Marks that only Chinese text has; “ and ‘ are shared with English. A straight quote before Han may yet become one. */
const OPENING_OR_HAN = new RegExp(`^(?:${HAN}|[“‘「『《〈【（]|["']${HAN})`, 'u');

/**
 * Whether the sentence around a stop is Chinese, and by what it is seen: by the Han right before the mark, else by the
 * Han right after it, else by what comes before in the sentence (chinese.md §3, design.md “Width of marks”).
 */
export function chineseContext(place: StopPlace): 'after-han' | 'before-han' | 'chinese-sentence' | undefined {
  const { before, after, last, rest } = place;
  const hanNext = startsWithHan(rest);
  const isAfterHan = startsWithHan(last);
  const sentence = isAfterHan ? last : before.slice(sentenceStart(before));
  // Most stops that are no part of a token stand in a sentence without Han.
  if (!ANY_HAN.test(sentence)) return isLabel(place, sentence) ? 'before-han' : undefined;
  if (ENGLISH.test(before) && !hanNext) return undefined;
  if (isAfterHan) {
    const isChineseName = ENGLISH.test(after) && before.length > 6 && !ANY_HAN.test(before.slice(0, -3));
    return isChineseName ? undefined : 'after-han';
  }
  if (ENDS_CHINESE.test(before)) return 'chinese-sentence';
  // 第3. 定义, [M]. 某某出版社: a label or a reference, not the end of a sentence.
  if (place.mark === '.' && rest !== '' && /[0-9\]]\s*$/.test(before)) return undefined;
  if (hanNext) return 'before-han';
  return OPENING_OR_HAN.test(rest) || rest === '' || (after.startsWith('\n') && place.mark !== ',')
    ? 'chinese-sentence'
    : undefined;
}

/** Where the sentence that a text ends with begins. */
function sentenceStart(text: string): number {
  let start = text.length;
  while (start > 0 && !'。！？\n\u2028'.includes(text.charAt(start - 1))) start--;
  return start;
}

/** `feat: 支持` · `fix(core): 修正`: the head of a commit message, whose form is fixed. */
const COMMIT =
  /(?:^|[^A-Za-z])(?:feat|fix|docs?|chore|refactor|perf|tests?|style|build|ci|revert|optimize)(?:\([^)]*\))?!?$/;

/** A closing mark that only Chinese text has. */
const ENDS_CHINESE = /[》”’」』）】]$/;

/** 8 个字节, 2.1.8 版, `main.c` 的更新: Chinese text may begin with a number or code. */
const BEGINS_CHINESE = new RegExp(`^[ \\u00a0]*(?:[0-9.]+|\\ufffc)?[ \\u00a0]?${HAN}`, 'u');

/** Whether a stop parts words without Han from the Chinese text that explains them: `name`: 名称 · Step 1: 准备 · push x,把 x 入栈. */
function isLabel({ mark, before, after, last, rest }: StopPlace, label: string): boolean {
  if (!(mark === ':' ? BEGINS_CHINESE.test(after) : mark === ',' && startsWithHan(rest))) return false;
  if (label.trim() === '' || label.length >= REACH || ENGLISH.test(before) || COMMIT.test(before)) return false;
  const isQuoted = /"/.test(label.replace(/"[^"]*"/g, ''));
  return !isQuoted && (hasLetter(last) || /[\ufffc*+#%]/.test(last));
}
