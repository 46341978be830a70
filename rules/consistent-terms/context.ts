import type { Block } from '../../src/document/document.ts';
import { HAN } from '../../src/text/han.ts';
import type { ProseWord } from '../../src/text/prose-words.ts';
import type { Range } from '../../src/text/range.ts';

/**
 * Where a word stands: `prose`; `quoted`, or the text of a link, which may show what stands elsewhere; `label`, as a
 * command, package or field (redis 命令, 目录 web); `listed`, beside another word in small letters, or alone in a cell,
 * which may be values (file、mysql、redis 等); `gloss`, the English for the Chinese before it (回退（rollback）); `start`,
 * where a capital may be due to the sentence.
 */
export type Context = 'prose' | 'quoted' | 'label' | 'listed' | 'gloss' | 'start';

/** Nouns of things that have names in small letters: redis 命令, html 标签, web 目录. */
const LABELLED =
  /^[ \n]?(?:命令|指令|包|库|模块|目录|文件夹|路径|用户组|分支|标签|标记|元素|字段|列|参数|变量|选项|属性|关键字|关键词|函数|方法|类|对象|进程|二进制|这个|改成|改为|替换)/;
const LABEL_OF =
  /(?:命令|命令行工具|指令|包|库|模块|目录|文件夹|用户|分支|标签|标记|元素|字段|参数|变量|选项|属性|关键字|函数|方法|类|对象|进程|镜像|仓库名|密码|账号|账户|用户名|[参变]数名|名称|默认值?|输入|执行|运行|名为|叫|叫做|安装|键入)[为是：: ]{0,3}$/;
/** What is typed to log in: 密码改为 mysql, 账号和密码都是 nacos. */
const CREDENTIAL_OF = new RegExp(`(?:密码|口令|账号|帐号|账户|用户名)[${HAN}]{0,6}[：: ]{0,2}$`, 'u');
/** Where variables are spoken of, a word in small letters may be one of them: 变量 prod 的值，那么 sql 就成了…… */
export const speaksOfVariables = (block: Block, { range: [start] }: ProseWord): boolean =>
  /变量|参数|字段/.test(block.text.slice(Math.max(0, start - REACH), start));

const QUOTE_BEFORE = /["“‘「『'《]$/;
const QUOTE_AFTER = /^["”’」』'》]/;
/** The place beside another word in small letters, in a list or a choice: file、mysql, redis 或 file. */
const LISTED_AFTER = /(?:^|[^A-Za-z])[a-z][a-z0-9_]* ?(?:、|，|,|和|或|与|及|\/) ?$/;
const LISTED_BEFORE = /^ ?(?:、|，|,|和|或|与|及|\/) ?[a-z][a-z0-9_]*(?![A-Za-z])/;
const GLOSS_BEFORE = new RegExp(`[${HAN}][”’」』]? ?[（(] ?$`, 'u');
const GLOSS_AFTER = /^ ?[）)]/;
/** The start of a sentence, a line or an item. */
const START = /(?:^|[\n\u2028。！？；：:.!?;|]|[（(、])[ *]*$/;

const REACH = 24;

export function contextOf(block: Block, { range: [start, end] }: ProseWord): Context {
  const before = block.text.slice(Math.max(0, start - REACH), start);
  const after = block.text.slice(end, end + REACH);
  if (QUOTE_BEFORE.test(before) || QUOTE_AFTER.test(after)) return 'quoted';
  if (LABELLED.test(after) || LABEL_OF.test(before) || CREDENTIAL_OF.test(before)) return 'label';
  if (isWholeLink(block, [start, end])) return 'quoted';
  if (LISTED_AFTER.test(before) || LISTED_BEFORE.test(after)) return 'listed';
  if (block.kind === 'cell') return 'listed';
  if (GLOSS_BEFORE.test(before) && GLOSS_AFTER.test(after)) return 'gloss';
  return block.kind === 'heading' || START.test(before) ? 'start' : 'prose';
}

/** A link of nothing but a name may lead to what is called so: [redis](https://…). */
const isWholeLink = (block: Block, [start, end]: Range): boolean =>
  block.nodeTypes([start, end]).has('Link') &&
  !block.nodeTypes([start - 1, start]).has('Link') &&
  !block.nodeTypes([end, end + 1]).has('Link');
