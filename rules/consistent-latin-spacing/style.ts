import { type Block, type Document, perDocument } from '../../src/document/document.ts';
import { areCounted, isCounted, latinSpacing, mixesSpacing, type Spacing } from '../../src/facts/latin-spacing.ts';
import type { GapKind, LatinGap } from '../../src/text/latin-gaps.ts';
import type { MarkupGap, MarkupKind } from './markup-gaps.ts';

export type Gap = LatinGap | MarkupGap;

type Style = 'always' | 'never' | 'majority' | 'keep';

export interface Options extends Readonly<Record<MarkupKind, 'always' | 'never' | 'keep'>> {
  readonly style: Style;
  readonly letters: Style | 'style';
  readonly digits: Style | 'style';
  readonly dates: Style | 'digits';
  readonly labels: Style | 'digits';
}

/** What is to stand in a gap, and why. */
export interface Wanted {
  readonly isSpaced: boolean;
  readonly reason: string;
}

const NAMES: Readonly<Record<GapKind | MarkupKind, string>> = {
  ...{ letters: '字母', digits: '数字', dates: '日期中的数字', labels: '序号' },
  ...{ code: '行内代码', math: '行内公式', links: '链接', emphasis: '强调' },
};

const GAP_KINDS = ['letters', 'digits', 'dates', 'labels'] as const satisfies GapKind[];
const KINDS = Object.keys(NAMES) as readonly (GapKind | MarkupKind)[];

/** Fewer gaps of a kind than this are no habit. */
const HABIT = 5;
/**
 * A document keeps to a habit where it writes so many gaps that way for each that it writes the other way. Nobody leaves
 * a space out on purpose where he puts it elsewhere; one that he puts may have a reason.
 */
const CLEAR = { spaced: 5, joined: 8 };

/** How a gap is to be written, by the options and, where these ask for it, by what most gaps of the document are like. */
export function wantedAt(document: Document, block: Block, options: Options, gap: Gap): Wanted | undefined {
  const { kind } = gap;
  const style = styleFor(options, kind);
  if (style === 'always') return { isSpaced: true, reason: `汉字与${NAMES[kind]}之间空一格` };
  if (style === 'keep' || ('role' in gap && gap.role === 'separator')) return undefined;
  if (style === 'never') return { isSpaced: false, reason: `汉字与${NAMES[kind]}之间不空格` };
  return 'role' in gap && isCounted(block, gap) ? majorities(document)[gap.kind] : undefined;
}

function styleFor(options: Options, kind: GapKind | MarkupKind): Style {
  const own = options[kind];
  const inherited = own === 'digits' ? options.digits : own;
  return inherited === 'style' ? options.style : inherited;
}

/** The clear majority of a document for each kind of gap that has one. */
const majorities = perDocument((document): Readonly<Record<GapKind, Wanted | undefined>> => {
  const counts = latinSpacing(document);
  const of = (kind: GapKind): Wanted | undefined => majority(counts[kind], kind);
  return { letters: of('letters'), digits: of('digits'), dates: of('dates'), labels: of('labels') };
});

/** Whether any gap that counts is unlike a clear majority: in most documents none is. */
const hasExceptions = perDocument((document) => {
  const [counts, wanted] = [latinSpacing(document), majorities(document)];
  return GAP_KINDS.some((kind) => wanted[kind] && counts[kind].spaced > 0 && counts[kind].joined > 0);
});

function majority({ spaced, joined }: Spacing, kind: GapKind): Wanted | undefined {
  const isSpaced = spaced > joined;
  const [most, least, clear] = isSpaced ? [spaced, joined, CLEAR.spaced] : [joined, spaced, CLEAR.joined];
  if (most < HABIT || most < least * clear) return undefined;
  const reason = `汉字与${NAMES[kind]}之间，全文另有 ${most} 处${isSpaced ? '有' : '没有'}空格`;
  return { isSpaced, reason };
}

/** Whether a gap is to be changed only where most gaps of the document are otherwise. */
const onlyFollowsMajority = (options: Options): boolean =>
  KINDS.every((kind) => ['majority', 'keep'].includes(styleFor(options, kind)));

/** Whether a block may have gaps that the options want otherwise. */
export const mayBeUnwanted = (document: Document, block: Block, options: Options): boolean =>
  (mixesSpacing(document) && (hasExceptions(document) || !areCounted(block))) || !onlyFollowsMajority(options);
