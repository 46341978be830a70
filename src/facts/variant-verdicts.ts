import { type Block, type Document, perDocument, perKey } from '../document/document.ts';
import type { Sense } from '../lexicon/sense-data.ts';
import { TRAPS } from '../lexicon/variant-data.ts';
import { type Candidate, candidatesIn, isWholeWord } from '../lexicon/variants.ts';
import { isTraditional } from '../text/han.ts';
import type { Range } from '../text/range.ts';
import { traditionalShareOf } from './script.ts';

/** With so many characters of traditional text a document is in traditional script, where other spellings are standard. */
const TRADITIONAL = 0.02;

/** Where the characters of variants stand, by block, in simplified text; whether they are words is not yet said. */
export const variantCandidates = perDocument((document) => {
  const found = new Map<Block, readonly Candidate[]>();
  for (const block of document.blocks) {
    const candidates = candidatesIn(block.text);
    if (candidates.length > 0 && !isTraditional(block.text)) found.set(block, candidates);
  }
  const isOfTraditional = found.size > 0 && traditionalShareOf(document) > TRADITIONAL;
  return isOfTraditional ? new Map<Block, readonly Candidate[]>() : found;
});

/** How sure it is that a candidate is a word and stands for the standard one. */
export type Verdict = 'certain' | 'likely';

const verdicts = perDocument((_: Document) => new Map<Candidate, Verdict | undefined>());

/** Whether a candidate is a word that stands for another, and how sure that is; undefined where it is not. */
export function verdictOf(document: Document, block: Block, candidate: Candidate): Verdict | undefined {
  const known = verdicts(document);
  if (!known.has(candidate)) known.set(candidate, judge(document, block, candidate));
  return known.get(candidate);
}

function judge(document: Document, { text }: Block, candidate: Candidate): Verdict | undefined {
  const { range, variant } = candidate;
  if (isMentioned(text, range, variant.right) || isInTitle(text, range) || isTrap(text, candidate)) return undefined;
  const verdict = variant.sense ? senseVerdict(document, text, range, variant.sense) : 'certain';
  if (!verdict || !isWholeWord(text, candidate)) return undefined;
  return isQuoted(text, range) ? 'likely' : verdict;
}

/** So many characters right before and behind tell what a word stands for. */
const NEAR = 8;
/** So many characters on either side hold the sentence, or enough of it. */
const SENTENCE = 40;
const SENTENCE_END = /[。！？!?；;\u2028]/u;

function isTrap(text: string, { range: [start, end], variant }: Candidate): boolean {
  const trap = TRAPS.get(variant.wrong);
  if (!trap) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return !!trap.before?.test(before) || !!trap.after?.test(text.slice(end, end + NEAR));
}

function senseVerdict(document: Document, text: string, [start, end]: Range, sense: Sense): Verdict | undefined {
  // A line end may yet be joined.
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/\n/g, '');
  const after = text.slice(end, end + NEAR).replace(/\n/g, '');
  if (sense.not?.test(after) || (sense.other && speaksOf(document, sense.other))) return undefined;
  const sentence = sentenceAround(text, [start, end]);
  const isAlways = !(sense.before || sense.after || sense.topic);
  if (isAlways || sense.before?.test(before) || sense.after?.test(after) || sense.topic?.test(sentence))
    return sense.isLikely ? 'likely' : 'certain';
  return sense.subject && speaksOf(document, sense.subject) ? 'likely' : undefined;
}

/** The sentence around a word, with a space in the word's place; a line end may yet be joined. */
function sentenceAround(text: string, [start, end]: Range): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const after = text.slice(end, end + SENTENCE);
  const from = before.split(SENTENCE_END).at(-1) ?? '';
  return `${from} ${after.split(SENTENCE_END, 1)[0]}`.replace(/\n/g, '');
}

/** Whether a document speaks of something. */
const speaksOf = perKey((document, subject: RegExp) => document.blocks.some(({ text }) => subject.test(text)));

/** Two spellings side by side speak of the spelling: “帐号”应写作“账号”, 帐号/账号, 账号（帐号）. */
function isMentioned(text: string, [start, end]: Range, right: string): boolean {
  const before = text.slice(Math.max(0, start - right.length - BETWEEN), start);
  const after = text.slice(end, end + right.length + BETWEEN);
  const [last, first] = [before.lastIndexOf(right), after.indexOf(right)];
  return (
    (last >= 0 && ONLY_BETWEEN.test(before.slice(last + right.length))) ||
    (first >= 0 && ONLY_BETWEEN.test(after.slice(0, first)))
  );
}
const BETWEEN = 10;
const ONLY_BETWEEN =
  /^[^\p{Script=Han}，。；]*(?:[和与或及同即非不是应作为写改成了误而也又旧称]{1,5}[^\p{Script=Han}，。；]*)?$/u;

/** 《登陆之日》 is a name. */
const isInTitle = (text: string, [start]: Range): boolean =>
  /《[^》]*$/u.test(text.slice(Math.max(0, start - SENTENCE), start));

/** A word in quotation marks of its own may be quoted for its spelling, or be a label of a program. */
const isQuoted = (text: string, [start, end]: Range): boolean =>
  /["“‘「『]/u.test(text.charAt(start - 1)) && /["”’」』]/u.test(text.charAt(end));
