import fs from 'node:fs';
import { endianness } from 'node:os';

/** The first line of the file, as JSON. */
interface Header {
  // What the data are made from, and their licence, is there for who opens the file.
  /** How many nodes, blocks of nodes, kinds of nodes and different emissions there are. */
  readonly sizes: Readonly<Record<'nodes' | 'blocks' | 'kinds' | 'emissions', number>>;
  /** How many nodes a block has. */
  readonly block: number;
  /** The sum of all frequencies. */
  readonly total: number;
  /** Parts of speech; the empty one is that of a node which ends no word. */
  readonly tags: readonly string[];
  readonly model: {
    /** The first and the last character that the model is asked of. */
    readonly first: number;
    readonly last: number;
    /** Logarithms of the probability that a run begins in a state, and that a state follows another (`[from][to]`). */
    readonly start: readonly number[];
    readonly transitions: readonly (readonly number[])[];
  };
}

/**
 * Words as a tree of characters. A node is a number; 0 is the root. Nodes stand level by level, so that each one's
 * children, in the order of their labels, begin where those of the node before it end. What many nodes share is told
 * once, by their kind.
 */
interface Data extends Omit<Header, 'sizes'> {
  /** Of a node: the UTF-16 code unit that leads to it. */
  readonly labels: Uint16Array;
  readonly kinds: Uint16Array;
  /** Of a block of nodes: the first child of its first node. */
  readonly blocks: Uint32Array;
  /** Of a node: its first child, as far as dictionary.ts was asked for it; 0 before. */
  readonly firstChildren: Uint32Array;
  /** Of a kind: how many children there are. */
  readonly childCounts: Uint16Array;
  /** Of a kind: how often the word that ends there stands in jieba's corpus, 0 where none ends. */
  readonly frequencies: Uint32Array;
  /** Of a kind: the place of the word's part of speech in `tags`. */
  readonly tagPlaces: Uint8Array;
  /** Different emissions: logarithms of probabilities in millionths, without their minus; 0 for what does not happen. */
  readonly emissions: Uint32Array;
  /** For each state and, in it, each character of the model: the place of its emission in `emissions`. */
  readonly emissionPlaces: Uint16Array;
}

/** After its header, the file is lists of numbers as they are in memory (little-endian): there is nothing to parse. */
function decode(file: Uint8Array): Data {
  let at = file.indexOf(0x0a) + 1;
  const { sizes, ...header }: Header = JSON.parse(new TextDecoder().decode(file.subarray(0, at)));
  const { first, last, start } = header.model;
  /** The next bytes of the file, copied to where numbers of their size may begin. */
  const take = (size: number): Buffer => {
    const bytes = Buffer.from(file.buffer.slice(file.byteOffset + at, file.byteOffset + at + size));
    at += size;
    return bytes;
  };
  const isSwapped = endianness() === 'BE';
  const take16 = (length: number): Uint16Array => {
    const bytes = take(length * 2);
    return new Uint16Array(isSwapped ? bytes.swap16().buffer : bytes.buffer);
  };
  const take32 = (length: number): Uint32Array => {
    const bytes = take(length * 4);
    return new Uint32Array(isSwapped ? bytes.swap32().buffer : bytes.buffer);
  };

  const frequencies = take32(sizes.kinds);
  const childCounts = take16(sizes.kinds);
  const tagPlaces = take(sizes.kinds);
  const blocks = take32(sizes.blocks);
  const labels = take16(sizes.nodes);
  const kinds = take16(sizes.nodes);
  const emissions = take32(sizes.emissions);
  const emissionPlaces = take16(start.length * (last - first + 1));
  const firstChildren = new Uint32Array(sizes.nodes);
  const tree = { blocks, labels, kinds, firstChildren, childCounts, frequencies, tagPlaces };
  return { ...header, ...tree, emissions, emissionPlaces };
}

let data: Data | undefined;

/** The dictionary, read when it is first asked for, once in each thread. */
export function dictionaryData(): Data {
  data ??= decode(fs.readFileSync(new URL('./dictionary.bin', import.meta.url)));
  return data;
}
