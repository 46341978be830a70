import { check } from './safety/checks.mjs';
const A=['的','在在','a','AI','\\','\n',':::','::: tip','，','。',' ','*','_','[',']','(',')','://','www.','<','>','`','"','“','…','.','1','-','|','！','!','\u00a0','~'];
let seed=Number(process.argv[2]??1); const r=()=>{seed=(seed*1103515245+12345)%2147483648;return seed/2147483648};
const end=Date.now()+Number(process.argv[3]??60)*1000; const AG=new Set(['order of rules','letters outside fixes','fixable finding left','second fix']); let n=0; const seen=new Map();
while(Date.now()<end){ const t=Array.from({length:3+Math.floor(r()*7)},()=>A[Math.floor(r()*A.length)]).join(''); n++; const {failures}=await check(t,'.md'); for(const f of failures){ const k=f.check; if(AG.has(k)&&!process.argv[4])continue; const c=seen.get(k)??0; seen.set(k,c+1); if(c<6) console.log(k, JSON.stringify(t), f.detail.slice(0,160)); } }
console.log(n, Object.fromEntries(seen));
