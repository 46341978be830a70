import { parentPort } from 'node:worker_threads';
import { termsOfFiles } from './file-terms.ts';

parentPort?.on('message', async (files: readonly string[]) => parentPort?.postMessage(await termsOfFiles(files)));
