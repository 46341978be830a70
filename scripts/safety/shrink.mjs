// Makes a failing text as short as it gets while it still fails in the same way.
import { check } from './checks.mjs';

/** At most so many tries for one text. */
const TRIES = 400;
const UNITS = [/(?<=\n[ \t>]*\n)/, /(?<=\n)/, /(?<=[。，；：！？\s])/u, /(?=.)/su];

/** @returns a shorter text that fails the check of this name */
export async function shrink(source, ext, name) {
  let tries = 0;
  const stillFails = async (text) => {
    if (tries++ >= TRIES) return false;
    const { failures } = await check(text, ext);
    return failures.some(({ check }) => check === name);
  };
  let text = source;
  for (const unit of UNITS) text = await withoutParts(text, unit, stillFails);
  return text;
}

/** Leaves out halves, quarters, … of a text's parts as long as it fails. */
async function withoutParts(text, unit, stillFails) {
  let parts = text.split(unit);
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < parts.length; ) {
      const rest = parts.toSpliced(at, size);
      if (rest.length > 0 && (await stillFails(rest.join('')))) parts = rest;
      else at += size;
    }
  return parts.join('');
}
