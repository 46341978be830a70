// Makes src/lexicon/words/dictionary.bin from the data of jieba (MIT licence, https://github.com/fxsjy/jieba): its
// dictionary (dict.txt: word, frequency and tag on each line) and its hidden Markov model for words that the dictionary
// does not have (hmm_model.utf8: logarithms of probabilities).
//
//   node scripts/generate-dictionary.mjs path/to/dict.txt path/to/hmm_model.utf8
//
// Made from the files in these npm packages, which are those of the Rust crates jieba-rs 0.7.4 and jieba-macros 0.7.1:
//   npm pack @node-rs/jieba@2.0.3   dict.txt
//   npm pack nodejieba@3.5.8        submodules/cppjieba/dict/hmm_model.utf8
//
// src/lexicon/words/data.ts reads what this writes, and says what it means.
import fs from 'node:fs';

const [dictionaryFile, modelFile] = process.argv.slice(2);
if (!dictionaryFile || !modelFile) throw new Error('usage: generate-dictionary.mjs path/to/dict.txt path/to/hmm_model');

/** The lines of a file that are neither empty nor a comment. */
const linesOf = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

/** The words as a tree of characters, its nodes level by level, the children of a node together and in order. */
function nodesOf(entries) {
  const root = { label: 0, frequency: 0, tag: '', children: new Map() };
  for (const { word, frequency, tag } of entries) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const label = word.charCodeAt(at);
      if (!node.children.has(label)) node.children.set(label, { label, frequency: 0, tag: '', children: new Map() });
      node = node.children.get(label);
    }
    if (node.frequency) throw new Error(`${word} stands twice in the dictionary`);
    Object.assign(node, { frequency, tag });
  }
  const nodes = [root];
  // The list grows as it is walked.
  for (const node of nodes) nodes.push(...[...node.children.values()].sort((a, b) => a.label - b.label));
  return nodes;
}

/** The different ones among items, by their keys, the most frequent first; and for each item its place among them. */
function differentOf(items, keyOf) {
  const counts = new Map();
  const samples = new Map();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    samples.set(key, item);
  }
  const keys = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  if (keys.length > 0x10000) throw new Error('more different ones than two bytes can tell apart');
  const places = new Map(keys.map((key, place) => [key, place]));
  return { different: keys.map((key) => samples.get(key)), places: items.map((item) => places.get(keyOf(item))) };
}

const entries = linesOf(dictionaryFile).map((line) => {
  const [word, frequency, tag] = line.trim().split(' ');
  return { word, frequency: Number(frequency), tag };
});
const tags = ['', ...new Set(entries.map(({ tag }) => tag))];
const nodes = nodesOf(entries);
const kinds = differentOf(nodes, ({ frequency, tag, children }) => `${frequency} ${tag} ${children.size}`);
/** For how many nodes the reader counts children at once. */
const BLOCK = 256;
const blocks = [];
let child = 1;
nodes.forEach(({ children }, node) => {
  if (node % BLOCK === 0) blocks.push(child);
  child += children.size;
});

/** The characters that the model is asked of (it has one more, which stands alone). */
const [first, last] = [0x4e00, 0x9fd5];
const [start, ...rows] = linesOf(modelFile);
const numbersOf = (line) => line.split(' ').map(Number);
// The file tells emissions with six decimals.
const emissions = rows.slice(4).flatMap((line) => {
  const logarithms = new Map(line.split(',').map((pair) => pair.split(':')));
  const characters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
  return characters.map((character) => Math.round(-1e6 * Number(logarithms.get(character) ?? 0)));
});
const values = differentOf(emissions, String);

const header = {
  source: 'jieba, https://github.com/fxsjy/jieba, MIT License, Copyright (c) 2013 Sun Junyi',
  sizes: {
    nodes: nodes.length,
    blocks: blocks.length,
    kinds: kinds.different.length,
    emissions: values.different.length,
  },
  block: BLOCK,
  total: entries.reduce((sum, { frequency }) => sum + frequency, 0),
  tags,
  model: { first, last, start: numbersOf(start), transitions: rows.slice(0, 4).map(numbersOf) },
};
const lists = [
  Uint32Array.from(kinds.different, ({ frequency }) => frequency),
  Uint16Array.from(kinds.different, ({ children }) => children.size),
  Uint8Array.from(kinds.different, ({ tag }) => tags.indexOf(tag)),
  Uint32Array.from(blocks),
  Uint16Array.from(nodes, ({ label }) => label),
  Uint16Array.from(kinds.places),
  Uint32Array.from(values.different),
  Uint16Array.from(values.places),
];
fs.writeFileSync(
  new URL('../src/lexicon/words/dictionary.bin', import.meta.url),
  Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...lists.map(({ buffer }) => Buffer.from(buffer))]),
);
