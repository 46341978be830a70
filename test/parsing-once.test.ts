import { TextlintKernel } from '@textlint/kernel';
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
  const plugins = [{ pluginId: 'markdown', plugin: isOnce ? parsingOnce(counting) : counting }];
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
