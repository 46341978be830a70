import { LANGUAGES, NAMES, NAMES_BY_CAPITALS } from './names.ts';

/** A name of technology, and whether a word of small letters can hardly be anything else. */
export interface StandardName {
  readonly name: string;
  readonly isUnmistakable: boolean;
}

let names: Map<string, StandardName> | undefined;

/** The name that a word spells, whatever its capitals: github and GITHUB are GitHub. The list is read on first use. */
export function standardName(word: string): StandardName | undefined {
  if (!names) {
    names = new Map();
    for (const name of NAMES.split(' ')) names.set(name.toLowerCase(), { name, isUnmistakable: true });
    for (const name of NAMES_BY_CAPITALS.split(' ')) names.set(name.toLowerCase(), { name, isUnmistakable: false });
  }
  return names.get(word.toLowerCase());
}

let languages: Map<string, string> | undefined;

/** The programming language that a word before 语言 names: go 语言 is Go, c语言 is C. */
export function languageName(word: string): string | undefined {
  languages ??= new Map(LANGUAGES.split(' ').map((name) => [name.toLowerCase(), name]));
  return languages.get(word.toLowerCase());
}
