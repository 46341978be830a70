import type { Block } from '../../src/document/document.ts';
import type { Segment } from '../../src/document/segment.ts';
import { endsWithHan, startsWithHan } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';

/** What a text may be parted from by a space though it is not Latin. */
export type MarkupKind = 'code' | 'math' | 'links' | 'emphasis';

/** A place where text meets code, mathematics, a link or emphasis. */
export interface MarkupGap {
  /** The white space on the outer side: one space, or nothing. */
  readonly range: Range;
  readonly kind: MarkupKind;
}

/**
 * The gaps between Han and what a block has in its lines beside letters; of links and emphasis, those that Han begins or
 * ends. A gap between two of these ([甲](u)[乙](v)) is left alone.
 */
export function markupGaps(source: string, block: Block): MarkupGap[] {
  const gaps = new Map<number, MarkupGap | undefined>();
  for (const gap of edgesOf(source, block)) gaps.set(gap.range[0], gaps.has(gap.range[0]) ? undefined : gap);
  return [...gaps.values()].filter((gap) => gap !== undefined);
}

function* edgesOf(source: string, { segments, text }: Block): Generator<MarkupGap> {
  for (const [i, segment] of segments.entries()) {
    const kind = segment.kind === 'opaque' ? opaqueKind(source, segment) : undefined;
    const beside = kind ? [gapBefore(text, segment.start), gapAfter(text, segment.end)] : [];
    for (const range of beside) if (kind && range) yield { range, kind };
    const edge = edgeKind(segment, segments[i + 1]);
    if (!edge) continue;
    const at = segment.end;
    const range = edge.isOpening ? gapBefore(text, at) : gapAfter(text, at);
    const isHan = edge.isOpening ? startsWithHan(text.slice(at, at + 2)) : endsWithHan(lastOf(text, at));
    if (range && isHan) yield { range, kind: edge.kind };
  }
}

const lastOf = (text: string, end: number): string => text.slice(Math.max(0, end - 2), end);

/** Code and math are told by what they begin with; images, addresses and tags are neither. */
function opaqueKind(source: string, segment: Segment): MarkupKind | undefined {
  const start = source.slice(segment.source[0], segment.source[0] + 5);
  if (/^(?:`|<code|<kbd)/i.test(start)) return 'code';
  return start.startsWith('$') ? 'math' : undefined;
}

const KINDS: Readonly<Record<string, MarkupKind>> = {
  Link: 'links',
  LinkReference: 'links',
  Strong: 'emphasis',
  Emphasis: 'emphasis',
};

/** What begins or ends between two stretches of text, the outermost of it. */
function edgeKind(segment: Segment, next: Segment | undefined): { kind: MarkupKind; isOpening: boolean } | undefined {
  if (segment.kind !== 'copy' || next?.kind !== 'copy') return undefined;
  const [before, after] = [segment.nodeTypes, next.nodeTypes];
  const isOpening = after.length > before.length;
  const kind = KINDS[(isOpening ? after : before)[Math.min(before.length, after.length)] ?? ''];
  return kind && { kind, isOpening };
}

function gapBefore(text: string, at: number): Range | undefined {
  if (endsWithHan(lastOf(text, at))) return [at, at];
  return text[at - 1] === ' ' && endsWithHan(lastOf(text, at - 1)) ? [at - 1, at] : undefined;
}

function gapAfter(text: string, at: number): Range | undefined {
  if (startsWithHan(text.slice(at, at + 2))) return [at, at];
  return text[at] === ' ' && startsWithHan(text.slice(at + 1, at + 3)) ? [at, at + 1] : undefined;
}
