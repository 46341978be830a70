import type { Range } from './range.ts';

/**
 * Words of Han and Latin that are one word: 《现代汉语词典》 prints them without a space, and so do the owners of names.
 * House guides that part Han and Latin differ on them, so neither `T恤` nor `T 恤` is anybody's mistake.
 * Patterns with a `~` where the two scripts meet.
 */
const MIXED_WORDS = [
  // 衣、食、医：T恤、V领、K歌、U盘、B超、X光、O型血
  'T~恤|V~领|[KP]~[歌图]|K~金|U~盘|[BM]~超|X~(?:光|射线)|[αβγ]~(?:射线|粒子|刀)|Q~版|T~台|(?:O|AB?|B)~型血|Z~世代|Y~染色体',
  // 财经、器物：A股、K线、AA制、ATM机、IC卡
  '[ABH]~股|K~线|AA~制|AB~角|(?:ATM|POS|BP|PC)~机|(?:IC|SIM|SD|TF|VIP)~卡|PU~皮|[eiEI]~人',
  // 站名、产品名：B站、QQ音乐、豆瓣FM
  '[ABCPN]~站|QQ~(?:音乐|空间|邮箱|浏览器|飞车|堂|农场|输入法)|(?:豆瓣|荔枝|蜻蜓|企鹅|喜马拉雅)~FM|[Uu][Pp]~主|(?:Linux|Python|Ruby|PHP|Node|Rust)~(?:中国|中文网)',
  // 汉字在前：卡拉OK、阿Q、维生素C、大S
  '卡拉~OK|阿~Q|维生素~[A-EK][0-9]{0,2}|三~K党|三K~党|[大小]~S(?![A-Za-z])',
  // 数字是名称，不是数量：3D打印、5G网络、4K屏、4S店
  '[23]D~(?:打印|电影|动画|眼镜)|[2-6]G~(?:网络|手机|时代|基站|通信|技术)|[248]K~(?:屏|电视|超高清)|4S~店|2B~铅笔|[345]A~景区',
  // 7号线、302路公交、90后、36氪、双11
  '[0-9]{1,2}~号(?:线|楼|院|门)|[0-9]{1,3}~路公交|[0-9][05]~后(?![的来续面台端缀])|36~氪|58~同城|51~单片机|双~1[12]|(?:863|973)~计划|211~工程|985~高校',
];

/** Stands for the place where the scripts meet: no text has this character. */
const MEETING = '\ufdd0';
const MIXED = new RegExp(`(?<![A-Za-z0-9.])(?:${MIXED_WORDS.join('|').replaceAll('~', MEETING)})`, 'u');
/** The Han characters of the list: beside any other nothing need be asked. */
const HAN_OF_LIST = new Set(
  MIXED_WORDS.join('')
    .match(/\p{Script=Han}/gu)
    ?.map((han) => han.charCodeAt(0)),
);
/** No word of the list is longer on one side. */
const REACH = 6;

/** Whether the two sides of a range of a text meet inside a word of both scripts: T恤, 卡拉OK, 5G网络. */
export const isInMixedWord = (text: string, [start, end]: Range): boolean =>
  (HAN_OF_LIST.has(text.charCodeAt(start - 1)) || HAN_OF_LIST.has(text.charCodeAt(end))) &&
  MIXED.test(text.slice(Math.max(0, start - REACH), start) + MEETING + text.slice(end, end + REACH));
