import { hasHan } from '../../text/han.ts';
import { binding } from '../frequency.ts';
import { isWord, partOfSpeech } from '../segmenter.ts';
import {
  BEFORE_VERB,
  BEGINNERS,
  BOUND_BEHIND_WORD,
  BOUND_FIRST,
  COMPLEMENT,
  DOUBLED_RESULT,
  ENDS_BEFORE,
  FOLLOWER_AFTER,
  FREE_AFTER,
  FUNCTION_CHARACTERS,
  FUNCTION_FIRST,
  LEFT_BEFORE,
  LOCALISERS,
  MAY_FOLLOW,
  MEANT_TWICE,
  ORDINAL_AFTER,
  PERSONS,
  SEPARABLE,
  TELLING,
  VERB_FIRST,
} from './data.ts';

/** How sure it is that a repeat is a mistake; undefined: it may be meant. */
export type Certainty = 'certain' | 'likely' | undefined;

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两几半]/u;

/**
 * A cheap test before the words are cut: most repeats in prose are reduplicated adverbs and verbs (常常, 看看), which the
 * dictionary has as words, or count something (一步一步).
 */
export function mayBeMistake(unit: string, next: string): boolean {
  if ([...unit].length > 1) return isPlural(unit) || !isCount(unit);
  // 说说了: a doubled verb takes no 了.
  if (next === '了' || VERB_FIRST.has(unit + next) || LEFT_BEFORE.has(unit + next) || BOUND_FIRST.has(unit))
    return true;
  if (isParticle(unit)) return true;
  const doubled = unit.repeat(2);
  return !isWord(doubled) || !/^[dvazu]/.test(partOfSpeech(doubled));
}

/**
 * 一行一行, 一条记录一条记录: numerals with their measures reduplicate (朱德熙《语法讲义》, 数量词), and so does 一样; 一些, 一定,
 * 一直 and 三角形 are words like others.
 */
const isCount = (unit: string): boolean =>
  NUMERAL.test(unit) &&
  !/^一[些定]/u.test(unit) &&
  (!isWord(unit) || unit === '一般' || /^[mr]/.test(partOfSpeech(unit)));

/** Several of something: 三个, 几位. */
export const isPlural = (unit: string): boolean => MEASURED.test(unit) && /^m/.test(partOfSpeech(unit));

/** A character that stands twice or more often, among the words of its clause. */
export interface Doubled {
  readonly character: string;
  /** How many times it stands in a row. */
  readonly count: number;
  /** The word that holds the first copy, the one that holds the second (perhaps the same), and the one before. */
  readonly first: string;
  readonly second: string;
  readonly isOneWord: boolean;
  readonly previous: string;
  /** What stands right behind the copies, Han or not. */
  readonly after: string;
}

/**
 * Whether a character that stands twice is a mistake. The words around it decide (chinese.md §1.1): two words of one
 * character each are nearly always one; a word's last character and the next word's first never; a copy left over
 * beside a word that begins or ends with it depends on which.
 */
export function judgeCharacter(doubled: Doubled): Certainty {
  const { character, count, first, second, isOneWord, after } = doubled;
  // 删删改改
  if (after.length === 2 && after.charAt(0) === after.charAt(1) && hasHan(after)) return undefined;
  // 的的确确
  if (character === '的' && after === '确确') return undefined;
  // 哈哈哈 is a sound, 不不不 an answer; only what is never doubled is not trebled either.
  if (count > 2) return FUNCTION_CHARACTERS.has(character) && character !== '不' ? 'certain' : undefined;
  if (isOneWord) return judgeWithinWord(doubled);
  const isLast = first.length > character.length;
  const isFirst = second.length > character.length && !isMadeUp(character, second);
  if (isLast && isFirst) return judgeBetween(doubled);
  if (isLast) return judgeAfterWord(character, first, after);
  if (isFirst) return judgeBeforeWord(character, second, doubled.previous);
  return judgeAlone(doubled);
}

/** A particle or localiser with which no word begins: what stands before it has come to its end. */
const ENDS_PHRASE = /^[中里内的都也就和与及或在是]/u;

/** 客户端/端中, 数组/组都: no word, but a character that the segmenter has put together with what ends a phrase. */
const isMadeUp = (character: string, word: string): boolean =>
  !isWord(word) && word.length === 2 && word.startsWith(character) && ENDS_PHRASE.test(word.slice(1));

export const isParticle = (character: string): boolean =>
  FUNCTION_CHARACTERS.has(character) || LOCALISERS.has(character);

/** 在/在/办公室 */
function judgeAlone({ character, previous, after }: Doubled): Certainty {
  if (MEANT_TWICE.has(character)) return undefined;
  if (ENDS_BEFORE[character] === previous) return undefined;
  if (PERSONS.test(character) && TELLING.test(previous)) return undefined;
  if (character === '从' && FOLLOWER_AFTER.test(after)) return undefined;
  // 答案是是的: the answer "yes".
  if (character === '是' && /^的(?:$|[^\p{Script=Han}])/u.test(after)) return undefined;
  if (isParticle(character)) return 'certain';
  // 对对 `data` 做了限制; an answer (对对，你说得对) has a mark behind it.
  if (character === '对' && /^ ?[A-Za-z\ufffc]/.test(after)) return 'likely';
  // A doubled verb takes no 了 after it (看了看, not 看看了).
  if (after.startsWith('了')) return 'likely';
  if (character === '来') return hasHan(after) ? 'likely' : undefined;
  if (character === '上' || character === '下') return ORDINAL_AFTER.test(after) ? undefined : 'likely';
  if (isWord(character.repeat(2))) return undefined;
  return 'npcfr'.includes(partOfSpeech(character).charAt(0)) ? 'likely' : undefined;
}

/** 补充/充和, 也容/容易: of two words that share a character one may be none, but made up of a copy and its neighbour. */
function judgeBetween({ character, first, second, after }: Doubled): Certainty {
  if (isWord(first) && !isWord(second) && !MAY_FOLLOW.has(character))
    return judgeAfterWord(character, first, second.slice(character.length) + after);
  const previous = first.slice(0, -character.length);
  return isWord(second) && !isWord(first) && isParticle(previous)
    ? judgeBeforeWord(character, second, previous)
    : undefined;
}

/** 就是/是, 通信/信: the copy is left over, unless it begins what follows. */
function judgeAfterWord(character: string, word: string, after: string): Certainty {
  const mayFollow = MAY_FOLLOW.get(character);
  if (mayFollow) return mayFollow.has(word) || /不了$/u.test(word) ? undefined : 'certain';
  if (MEASURED.test(word) || POINTED.test(word)) return 'likely';
  if (FREE_AFTER.has(character) || FUNCTION_CHARACTERS.has(character) || !isWord(word)) return undefined;
  if (NUMERAL.test(character) || (NUMERAL.test(word) && /^[mq]/.test(partOfSpeech(word)))) return undefined;
  // 空间/间的通道: between them.
  if (character === '间' && after.startsWith('的')) return undefined;
  const next = after.charAt(0);
  // 返回/回调; but 客户端/端/中: before a particle it begins nothing.
  if (BEGINNERS.has(character)) return hasHan(next) && !ENDS_PHRASE.test(after) ? undefined : 'likely';
  // 数组/组成, 位置/置为; but 设置/置为: behind a verb it is left over.
  const isVerb = (text: string): boolean => partOfSpeech(text).startsWith('v') && text !== '位置';
  if (COMPLEMENT.test(after) && isVerb(character) && !isVerb(word)) return undefined;
  // 不问/问, 不光/光: the segmenter has cut a doubled word.
  const isDoubled = isWord(character.repeat(2)) && /^[vdaz]/.test(partOfSpeech(character.repeat(2)));
  if (isDoubled && BEFORE_VERB.test(word)) return undefined;
  const beginsWord = hasHan(next) && isWord(character + next) && binding(character, next) > 0.5;
  return beginsWord ? undefined : 'likely';
}

/** 主/主要, 不/不会: the copy is left over before a word whose first character is no word itself. */
function judgeBeforeWord(character: string, word: string, previous: string): Certainty {
  if (FUNCTION_FIRST.has(character)) return 'certain';
  // 主/主模式: two masters.
  if (MEANT_TWICE.has(character) && word !== '主要') return undefined;
  if (VERB_FIRST.has(word)) return 'likely';
  if (!isWord(word) || SEPARABLE.has(word)) return undefined;
  if (BOUND_FIRST.has(character)) return 'likely';
  // 扩/容/容器: with the single character before it, the copy may be a word.
  const isBehindWord = previous.length !== 1 || isParticle(previous);
  return isBehindWord && (BOUND_BEHIND_WORD.has(character) || LEFT_BEFORE.has(word)) ? 'likely' : undefined;
}

/** A number of more than one with its measure word, which is not doubled then (朱德熙《语法讲义》, 量词重叠): 两条/条指令. */
const MEASURED = /^[二三四五六七八九十两几][\p{Script=Han}]$/u;

/** 这个/个类型: neither is a measure word after a pronoun. */
const POINTED = /^[这那某哪]个$/u;

/** 哈希/表表, 三/种种: the segmenter has made a word of the copies. */
function judgeWithinWord({ character, first, previous }: Doubled): Certainty {
  // 每一组组, 前一块块: one of them, not one after another.
  if (first === `一${character.repeat(2)}` && /^[每前后某另第]$/u.test(previous)) return 'likely';
  // 它会会: a name that the segmenter has made up.
  if (first !== character.repeat(2))
    return first.endsWith(character.repeat(2)) && !isWord(first) && FUNCTION_CHARACTERS.has(character)
      ? 'likely'
      : undefined;
  if (isParticle(character)) return isWord(first) ? 'likely' : 'certain';
  if (MEASURED.test(previous.slice(-1) + character))
    return /^[qmn]/.test(partOfSpeech(character)) ? 'likely' : undefined;
  const isNoun = /^n/.test(partOfSpeech(character));
  const completes = (before: string): boolean => before !== '' && isWord(before + character);
  // 反射光/照照 leaves 光照; 挨个/数数 is no 个数.
  const hasTail = !isWord(previous) || partOfSpeech(previous).startsWith('n');
  // 不光/光光: a particle makes no word with what is doubled.
  if (FUNCTION_CHARACTERS.has(previous)) return undefined;
  // 一块块, 每个人人: what is counted is meant.
  if (DOUBLED_RESULT.has(character)) return undefined;
  return isNoun && !NUMERAL.test(previous) && (completes(previous) || (hasTail && completes(previous.slice(-1))))
    ? 'likely'
    : undefined;
}
