import type { TextlintPluginCreator } from '@textlint/kernel';

type Processor = InstanceType<TextlintPluginCreator['Processor']>;
type PreProcess = ReturnType<Processor['processor']>['preProcess'];

/**
 * The same plugin, but the tree of a text is kept until another text is parsed. textlint's kernel parses a text again
 * for each rule that may mend it; with this only for those that come after one that has, and what rules know of a tree
 * (the document, facts) is known to the next rule too.
 */
export function parsingOnce({ Processor }: TextlintPluginCreator): TextlintPluginCreator {
  let last: { source: string; parsed: ReturnType<PreProcess> } | undefined;
  // The kernel makes a new one for each text.
  class ParsingOnce extends Processor {
    override processor(extension: string) {
      const { preProcess, postProcess } = super.processor(extension);
      return {
        postProcess,
        preProcess(source: string, file?: string) {
          if (last?.source !== source) last = { source, parsed: preProcess(source, file) };
          return last.parsed;
        },
      };
    }
  }
  return { Processor: ParsingOnce };
}
