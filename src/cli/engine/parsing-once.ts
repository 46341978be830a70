import type { TextlintPluginCreator } from '@textlint/kernel';

type Processor = InstanceType<TextlintPluginCreator['Processor']>;
type PreProcess = ReturnType<Processor['processor']>['preProcess'];

/**
 * The same plugin, but the tree of a text is kept until another text is parsed. textlint's kernel parses a text again
 * for each rule that may mend it; with this only for those that come after one that has, and what rules know of a tree
 * (the document, facts) is known to the next rule too.
 * @param isWhole whether all rules ask for the document as a whole: then textlint need not visit its nodes, which it does
 *   once for each rule that may mend the text, and which takes a quarter of the time
 */
export function parsingOnce({ Processor }: TextlintPluginCreator, isWhole: boolean): TextlintPluginCreator {
  let last: { source: string; parsed: ReturnType<PreProcess> } | undefined;
  const prepared = isWhole ? unvisited : (tree: ReturnType<PreProcess>) => tree;
  // The kernel makes a new one for each text.
  class ParsingOnce extends Processor {
    override processor(extension: string) {
      const { preProcess, postProcess } = super.processor(extension);
      return {
        postProcess,
        preProcess(source: string, file?: string) {
          if (last?.source !== source) last = { source, parsed: prepared(preProcess(source, file)) };
          return last.parsed;
        },
      };
    }
  }
  return { Processor: ParsingOnce };
}

/** A tree below whose root textlint finds no nodes: it looks at what can be enumerated, rules read `children`. */
function unvisited(tree: ReturnType<PreProcess>): ReturnType<PreProcess> {
  if ('children' in tree) Object.defineProperty(tree, 'children', { enumerable: false });
  return tree;
}
