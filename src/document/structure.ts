import type { Range } from '../text/range.ts';
import { firstWhere } from '../text/search.ts';
import { marksOf } from './block-marks.ts';
import { type Block, type Document, perBlock, perDocument } from './document.ts';
import { LINE_END, withoutLineEnds } from './line-ends.ts';
import { isInMalformed } from './malformed.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Segment } from './segment.ts';
import { isHarmlessSpacing } from './space-edits.ts';
import { areHarmlessAmidText } from './text-edits.ts';

/** A replacement in the source. */
export interface SourceEdit {
  readonly range: Range;
  readonly text: string;
}

/** Marks of Markdown whose removal may make or unmake something; digits number lists. */
const MARKUP = /[*_~`<>|\\#&[\]()0-9]/;
/** Any ASCII punctuation may become markup where it is new: `1.` a list, `:` a definition, `(…)` a link's target. */
const ASCII_MARK = /[!-/:-@[-`{-~]/;
/** What no edit brings in or takes away: marks on which parsers differ (`**~`), and those of mathematics and templates. */
const UNTOUCHED = /[*_~`<>|[\]\\${}]/g;
/** What, beside an edit, makes a mark's meaning depend on it: delimiters, brackets, escapes, the end of an address. */
const SENSITIVE_NEIGHBOUR = /[*_~`<>|\\#&[\]()!:/@=+.-]/;
/** Beyond this many characters a block is not parsed again: its doubtful edits are refused. */
const LONGEST = 20_000;

const untouchedMarks = (text: string): string => withoutLineEnds(text).match(UNTOUCHED)?.join('') ?? '';

/**
 * Where parsers differ: notes within the text (`^[…]`), a label without its end behind another (`[甲][乙`), delimiters
 * side by side (`**~~`), at the end of an e-mail address or beside a symbol beyond ASCII (`～*`, an emoji, the one
 * shown for a null), which only newer ones take for punctuation.
 */
const PARSERS_DIFFER =
  /\^\[|\]\[(?!(?:[^\]\n]|\n(?!\n))*\])|[*_]~|~[*_]|@[\w.-]*_(?![A-Za-z0-9])|(?<=[*_~])(?![\x01-\x7f])[\0\p{S}]|(?![\x01-\x7f])[\0\p{S}](?=[*_~])/u;

/**
 * Whether an edit leaves the file's structure as it is: the same nodes in the same order, the same code and addresses,
 * only text changed. Certain cases are decided by the characters at hand; in doubt the block is parsed with and without
 * the edit, by CommonMark's rules with GitHub's extensions. In plain text every edit does.
 * @param isUnseen whether it is made without anyone looking: only then what may have been meant as a link or the like
 *   (站点：www.图书.cn。你看看？，) is left alone whole
 */
export const keepsStructure = (document: Document, block: Block, edit: SourceEdit, isUnseen = true): boolean =>
  document.isPlainText ||
  (!(isUnseen && isInMalformed(document, block, edit.range)) && leaveStructure(document, block, [edit]));

/**
 * Those of some edits of a block that may be made at once: `（` and `）` behind `[注]` do no harm one by one, but together
 * they are a link's target.
 * @param edits disjoint, and each of them keeps the structure by itself
 */
export function compatible(document: Document, block: Block, edits: readonly SourceEdit[]): readonly SourceEdit[] {
  if (edits.length < 2 || keepStructure(document, block, edits)) return edits;
  const kept: SourceEdit[] = [];
  for (const edit of edits) if (keepStructure(document, block, [...kept, edit])) kept.push(edit);
  return kept;
}

/** Whether some edits of a block (disjoint) leave the file's structure as it is when all are made. */
export const keepStructure = (document: Document, block: Block, edits: readonly SourceEdit[]): boolean =>
  document.isPlainText ||
  (!edits.some(({ range }) => isInMalformed(document, block, range)) && leaveStructure(document, block, edits));

function leaveStructure(document: Document, block: Block, edits: readonly SourceEdit[]): boolean {
  const { source } = document;
  if (edits.some(({ range, text }) => untouchedMarks(text) !== untouchedMarks(source.slice(...range)))) return false;
  if (edits.some((edit) => opensTarget(source, edit) || breaksLine(source, edit))) return false;
  if (!edits.some((edit) => isDoubtful(document, block, edit))) return true;
  const extent = extentOf(source, block);
  if (extent[1] - extent[0] > LONGEST || marksOf(document, block).delimiter) return false;
  if (edits.some((edit) => extendsAddress(source, block, edit))) return false;
  if (edits.some(({ range: [start, end] }) => start < extent[0] || end > extent[1])) return false;
  if (PARSERS_DIFFER.test(source.slice(...extent))) return false;
  if (areHarmlessAmidText(document, block, edits)) return true;
  const edited = fragment(document, block, extent, edits);
  return !PARSERS_DIFFER.test(edited) && isSameBut(source, presentOutline(document, block), outlineOf(edited), edits);
}

/** Whether an edit brings right behind the mark of a note what begins a target: parsers differ on `[^1](…)`. */
function opensTarget(source: string, { range: [start, end], text }: SourceEdit): boolean {
  const next = (text + source.charAt(end)).charAt(0);
  if (source[start - 1] !== ']' || !/[([:]/.test(next) || source[start] === next) return false;
  return /\[\^[^\]\n]{1,40}\]$/.test(source.slice(Math.max(0, start - 43), start));
}

/** Whether an edit brings a line end right behind a backslash; of a part of a paragraph the next line is not parsed. */
const breaksLine = (source: string, { range: [start, end], text }: SourceEdit): boolean =>
  source[start - 1] === '\\' && /^(?:[\r\n]|$)/.test(text || source.charAt(end));

/** Whether the characters around an edit do not tell what it does to the structure. */
function isDoubtful(document: Document, block: Block, { range, text }: SourceEdit): boolean {
  const { source } = document;
  const { segments } = block;
  const { unfinished } = marksOf(document, block);
  const mayFindDefinition = unfinished && definedLabels(document).size > 0;
  if (!mayFindDefinition && isHarmlessSpacing(document, block, range, text)) return false;
  const [start, end] = range;
  const removed = source.slice(start, end);
  return (
    unfinished ||
    MARKUP.test(withoutLineEnds(removed)) ||
    ASCII_MARK.test(withoutLineEnds(text)) ||
    (/[\r\n]/.test(removed + text) && (text !== '' || !isPlainJoin(source, [start, end]))) ||
    isSensitive(source, [start, end]) ||
    /(?:^|[\r\n])[ \t>]*$/.test(source.slice(Math.max(0, start - 200), start)) ||
    /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 200)) ||
    start <= (segments[0]?.source[0] ?? 0) ||
    !opaqueBeside(segments, [start, end]).next().done
  );
}

/** Whether a mark beside an edit may mean something; one that is a stop behind or before Han does not (的的: a, 的的.春). */
function isSensitive(source: string, [start, end]: Range): boolean {
  const before = source.slice(Math.max(0, start - 2), start).replace(/(?<=[^\0-\x7f])[:!]$/, '');
  const stop = LETTER_BEYOND_ASCII.test(before) ? /^[:!.]+/ : /^[:!.](?=[^\0-\x7f])/;
  const after = source.slice(end, end + 2).replace(stop, '');
  return SENSITIVE_NEIGHBOUR.test(before.slice(-1) + after.charAt(0));
}

/** Ends with a letter that no list, address or label is made of. */
const LETTER_BEYOND_ASCII = /[^\0-\x7f]$/;

/** Whether an edit only takes a line end from between two characters that no syntax of Markdown is made of. */
const isPlainJoin = (source: string, [start, end]: Range): boolean =>
  /[^\0-\x7f]/.test(source.charAt(start - 1)) && /[^\0-\x7f]/.test(source.charAt(end));

/** What is no letter of the text (an address, a note's mark) and stands right beside a range. */
function* opaqueBeside(segments: readonly Segment[], [start, end]: Range): Generator<Segment> {
  const first = firstWhere(segments.length, (i) => (segments[i]?.source[1] ?? 0) >= start);
  for (let i = first; (segments[i]?.source[0] ?? Number.POSITIVE_INFINITY) <= end; i++) {
    const segment = segments[i] as Segment;
    if (segment.kind !== 'copy' && segment.kind !== 'wrap') yield segment;
  }
}

/** Whether what an edit leaves behind a bare address would be read as its end: parsers differ on where that is. */
function extendsAddress(source: string, { segments }: Block, { range, text }: SourceEdit): boolean {
  for (const { kind, source: address } of opaqueBeside(segments, range))
    if (kind === 'opaque' && address[1] === range[0] && /[A-Za-z0-9]/.test(source.charAt(address[0])))
      return !/^\s/.test(text);
  return false;
}

/** Where a block stands, with the marks beside it on its lines: `**` before its first letter, `](…)` after its last. */
function extentOf(source: string, { kind, segments }: Block): Range {
  let start = segments[0]?.source[0] ?? 0;
  const end = segments.at(-1)?.source[1] ?? 0;
  while (start > 0 && /[*_~[]/.test(source.charAt(start - 1))) start--;
  const rest = source.slice(end, end + LONGEST);
  const pattern = kind === 'cell' ? /^(?:\\.|[^|\\\r\n])*/ : /^[^\r\n]*/;
  return [start, end + (pattern.exec(rest)?.[0].length ?? 0)];
}

/**
 * A block as a document of its own: the prefixes of its lines (`> `, indents) taken off, a cell put into a table, a
 * heading before its underline or behind its mark, an item into a list, with the definitions that its references need.
 */
function fragment(document: Document, block: Block, extent: Range, edits: readonly SourceEdit[]): string {
  const { source } = document;
  const unprefixed = (text: string): string => text.replace(/(\r\n|\n|\r)[ \t>]*/g, '\n');
  let text = '';
  let at = extent[0];
  for (const { range, text: by } of edits.toSorted((a, b) => a.range[0] - b.range[0])) {
    text += unprefixed(source.slice(at, range[0])) + unprefixed(by);
    at = range[1];
  }
  text += unprefixed(source.slice(at, extent[1]));
  return inContainer(source, block, extent[0], text) + definitionsFor(document, text);
}

function inContainer(source: string, { kind, segments }: Block, start: number, text: string): string {
  if (kind === 'cell') return `| ${text} |\n| - |\n`;
  if (kind === 'heading')
    return /#[ \t]+$/.test(source.slice(Math.max(0, start - 100), start)) ? `# ${text}` : `${text}\n===`;
  if (!segments[0]?.nodeTypes.includes('ListItem')) return text;
  const task = /\[[ \txX]\][ \t]+$/.exec(source.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  return `- ${task}${text.replaceAll('\n', '\n  ')}`;
}

/** `[label]` and whether it may be a definition, wherever it stands: too many are no harm. */
const LABEL = /\[((?:[^[\]\\\r\n]|\\.){1,999})\]/g;

/** The labels that a document defines, in small letters. */
const definedLabels = perDocument(({ source }) => {
  const labels = new Set<string>();
  if (source.includes(']:'))
    for (const { 0: match, 1: label = '', index } of source.matchAll(LABEL))
      if (source[index + match.length] === ':') labels.add(label.toLowerCase());
  return labels;
});

function definitionsFor(document: Document, text: string): string {
  const defined = definedLabels(document);
  const labels = new Set([...text.matchAll(LABEL)].map(([, label = '']) => label.toLowerCase()));
  // textlint's parser takes `[^1]` for a footnote even where nothing defines it.
  const needed = [...labels].filter((label) => label.startsWith('^') || defined.has(label));
  return needed.map((label) => `\n\n[${label}]: u`).join('');
}

/** The outline of a block as it stands. */
const presentOutline = perBlock((block, document) =>
  outlineOf(fragment(document, block, extentOf(document.source, block), [])),
);

/** Whether two outlines differ in no more texts than there are edits, by as many characters as the edits say. */
function isSameBut(source: string, before: Outline, after: Outline, edits: readonly SourceEdit[]): boolean {
  if (before.shape !== after.shape) return false;
  const length = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const shown = (text: string): number => text.replace(LINE_END, '\n').length;
  const expected = edits.reduce((sum, { range, text }) => sum + shown(text) - shown(source.slice(...range)), 0);
  const changed = before.texts.filter((text, i) => text !== after.texts[i]).length;
  return changed <= edits.length && length(after.texts) - length(before.texts) === expected;
}
