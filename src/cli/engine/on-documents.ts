import { setImmediate } from 'node:timers/promises';
import { type Text, textOf, UnreadableError } from '../read-text.ts';
import type { Settings } from './configuration.ts';
import type { Engine } from './engine.ts';
import { type Field, fieldIn } from './json-field.ts';
import { faultOf, isFix, resultOf } from './on-files.ts';

/** What is done with the documents of a stream. Threads send it to each other. */
export interface DocumentTask {
  readonly on: 'documents';
  readonly settings: Settings;
  readonly action: 'lint' | 'fix';
  /** The field of a JSON object that holds the text; without it, the document is the text. */
  readonly field: string | undefined;
  /** What kind of text it is: `.md`. */
  readonly extension: string;
  /** What stands between documents, and so in none. */
  readonly separator: string;
}

/** What is written in place of a document. One that is at fault stays as it is, or is told as an `error`. */
export interface DocumentOutcome {
  readonly output: string | Uint8Array;
  readonly fault?: string;
}

type Work = (documents: readonly Uint8Array[]) => Promise<DocumentOutcome[]>;

/** Does a task with documents one after the other. */
export function onDocuments(task: DocumentTask, engine: Promise<Engine>): Work {
  const lost = lostDocument(task);
  return async (documents) => {
    const outcomes: DocumentOutcome[] = [];
    for (const document of documents) {
      outcomes.push(await onDocument(document, task, await engine).catch((error: Error) => lost(document, error)));
      // Input, output and other threads get their turn.
      await setImmediate();
    }
    return outcomes;
  };
}

/** What comes of a document that cannot be read, or on which a parser or a rule failed. */
export const lostDocument =
  ({ action }: DocumentTask) =>
  (document: Uint8Array, error: Error): DocumentOutcome => {
    const fault = faultOf(error);
    return { fault, output: action === 'fix' ? document : JSON.stringify({ error: fault }) };
  };

async function onDocument(bytes: Uint8Array, task: DocumentTask, engine: Engine): Promise<DocumentOutcome> {
  const { action, field: name, extension, separator } = task;
  const document = textOf(bytes);
  // A line without anything between lines of JSON.
  if (name !== undefined && document.source.trim() === '') return { output: bytes };
  const field = name === undefined ? undefined : fieldIn(document.source, name);
  const text: Text = field ? { source: field.text, mark: '' } : document;
  const result = await resultOf(action, text, `stdin${extension}`, engine);
  if (!isFix(result)) return { output: withMessages(JSON.stringify(result.messages), document, field) };
  if (result.output === text.mark + text.source) return { output: bytes };
  if (field) return { output: withText(JSON.stringify(result.output), document, field) };
  if (result.output.includes(separator)) throw new UnreadableError('修复后含有文档之间的分隔符');
  return { output: result.output };
}

/** A line of JSON with the findings in place of its text; of what is no JSON, the findings alone. */
const withMessages = (messages: string, { source }: Text, field: Field | undefined): string =>
  field ? `${source.slice(0, field.key)}"messages":${messages}${source.slice(field.end)}` : `{"messages":${messages}}`;

/** A line of JSON with another text. */
const withText = (text: string, { source, mark }: Text, field: Field): string =>
  mark + source.slice(0, field.value) + text + source.slice(field.end);
