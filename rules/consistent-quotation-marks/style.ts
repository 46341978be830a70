import type { Document } from '../../src/document/document.ts';
import { isInTraditionalScript, type QuoteShape, type QuoteUses, quoteUses } from '../../src/facts/quote-uses.ts';

export interface StyleOptions {
  readonly style: QuoteShape | 'majority';
  readonly single: 'double' | 'keep';
}

/** What quotation marks are to look like. */
export interface Style {
  readonly target: QuoteShape;
  /** Whether quotations of a shape, around Han or around Latin words, are to have the target's. */
  converts(shape: QuoteShape, isOfHan: boolean): Verdict;
  /** Whether straight marks around one Latin word in small letters stay. */
  readonly keepsValues: boolean;
  /** Whether straight single marks around Latin words ('make') are marks of quotation. */
  readonly convertsLatinSingle: boolean;
  /** Whether single marks around Han that are not within others are to be double. */
  readonly doublesSingle: boolean;
  readonly reason: string;
}

/** How sure a change is; undefined where the marks stay. */
export type Verdict = 'certain' | 'likely' | undefined;

/** Fewer pairs than this are no habit. */
const HABIT = 3;

const NAMES: Readonly<Record<QuoteShape, string>> = { curly: '弯引号', corner: '直角引号', straight: '直引号' };

/** The style that the options ask for, or that a document has. */
export function styleOf(document: Document, { style, single }: StyleOptions): Style {
  const doubles = single === 'double';
  if (style !== 'majority')
    return {
      target: style,
      converts: () => 'certain',
      keepsValues: false,
      convertsLatinSingle: true,
      doublesSingle: doubles,
      reason: `${style === 'curly' ? '中文' : '按设置'}使用${NAMES[style]}`,
    };
  const { han, latin, singleHan } = quoteUses(document);
  const target = targetOf(document, han);
  const others = han[target];
  const singles = singleHan.curly + singleHan.straight;
  return {
    target,
    converts: (shape, isOfHan) =>
      shape === 'straight' ? straightVerdict(han, latin, isOfHan) : mixedVerdict(han, shape, target),
    keepsValues: true,
    convertsLatinSingle: false,
    doublesSingle: doubles && !(singles > HABIT && singles > sum(han)),
    reason: others > 0 ? `全文另有 ${others} 对${NAMES[target]}` : `中文使用${NAMES[target]}`,
  };
}

const sum = ({ curly, corner }: QuoteUses): number => curly + corner;

/** Curly marks are the standard of the mainland (GB/T 15834 §4.8), corner ones that of Taiwan. */
const targetOf = (document: Document, { curly, corner }: QuoteUses): 'curly' | 'corner' =>
  corner > curly || (curly === 0 && isInTraditionalScript(document)) ? 'corner' : 'curly';

/**
 * Straight marks are in no standard of Chinese, so only a document that uses them mostly, and more than now and then, is
 * left as it is. Those around Latin words may be meant for what is typed: they follow how the document quotes such.
 */
function straightVerdict(han: QuoteUses, latin: QuoteUses, isOfHan: boolean): Verdict {
  const isBare = sum(han) + sum(latin) === 0;
  const straight = han.straight + (isBare ? latin.straight : 0);
  if (straight > HABIT && straight > sum(han)) return undefined;
  return isOfHan || sum(latin) > latin.straight ? 'certain' : undefined;
}

/** Where curly and corner marks stand side by side they may have different tasks; one or two of a kind are a slip. */
function mixedVerdict(han: QuoteUses, shape: QuoteShape, target: QuoteShape): Verdict {
  return han[shape] < HABIT && han[shape] * 8 <= han[target] ? 'likely' : undefined;
}
