import path from 'node:path';
import { baselineFile, nameIn, readBaseline } from './baseline.ts';
import { Sentences } from './sentences.ts';

/** What of textlint's context this filter uses. */
interface Context {
  readonly Syntax: { readonly Document: string };
  getFilePath(): string | undefined;
  getConfigBaseDir(): string | undefined;
  getSource(): string;
  shouldIgnore(range: [number, number], options: { ruleId: string }): void;
}

/**
 * A filter rule of textlint: findings that the baseline accepts are not reported, as long as their sentence stays as it
 * was, wherever in the file it stands.
 * @throws Error that names the baseline's file, or the option, and what is wrong
 */
export default function filter(context: Context, options: object = {}): Record<string, () => void> {
  const file = baselineFile(options, context.getConfigBaseDir());
  const baseline = readBaseline(file);
  return {
    [context.Syntax.Document]() {
      const accepted = baseline.of(nameIn(file, path.resolve(context.getFilePath() ?? '')));
      if (accepted.size === 0) return;
      const sentences = new Sentences(context.getSource());
      for (const [ruleId, keys] of accepted)
        for (const [key, count] of keys)
          for (const [start, end] of sentences.rangesOf(key).slice(0, count))
            context.shouldIgnore([start, end], { ruleId });
    },
  };
}
