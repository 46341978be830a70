import { parse } from './parse.ts';

interface Options {
  /** More extensions of files that are Markdown. */
  readonly extensions?: readonly string[];
}

/** textlint's interface for a kind of text. */
class MarkdownProcessor {
  readonly config: Options;
  readonly extensions: readonly string[];

  constructor(config: Options = {}) {
    this.config = config;
    this.extensions = config.extensions ?? [];
  }

  availableExtensions(): string[] {
    return ['.md', '.markdown', '.mdown', '.mkdn', '.mkd', '.mdwn', '.mkdown', '.ron', ...this.extensions];
  }

  processor(_extension: string) {
    return {
      preProcess: (text: string, _filePath?: string) => parse(text),
      postProcess: <Message>(messages: Message[], filePath?: string) => ({
        messages,
        filePath: filePath ?? '<markdown>',
      }),
    };
  }
}

export default { Processor: MarkdownProcessor };
