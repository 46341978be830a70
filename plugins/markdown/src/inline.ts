import { mailAddresses, webAddressEnd } from './autolinks.ts';
import { Brackets } from './brackets.ts';
import { type Delimiter, delimiterAt, resolveEmphasis } from './emphasis.ts';
import { referenceAt } from './entities.ts';
import { autolinkEnd, HtmlReader } from './html.ts';
import type { Known } from './links.ts';
import { type Piece, piece } from './pieces.ts';

const SPECIAL = /[\n\r!&*<[\\\]^_`~]/g;
const SPECIAL_OR_ADDRESS = /[\n\r!&*<[\\\]^_`~]|https?:\/\/|www\./gi;
const ADDRESS = /https?:\/\/|www\./i;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** How a span of several lines reads without the prefixes of the containers it stands in. */
export type JoinLines = (start: number, end: number, dropIndent: boolean) => string;

/** Parses the inline content of one block; offsets are those of `text`. */
export class InlineParser {
  readonly text: string;
  readonly known: Known;
  readonly head: Piece = piece('Root', 0, 0);
  tail: Piece = this.head;
  delimiters: Delimiter | null = null;
  private readonly brackets = new Brackets(this);
  private readonly join: JoinLines;
  private readonly html: HtmlReader;
  /** Lengths of runs of backticks → where the last one starts. */
  private backticks: Map<number, number> | null = null;

  constructor(text: string, known: Known, join: JoinLines) {
    this.text = text;
    this.known = known;
    this.join = join;
    this.html = new HtmlReader(text);
  }

  push(added: Piece): Piece {
    added.previous = this.tail;
    this.tail.next = added;
    this.tail = added;
    return added;
  }

  pushText(start: number, end: number, value = this.text.slice(start, end)): Piece {
    return this.push(piece('Str', start, end, value));
  }

  parse(): Piece | null {
    const { text } = this;
    const special = ADDRESS.test(text) ? SPECIAL_OR_ADDRESS : SPECIAL;
    const mails = text.includes('@') ? [...mailAddresses(text)] : [];
    let mail = 0;
    let at = 0;
    let found = -1;
    while (at < text.length) {
      if (found < at) {
        special.lastIndex = at;
        found = special.exec(text)?.index ?? text.length;
      }
      while ((mails[mail]?.[0] ?? text.length) < at) mail++;
      const [mailStart, mailEnd] = mails[mail] ?? [text.length, 0];
      const stop = Math.min(found, mailStart);
      if (stop > at) this.pushPlain(at, stop);
      if (stop === text.length) break;
      at = stop === mailStart && this.mail(mailStart, mailEnd) ? mailEnd : this.special(stop);
    }
    resolveEmphasis(this.delimiters, null);
    return this.head.next;
  }

  /** White space before a line end belongs to the line end. */
  private pushPlain(start: number, end: number): void {
    const { text } = this;
    const next = text.charCodeAt(end);
    let last = end;
    if (next === 0x0a || next === 0x0d) {
      while (last > start && (text.charCodeAt(last - 1) === 0x20 || text.charCodeAt(last - 1) === 0x09)) last--;
    }
    if (last > start) this.pushText(start, last);
  }

  /** Handles the special character at `at`; returns where to go on. */
  private special(at: number): number {
    const { text } = this;
    switch (text.charCodeAt(at)) {
      case 0x0a:
      case 0x0d:
        return this.lineEnd(at);
      case 0x5c: // \
        return this.escape(at);
      case 0x26: {
        // &
        const reference = referenceAt(text, at);
        if (!reference) break;
        this.pushText(at, at + reference.length, reference.value);
        return at + reference.length;
      }
      case 0x60: // `
        return this.code(at);
      case 0x2a: // *
      case 0x5f: // _
      case 0x7e: // ~
        return this.delimiter(at);
      case 0x3c: // <
        return this.angle(at);
      case 0x21: // !
        if (text.charCodeAt(at + 1) === 0x5b) return this.brackets.open(at, 'Image');
        break;
      case 0x5e: // ^
        if (text.charCodeAt(at + 1) === 0x5b) return this.brackets.open(at, 'Note');
        break;
      case 0x5b: // [
        return this.brackets.open(at, 'Link');
      case 0x5d: // ]
        return this.brackets.close(at);
      default: {
        const end = this.brackets.isOpen ? -1 : webAddressEnd(text, at);
        if (end < 0) break;
        const url = text.slice(at, end);
        this.link(at, at, end, /^w/i.test(url) ? `http://${url}` : url);
        return end;
      }
    }
    this.pushText(at, at + 1);
    return at + 1;
  }

  private mail(start: number, end: number): boolean {
    if (this.brackets.isOpen) return false;
    this.link(start, start, end, `mailto:${this.text.slice(start, end)}`);
    return true;
  }

  /** A link whose text is its address; `margin` is what stands around that text. */
  private link(start: number, textStart: number, textEnd: number, url: string): void {
    const margin = textStart - start;
    const link = this.push(piece('Link', start, textEnd + margin));
    link.properties = { title: null, url };
    link.first = piece('Str', textStart, textEnd, this.text.slice(textStart, textEnd));
  }

  private skipIndent(at: number): number {
    let next = at;
    while (this.text.charCodeAt(next) === 0x20 || this.text.charCodeAt(next) === 0x09) next++;
    return next;
  }

  private lineEnd(at: number): number {
    const { text } = this;
    const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    let start = at;
    while (start > this.tail.end && text.charCodeAt(start - 1) === 0x20) start--;
    const hard = at - start >= 2 && text.charCodeAt(start - 1) !== 0x09;
    if (hard) this.push(piece('Break', start, end));
    else this.pushText(at, end);
    return this.skipIndent(end);
  }

  private escape(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x0a || next === 0x0d) {
      const end = text.startsWith('\r\n', at + 1) ? at + 3 : at + 2;
      this.push(piece('Break', at, end));
      return this.skipIndent(end);
    }
    const escaped = ESCAPABLE.test(text.charAt(at + 1));
    this.pushText(at, at + (escaped ? 2 : 1), escaped ? text.charAt(at + 1) : '\\');
    return at + (escaped ? 2 : 1);
  }

  private runEnd(at: number): number {
    const mark = this.text.charCodeAt(at);
    let end = at + 1;
    while (this.text.charCodeAt(end) === mark) end++;
    return end;
  }

  private code(at: number): number {
    const { text } = this;
    const end = this.runEnd(at);
    if (!this.backticks) {
      this.backticks = new Map();
      for (const { 0: run, index } of text.matchAll(/`+/g)) this.backticks.set(run.length, index);
    }
    if ((this.backticks.get(end - at) ?? -1) < end) {
      this.pushText(at, end);
      return end;
    }
    let close = text.indexOf('`', end);
    while (this.runEnd(close) - close !== end - at) close = text.indexOf('`', this.runEnd(close));
    const code = this.push(piece('Code', at, close + end - at));
    let value = this.join(end, close, false);
    if (/^[ \n\r].*[ \n\r]$/s.test(value) && /[^ \n\r]/.test(value))
      value = value.replace(/^(?:\r\n|.)|(?:\r\n|.)$/gs, '');
    code.properties = { value };
    return code.end;
  }

  private delimiter(at: number): number {
    const end = this.runEnd(at);
    const run = this.pushText(at, end);
    if (this.text.charCodeAt(at) === 0x7e && end - at > 2) return end;
    const delimiter = delimiterAt(this.text, at, end, run);
    if (!delimiter.opens && !delimiter.closes) return end;
    delimiter.previous = this.delimiters;
    if (this.delimiters) this.delimiters.next = delimiter;
    this.delimiters = delimiter;
    return end;
  }

  private angle(at: number): number {
    const { text } = this;
    const link = autolinkEnd(text, at);
    if (link) {
      const url = text.slice(at + 1, link.end - 1);
      this.link(at, at + 1, link.end - 1, link.mail ? `mailto:${url}` : url);
      return link.end;
    }
    const end = this.html.end(at);
    if (end < 0) {
      this.pushText(at, at + 1);
      return at + 1;
    }
    this.push(piece('Html', at, end)).properties = { value: this.join(at, end, true) };
    return end;
  }
}
