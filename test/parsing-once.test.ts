import { TextlintKernel, type TextlintPluginCreator } from '@textlint/kernel';
import { expect, it } from 'vitest';
import markdown from '../plugins/markdown/src/index.ts';
import { parsingOnce } from '../src/cli/engine/parsing-once.ts';
import preset from '../src/index.ts';

const rules = Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: true }));

/** Mends a text with all rules, and says how often it was parsed. */
async function fix(text: string, isOnce: boolean): Promise<{ output: string; parsed: number }> {
  let parsed = 0;
  class Counting extends markdown.Processor {
    override processor(extension: string) {
      const { preProcess, postProcess } = super.processor(extension);
      return {
        postProcess,
        preProcess: (source: string) => {
          parsed++;
          return preProcess(source);
        },
      };
    }
  }
  const counting = { Processor: Counting } as Parameters<typeof parsingOnce>[0];
  const plugins = [{ pluginId: 'markdown', plugin: isOnce ? parsingOnce(counting, false) : counting }];
  const { output } = await new TextlintKernel().fixText(text, { ext: '.md', plugins, rules });
  return { output, parsed };
}

it.each([
  ['nothing to mend', '# 借书\n\n请在总台办理。\n', 1],
  ['one rule mends it', '# 借书\n\n请在在总台办理。\n', 2],
  ['two rules mend it', '# 借书\n\n请在在总台办理,再见。\n', 3],
])('a text is parsed again only once it has changed: %s', async (_, text, times) => {
  const { output, parsed } = await fix(text, true);
  expect(parsed).toBe(times);
  expect(output).toBe((await fix(text, false)).output);
});

it('rules that ask for the document alone find and mend the same where its nodes are not visited', async () => {
  const text = '# 借书\n\n请在在总台办理,再见。\n\n- 带上**读者 证**,\n  再见。\n';
  const results = [true, false].map((isWhole) => {
    const plugin = parsingOnce(markdown as TextlintPluginCreator, isWhole);
    return new TextlintKernel().fixText(text, { ext: '.md', plugins: [{ pluginId: 'markdown', plugin }], rules });
  });
  const [unvisited, visited] = await Promise.all(results);
  expect(unvisited).toEqual(visited);
  expect(unvisited?.applyingMessages.length).toBeGreaterThan(2);
});
