import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.ts';
import { type FileTask, onFiles } from './on-files.ts';

const task = workerData as FileTask;
const work = onFiles(task, Engine.load(task.settings));

// As JSON: what a rule puts into a message may be more than one thread can send another.
parentPort?.on('message', async (items) => parentPort?.postMessage(JSON.parse(JSON.stringify(await work(items)))));
