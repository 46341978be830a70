import type { Nodes } from 'mdast';
import type { Range } from '../text/range.ts';
import type { Block, Document } from './document.ts';
import { parseMarkdown } from './markdown.ts';

/** A replacement in the source. */
export interface SourceEdit {
  readonly range: Range;
  readonly text: string;
}

/** Marks of Markdown whose arrival or removal may make or unmake something. */
const MARKUP = /[*_~`<>|\\#&[\]]/;
/** Any ASCII punctuation may become markup where it is new: `1.` a list, `:` a definition, `(…)` a link's target. */
const ASCII_MARK = /[!-/:-@[-`{-~]/;
/** What, beside an edit, makes a mark's meaning depend on it: delimiters, brackets, escapes, the end of an address. */
const SENSITIVE_NEIGHBOUR = /[*_~`<>|\\#&[\]!:/@=+-]/;
/** Beyond this many characters a block is not parsed again: its doubtful edits are refused. */
const LONGEST = 20_000;

/**
 * Whether an edit leaves the file's structure as it is: the same nodes in the same order, the same code and addresses,
 * only text changed. Certain cases are decided by the characters at hand; in doubt the block is parsed with and without
 * the edit, by CommonMark's rules with GitHub's extensions. In plain text every edit does.
 */
export function keepsStructure(document: Document, block: Block, edit: SourceEdit): boolean {
  if (document.isPlainText) return true;
  if (!isDoubtful(document.source, block, edit)) return true;
  const [start, end] = extentOf(block);
  if (edit.range[0] < start || edit.range[1] > end || end - start > LONGEST) return false;
  return outline(fragment(document.source, block)) === outline(fragment(document.source, block, edit));
}

/** Whether the characters around an edit do not tell what it does to the structure. */
function isDoubtful(source: string, block: Block, { range: [start, end], text }: SourceEdit): boolean {
  const removed = source.slice(start, end);
  return (
    MARKUP.test(removed) ||
    ASCII_MARK.test(text) ||
    /[\r\n]/.test(removed + text) ||
    SENSITIVE_NEIGHBOUR.test(source.slice(start - 1, start) + source.slice(end, end + 1)) ||
    /(?:^|[\r\n])[ \t>]*$/.test(source.slice(Math.max(0, start - 200), start)) ||
    start === extentOf(block)[0]
  );
}

const extentOf = ({ segments }: Block): Range => [segments[0]?.source[0] ?? 0, segments.at(-1)?.source[1] ?? 0];

/**
 * A block as a document of its own: the prefixes of its lines (`> `, indents) taken off, a cell put into a table, a
 * heading behind its mark. Markup that opens before the block's first letter is taken along.
 */
function fragment(source: string, block: Block, edit?: SourceEdit): string {
  const [start, end] = markupExtent(source, extentOf(block));
  const replaced = edit ? [{ range: edit.range, text: edit.text }] : [];
  const unprefixed = block.segments
    .filter(({ kind, source: [from] }) => kind === 'wrap' && !(edit && from >= edit.range[0] && from < edit.range[1]))
    .map((segment) => ({ range: segment.source, text: '\n' }));
  let text = '';
  let at = start;
  for (const { range, text: by } of [...replaced, ...unprefixed].sort((a, b) => a.range[0] - b.range[0])) {
    text += source.slice(at, range[0]) + by;
    at = range[1];
  }
  text += source.slice(at, end);
  const unprefixedText = edit ? text.replace(/\n[ \t>]+/g, '\n') : text;
  if (block.kind === 'cell') return `| ${unprefixedText} |\n| - |\n`;
  return block.kind === 'heading' ? `# ${unprefixedText}` : unprefixedText;
}

/** The extent of a block with the marks right beside it on its lines: `**` before the first letter, `]` after the last. */
function markupExtent(source: string, [start, end]: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && /[*_~[<!]/.test(source.charAt(from - 1))) from--;
  const rest = /^[*_~\]>]+(?:\([^()\s]*\)|\[[^[\]]*\])?[*_~]*/.exec(source.slice(to, to + 1000));
  if (rest) to += rest[0].length;
  return [from, to];
}

/** The nodes of a fragment and all in them that is no prose, as one comparable string. */
function outline(markdown: string): string {
  const lines: string[] = [];
  const visit = (node: Nodes, depth: number): void => {
    // Neighbouring texts may be one node or two; what they say is the edit's business.
    if (node.type === 'text') {
      if (!lines.at(-1)?.startsWith(`${depth} text`)) lines.push(`${depth} text`);
      return;
    }
    const { children, position: _, ...own } = node as Nodes & { children?: Nodes[] };
    lines.push(`${depth} ${JSON.stringify(own)}`);
    for (const child of children ?? []) visit(child, depth + 1);
  };
  visit(parseMarkdown(markdown), 0);
  return lines.join('\n');
}
