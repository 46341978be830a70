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

/** The gaps between Han and what a block has in its lines beside letters. Of links and emphasis, those that Han begins or ends. */
export function* markupGaps(source: string, block: Block): Generator<MarkupGap> {
  const { segments, text } = block;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    const kind = segment.kind === 'opaque' ? opaqueKind(source, segment) : undefined;
    if (kind) {
      for (const range of [gapBefore(text, segment.start), gapAfter(text, segment.end)])
        if (range) yield { range, kind };
    }
    const next = segments[i + 1];
    const edge = next && edgeKind(segment, next);
    if (!next || !edge || segment.kind !== 'copy' || next.kind !== 'copy') continue;
    const range = edge.isOpening ? gapBefore(text, next.start) : gapAfter(text, next.start);
    const inner = edge.isOpening
      ? startsWithHan(text.slice(next.start, next.start + 2))
      : endsWithHan(lastOf(text, next.start));
    if (range && inner) yield { range, kind: edge.kind };
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

/** What begins or ends between two neighbouring segments, the outermost of it. */
function edgeKind(segment: Segment, next: Segment): { kind: MarkupKind; isOpening: boolean } | undefined {
  const depth = Math.min(segment.nodeTypes.length, next.nodeTypes.length);
  const isOpening = next.nodeTypes.length > depth;
  const kind = KINDS[(isOpening ? next : segment).nodeTypes[depth] ?? ''];
  return kind && segment.nodeTypes.length !== next.nodeTypes.length ? { kind, isOpening } : undefined;
}

function gapBefore(text: string, at: number): Range | undefined {
  if (endsWithHan(lastOf(text, at))) return [at, at];
  return text[at - 1] === ' ' && endsWithHan(lastOf(text, at - 1)) ? [at - 1, at] : undefined;
}

function gapAfter(text: string, at: number): Range | undefined {
  if (startsWithHan(text.slice(at, at + 2))) return [at, at];
  return text[at] === ' ' && startsWithHan(text.slice(at + 1, at + 3)) ? [at, at + 1] : undefined;
}
