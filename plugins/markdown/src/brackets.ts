import { type Delimiter, resolveEmphasis } from './emphasis.ts';
import { normalizeLabel, unescaped } from './entities.ts';
import type { InlineParser } from './inline.ts';
import { isKnown, labelAt, resourceAt, titleOf } from './links.ts';
import { enclose, type Piece, piece, remove } from './pieces.ts';

const FOOTNOTE = /\[\^((?:[^\\[\]]|\\[[\]\\]?){1,999})\]/y;

type Kind = 'Link' | 'Image' | 'Note';

interface Bracket {
  readonly kind: Kind;
  readonly piece: Piece;
  /** The last delimiter before it. */
  readonly delimiter: Delimiter | null;
}

/** What a link or an image is to be, and where it ends. */
interface Target {
  readonly properties: Record<string, unknown>;
  readonly reference: boolean;
  readonly end: number;
}

/** What a reader would read of these pieces. */
function plainText(first: Piece | null, depth = 0): string {
  let text = '';
  for (let next = depth < 500 ? first : null; next; next = next.next) {
    if (next.first) text += plainText(next.first, depth + 1);
    else if (next.type === 'Str') text += next.value;
    else text += String(next.properties?.['value'] ?? next.properties?.['alt'] ?? '');
  }
  return text;
}

/** The open square brackets of a block, and what they become when they are closed. */
export class Brackets {
  private readonly parser: InlineParser;
  private readonly stack: Bracket[] = [];
  private readonly notes: Bracket[] = [];
  /** Brackets below this one are inactive. */
  private inactiveBelow = 0;

  constructor(parser: InlineParser) {
    this.parser = parser;
  }

  get isOpen(): boolean {
    return this.stack.length > 0;
  }

  open(at: number, kind: Kind): number {
    const { parser } = this;
    if (kind === 'Link' && parser.text.charCodeAt(at + 1) === 0x5e && parser.known.footnotes.size > 0) {
      const end = this.footnote(at);
      if (end >= 0) return end;
    }
    const end = at + (kind === 'Link' ? 1 : 2);
    const bracket = { kind, piece: parser.pushText(at, end), delimiter: parser.delimiters };
    (kind === 'Note' ? this.notes : this.stack).push(bracket);
    return end;
  }

  close(at: number): number {
    const bracket = this.stack.pop();
    if (bracket) {
      const inactive = bracket.kind === 'Link' && this.stack.length < this.inactiveBelow;
      this.inactiveBelow = Math.min(this.inactiveBelow, this.stack.length);
      const target = inactive ? null : this.target(bracket, at);
      if (target) {
        this.finish(bracket, target);
        return target.end;
      }
    }
    const note = this.notes.pop();
    if (note) {
      this.wrap(note, 'footnote', at + 1, {});
      return at + 1;
    }
    this.parser.pushText(at, at + 1);
    return at + 1;
  }

  /** `[^label]` of a footnote that is defined. */
  private footnote(at: number): number {
    const { parser } = this;
    FOOTNOTE.lastIndex = at;
    const label = FOOTNOTE.exec(parser.text)?.[1];
    if (!label?.trim() || !isKnown(parser.known.footnotes, label)) return -1;
    const end = FOOTNOTE.lastIndex;
    const call = parser.push(piece('FootnoteReference', at, end));
    call.properties = { identifier: normalizeLabel(label), label: unescaped(label) };
    return end;
  }

  private target(bracket: Bracket, at: number): Target | null {
    const { text, known } = this.parser;
    const resource = resourceAt(text, at + 1);
    if (resource) {
      return {
        properties: { title: titleOf(resource), url: unescaped(resource.url) },
        reference: false,
        end: resource.end,
      };
    }
    const full = labelAt(text, at + 1);
    if (full) {
      // A label that is not defined keeps the text before it from being a reference of its own.
      if (!isKnown(known.definitions, full.value)) return null;
      const properties = {
        identifier: normalizeLabel(full.value),
        label: unescaped(full.value),
        referenceType: 'full',
      };
      return { properties, reference: true, end: full.end };
    }
    if (known.definitions.size === 0 || at - bracket.piece.end > 999) return null;
    const label = text.slice(bracket.piece.end, at);
    if (!label.trim() || !isKnown(known.definitions, label)) return null;
    const collapsed = text.startsWith('[]', at + 1);
    const properties = {
      identifier: normalizeLabel(label),
      referenceType: collapsed ? 'collapsed' : 'shortcut',
    };
    return { properties, reference: true, end: collapsed ? at + 3 : at + 1 };
  }

  private finish(bracket: Bracket, { properties, reference, end }: Target): void {
    const image = bracket.kind === 'Image';
    const made = this.wrap(bracket, `${bracket.kind}${reference ? 'Reference' : ''}`, end, properties);
    if (image) {
      properties['alt'] = plainText(made.first);
      if (reference) properties['label'] ??= properties['alt'];
      made.first = null;
    } else {
      if (reference) properties['label'] ??= plainText(made.first);
      // No link in a link.
      this.inactiveBelow = this.stack.length;
    }
  }

  private wrap(bracket: Bracket, type: string, end: number, properties: Record<string, unknown>): Piece {
    const { parser } = this;
    resolveEmphasis(parser.delimiters, bracket.delimiter);
    parser.delimiters = bracket.delimiter;
    if (bracket.delimiter) bracket.delimiter.next = null;
    const made = piece(type, bracket.piece.start, end);
    made.properties = properties;
    enclose(made, bracket.piece, null);
    remove(bracket.piece);
    parser.tail = made;
    return made;
  }
}
