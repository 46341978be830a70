const KINDS = [
  { type: 'Yaml', open: '---', close: '---' },
  { type: 'Toml', open: '+++', close: '+++' },
  { type: 'Json', open: ';;;', close: ';;;' },
  { type: 'Json', open: '---json', close: '---' },
  { type: 'Json', open: '{', close: '}' },
];

export interface FrontMatter {
  readonly type: string;
  readonly value: string;
  readonly end: number;
}

/** What stands before the Markdown: YAML, TOML or JSON between fences. */
export function frontMatterOf(text: string): FrontMatter | null {
  const first = /^(?:-{3}(?:json)?|\+{3}|;{3}|\{)(?=[\t ]*(?:\r\n?|\n))/.exec(text)?.[0];
  const kind = KINDS.find(({ open }) => open === first);
  if (!kind) return null;
  const fence = new RegExp(`(?:\\r\\n?|\\n)${kind.close.replace(/[+}]/g, '\\$&')}[\\t ]*(?=\\r|\\n|$)`, 'g');
  const close = fence.exec(text);
  if (!close) return null;
  const start = text.slice(0, close.index + 1).search(/\n|\r/);
  const valueStart = start + (text.startsWith('\r\n', start) ? 2 : 1);
  return { type: kind.type, value: text.slice(valueStart, close.index), end: fence.lastIndex };
}
