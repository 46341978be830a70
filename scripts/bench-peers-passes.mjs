import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const childFile = fileURLToPath(new URL('./bench-peers-child.mjs', import.meta.url));

/**
 * A process that does the work of a contender. `pass` has it go through documents once; `end` lets it go.
 * @throws (`pass`) where the process ends before its work does
 */
export function start(contender) {
  // While others have their turn V8 would sweep the memory of an idle process, and what it has compiled with it.
  const child = fork(childFile, [contender.name], { execArgv: ['--no-memory-reducer', '--no-flush-bytecode'] });
  const pass = (documents) =>
    new Promise((resolve, reject) => {
      const onExit = (status) => reject(new Error(`${contender.name} ended with ${status}`));
      child.once('exit', onExit);
      child.once('message', (result) => {
        child.off('exit', onExit);
        resolve(result);
      });
      child.send(documents);
    });
  return { ...contender, pass, end: () => child.disconnect() };
}

/**
 * Those documents that every contender can read, how many each cannot, and the speed of each in this first pass: it has
 * yet to be loaded, and for the compiler all is new.
 * @throws where a contender reads none: then it is at fault, or is called in a wrong way
 */
export async function readable(contenders, documents) {
  const unread = new Set();
  const failures = [];
  const firstSpeeds = new Map();
  for (const { name, pass } of contenders) {
    const { counts, fault, seconds } = await pass(documents);
    firstSpeeds.set(name, charactersIn(documents) / seconds);
    const failed = documents.filter((_, i) => counts[i] === null);
    if (failed.length === documents.length) throw new Error(`${name} fails on all files: ${fault}`);
    if (failed.length > 0) failures.push({ name, count: failed.length });
    for (const document of failed) unread.add(document);
  }
  return { documents: documents.filter((document) => !unread.has(document)), failures, firstSpeeds };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The number of characters in documents. */
export const charactersIn = (documents) => sum(documents.map(({ source }) => source.length));

/** So many runs, and so many seconds, pass before speed is measured: compilers have then met all that there is to meet. */
export const [WARM_RUNS, WARM_SECONDS] = [4, 8];

/**
 * The median speed of contenders, which take turns, in characters per second, what they count, and their memory.
 * @param warmSeconds how long each is run before at least
 */
export async function measure(contenders, documents, runs, warmSeconds = 0) {
  for (const { pass } of contenders)
    for (let [run, spent] = [0, 0]; run < WARM_RUNS || spent < warmSeconds; run++)
      spent += (await pass(documents)).seconds;
  const passes = contenders.map(() => []);
  for (let i = 0; i < runs; i++)
    for (const [j, { pass }] of contenders.entries()) passes[j].push(await pass(documents));
  return contenders.map(({ name, does }, j) => {
    const { counts, memory } = passes[j].at(-1);
    const speed = charactersIn(documents) / median(passes[j].map(({ seconds }) => seconds));
    return { name, does, speed, count: sum(counts), memory };
  });
}
