import { hasHan } from '../../text/han.ts';
import { isWord, partOfSpeech, segment } from '../segmenter.ts';
import {
  BEGINS_PHRASE,
  COMPOUND_HEAD,
  DOUBLED_WORD,
  FUNCTION_CHARACTERS,
  PERSONS,
  QUESTION,
  TELLING,
  TRIAL_VERBS,
} from './data.ts';
import { type Certainty, isParticle, isPlural } from './verdict.ts';

/** A second verb with an aspect may begin a phrase of its own: 这里使用/使用过的名字. */
const ASPECT = /^[过着者]/u;
/** A noun of action before the same as a verb: 两个依赖/依赖了不同的版本, 每个服务/服务于一个目的, 仅在运行/运行时. */
const VERBAL = /^[了于时]/u;
/** What is counted is a noun, and may have the same word as its verb: 这两个依赖/依赖了不同的版本. */
const COUNTED = /[个种次项条类些]$/u;
/** What is chosen from may be named by the same verb: 仅支持/支持克隆的驱动. */
const CHOOSES = /^(?:仅|仅仅|只|只能|只会)$/u;
const ATTRIBUTE = /^[^，。；：！？、\n]{1,9}的[^，。；：！？、\n]/u;

/** Parts of speech of which a doubled word is always a mistake: nouns, pronouns, prepositions, conjunctions, place, time. */
const NEVER_DOUBLED_TAGS = /^(?:n|nz|nt|ns|r|p|c|f|t|s|b)$/;

/** Whether several characters that stand twice, whole words each time, are a mistake. */
export function judgeUnit(unit: string, count: number, previous: string, after: string): Certainty {
  if (count > 3) return undefined;
  if ([...unit].length > 2) return judgePhrase(unit, after.charAt(0));
  if (isPlural(unit)) return countsThings(after) ? 'likely' : undefined;
  if (TRIAL_VERBS.has(unit)) return isNoTrial(unit, after) ? 'likely' : undefined;
  if (DOUBLED_WORD.test(unit)) return undefined;
  if (!isWord(unit)) return isFunctionPair(unit) ? 'likely' : undefined;
  const tag = partOfSpeech(unit);
  if (PERSONS.test(unit) && TELLING.test(previous)) return undefined;
  if (NEVER_DOUBLED_TAGS.test(tag)) return tag.startsWith('n') && COMPOUND_HEAD.test(after) ? undefined : 'certain';
  if (tag === 'vn') return judgeNounOfAction(previous, after);
  // 题目的输出输出: behind 的 it is a noun, and may be half of another word (输入输出).
  if (/^(?:v|d|ad|zg|l|i|u)/.test(tag)) {
    if (after.startsWith('时') || (COUNTED.test(previous) && VERBAL.test(after))) return undefined;
    if (CHOOSES.test(previous) && ATTRIBUTE.test(after)) return undefined;
    return ASPECT.test(after) || previous.endsWith('的') ? 'likely' : 'certain';
  }
  return 'likely';
}

/** 三个三个问题; but 两个两个地比较, 三个三个一组 say how. */
const countsThings = (after: string): boolean =>
  /^(?:n|vn)/.test(partOfSpeech(segment(after)[0]?.text ?? '')) && !after.includes('地');

/** A doubled verb takes no aspect or result (介绍介绍了, 归纳归纳为), and 比较 before a quality is an adverb. */
const isNoTrial = (unit: string, after: string): boolean =>
  /^[了过为]/.test(after) || (unit === '比较' && /^a/.test(partOfSpeech(segment(after)[0]?.text ?? '')));

/** 使用使用 is a slip; a noun of action may end one phrase and begin the next (顺序消费/消费失败). */
function judgeNounOfAction(previous: string, after: string): Certainty {
  if (VERBAL.test(after)) return undefined;
  const next = after.charAt(0);
  const isVerb = BEGINS_PHRASE.test(previous);
  return isVerb || !hasHan(next) || FUNCTION_CHARACTERS.has(next) ? 'likely' : undefined;
}

/** 都是都是, 中的中的; but 是不是不 belongs to a question. */
const isFunctionPair = (unit: string): boolean =>
  !unit.includes('不') && [...unit].every((each) => isParticle(each) || '呢着过'.includes(each));

/**
 * 我们增加我们增加 is a slip; 慢死了慢死了 is an exclamation. A phrase with 的 may go on: 的字符串的字符串表 has a compound
 * behind it, 的数组的数组的 is an array of arrays.
 */
function judgePhrase(unit: string, after: string): Certainty {
  if (QUESTION.test(unit)) return undefined;
  if (unit.endsWith('了')) return /^(?:v|n|p)/.test(partOfSpeech(unit.slice(0, -1))) ? 'likely' : undefined;
  if (/[啊吧呀啦哦嘛]$/u.test(unit)) return undefined;
  if (unit.endsWith('的')) return judgeAttribute(unit.slice(0, -1), after);
  if (!unit.startsWith('的')) return 'certain';
  return hasHan(after) && !/[中下里上时后前内外是在和与]/.test(after) ? undefined : 'likely';
}

/** 我们的我们的 is a slip, a quality (不同的不同的着色器) nearly so; 大大的大大的 is not, nor an array of arrays. */
function judgeAttribute(word: string, after: string): Certainty {
  const tag = partOfSpeech(word);
  if (tag === 'r') return 'certain';
  return /^[ab]/.test(tag) && word.charAt(0) !== word.charAt(1) && hasHan(after) ? 'likely' : undefined;
}
