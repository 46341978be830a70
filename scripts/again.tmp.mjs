import fs from 'node:fs'; import { check } from './safety/checks.mjs';
for (const f of process.argv.slice(2)) { const { failures } = await check(fs.readFileSync(f,'utf8'),'.md'); console.log(f.split('/').pop(), failures.map(x=>x.check+': '+x.detail.slice(0,150)).join('\n   ')||'ok'); }
