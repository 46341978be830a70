import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.ts';
import { type DocumentTask, onDocuments } from './on-documents.ts';
import { type FileTask, onFiles } from './on-files.ts';

const task = workerData as FileTask | DocumentTask;
const engine = Engine.load(task.settings);
const work = task.on === 'files' ? plain(onFiles(task, engine)) : onDocuments(task, engine);

parentPort?.on('message', async (items) => parentPort?.postMessage(await work(items)));

/** What a rule puts into a message may be more than one thread can send another; formatters take what JSON has. */
function plain<Item, Result>(run: (items: Item) => Promise<Result>): (items: Item) => Promise<Result> {
  return async (items) => JSON.parse(JSON.stringify(await run(items)));
}
