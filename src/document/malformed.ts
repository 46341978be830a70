import { hasLetter, lastOf } from '../text/letters.ts';
import { merge, overlapsAny, type Range } from '../text/range.ts';
import { type Block, type Document, perBlock } from './document.ts';
import { WRAP } from './segment.ts';

/** What would begin a definition, a link's target, a tag or an address, and stands here as text. */
const BEGINNING = new RegExp(
  [
    String.raw`(?<=^|[${WRAP}\u2028])[ \t\ufeff]*\[[^\[\]]{1,999}\]:`,
    String.raw`\]\(`,
    '<[A-Za-z/!?]',
    String.raw`[wW]{3}\.`,
  ].join('|'),
  'gu',
);
/** Cheap test for the above. */
const MAY_BEGIN = /[\]<]|www\./i;
/** Behind a letter an address is none for any parser (站点www.图书.cn。), unless markup parts the two (`[站点](u)www.`). */
/** A note whose mark has spaces in it: textlint's parser takes it for one, others for a definition. */
const NOTE = /\[\^([^[\]]{1,99})\]:[ \t]?$/;

/**
 * Whether a range of the source reaches into a link, definition or tag that is none only for some fault in it
 * (`www.图--片`, `[图](图片 说明.png)`, `[注]: 春（上)`, `<a 题="春 夏">`). Nobody knows what was meant there, it is no prose if mended, and
 * an edit that makes nothing of it today may do so after another.
 */
export function isInMalformed(document: Document, block: Block, range: Range): boolean {
  const { source } = document;
  const first = block.segments[0]?.source[0] ?? 0;
  if (source[first - 1] === ':' || source[first - 2] === ':')
    if (/[ \t]/.test(NOTE.exec(source.slice(Math.max(0, first - 105), first))?.[1] ?? '')) return true;
  return overlapsAny(malformedOf(document, block), range);
}

const malformedOf = perBlock((block, { source }): readonly Range[] => {
  const last = afterSwallowedLink(source, block);
  const limit = last?.[0] ?? source.length;
  const before = [...malformedRanges(source, block)]
    .filter(([from]) => from < limit)
    .map(([from, to]): Range => [from, Math.min(to, limit)]);
  return merge([
    ...before,
    ...(last ? [last] : []),
    ...afterAddresses(source, block),
    ...afterReferences(source, block),
  ]);
});

function* malformedRanges(source: string, block: Block): Generator<Range> {
  const { text } = block;
  if (!MAY_BEGIN.test(text)) return;
  const lastClose = text.lastIndexOf('>');
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
    const [start] = block.toSource([match.index, match.index + 1]);
    if (/^w/i.test(match[0]) && hasLetter(lastOf(source.slice(0, start)))) continue;
    const end = malformedEnd(text, match, lastClose);
    yield [start, block.toSource([end - 1, end])[1]];
    BEGINNING.lastIndex = end;
  }
}

/** What follows a bare address that has a link's `](` in it, where parsers differ: `https://甲[]( 乙)`. */
function afterSwallowedLink(source: string, { segments }: Block): Range | undefined {
  const address = segments.find(
    ({ kind, source: range }) =>
      kind === 'opaque' && /\w/.test(source.charAt(range[0])) && source.slice(...range).includes(']('),
  );
  return address && [address.source[1], segments.at(-1)?.source[1] ?? address.source[1]];
}

/** What follows an address that is text for textlint's parser (`[https://甲`): others read on to the next space. */
const afterAddresses = (source: string, { segments }: Block): Range[] =>
  segments
    .filter(
      ({ kind, source: range, nodeTypes }) =>
        kind === 'opaque' && !nodeTypes.includes('Link') && /^https?:\/\//i.test(source.slice(...range)),
    )
    .map(({ source: [, end] }): Range => [end, end + source.slice(end).search(/[\s<]|$/)])
    .filter(([start, end]) => start < end);

/** What would be the target of a reference (`[甲](乙 丙)` with a definition of 甲), were there no space in it. */
const afterReferences = (source: string, { segments }: Block): Range[] =>
  segments.flatMap(({ source: [start] }): Range[] => {
    if (source[start] !== '(' || source[start - 1] !== ']') return [];
    const target = SPACED_TARGET.exec(source.slice(start, start + LONGEST_TARGET))?.[0];
    return target ? [[start, start + target.length]] : [];
  });

const SPACED_TARGET = /^\((?=[^ \t()\r\n]*[ \t])[^()\r\n]*\)/;
const LONGEST_TARGET = 400;

/** A definition may have its title in the next line, a tag its end; what would be a link's target or an address ends with its line. */
function malformedEnd(text: string, { 0: beginning, index }: RegExpExecArray, lastClose: number): number {
  if (beginning.endsWith(':')) return text.length;
  const close = beginning.startsWith('<') && lastClose > index ? text.indexOf('>', index) + 1 : 0;
  const lineEnd = text.indexOf(WRAP, index + beginning.length);
  // The next line would go on with it, were the two joined.
  return close || (lineEnd < 0 ? text.length : lineEnd + 1);
}
