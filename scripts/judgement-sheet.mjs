// Draws reports of a rule on real documents as a sheet for a reader who judges them without knowing the rule, mixed
// with decoys: places in text that people have corrected, shown as if they had been reported.
//
//   node scripts/judgement-sheet.mjs RULE DIR COUNT DECOYS.jsonl OUT
//
// DECOYS has rows {text, span, found, expected}. Writes OUT.txt, the sheet, and OUT.key.tsv: number, hash of the context, and whether it
// is a decoy, a fix or a report. The verdicts go to test/judgements/RULE.tsv by hash.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { TextlintKernel } = require('@textlint/kernel');
const preset = require('textlint-rule-preset-zh-quality');

const [ruleId, folder, count, decoyFile, out] = process.argv.slice(2);
if (!out) throw new Error('usage: node scripts/judgement-sheet.mjs RULE DIR COUNT DECOYS.jsonl OUT');

const kernel = new TextlintKernel();
const plugins = ['markdown', 'text'].map((pluginId) => ({
  pluginId,
  plugin: require(`@textlint/textlint-plugin-${pluginId}`).default,
}));
const rules = [{ ruleId, rule: preset.rules[ruleId], options: { suggestions: true } }];

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
/** The same on every run: rows in the order of their hashes. */
const drawn = (rows, number) => rows.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, number);
const shown = (text) => text.replace(/[\r\n]+/g, '⏎');
const around = (source, [start, end], reach) =>
  `${source.slice(Math.max(0, start - reach), start)}⟦${source.slice(start, end)}⟧${source.slice(end, end + reach)}`;
const contextHash = (source, [start, end]) => hash(source.slice(Math.max(0, start - 20), end + 20));

const reports = [];
for (const file of fs.readdirSync(folder).sort()) {
  const source = fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, '');
  const ext = file.endsWith('.txt') ? '.txt' : '.md';
  const { messages } = await kernel.lintText(source, { ext, filePath: file, plugins, rules });
  for (const { range, message, fix, suggestions } of messages) {
    const edit = fix ?? suggestions?.[0]?.fix;
    const after = edit
      ? shown(
          source.slice(Math.max(0, edit.range[0] - 20), edit.range[0]) +
            edit.text +
            source.slice(edit.range[1], edit.range[1] + 20),
        )
      : '';
    reports.push({
      hash: contextHash(source, range),
      kind: fix ? 'fix' : 'report',
      line: `${shown(around(source, range, 60))}\t${message}\t${after}`,
    });
  }
}
const unique = [...new Map(reports.map((row) => [row.hash, row])).values()];
const chosen = drawn(unique, Number(count));
const decoys = fs
  .readFileSync(decoyFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .map(({ text, span, found, expected }) => ({
    hash: contextHash(text, span),
    kind: 'decoy',
    line: `${shown(around(text, span, 60))}\t${found} -> ${expected}\t${shown(
      text.slice(Math.max(0, span[0] - 20), span[0]) + expected + text.slice(span[1], span[1] + 20),
    )}`,
  }));
const mixed = drawn([...chosen, ...drawn(decoys, Math.ceil(chosen.length / 4))], Number.POSITIVE_INFINITY);
fs.writeFileSync(`${out}.txt`, mixed.map(({ line }, i) => `${i + 1}\t${line}\n`).join(''));
fs.writeFileSync(`${out}.key.tsv`, mixed.map((row, i) => `${i + 1}\t${row.hash}\t${row.kind}\n`).join(''));
console.log(`${reports.length} reports, ${chosen.length} drawn, ${mixed.length - chosen.length} decoys`);
