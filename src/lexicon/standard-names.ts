import { inSmallLetters } from '../text/prose-words.ts';
import { LANGUAGES, LESSER_NAMES, NAMES, NAMES_BY_CAPITALS } from './name-data.ts';

/** A name of technology, and how much of a word's spelling shows that it is meant. */
export interface StandardName {
  readonly name: string;
  /**
   * `known`: anything that is spelled with its letters; `lesser`: not what is in capitals, which may be an abbreviation;
   * `capitals`: not what is in small letters either, which may be a command or a word.
   */
  readonly kind: 'known' | 'lesser' | 'capitals';
}

let names: Map<string, StandardName> | undefined;

/** The name that a word spells, whatever its capitals: github and GITHUB are GitHub. The lists are read on first use. */
export function standardName(word: string): StandardName | undefined {
  if (!names) {
    names = new Map();
    const lists = { known: NAMES, lesser: LESSER_NAMES, capitals: NAMES_BY_CAPITALS } as const;
    for (const kind of ['known', 'lesser', 'capitals'] as const)
      for (const name of lists[kind].split(' ')) names.set(name.toLowerCase(), { name, kind });
  }
  return names.get(inSmallLetters(word));
}

let languages: Map<string, string> | undefined;

/** The programming language that a word before 语言 names: go 语言 is Go, c语言 is C. */
export function languageName(word: string): string | undefined {
  languages ??= new Map(LANGUAGES.split(' ').map((name) => [name.toLowerCase(), name]));
  return languages.get(inSmallLetters(word));
}
