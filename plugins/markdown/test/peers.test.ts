/**
 * The rules of other people say the same with both parsers. They are no dependencies: install them anywhere and say
 * where, `PEERS=folder npx vitest run plugins/markdown/test/peers.test.ts`; `DOCUMENTS=folder` for other files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { TextlintKernel, type TextlintMessage } from '@textlint/kernel';
import stock from '@textlint/textlint-plugin-markdown';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

const PEERS = process.env['PEERS'] ?? fileURLToPath(new URL('..', import.meta.url));
const KEPT = fileURLToPath(new URL('../../../../shared/eval/clean-dev', import.meta.url));
const DOCUMENTS = process.env['DOCUMENTS'] ?? KEPT;
/** Rules with what they are told. */
const OPTIONS: Readonly<Record<string, unknown>> = {
  'textlint-rule-preset-ja-technical-writing': true,
  'textlint-rule-terminology': true,
  // What it says of files needs no network.
  'textlint-rule-no-dead-link': { ignore: ['http://**', 'https://**'], dotInIgnore: true },
};
const WANTED = Object.keys(OPTIONS);
const FILTER = 'textlint-filter-rule-comments';

const require = createRequire(`${PEERS}/`);

function load(name: string): unknown {
  try {
    const loaded = require(name);
    return loaded.default ?? loaded;
  } catch {
    return null;
  }
}

function isPreset(loaded: unknown): loaded is { rules: Record<string, unknown>; rulesConfig: Record<string, unknown> } {
  return typeof loaded === 'object' && loaded !== null && 'rules' in loaded;
}

/** The rules of a package as the kernel takes them. */
function rulesOf(name: string): { ruleId: string; rule: never; options: never }[] {
  const loaded = load(name);
  if (!isPreset(loaded)) return [{ ruleId: name, rule: loaded as never, options: OPTIONS[name] as never }];
  return Object.entries(loaded.rules).map(([ruleId, rule]) => ({
    ruleId,
    rule: rule as never,
    options: (loaded.rulesConfig[ruleId] ?? true) as never,
  }));
}

const RULES = existsSync(DOCUMENTS) ? WANTED.filter(load) : [];
const filter = load(FILTER);
const filterRules = filter ? [{ ruleId: 'comments', rule: filter as never, options: true as never }] : [];

async function messages(name: string, text: string, parser: unknown): Promise<string[]> {
  const { messages: found } = await new TextlintKernel().lintText(text, {
    filePath: `${DOCUMENTS}/a.md`,
    ext: '.md',
    plugins: [{ pluginId: '@textlint/markdown', plugin: parser as never }],
    rules: rulesOf(name),
    filterRules,
  });
  return found.map((one: TextlintMessage) => `${one.ruleId} ${one.range} ${one.message} ${JSON.stringify(one.fix)}`);
}

/** Files whose messages differ because a line continues a paragraph lazily, and what else CommonMark has otherwise. */
const ALLOWED = 0.03;

describe('the same messages', () => {
  test.skipIf(RULES.length === 0)(`are looked for (skipped without ${WANTED.join(', ')} in ${PEERS})`, () => {});

  test.each(RULES)(
    'of %s, but for where the trees differ by intent',
    async (name) => {
      if (!load(name) || !existsSync(DOCUMENTS)) return;
      const files = readdirSync(DOCUMENTS);
      const differing: string[] = [];
      let count = 0;
      for (const file of files) {
        const text = readFileSync(`${DOCUMENTS}/${file}`, 'utf8');
        const expected = await messages(name, text, stock);
        const actual = await messages(name, text, plugin);
        count += expected.length;
        if (expected.join('\n') === actual.join('\n')) continue;
        differing.push(file);
        const more = actual.filter((one) => !expected.includes(one));
        const less = expected.filter((one) => !actual.includes(one));
        console.log(file, { more, less });
      }
      console.log(`${name}: ${count} messages in ${files.length} files; ${differing.length} files differ`);
      expect(differing.length / files.length).toBeLessThan(ALLOWED);
    },
    900_000,
  );
});
