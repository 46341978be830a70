import fs from 'node:fs';
import path from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { FILTER_NAME } from '../src/baseline/baseline.ts';
import { parseOptions } from '../src/options.ts';
import { allOptions, type Rule } from '../src/rule.ts';
import { readExamples, root } from './read-examples.ts';

// What is generated from the rules' definitions is checked here, and written by `npx vitest run -u`.

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** Compares a file with what it should be; `vitest -u` writes it. */
const expectFile = (file: string, content: string): Promise<void> =>
  expect(content).toMatchFileSnapshot(path.join(root, file));

/** A file with other lines between `<!-- name:start -->` and `<!-- name:end -->`. */
function withPart(file: string, name: string, lines: readonly string[]): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const text = read(file);
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no place for ${name}`);
  return `${text.slice(0, from + start.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
}

const table = (...rows: readonly (readonly string[])[]): string[] => {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
};

const SEVERITY: JsonSchema = {
  enum: ['info', 'warning', 'error'],
  description: 'textlint 的严重程度：只有 `error` 使退出码为 1',
  default: 'error',
};

/** The options of a rule as JSON Schema, textlint's own among them. */
function optionsSchema({ definition }: Rule): JsonSchema & { properties: Record<string, JsonSchema> } {
  // Whether a pattern compiles is more than JSON Schema can say.
  const { $schema: _, ...schema } = toJsonSchema(v.strictObject(allOptions(definition)), {
    typeMode: 'input',
    ignoreActions: ['check'],
  });
  const properties = { ...(schema.properties as Record<string, JsonSchema>), severity: SEVERITY };
  return { type: 'object', properties, additionalProperties: false };
}

/** The sub-presets by name, each with what it is for. */
const profiles = fs
  .readdirSync(path.join(root, 'src/profiles'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'preset');

/** `properties` says nothing of a boolean, and an editor tells what is wrong in one schema better than in two to choose from. */
const SWITCH_OR_MORE: JsonSchema['type'] = ['boolean', 'object'];

const SETTINGS = { $ref: '#/definitions/settings' };

const BASELINE: JsonSchema = {
  description: '不报告基线文件接受的问题',
  type: SWITCH_OR_MORE,
  properties: { path: { type: 'string', minLength: 1, description: '基线文件，从配置所在的文件夹算起' } },
  additionalProperties: false,
};

const presetSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'textlint-rule-preset-zh-quality',
  description: '`.textlintrc.json` 中本预设的设置',
  type: 'object',
  properties: {
    rules: {
      type: 'object',
      properties: Object.fromEntries(
        ['', ...profiles.map((name) => `/${name}`)].map((name) => [`preset-zh-quality${name}`, SETTINGS]),
      ),
    },
    filters: { type: 'object', properties: { [FILTER_NAME]: BASELINE } },
  },
  definitions: {
    settings: {
      description: '`true` 为全部规则都用默认的设置，`false` 为不用；也可以逐条设置',
      type: SWITCH_OR_MORE,
      properties: Object.fromEntries(
        rules.map((rule) => [
          rule.definition.id,
          { description: rule.definition.summary, ...optionsSchema(rule), type: SWITCH_OR_MORE },
        ]),
      ),
      additionalProperties: false,
    },
  },
});

/** JSON with short lists on one line, as the formatter wants them. */
const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+("[^[\]{}]*?")\s+\]/g, (_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`)}\n`;

/** What may be given for an option, in words. */
function valuesOf({ enum: values, anyOf, type, items, minimum, maximum }: JsonSchema): string {
  if (anyOf) return anyOf.map((one) => valuesOf(one as JsonSchema)).join('或');
  if (values) return values.map((value) => `\`${value}\``).join('、');
  if (type === 'boolean') return '`true`、`false`';
  if (type === 'array') return `${valuesOf(items as JsonSchema)}数组`;
  if (type === 'string') return '字符串';
  if (type === 'object') return '对象';
  const number = type === 'integer' ? '整数' : '数';
  return minimum === undefined ? number : `${minimum}～${maximum ?? ''} 的${number}`;
}

const optionRows = (rule: Rule): string[][] =>
  Object.entries(optionsSchema(rule).properties).map(([name, schema]) => [
    `\`${name}\``,
    valuesOf(schema),
    `\`${typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default)}\``,
    schema.description ?? '',
  ]);

const pageOf = ({ definition }: Rule): string => `rules/${definition.id}/README.md`;
const linkTo = (rule: Rule): string => `[${rule.definition.id}](${pageOf(rule)})`;

/** Whether any example of a rule is corrected. */
const isFixable = (rule: Rule): boolean =>
  readExamples(path.join(root, pageOf(rule))).some(({ corrected }) => corrected !== undefined);

/** A summary and its example, which is as good as code: the page is linted itself. */
function summaryCells({ definition: { summary } }: Rule): string[] {
  const [what = '', ...example] = summary.split('：');
  return [what, example.length > 0 ? `\`${example.join('：')}\`` : ''];
}

/** The English sentence of a rule's page, for the English README. */
const englishSummary = (rule: Rule): string => /<!-- en: (.+) -->/.exec(read(pageOf(rule)))?.[1] ?? '';

/** How to turn a rule off: what `zh-quality explain` finds below the table of options. */
const switchOff = ({ definition: { id } }: Rule): string =>
  `关闭：在 \`.textlintrc.json\` 里写 \`"preset-zh-quality": { "${id}": false }\`。只放过个别词句，用选项 \`allow\`、\`except\`；在 Markdown 里也可以用 [textlint-filter-rule-comments](../../README.zh-CN.md#忽略) 的注释 \`<!-- textlint-disable preset-zh-quality/${id} -->\`。`;

describe('generated from the rules', () => {
  test.each(rules.map((rule) => [pageOf(rule), rule] as const))('options of %s', (page, rule) => {
    const options = table(['选项', '取值', '默认值', '说明'], ...optionRows(rule));
    return expectFile(page, withPart(page, 'options', [...options, '', switchOff(rule)]));
  });

  test('table of rules in README.zh-CN.md', () => {
    const rows = rules.map((rule) => [linkTo(rule), ...summaryCells(rule), isFixable(rule) ? '✓' : '']);
    return expectFile(
      'README.zh-CN.md',
      withPart('README.zh-CN.md', 'rules', table(['规则', '作用', '例', '自动修复'], ...rows)),
    );
  });

  test('table of rules in README.md', () => {
    const rows = rules.map((rule) => [linkTo(rule), englishSummary(rule), isFixable(rule) ? '✓' : '']);
    expect(rows.filter(([, summary]) => summary === '')).toEqual([]);
    return expectFile('README.md', withPart('README.md', 'rules', table(['Rule', 'Finds', 'Fixes'], ...rows)));
  });

  test('schema.json', () => expectFile('schema.json', toJson(presetSchema())));
});

describe.each(profiles)('the sub-preset %s', (name) => {
  test('is exported, and both pages say what it is for', () => {
    expect(Object.keys(JSON.parse(read('package.json')).exports)).toContain(`./${name}`);
    for (const page of ['README.md', 'README.zh-CN.md']) expect(read(page)).toContain(`\`preset-zh-quality/${name}\``);
  });

  test('sets its rules as they may be set', async () => {
    const { default: profile } = await import(`../src/profiles/${name}.ts`);
    for (const [id, setting] of Object.entries(profile.rulesConfig)) {
      const rule = rules.find(({ definition }) => definition.id === id);
      expect(rule, id).toBeDefined();
      if (rule) parseOptions(id, rule.definition.options, setting);
    }
  });
});

/** The settings of this preset in the JSON examples of a page. */
const settingsIn = (file: string): Record<string, unknown>[] =>
  [...read(file).matchAll(/```json\n(.*?)```/gs)].flatMap(([, json = '']) => {
    const settings = JSON.parse(json).rules?.['preset-zh-quality'];
    return settings && typeof settings === 'object' ? [settings] : [];
  });

test.each(['README.md', 'README.zh-CN.md'])('%s shows settings that the rules accept', (file) => {
  const settings = settingsIn(file).flatMap((each) => Object.entries(each));
  expect(settings).not.toEqual([]);
  for (const [id, options] of settings) {
    const rule = rules.find(({ definition }) => definition.id === id);
    expect(rule, id).toBeDefined();
    // `false` switches a rule off: textlint then does not call it.
    if (rule && options !== false) parseOptions(id, rule.definition.options, options);
  }
});
