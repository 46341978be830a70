import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { numbersFrom } from '../scripts/random.mjs';
import type { Block, Document } from '../src/document/document.ts';
import { overlaps } from '../src/text/range.ts';
import { documentFrom, fix, lint } from './helpers/linter.ts';
import { KINDS, type Kind, type Mutation } from './helpers/mutations.ts';

// Kept documentation with one defect in every few paragraphs: how many are found, how many come back letter by letter,
// and whether anything else changes. MUTATIONS=2000 plants so many of each kind (minutes for each); MUTATIONS_SHOW=1 shows
// what is not found or not restored.
const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);
const isHere = existsSync(corpus);
const COUNT = Number(process.env['MUTATIONS'] ?? 60);
/** At most so many in one file, each with blocks between that have none: a document of defects has no usage of its own. */
const PER_FILE = 8;
const APART = 3;

/** The least share in percent that is found and restored; docs/safety.md has the figures of a larger run. */
const LEAST: Readonly<Record<string, readonly [found: number, restored: number]>> = {
  'doubled character': [42, 10],
  'doubled word': [80, 70],
  'word split by a space': [85, 85],
  'word split by a line end': [94, 94],
  'half-width stop': [97, 97],
  'half of a pair of brackets in the other width': [92, 85],
  'half of a pair of brackets left out': [94, 0],
  'quotation mark the wrong way round': [95, 95],
  'doubled stop': [97, 97],
};

interface Planted {
  readonly index: number;
  readonly mutation: Mutation;
}

interface Tally {
  planted: number;
  found: number;
  restored: number;
  others: number;
  readonly shown: string[];
}

/** One mutation in each of some blocks that lie apart. */
function choose(document: Document, kind: Kind, random: () => number): Planted[] {
  const chosen: Planted[] = [];
  let next = Math.floor(random() * APART);
  for (const [index, block] of document.blocks.entries()) {
    if (index < next || chosen.length >= PER_FILE) continue;
    const places = isPlain(document, block) ? kind.places(block) : [];
    const mutation = places[Math.floor(random() * places.length)];
    if (!mutation) continue;
    chosen.push({ index, mutation });
    next = index + (kind.apart ?? APART) + Math.floor(random() * APART);
  }
  return chosen;
}

/** Whether a block stands in the source as it reads, on a line of its own, so that a change of the one is one of the other. */
function isPlain({ source }: Document, block: Block): boolean {
  const [start, end] = block.toSource([0, block.text.length]);
  return (
    source.slice(start, end) === block.text && /(?:^|\n)$/.test(source.slice(0, start)) && !/[\n|]/.test(block.text)
  );
}

function planted({ source, blocks }: Document, all: readonly Planted[]): { text: string; places: [number, number][] } {
  let text = '';
  let end = 0;
  const places = all.map(({ index, mutation }): [number, number] => {
    const [from, to] = blocks[index]?.toSource(mutation.range) ?? [0, 0];
    text += source.slice(end, from);
    const start = text.length;
    text += mutation.text;
    end = to;
    return [start - 1, text.length + 1];
  });
  return { text: text + source.slice(end), places };
}

/** The line around a place: what lacks its other half is told there. */
const lineAt = (text: string, [start, end]: readonly [number, number]): [number, number] => {
  const next = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next];
};

const fixed = new Map<string, Promise<readonly Block[]>>();

/** The blocks of a document that has no planted defects, fixed: the same for each kind and turn. */
function fixedBlocks(source: string): Promise<readonly Block[]> {
  let blocks = fixed.get(source);
  if (!blocks) {
    blocks = fix(rules, source).then(({ output }) => documentFrom(output).blocks);
    fixed.set(source, blocks);
  }
  return blocks;
}

async function tryFile(source: string, kind: Kind, random: () => number, tally: Tally): Promise<void> {
  const document = documentFrom(source);
  const all = choose(document, kind, random);
  if (all.length === 0) return;
  const { text, places } = planted(document, all);
  const { messages } = await lint(rules, text);
  const wanted = await fixedBlocks(source);
  const got = documentFrom((await fix(rules, text)).output).blocks;
  const isAligned = wanted.length === got.length;
  const touched = new Set(all.map(({ index }) => index));
  tally.planted += all.length;
  for (const [i, { index }] of all.entries()) {
    const place = places[i] ?? [0, 0];
    const isFound = messages.some(({ range }) =>
      overlaps(range as [number, number], kind.isPair ? lineAt(text, place) : place),
    );
    const isRestored = isAligned && wanted[index]?.text === got[index]?.text;
    if (isFound) tally.found++;
    if (isRestored) tally.restored++;
    const excerpt = text.slice(place[0] - 12, place[1] + 12).replaceAll('\n', '⏎');
    if (!isFound) tally.shown.push(`not found: ${excerpt}`);
    else if (!isRestored && kind.isRestorable) tally.shown.push(`not restored: ${excerpt}`);
  }
  if (!isAligned) tally.others++;
  else
    for (const [i, block] of wanted.entries())
      if (!touched.has(i) && block.text !== got[i]?.text) {
        tally.others++;
        tally.shown.push(`changed too: ${block.text} | ${got[i]?.text}`);
      }
}

describe.runIf(isHere)('defects planted in kept documentation', () => {
  const files = isHere ? readdirSync(corpus).filter((file) => file.endsWith('.md')) : [];

  it.each(KINDS)('$name', { timeout: 3_600_000 }, async (kind) => {
    const random = numbersFrom(KINDS.indexOf(kind) + 1);
    const tally: Tally = { planted: 0, found: 0, restored: 0, others: 0, shown: [] };
    for (let turn = 0; tally.planted < COUNT && turn < 20 * files.length; turn++) {
      const file = files[Math.floor(random() * files.length)] ?? '';
      const source = readFileSync(new URL(encodeURIComponent(file), corpus), 'utf8').replace(/^\ufeff/, '');
      await tryFile(source, kind, random, tally);
    }
    const share = (count: number): number => (100 * count) / tally.planted;
    const [found, restored] = [share(tally.found), share(tally.restored)];
    console.log(
      `${kind.name}: ${tally.planted} planted, ${found.toFixed(1)} % found, ${restored.toFixed(1)} % restored, ${tally.others} other changes`,
    );
    if (process.env['MUTATIONS_SHOW']) console.log(tally.shown.join('\n'));
    const [leastFound, leastRestored] = LEAST[kind.name] ?? [0, 0];
    expect(found).toBeGreaterThanOrEqual(leastFound);
    expect(restored).toBeGreaterThanOrEqual(leastRestored);
  });
});

describe.runIf(!isHere)('defects planted in kept documentation', () => {
  it('are not tried: the documentation is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
