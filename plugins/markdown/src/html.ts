const URI = /<[A-Za-z][\w+.-]{1,31}:[^\x00-\x20<>]*>/y;
const MAIL =
  /<[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*>/y;
const OPEN = /<[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/y;
const CLOSE = /<\/[A-Za-z][A-Za-z\d-]*\s*>/y;
const DECLARATION = /<![A-Za-z][^>]*>/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** `<https://…>` or `<a@b.c>` at `at`. */
export function autolinkEnd(text: string, at: number): { end: number; mail: boolean } | null {
  const uri = endOf(URI, text, at);
  if (uri >= 0) return { end: uri, mail: false };
  const mail = endOf(MAIL, text, at);
  return mail >= 0 ? { end: mail, mail: true } : null;
}

/** Where the raw HTML that starts at `at` ends, or -1 (CommonMark 0.31 §6.6). */
export function htmlEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 0x2f) return endOf(CLOSE, text, at);
  if (next === 0x3f) return after(text, '?>', at + 2);
  if (next !== 0x21) return endOf(OPEN, text, at);
  if (text.startsWith('<!-->', at)) return at + 5;
  if (text.startsWith('<!--->', at)) return at + 6;
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9);
  return endOf(DECLARATION, text, at);
}
