/** A block that other blocks stand in, as far as it takes a prefix of every line. */
interface Container {
  /** Columns of indentation that its lines have; 0 for a block quote. */
  readonly indent: number;
  /** Its first line, and where the content starts there. */
  readonly line: number;
  readonly content: Place;
}

/** A place in a line; `pad` columns of a tab before it belong to what follows. */
export interface Place {
  readonly at: number;
  readonly column: number;
  readonly pad: number;
}

/** The containers around the block that is being read. */
export class Containers {
  private readonly text: string;
  private readonly stack: Container[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** How many of them there are. */
  get depth(): number {
    return this.stack.length;
  }

  lineOf(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Past up to `columns` columns of white space. */
  indent({ at, column, pad }: Place, columns: number): Place {
    let left = columns;
    const held = Math.min(pad, left);
    left -= held;
    let place: Place = { at, column: column + held, pad: pad - held };
    while (left > 0) {
      const code = this.text.charCodeAt(place.at);
      if (code === 0x20) {
        place = { at: place.at + 1, column: place.column + 1, pad: 0 };
        left--;
      } else if (code === 0x09) {
        const width = 4 - (place.column % 4);
        const taken = Math.min(width, left);
        place = { at: place.at + 1, column: place.column + taken, pad: width - taken };
        left -= taken;
      } else break;
    }
    return place;
  }

  /** Where the content of a line starts, behind the prefixes of the containers. */
  contentStart(line: number): Place {
    let place: Place = { at: line, column: 0, pad: 0 };
    let first = 0;
    // On the first line of a container its prefix is a mark.
    for (let index = this.stack.length - 1; index >= 0; index--) {
      const container = this.stack[index];
      if (container?.line !== line) continue;
      place = container.content;
      first = index + 1;
      break;
    }
    for (const container of this.stack.slice(first)) {
      const next = container.indent > 0 ? this.indent(place, container.indent) : this.quote(place);
      if (!next) break;
      if (container.indent > 0 && next.column - place.column < container.indent) break;
      place = next;
    }
    return place;
  }

  private quote(place: Place): Place | null {
    const mark = this.indent(place, 3);
    if (this.text.charCodeAt(mark.at) !== 0x3e) return null;
    return this.indent({ at: mark.at + 1, column: mark.column + mark.pad + 1, pad: 0 }, 1);
  }

  enterQuote(mark: number): void {
    const line = this.lineOf(mark);
    const content = this.quote(this.contentStart(line)) ?? { at: mark + 1, column: mark + 1 - line, pad: 0 };
    this.stack.push({ indent: 0, line, content });
  }

  enterItem(mark: number, markEnd: number): void {
    const line = this.lineOf(mark);
    const base = this.contentStart(line);
    const start = this.indent(base, 3);
    const after: Place = { at: markEnd, column: start.column + start.pad + markEnd - mark, pad: 0 };
    const code = this.indent(after, 5);
    const blank = /[\n\r]/.test(this.text.charAt(code.at)) || code.at >= this.text.length;
    const content = blank || code.column - after.column >= 5 ? this.indent(after, 1) : code;
    const width = blank ? after.column + 1 : content.column;
    this.stack.push({ indent: width - base.column, line, content });
  }

  enterFootnote(markEnd: number): void {
    const line = this.lineOf(markEnd);
    this.stack.push({ indent: 4, line, content: { at: markEnd, column: markEnd - line, pad: 0 } });
  }

  leave(): void {
    this.stack.pop();
  }
}
