import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Block, type Document, perDocument } from '../../src/document/document.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import type { OptionEntries } from '../../src/options.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';
import type { Entry } from '../../src/terms/entry.ts';
import { Glossary, type Match } from '../../src/terms/glossary.ts';
import { shownPlace } from '../../src/terms/list-error.ts';
import { merge, readList } from '../../src/terms/list-file.ts';
import { differsByHanGaps, entriesOf } from './term-entries.ts';

const spelling = v.pipe(
  v.string(),
  v.check((text) => /[^ \n-]/.test(text) && !/^[ \n]|[ \n]$/.test(text), '前后没有空格的词语'),
);

/** The options that say what terms the user wants. */
export const userListOptions = {
  terms: v.optional(
    v.pipe(
      v.array(v.union([spelling, v.strictObject({ prefer: spelling, over: v.optional(v.array(spelling), []) })])),
      v.description('术语的写法：`"人工智能"`，或 `{ "prefer": "账号", "over": ["帐号"] }`'),
    ),
    [],
  ),
  rulePaths: v.optional(
    v.pipe(v.array(v.string()), v.description('词表文件（prh 的 YAML 格式），路径从配置文件所在的目录算起')),
    [],
  ),
  allowOutside: v.optional(v.pipe(v.boolean(), v.description('词表可以用 `imports` 引用项目以外的文件')), false),
} satisfies OptionEntries;

type Options = v.InferOutput<v.StrictObjectSchema<typeof userListOptions, undefined>>;

/** The terms that the user's lists want otherwise. */
export function fromUserList(
  document: Document,
  block: Block,
  { options, baseDirectory }: { options: Options; baseDirectory: string },
): Iterable<Finding> {
  if (options.terms.length === 0 && options.rulePaths.length === 0) return NO_FINDINGS;
  const matches = matchesOf(document, options, baseDirectory).get(block) ?? [];
  return matches.filter((match) => isOurs(document, block, match)).map(findingOf);
}

type Matches = ReadonlyMap<Block, readonly Match[]>;
const matchesByOptions = perDocument((_: Document) => new Map<Options, Matches>());

/** The matches of the lists that some options name, in all blocks of a document, looked for once. */
function matchesOf(document: Document, options: Options, baseDirectory: string): Matches {
  const known = matchesByOptions(document);
  let matches = known.get(options);
  if (!matches) {
    matches = matchesIn(document, glossaryOf(options, baseDirectory));
    known.set(options, matches);
  }
  return matches;
}

/** All blocks at once, since the clock that runs beside a user's patterns is slow to start. */
function matchesIn({ blocks }: Document, glossary: Glossary): Matches {
  const matches = glossary.matchesIn(blocks.map(({ text }) => text));
  return new Map(blocks.map((block, i) => [block, matches[i] ?? []]));
}

/** Spaces between Han are for the rule on them, but in word-segmented text they are delimiters, and a term is ours. */
const isOurs = (document: Document, block: Block, { found, expected, entry }: Match): boolean =>
  entry.place !== undefined || !differsByHanGaps(found, expected) || isSegmented(document, block);

function findingOf({ range, found, expected, entry, change, against }: Match): Finding {
  const source = entry.place ? shownPlace(entry.place) : '配置中的词表';
  const note = entry.note ? `（${entry.note.trim().replace(/\s+/g, ' ')}）` : '';
  const conflict = against ? `；与${against.place ? shownPlace(against.place) : '配置中的词表'}矛盾` : '';
  // Whether lines are joined is for the rule on line ends to say.
  const isMendable = !against && wrapsIn(found) === wrapsIn(expected);
  return {
    range,
    message: message(found, expected, source + note + conflict),
    ...(isMendable && { edit: { ...change, certain: true } }),
  };
}

const wrapsIn = (text: string): number => text.split('\n').length;

interface Loaded {
  readonly glossary: Glossary;
  readonly files: readonly string[];
  /** When its files were written, so that an editor's server sees what has changed. */
  readonly stamp: string;
}

const loaded = new Map<string, Loaded>();

function glossaryOf(options: Options, baseDirectory: string): Glossary {
  const { terms, rulePaths, allowOutside } = options;
  const key = JSON.stringify([baseDirectory, terms, rulePaths, allowOutside]);
  const known = loaded.get(key);
  if (known && known.stamp === stampOf(known.files)) return known.glossary;
  const entries = terms.flatMap((term) => entriesOf(typeof term === 'string' ? { prefer: term, over: [] } : term));
  const lists = rulePaths.map((file) => readList(path.resolve(baseDirectory, file), { baseDirectory, allowOutside }));
  const listed: Entry[] = [];
  for (const list of lists) merge(listed, list.entries);
  const files = lists.flatMap((list) => list.files);
  const glossary = new Glossary([...entries, ...listed]);
  loaded.set(key, { glossary, files, stamp: stampOf(files) });
  return glossary;
}

const stampOf = (files: readonly string[]): string =>
  files.map((file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();
