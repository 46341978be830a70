import { createRequire } from 'node:module';
import { OPAQUE } from './segment.ts';

type Micromark = typeof import('micromark');
/** Where a token of Markdown begins or ends. */
type Event = ReturnType<Micromark['postprocess']>[number];

/** The structure of some Markdown: its nodes and all in them that is no prose, as one comparable string; and its texts. */
export interface Outline {
  readonly shape: string;
  readonly texts: readonly string[];
}

const TEXT = /^(?:data|characterEscapeValue|characterReference|lineEnding)$/;
/** What is no text and is compared as it is written, with all in it. */
const WHOLE = new Set<string>([
  ...['codeText', 'codeFenced', 'codeIndented', 'htmlText', 'htmlFlow', 'image', 'resource', 'reference', 'definition'],
  ...[
    'autolink',
    'literalAutolink',
    'gfmFootnoteCall',
    'gfmFootnoteDefinitionLabel',
    'tableDelimiterRow',
    'taskListCheck',
  ],
]);
/** White space beside texts, and what an escape is made of. */
const LEFT_OUT = /[wW]hitespace$|Indent$|^(?:linePrefix|lineSuffix|characterEscape|escapeMarker)$/;

/** The outline of Markdown, by CommonMark's rules with GitHub's extensions (tables, strikethrough, tasks, footnotes). */
export function outlineOf(markdown: string): Outline {
  const shape: string[] = [];
  const texts: string[] = [];
  let depth = 0;
  let isInText = false;
  let previous = '';
  const note = (line: string): void => {
    shape.push(`${depth} ${line}`);
    isInText = false;
  };
  const read = (text: string): void => {
    // Neighbouring texts are one.
    if (isInText) texts.push(texts.pop() + text);
    else if (text !== '') {
      note('text');
      texts.push(text);
      isInText = true;
    }
  };
  const events = eventsOf(markdown);
  for (let i = 0; i < events.length; i++) {
    const [phase, token, { sliceSerialize }] = events[i] as Event;
    const { type } = token;
    if (LEFT_OUT.test(type)) continue;
    if (phase === 'exit') {
      if (type === 'label' && !isTarget(events[i + 1])) note(sliceSerialize(token));
      isInText = false;
      previous = '';
      depth--;
      continue;
    }
    // The line end behind a hard break is part of it, the white space behind the box of a task too.
    if (TEXT.test(type) && !previous.startsWith('hardBreak'))
      read(type === 'characterReference' ? OPAQUE : sliceSerialize(token).slice(previous === 'taskListCheck' ? 1 : 0));
    else if (type.startsWith('hardBreak')) note(type);
    else if (WHOLE.has(type) || events[i + 1]?.[1] === token) note(`${type} ${sliceSerialize(token)}`);
    else {
      note(type);
      depth++;
      continue;
    }
    previous = type;
    // On to where the token ends.
    do i++;
    while (events[i]?.[1] !== token);
  }
  return { shape: shape.join('\n'), texts };
}

/** Whether what follows a link's text is its target, so that the text is not the label that finds it. */
function isTarget(event: Event | undefined): boolean {
  const [phase, token, { sliceSerialize }] = event as Event;
  return phase === 'enter' && sliceSerialize(token) !== '[]';
}

let parse: ((markdown: string) => Event[]) | undefined;

function eventsOf(markdown: string): Event[] {
  parse ??= makeParser();
  return parse(markdown);
}

/** Micromark's first steps, of which the syntax is put together once: for one paragraph this takes longer than to parse it. */
function makeParser(): (markdown: string) => Event[] {
  // Loaded when first asked: most documents need no second parse.
  const load = createRequire(import.meta.url);
  const { parse, postprocess, preprocess } = load('micromark') as Micromark;
  const { gfm } = load('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  const context = parse({ extensions: [gfm()] });
  return (markdown) => {
    Object.assign(context, { defined: [], lazy: {}, gfmFootnotes: [] });
    return postprocess(context.document().write(preprocess()(markdown, undefined, true)));
  };
}
