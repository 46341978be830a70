// Compares this preset with its peers on the same Markdown files, and the command with one and with two threads; and
// how time grows with the length of a text, and on texts that are made to hurt.
//
//   npm run bench:peers -- [FOLDER] [--many FOLDER] [--install] [--quick] [--write]
//
// FOLDER has the files, --many those for the command. --install installs the peers, into the folder of clients.mjs,
// --quick takes fewer files and runs, --write writes docs/bench.md. All is timed in one run, in which contenders take turns.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inFolder, startTimes, timesOf } from './bench-command.mjs';
import { PEERS, presentContenders } from './bench-peers-contenders.mjs';
import { documentsOf, quietTexts } from './bench-peers-documents.mjs';
import { growthOf } from './bench-peers-growth.mjs';
import { charactersIn, measure, readable, start, WARM_SECONDS } from './bench-peers-passes.mjs';
import { reportOf, TEXT_CONTENDERS } from './bench-peers-report.mjs';
import { find, install } from './clients.mjs';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    many: { type: 'string' },
    install: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const folder = path.resolve(positionals[0] ?? at('../shared/eval/clean-dev'));
const corpus = at('../shared/eval/corpus-dev.tar.xz');
const [runs, fileCount, commandFiles, textCount] = values.quick ? [3, 20, 60, 4] : [7, 200, 400, 20];
const lengths = values.quick ? [20_000, 80_000, 320_000] : [60_000, 240_000, 960_000];

/** The times of `zh-quality lint` on many files with one and with two threads, in milliseconds. */
const measureCommand = () =>
  inFolder((temporary) => {
    let many = values.many && path.resolve(values.many);
    if (!many) {
      many = path.join(temporary, 'corpus');
      fs.mkdirSync(many);
      execFileSync('tar', ['-xJf', corpus, '-C', many]);
    }
    const documents = documentsOf(many, commandFiles);
    fs.mkdirSync(path.join(temporary, 'docs'));
    documents.forEach(({ source }, i) => {
      fs.writeFileSync(path.join(temporary, 'docs', `${i}.md`), source);
    });
    const lint = [at('dist/cli.cjs'), 'lint', 'docs', '--jobs'];
    const [one, two] = timesOf(temporary, [
      [...lint, '1'],
      [...lint, '2'],
    ]);
    return { files: documents.length, one, two, characters: charactersIn(documents) };
  });

const [load] = os.loadavg();
if (values.install)
  for (const peer of PEERS.filter((each) => !find(each))) {
    console.log(`installing ${peer.package}`);
    install(peer);
  }
const contenders = presentContenders().map(start);
const node = start({ name: 'Node' });
const { documents, failures, firstSpeeds } = await readable(contenders, documentsOf(folder, fileCount));
const results = await measure(contenders, documents, runs, WARM_SECONDS);
const [{ memory: baseMemory }] = await measure([node], documents, 1);
const forText = contenders.filter(({ name }) => TEXT_CONTENDERS.includes(name));
const texts = await readable(forText, await quietTexts(textCount, forText));
const textResults = await measure(forText, texts.documents, runs);
const growth = await growthOf(
  contenders.find(({ name }) => name === 'fast parser, this preset'),
  runs,
  lengths,
);
for (const { end } of [...contenders, node]) end();
const command = values.many || fs.existsSync(corpus) ? measureCommand() : undefined;

const missing = PEERS.filter((peer) => !find(peer));
const report = reportOf({
  ...{ load, runs, documents, failures, firstSpeeds, results, textResults, growth, command, baseMemory, missing },
  startUp: startTimes(),
});
console.log(report);
if (missing.length > 0) console.log('`npm run bench:peers -- --install` installs what is missing.');
if (values.write) fs.writeFileSync(at('docs/bench.md'), report);
