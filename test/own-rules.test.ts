import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { TextlintKernelRule, TextlintPluginCreator } from '@textlint/kernel';
import plainText from '@textlint/textlint-plugin-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import markdown from '../plugins/markdown/src/index.ts';
import { Kernel } from '../src/cli/engine/kernel.ts';
import { OwnRules } from '../src/cli/engine/own-rules.ts';
import { parsingOnce } from '../src/cli/engine/parsing-once.ts';
import preset from '../src/index.ts';
import { markdownDocument, plainDocument } from './helpers/markdown.ts';

const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);

const rulesWith = (settings: unknown) =>
  Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: settings }) as TextlintKernelRule);

/** The same rules with and without textlint's kernel. */
function bothWays(rules = rulesWith(true), isQuiet = false) {
  const plugins = [markdown as TextlintPluginCreator, plainText].map((plugin, i) => ({
    pluginId: `${i}`,
    plugin: parsingOnce(plugin),
  }));
  const configuration = {
    rules: rules.map((rule) => ({ ...rule, filePath: '' })),
    plugins,
    file: '/books/.textlintrc',
  };
  const own = new OwnRules(configuration, isQuiet);
  const kernel = new Kernel({ ...configuration, filterRules: [], isOwn: true }, isQuiet);
  return async (text: string, ext = '.md') => {
    const file = `/books/a${ext}`;
    return {
      own: [own.lint(text, file, ext), own.fix(text, file, ext)],
      kernel: [await kernel.lint(text, file, ext), await kernel.fix(text, file, ext)],
    };
  };
}

const LIBRARY = `# 借书,还书

请在在总台办理,带上**读者 证**（原件) .
人工智
能馆藏在三楼;Github 上有目录。\r
> 阅览室 的 的座位，，要先预约.\u2028换行之后的的字。
`;

describe('rules of this package without textlint’s kernel', () => {
  it.each([
    ['Markdown', LIBRARY, '.md'],
    ['plain text', LIBRARY, '.txt'],
    ['a text without faults', '# 借书\n\n请到总台办理。\n', '.md'],
    ['an empty text', '', '.md'],
  ])('find and mend the same: %s', async (_, text, ext) => {
    const { own, kernel } = await bothWays()(text, ext);
    expect(own).toEqual(kernel);
  });

  it('have the same keys in the same order, which formatters keep', async () => {
    const { own, kernel } = await bothWays(rulesWith({ suggestions: true }))(LIBRARY);
    expect(own[0]?.messages.length).toBeGreaterThan(5);
    expect(JSON.stringify(own)).toBe(JSON.stringify(kernel));
  });

  it.each(['info', 'warning', 'error'])(
    'tell the severity %s, and only errors where that is wanted',
    async (severity) => {
      for (const isQuiet of [false, true]) {
        const { own, kernel } = await bothWays(rulesWith({ severity }), isQuiet)(LIBRARY);
        expect(own).toEqual(kernel);
        expect(own[0]?.messages.length === 0).toBe(isQuiet && severity !== 'error');
      }
    },
  );

  it('count once where two presets have the same, and twice where the options differ', async () => {
    const again = (settings: unknown) =>
      rulesWith(settings).map((rule) => ({ ...rule, ruleId: `again/${rule.ruleId}` }));
    for (const settings of [true, {}, { allow: ['在在'] }, false]) {
      const { own, kernel } = await bothWays([...rulesWith(true), ...again(settings)])(LIBRARY);
      expect(own).toEqual(kernel);
    }
  });

  it('leave to the kernel a severity that is none', () => {
    expect(() => bothWays(rulesWith({ severity: 'warn' }))).toThrow('warn');
  });

  it('leave to the kernel what begins with a byte order mark', async () => {
    const { own } = await bothWays()(`\ufeff${LIBRARY}`);
    expect(own).toEqual([undefined, undefined]);
  });

  it('find and mend the same in any text', async () => {
    const both = bothWays();
    await fc.assert(
      fc.asyncProperty(fc.oneof(markdownDocument, plainDocument), fc.constantFrom('.md', '.txt'), async (text, ext) => {
        const { own, kernel } = await both(text, ext);
        expect(own).toEqual(kernel);
      }),
    );
  });

  it.skipIf(!existsSync(corpus))('find and mend the same in documents', async () => {
    const both = bothWays();
    for (const name of readdirSync(corpus).filter((_, i) => i % 8 === 0)) {
      const text = readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8').replace(/^\ufeff/, '');
      const { own, kernel } = await both(text);
      expect(own, name).toEqual(kernel);
    }
  });
});
