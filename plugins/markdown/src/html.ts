const URI = /<[A-Za-z][\w+.-]{1,31}:[^\x00-\x20<>]*>/y;
const MAIL =
  /<[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*>/y;
const OPEN = /<[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/y;
const CLOSE = /<\/[A-Za-z][A-Za-z\d-]*\s*>/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** `<https://…>` or `<a@b.c>` at `at`. */
export function autolinkEnd(text: string, at: number): { end: number; mail: boolean } | null {
  const uri = endOf(URI, text, at);
  if (uri >= 0) return { end: uri, mail: false };
  const mail = endOf(MAIL, text, at);
  return mail >= 0 ? { end: mail, mail: true } : null;
}

/** Finds raw HTML in one text; an end that is missing once is not looked for again. */
export class HtmlReader {
  private readonly text: string;
  private readonly missing = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  /** Where the raw HTML that starts at `at` ends, or -1 (CommonMark 0.31 §6.6). */
  end(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) return endOf(CLOSE, text, at);
    if (next === 0x3f) return this.after('?>', at + 2);
    if (next !== 0x21) return endOf(OPEN, text, at);
    if (text.startsWith('<!-->', at)) return at + 5;
    if (text.startsWith('<!--->', at)) return at + 6;
    if (text.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return this.after(']]>', at + 9);
    return /[A-Za-z]/.test(text.charAt(at + 2)) ? this.after('>', at + 3) : -1;
  }

  private after(mark: string, from: number): number {
    if (this.missing.has(mark)) return -1;
    const found = this.text.indexOf(mark, from);
    if (found < 0) this.missing.add(mark);
    return found < 0 ? -1 : found + mark.length;
  }
}
