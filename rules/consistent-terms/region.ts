import * as v from 'valibot';
import type { Block } from '../../src/document/document.ts';
import { standsAlone } from '../../src/lexicon/variants.ts';
import { message } from '../../src/message.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';
import { isTraditional } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { inScript } from '../../src/text/scripts.ts';

type Region = 'mainland' | 'taiwan';
const NAMES: Readonly<Record<Region, string>> = { mainland: '大陆', taiwan: '台湾' };

/** The option on words that differ by region. */
export const regionOptions = {
  region: v.optional(
    v.pipe(
      v.picklist(['off', 'mainland', 'taiwan']),
      v.description(
        '地区用词（`软件` 与 `軟體`）：`mainland` 用大陆的词，`taiwan` 用台湾的词，`off` 不管；只报告，不自动修正',
      ),
    ),
    'off',
  ),
};

/**
 * Words of technology that mean one thing in one region and nothing else in the other, mainland first, both in simplified
 * characters. Chosen from OpenCC's table of Taiwan's phrases (Apache-2.0); not 文件/檔案, 程序/程式, 信息/資訊, which are
 * words in both.
 */
const WORDS =
  '软件=软体 硬件=硬体 固件=韧体 互联网=网际网路 代码=程式码 源代码=原始码 数据库=资料库 文件夹=资料夹 服务器=伺服器 内存=记忆体 ' +
  '操作系统=作业系统 屏幕=萤幕 鼠标=滑鼠 打印=列印 打印机=印表机 字节=位元组 字符=字元 字符串=字串 数组=阵列 函数=函式 线程=执行绪 ' +
  '缓存=快取 带宽=频宽 硬盘=硬碟 光盘=光碟 磁盘=磁碟 插件=外挂程式 域名=网域名称 博客=部落格 智能手机=智慧型手机 人工智能=人工智慧 ' +
  '以太网=乙太网路 寄存器=暂存器 二极管=二极体 晶体管=电晶体 单片机=微控制器 操作符=运算子 命名空间=名称空间 默认值=预设值 多线程=多执行绪';

interface Words {
  readonly pattern: RegExp;
  readonly expected: ReadonlyMap<string, string>;
}

/** What is looked for where a region's words are wanted, and what is to stand there: loaded when the option is on. */
const wordsFor = new Map<Region, Words>();

function load(region: Region): Words {
  const pairs = WORDS.split(' ').map((pair) => pair.split('=') as [string, string]);
  const expected = new Map(
    pairs.map(([mainland, taiwan]) => (region === 'mainland' ? [taiwan, mainland] : [mainland, taiwan])),
  );
  const longestFirst = [...expected.keys()].toSorted((a, b) => b.length - a.length);
  const words = { pattern: new RegExp(longestFirst.join('|'), 'gu'), expected };
  wordsFor.set(region, words);
  return words;
}

/** Words of another region than the wanted one (軟體 where 软件 is said). */
export const region = ({ text }: Block, wanted: Region | 'off'): Iterable<Finding> =>
  wanted === 'off' ? NO_FINDINGS : ofOtherRegion(text, wanted);

function* ofOtherRegion(text: string, wanted: Region): Generator<Finding> {
  const { pattern, expected } = wordsFor.get(wanted) ?? load(wanted);
  const simplified = inScript(text, 'simplified');
  for (const { 0: word, index } of simplified.matchAll(pattern)) {
    const range: Range = [index, index + word.length];
    if (!standsAlone(simplified, range)) continue;
    const found = text.slice(...range);
    const other = expected.get(word) ?? word;
    const isOld = found !== word || isTraditional(text);
    const proposed = isOld ? inScript(other, 'traditional') : other;
    yield {
      range,
      message: message(found, proposed, `${NAMES[wanted]}的说法`),
      edit: { range, text: proposed, certain: false },
    };
  }
}
