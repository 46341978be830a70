import { type QuoteShape, shapeOf } from '../../src/facts/quote-uses.ts';
import { hasHan } from '../../src/text/han.ts';
import { type QuotePair, type Quotes, quoted } from '../../src/text/quotes.ts';
import { continuesStrings, quotesInChinese } from './context.ts';
import type { Style } from './style.ts';

/** The marks that a pair is to have. */
export interface Change {
  readonly pair: QuotePair;
  readonly to: Marks;
  readonly certain: boolean;
  readonly reason: string;
}

type Marks = readonly [open: string, close: string];
type Level = 'double' | 'single';

const MARKS: Readonly<Record<QuoteShape, Readonly<Record<Level, Marks>>>> = {
  curly: { double: ['“', '”'], single: ['‘', '’'] },
  corner: { double: ['「', '」'], single: ['『', '』'] },
  straight: { double: ['"', '"'], single: ["'", "'"] },
};

/** A pair as it stands. */
interface Quotation extends QuotePair {
  readonly marks: Marks;
  readonly shape: QuoteShape;
  readonly level: Level;
  readonly isOfHan: boolean;
  /** The level of the pair around it, as it will be. */
  readonly outer: Level | undefined;
}

/** What a pair will be: its level counts for those within it. */
interface Decision {
  /** Undefined where the marks delimit a string, in which nothing changes. */
  readonly level: Level | undefined;
  readonly change?: Omit<Change, 'pair'>;
}

const STRING: Decision = { level: undefined };

/** What is decided of a block as a whole. */
interface Context {
  readonly text: string;
  readonly style: Style;
  /** Whether straight marks around Latin words go with those around Han beside them: “客户端” 和 “SSR”. */
  readonly hasStraightHan: boolean;
  /** Whether a quotation that began in an earlier paragraph may be around all of this. */
  readonly isWithinLoose: boolean;
}

/** The pairs of a text that are to have other marks, each by itself and by what stands around it: “ ‘ ’ ”, 「『』」. */
export function* changesOf(text: string, { pairs, loose }: Quotes, style: Style): Generator<Change> {
  const hasStraightHan = pairs.some(
    (pair) => text[pair.open] === '"' && hasHan(quoted(text, pair)) && quotesInChinese(text, pair),
  );
  const context = { text, style, hasStraightHan, isWithinLoose: loose.length > 0 };
  let stringEnd: number | undefined;
  const around: { close: number; level: Level | undefined }[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && (around.at(-1)?.close ?? 0) < pair.open) around.pop();
    const outer = around.at(-1);
    if (outer && outer.level === undefined) continue;
    const quotation = quotationOf(text, pair, outer?.level);
    const isString = stringEnd !== undefined && continuesStrings(text, pair, stringEnd);
    const { level, change } = isString ? STRING : decide(quotation, context);
    stringEnd = level ? undefined : pair.close;
    around.push({ close: pair.close, level });
    if (change && `${change.to}` !== `${quotation.marks}`) yield { pair, ...change };
  }
}

function quotationOf(text: string, pair: QuotePair, outer: Level | undefined): Quotation {
  const marks = [text.charAt(pair.open), text.charAt(pair.close)] as const;
  const level = /['＇‘’『』]/.test(marks[0]) ? 'single' : 'double';
  const { open, close } = pair;
  return { open, close, marks, shape: shapeOf(marks[0]), level, isOfHan: hasHan(quoted(text, pair)), outer };
}

function decide(quotation: Quotation, context: Context): Decision {
  const { marks, shape, level } = quotation;
  const { target } = context.style;
  if (shape !== shapeOf(marks[1])) return to(target, level, '一对引号应同形');
  if (shape === 'straight' && target !== 'straight') return straightened(quotation, context);
  return reshaped(quotation, context) ?? turned(quotation) ?? doubled(quotation, context) ?? { level };
}

const to = (shape: QuoteShape, level: Level, reason: string, certain = true): Decision => ({
  level,
  change: { to: MARKS[shape][level], certain, reason },
});

const VALUE = /^[a-z0-9_.$-]+$/;

/** Straight marks, where they are none of a string: "书目" → “书目”. */
function straightened(quotation: Quotation, context: Context): Decision {
  const { marks, level, isOfHan, outer } = quotation;
  const { style, text, hasStraightHan } = context;
  if (!quotesInChinese(text, quotation)) return STRING;
  const isWhole = text.trim().length === quotation.close - quotation.open + 1;
  const isTyped = level === 'single' && (isWhole || (!isOfHan && !style.convertsLatinSingle));
  const isFullwidth = /[＂＇]/.test(marks[0]);
  // A word in small letters may be a value as it is typed: "r", "gopher".
  if (style.keepsValues && VALUE.test(quoted(text, quotation))) return { level };
  if (!isFullwidth && (isTyped || !style.converts('straight', isOfHan || hasStraightHan))) return { level };
  if (outer) return to(style.target, other(outer), outer === 'double' ? '引文之内用单引号' : style.reason);
  return doubled(quotation, context) ?? to(style.target, level, style.reason);
}

const other = (level: Level): Level => (level === 'double' ? 'single' : 'double');

/** Marks of the other shape than the style's: 「书目」 → “书目”. */
function reshaped(quotation: Quotation, { style, text }: Context): Decision | undefined {
  const { shape, isOfHan, outer } = quotation;
  if (shape === style.target) return undefined;
  const verdict = style.converts(shape, isOfHan);
  // A few marks of the other shape around a value say nothing: “1” among 「」.
  if (verdict === 'likely' && !isOfHan) return undefined;
  if (!verdict || !quotesInChinese(text, quotation)) return undefined;
  return to(style.target, outer ? other(outer) : 'double', style.reason, verdict === 'certain');
}

/** Marks of one shape that do not face each other: “书目“, ”书目“. */
function turned({ marks, shape, level }: Quotation): Decision | undefined {
  const [open, close] = MARKS[shape][level];
  return shape === 'straight' || (marks[0] === open && marks[1] === close)
    ? undefined
    : to(shape, level, '一对引号左右相对');
}

/**
 * Single marks that are not within double ones, around Han (GB/T 15834 §4.8.3.3): '书目' and ‘书目’ → “书目”.
 * Around Latin words people keep them: ‘string’.
 */
function doubled({ level, isOfHan, outer, shape, ...pair }: Quotation, context: Context): Decision | undefined {
  const { style, text, isWithinLoose } = context;
  if (level === 'double' || outer || !isOfHan || !style.doublesSingle || shape === 'corner') return undefined;
  if (/[“”「」]/.test(quoted(text, pair))) return undefined;
  return to(style.target, 'double', '引文外层用双引号', !isWithinLoose);
}
