import type { BlockContext, Line } from '@lezer/markdown';

const NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTES = '(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?)*';
const BLANK = /^\s*$/;

/** How each kind of HTML block starts and ends (CommonMark 0.31 §4.6). */
const KINDS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${NAMES})(?:\\s|/?>|$)`, 'i'), BLANK],
  [new RegExp(`^(?:</[a-z][a-z\\d-]*\\s*>|<[a-z][a-z\\d-]*${ATTRIBUTES}\\s*/?>)\\s*$`, 'i'), BLANK],
];

/** In how many containers a line stands. Lezer knows it of each line, though its types do not say so. */
export function depthOf(line: Line): number {
  return (line as Line & { readonly depth: number }).depth;
}

/** Lezer's own does not know `<Component />` on its line, nor a blank line within a block quote. */
export function parseHtmlBlock(cx: BlockContext, line: Line): boolean {
  if (line.next !== 0x3c) return false;
  const rest = line.text.slice(line.pos);
  const end = KINDS.find(([start]) => start.test(rest))?.[1];
  if (!end) return false;
  const from = cx.lineStart + line.pos;
  const { depth } = cx;
  let ended = end !== BLANK && end.test(rest);
  while (cx.nextLine() && !ended) {
    if (depthOf(line) < depth) break;
    const content = line.text.slice(line.pos);
    if (end === BLANK && BLANK.test(content)) break;
    ended = end !== BLANK && end.test(content);
  }
  cx.addElement(cx.elt('HTMLBlock', from, cx.prevLineEnd()));
  return true;
}
