import type { Block, Document } from '../../src/document/document.ts';
import { spacesDashes } from '../../src/facts/dash-spacing.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { endsWithHan, startsWithHan } from '../../src/text/han.ts';
import type { Change } from './change.ts';
import { CLAUSE_OPENERS } from './data.ts';

const DASH = '——';
/** What is typed for a dash: hyphens, em, en and horizontal bars, box drawings, the long-vowel mark of kana. */
const BARS = /-+|—+|–+|―+|─+|ー+/g;
/** More of them than this are a rule across the page. */
const LONGEST = 8;
/** How far a clause is looked at. */
const REACH = 60;

/** A bar with what stands on both sides of it on its line. */
interface Place {
  readonly bar: string;
  /** Spaces right before and right after. */
  readonly gaps: readonly [number, number];
  /** The line before and after the bar, as far as it tells, without these spaces. */
  readonly before: string;
  readonly after: string;
}

/**
 * The dashes of Chinese sentences that are not written —— (GB/T 15834 §4.10: the room of two characters). Ranges, options
 * of commands, arrows, and connectors between names (北京—上海, GB/T 15834 §4.13) are none.
 */
export function* dashChanges(document: Document, block: Block): Generator<Change> {
  const { text } = block;
  for (const { 0: bar, index } of text.matchAll(BARS)) {
    if (bar === DASH || bar.length > LONGEST) continue;
    const place = placeOf(text, bar, index);
    const verdict = place && verdictOn(block, place, index);
    if (!verdict) continue;
    // A link's text may be a title, which is copied letter by letter.
    const isLink = block.nodeTypes([index, index + 1]).has('Link');
    const keepsSpaces = isSegmented(document, block);
    const [left, right] = keepsSpaces ? [0, 0] : place.gaps;
    const isSpaced = !keepsSpaces && (spacesDashes(document) ?? (left > 0 && right > 0));
    yield {
      range: [index - left, index + bar.length + right],
      to: isSpaced ? ` ${DASH} ` : DASH,
      certain: verdict === 'certain' && !isLink,
      reason: '破折号占两个字',
    };
  }
}

function placeOf(text: string, bar: string, index: number): Place | undefined {
  const line = (part: string): string[] => part.split(/[\n\u2028]/);
  const before = line(text.slice(Math.max(0, index - REACH), index)).at(-1) ?? '';
  const after = line(text.slice(index + bar.length, index + bar.length + REACH))[0] ?? '';
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const gaps = [before.length - left.length, after.length - right.length] as const;
  if (left === '' || right === '' || gaps[0] > 1 || gaps[1] > 1) return undefined;
  return { bar, gaps, before: left, after: right };
}

/** Also brackets that the rule on widths is still to widen: (新)--书目, 书目--(新). */
const ENDS_CHINESE = /(?:[）」』”’》】]|[(（][^()（）]{0,40}\p{Script=Han}\))$/u;
const STARTS_CHINESE = /^(?:[（「『“‘《【]|\(\p{Script=Han})/u;
const isAfterChinese = (before: string): boolean => endsWithHan(before) || ENDS_CHINESE.test(before);
const isBeforeChinese = (after: string): boolean => startsWithHan(after) || STARTS_CHINESE.test(after);
/** A word of Latin letters (not a variable: `i--`), code, or a link's end. */
const ENDS_NAME = /(?:[A-Za-z0-9+#.]{2}|[\ufffc)\]])$/;
const STARTS_NAME = /^(?:[A-Za-z]{2}|[\ufffc[])/;

type Verdict = 'certain' | 'likely' | undefined;

function verdictOn(block: Block, place: Place, index: number): Verdict {
  const { bar, gaps, before, after } = place;
  const [afterChinese, beforeChinese] = [isAfterChinese(before), isBeforeChinese(after)];
  const isSpaced = gaps[0] > 0 && gaps[1] > 0;
  if (bar === '-' || bar === '–') {
    if (isSpaced) return beforeChinese || STARTS_NAME.test(after) ? likelyClauses(block, place, index) : undefined;
    // 语言– Python: no range has a space on one side only.
    return bar === '–' && afterChinese && gaps[1] > 0 && STARTS_NAME.test(after) ? 'likely' : undefined;
  }
  if (bar === 'ー') return undefined;
  if (/^[—―─]$/.test(bar)) return verdictOnSingle(block, place, index);
  // 范围--也就是, 警告──强烈
  if (afterChinese && beforeChinese) return 'certain';
  if (bar[0] !== '-' && bar[0] !== '—') return undefined;
  // 唯一的 ID--称之为: but not i--, and no option (附带 --mirror).
  if (beforeChinese && ENDS_NAME.test(before) && gaps[0] === gaps[1]) return 'likely';
  return afterChinese && isSpaced && STARTS_NAME.test(after) ? 'likely' : undefined;
}

/** A single — between names or ends of a range connects them; between clauses it is half a dash. */
function verdictOnSingle(block: Block, { gaps, before, after, bar }: Place, index: number): Verdict {
  const [afterChinese, beforeChinese] = [isAfterChinese(before), isBeforeChinese(after)];
  if (gaps[0] + gaps[1] === 0) {
    const length = afterChinese && beforeChinese ? hanCount(lastClause(before)) : 0;
    // 另一种存储方法—**邻接表**: the name of what was spoken of, in bold print.
    const isNamed =
      block.nodeTypes([index + 1, index + 2]).has('Strong') && !block.nodeTypes([index, index + 1]).has('Strong');
    return (length >= CLAUSE && CLAUSE_OPENERS.test(after)) || (length > LONG_CLAUSE && isNamed) ? 'likely' : undefined;
  }
  if (bar === '─' && !(afterChinese && beforeChinese)) return undefined;
  // 5 月 26 日 — 6 月 24 日
  if (/^[0-9]/.test(after) || /[0-9]$/.test(before)) return undefined;
  const length = Math.max(hanCount(lastClause(before)), hanCount(firstClause(after)));
  if (length < CLAUSE) return undefined;
  if (afterChinese && beforeChinese) return gaps[0] === gaps[1] ? 'certain' : 'likely';
  const isName = (afterChinese && STARTS_NAME.test(after)) || (beforeChinese && ENDS_NAME.test(before));
  return isName ? 'likely' : undefined;
}

/** So many Han, and it is a clause, no name. */
const CLAUSE = 6;
/** A clause of so many Han needs no word that opens the next. */
const LONG_CLAUSE = 8;

const lastClause = (before: string): string => before.split(/[，。！？；：、]| [-–—] /).at(-1) ?? '';
const firstClause = (after: string): string => after.split(/[，。！？；：、]| [-–—] /, 1)[0] ?? '';
const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * Whether ` - ` stands between two clauses of a sentence (……为所有任务命名 - 但这不是必须的。). Between terms it is a
 * title's (指南 - 插槽), a pair's (发布 - 订阅) or a definition's.
 */
function likelyClauses(block: Block, { before, after }: Place, index: number): Verdict {
  const types = block.nodeTypes([index, index + 1]);
  if (block.kind === 'heading' || types.has('Link') || types.has('LinkReference')) return undefined;
  if (!isAfterChinese(before) && !isBeforeChinese(after)) return undefined;
  const [left, right] = [lastClause(before.replace(PAIR, '')), firstClause(after)];
  const length = hanCount(left);
  if (/[“「『（《("]/.test(left)) return undefined;
  // **代币** - 这是……: a definition, as a sentence.
  if (/^(?:这是|它是|也就是|换句话说)/.test(after) && length > 1) return 'likely';
  if (length < CLAUSE || !/[，。！？；：]/.test(before + after)) return undefined;
  if (CLAUSE_OPENERS.test(after)) return 'likely';
  // 分区 - 节点之间的关系: a pair; 参考《手册》 - 附录, 书名 - 作者：…: a title.
  if (/之间|[”」』）》)"]/.test(right) || TITLE_BEFORE.test(left) || !/^[^：]*?[，。！？；]/.test(after))
    return undefined;
  return length > LONG_CLAUSE || (length === LONG_CLAUSE && hanCount(right) >= CLAUSE - 1) ? 'likely' : undefined;
}

/** What announces a title or a sign. */
const TITLE_BEFORE = /参考|参见|参阅|参照|详见|请见|查看|查阅|阅读|指南|教程|文档|符号|加上/;

/** What is quoted or bracketed within a clause. */
const PAIR = /“[^“”]*”|「[^「」]*」|（[^（）]*）|《[^《》]*》|\([^()]*\)/g;
