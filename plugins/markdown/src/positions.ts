export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line (from 1) and column (from 0) of offsets; asking for offsets in rising order costs nothing. */
export class Positions {
  private readonly starts: number[] = [0];
  private last = 0;

  /** @param others what ends lines beside what does in Markdown */
  constructor(text: string, others = '') {
    if (!text.includes('\r') && ![...others].some((end) => text.includes(end))) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
      return;
    }
    for (const { 0: end, index } of text.matchAll(new RegExp(`\\r\\n|[\\r\\n${others}]`, 'g')))
      this.starts.push(index + end.length);
  }

  at(offset: number): Position {
    const { starts } = this;
    let line = this.last;
    // Near the last one asked for, or else by halving.
    if ((starts[line] ?? 0) > offset || (starts[line + 8] ?? Number.POSITIVE_INFINITY) <= offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
    } else {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    }
    this.last = line;
    return { line: line + 1, column: offset - (starts[line] ?? 0) };
  }
}
