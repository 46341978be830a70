import type { TextlintMessage } from '@textlint/types';
import type { SourceEdit } from '../../document/structure.ts';

/** Messages as textlint's kernel gives them: each once, by place; of those in one place, in the order of the rules. */
export function inOrder(messages: readonly TextlintMessage[]): TextlintMessage[] {
  if (messages.length < 2) return [...messages];
  const unique = new Map<string, TextlintMessage>();
  for (const one of messages) {
    const key = `${one.range} ${one.severity} ${one.message}`;
    // Of two that are the same the kernel keeps the last.
    unique.delete(key);
    unique.set(key, one);
  }
  return [...unique.values()].sort(byPlace);
}

const byPlace = (a: TextlintMessage, b: TextlintMessage): number => a.line - b.line || a.column - b.column;

/** What the fixes of messages make of a text. */
export interface Fixed {
  readonly output: string;
  /** Messages whose fixes were made, each with one that takes it back once those of later messages are taken back. */
  readonly applied: TextlintMessage[];
  /** Messages without a fix, or with one that would change what another one has changed. */
  readonly remaining: TextlintMessage[];
  /** The fixes that were made, in order. */
  readonly edits: SourceEdit[];
}

type WithFix = TextlintMessage & Required<Pick<TextlintMessage, 'fix'>>;
const hasFix = (message: TextlintMessage): message is WithFix => message.fix !== undefined;

/** Makes the fixes of messages as textlint's kernel does, from the end of the text to its start. */
export function applyFixes(text: string, messages: readonly TextlintMessage[]): Fixed {
  const [applied, remaining] = [[] as TextlintMessage[], messages.filter((message) => !hasFix(message))];
  const fixes = messages
    .filter(hasFix)
    .sort(({ fix: { range: a } }, { fix: { range: b } }) => b[1] - a[1] || b[0] - a[0]);
  const edits: SourceEdit[] = [];
  const parts: string[] = [];
  let done = text.length;
  for (const message of fixes) {
    const { range, text: replacement } = message.fix;
    const [start, end] = range;
    if (end > done) {
      remaining.push(message);
      continue;
    }
    parts.push(text.slice(end, done), replacement);
    const undo = { range: [start, start + replacement.length] as const, text: text.slice(start, end) };
    applied.push({ ...message, fix: undo });
    edits.push(message.fix);
    done = start;
  }
  parts.push(text.slice(0, done));
  return {
    output: parts.reverse().join(''),
    applied: applied.reverse(),
    remaining: remaining.sort(byPlace),
    edits: edits.reverse(),
  };
}
