import { createRequire } from 'node:module';

const load = (name: string): unknown => createRequire(import.meta.url)(name);
let decoder: typeof import('decode-named-character-reference') | undefined;

/**
 * What a parser may make of a character reference (`&amp;`, `&#x4e2d;`): what HTML says, and, beyond U+FFFF, what is left
 * of it in the parser that textlint uses (it keeps 16 bits).
 * @returns the possible characters, none where HTML knows no such name
 */
export function decodeReference(reference: string): string[] {
  const body = reference.slice(1, -1);
  if (!body.startsWith('#')) {
    // Loaded when first asked: most documents have no character reference.
    decoder ??= load('decode-named-character-reference') as typeof import('decode-named-character-reference');
    return [decoder.decodeNamedCharacterReference(body) || []].flat();
  }
  const code = /^#[xX]/.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? [String.fromCodePoint(code), String.fromCharCode(code), '\ufffd'] : ['\ufffd'];
}
