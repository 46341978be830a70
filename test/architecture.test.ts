import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';

const root = path.resolve(import.meta.dirname, '..');
/** A list that a script writes. */
const GENERATED = 'src/lexicon/name-data.ts';

/** What the files of a place may import, packages aside: design.md's "imports point one way". */
const LAYERS: readonly (readonly [place: RegExp, mayImport: RegExp])[] = [
  [/^src\/text\//, /^src\/text\//],
  [/^src\/document\//, /^src\/(?:text|document)\//],
  [/^src\/lexicon\//, /^src\/(?:text|document|lexicon)\//],
  // A user's lists of terms: files and patterns, known to the rule on terms and to the command that tests lists.
  [/^src\/terms\//, /^src\/(?:text|terms)\//],
  [/^src\/facts\//, /^src\/(?:text|document|lexicon|facts)\//],
  [/^src\/(?:options|message)\.ts$/, /^src\/text\//],
  [/^src\/finding\.ts$/, /^src\/text\//],
  // Types alone: textlint's, and the document.
  [/^src\/textlint-context\.ts$/, /^src\/document\/document\.ts$/],
  [/^src\/told\.ts$/, /^src\/(?:document\/|finding\.ts)/],
  [/^src\/rule\.ts$/, /^src\/(?:text\/|document\/|(?:options|finding|textlint-context|told)\.ts)/],
  [/^rules\/index\.ts$/, /^(?:rules\/[^/]+\/index\.ts|src\/rule\.ts)$/],
  [/^src\/baseline\//, /^src\/(?:text|baseline)\//],
  // Tells of the rules themselves.
  [/^src\/cli\/explain\//, /^(?:rules\/index\.ts|src\/(?:text|document|cli)\/|src\/rule-page\.ts)/],
  // The rest of the command: what it says of documents it learns from facts about them.
  [
    /^src\/cli\//,
    /^(?:src\/(?:text|document|lexicon|facts|terms|baseline|cli)\/|src\/textlint-context\.ts|package\.json)/,
  ],
  [/^src\/rule-page\.ts$/, /^package\.json$/],
  [/^src\/formatters\//, /^(?:rules\/index\.ts|src\/(?:text|formatters)\/|src\/(?:rule|rule-page)\.ts)/],
  [/^src\/(?:index|profiles\/.*)\.ts$/, /^(?:rules\/index|src\/(?:rule|index|profiles\/.*))\.ts$/],
];

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => file.endsWith('.ts'));

const files = [...filesIn('src'), ...filesIn('rules')];
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** What a file imports: files of this repository by their place in it, packages by their name. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import|import\(|load\()\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
const isOwn = (name: string): boolean => /^(?:src|rules)\//.test(name);

/** What a file of a rule may import: the core and its own folder. */
const ruleMayImport = (file: string): RegExp => new RegExp(`^(?:src/|${path.posix.dirname(file)}/)`);

describe.each(files)('%s', (file) => {
  const layer = LAYERS.find(([place]) => place.test(file))?.[1];
  const isOfRule = /^rules\/[^/]+\//.test(file);

  test('imports only what stands below it', () => {
    const allowed = isOfRule ? ruleMayImport(file) : layer;
    expect(allowed, 'every file has a place in the house').toBeDefined();
    for (const name of importsOf(file).filter(isOwn)) expect(name).toMatch(allowed as RegExp);
  });

  test('knows textlint only where it reports or gives its types', () => {
    const mayKnow =
      /^src\/(?:rule\.ts|textlint-context\.ts|index\.ts|cli\/baseline\/findings\.ts|(?:profiles|formatters|baseline|cli\/engine)\/)/.test(
        file,
      );
    expect(importsOf(file).some((name) => /textlint/.test(name) && !mayKnow)).toBe(false);
  });

  test('can be read in one go', () => {
    if (file !== GENERATED) expect(read(file).split('\n').length).toBeLessThanOrEqual(250);
  });
});

test('imports are found', () => {
  expect(importsOf('src/rule.ts')).toContain('src/document/document.ts');
  expect(importsOf('src/options.ts')).toContain('valibot');
  expect(files.length).toBeGreaterThan(20);
});

test('every folder of rules is listed, under its name', () => {
  const folders = fs
    .readdirSync(path.join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory());
  expect(rules.map(({ definition }) => definition.id).sort()).toEqual(folders.map(({ name }) => name).sort());
});
