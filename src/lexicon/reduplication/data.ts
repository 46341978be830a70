// Word lists of this rule, by class. Evidence for each class: mended and right repeats counted by where the segmenter
// cuts, and the classes of reduplication as the grammars have them. Which words have them in their dictionary entry
// (人人, 常常, 慢慢, 爸爸, 高高兴兴, 息息相关) is asked of the segmenter's dictionary, not listed here.

/**
 * Particles, prepositions, pronouns, conjunctions, auxiliaries: never said twice in a row as words of their own. Function
 * words (虚词) do not reduplicate, nor do verbs of being, having and state (朱德熙《语法讲义》, 重叠式).
 */
export const FUNCTION_CHARACTERS = new Set(
  '的是在到了被会这从不把将你则其也和都并即该于那很按就由要能为所与及或但而且我它他她们有让使没因虽若且向据如',
);

/** Localisers follow a noun and are not doubled: 函数中中. 上上周, 下下策 are (see `ORDINAL_AFTER`). */
export const LOCALISERS = new Set('中里内间');

/** What makes 上上, 下下 a count back or forward: 上上周, 上上级, 下下策, 上上一轮. */
export const ORDINAL_AFTER = /^[一个周次级层任期月年回季届代签策]/u;

/** First characters that only pronouns, adverbs and conjunctions have: a copy before such a word is left over (很很多). */
export const FUNCTION_FIRST = new Set('不这很其你我它他她就也都那每哪没或但而虽');

/**
 * First characters of words that are no word themselves, and neither the head of a noun nor its suffix, so that they end
 * nothing before them: a copy before such a word is left over (主主要, 执执行, 技技术). Not 表, 组, 服 (邻接表/表示, 游戏服/服务器),
 * not 动, 接, 插 (动动脑筋, 接接口: verbs with their objects), not 规 (新规/规定).
 */
export const BOUND_FIRST = new Set(
  '主执注系网城心获创返检添修删增编请显启构建申依继根具必需支提运实应适属确保输避导致促验测监配' +
    '函技虚策引功移特原任专允阅详消希复领访许视综终约糟演浏汇概易故彼异嵌响企介什骨颜预隔阻销采邮逻递透辅软趋贡训讨认联耦翻' +
    '突登熔澄潜渲涵浮普映揭描掩探拷拥拒担惊悬恶恢怎志延尝委围唯协冲倾仍已程基目现攻卸寻播知哪',
);

/**
 * More such characters, which also end words that the segmenter may not know (扩容, 私信, 入参, 运维): they say so only
 * behind a whole word, or none.
 */
export const BOUND_BEHIND_WORD = new Set(
  '模操安命之自工相信简资结优参容标状情语索控声扩初失平升限合顺窗匹交思产理兼负遍效公绑业范核意底准展维精订历覆因明矩影迁迭治' +
    '考细风驱利速统评静钩循私持告退备局案暴判寄健临防经校独废身禁混尽灵审触硬决授互副捕忽尺绝观纹阈研默搭严磁聚租账智永针暂术' +
    '布摘立遵渠赋剩诊涉练缩遗毕警答缓冗拓措巨激诸充旅侦偶疑朋悲典剖焦绘横宿随扫',
);

/** Verbs of one character that are free, with the verbs of two that begin with them: a copy is left over (讲讲解, 进进行). */
export const VERB_FIRST = new Set([
  '下面',
  '上面',
  '是因为',
  '讲解',
  '进行',
  '进入',
  '开启',
  '开发',
  '开始',
  '用于',
  '回收',
  '使用',
  '调用',
  '读取',
  '写入',
  '发送',
  '查询',
  '可以',
  '所有',
  '所以',
  '以及',
  '如果',
  '如何',
  '即可',
  '发展',
  '发现',
  '发生',
  '完整',
  '完善',
  '完全',
  '客户',
  '客户端',
]);

/**
 * Words whose first character is free or a suffix, but neither takes the word as its object nor stands before it in a
 * compound: behind a whole word, a copy before them is left over (我们设设置, 自动生生成).
 */
export const LEFT_BEFORE = new Set(
  (
    '环境 传递 传输 传统 传播 推荐 推送 推理 推导 收集 收到 脚本 降低 追踪 追加 压缩 查看 查找 记录 丢失 停止 首先 路径 路由 生成 生产 节点 ' +
    '管理 设置 设计 关于 关键 关注 作为 作用 接收 接受 接下来 镜像 空间 正在 正确 正常 重新 重要 重复 直接 无法 转换 只能 只需 只是 例如 并且 ' +
    '搜索 快速 改变 非常 超过 超出 超时 还是 还有 各种 各个 各自 放在 放入 按照 帮助 替换 占用 带来 界面 序列 背景 教程 更新 更改 更加 更换 打开 ' +
    '打印 打包 找到 得到 说明 加载 加入'
  ).split(' '),
);

/**
 * For a function character, the words ending in it that it may follow: 现在/在服务器上, 因为/为了, 可能/能够. After all other
 * words that end in it, it is left over: 就是/是, 没有/有, 得到/到.
 */
export const MAY_FOLLOW: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    是: ['但是', '可是', '于是', '要是', '若是', '倒是', '老是', '凡是'],
    有: [
      '所有',
      '只有',
      '拥有',
      '具有',
      '占有',
      '私有',
      '公有',
      '共有',
      '国有',
      '固有',
      '原有',
      '现有',
      '已有',
      '持有',
    ],
    在: ['现在', '存在', '旨在', '意在', '重在', '贵在', '志在', '所在', '潜在', '内在', '外在', '自在', '实在'],
    的: ['目的', '标的', '靶的', '的的'],
    为: ['因为', '行为', '作为', '人为', '认为', '以为', '所为', '成为'],
    能: [
      '可能',
      '功能',
      '性能',
      '技能',
      '智能',
      '效能',
      '职能',
      '才能',
      '节能',
      '动能',
      '势能',
      '潜能',
      '本能',
      '产能',
      '机能',
    ],
    用: ['应用', '费用', '作用', '信用', '效用', '商用', '常用', '通用', '专用', '公用', '复用'],
    到: ['直到', '等到', '签到', '迟到', '周到'],
    则: ['规则', '正则', '原则', '法则', '准则', '细则', '守则', '通则', '总则'],
    要: ['重要', '主要', '摘要', '概要', '纪要', '必要', '提要', '只要'],
    于: [],
    们: [],
    该: [],
    且: ['暂且', '姑且', '苟且'],
    据: ['证据', '占据', '割据', '凭据', '字据'],
    及: ['普及', '涉及', '提及', '触及', '波及', '危及', '顾及', '企及', '累及'],
    如: ['自如', '犹如', '宛如', '不如'],
    了: ['不了', '为了'],
  }).map(([character, words]) => [character, new Set(words)]),
);
// 为了了 is a slip unless the second 了 begins 了解, which the segmenter then cuts off.
(MAY_FOLLOW.get('了') as Set<string>).delete('为了');

/** Characters that are words themselves after any word: a copy after a word that ends in one says nothing (超时时, 指出出问题). */
export const FREE_AFTER = new Set(
  '光比此并后前上下中时会个又再还去来等外对人年月日从向当先及以才地出看说做想走跑打开收放拿送买卖写读听问找起进',
);

/** Characters that often begin what follows: a copy between two words says nothing (返回回调, 数字字段), one before a mark does. */
export const BEGINNERS = new Set('回近非页行字分次号区量数类值名点线端表列组集库包层级本图音角色块条家国市县省域');

/** What begins a phrase: of a doubled noun of action behind it the first copy ends nothing (需要监听监听, 和服务服务). */
export const BEGINS_PHRASE =
  /^(?:需要|可以|能够|必须|应该|应当|来|去|会|能|要|将|再|并|先|都|也|就|不|未|已|已经|正在|以|用于|如何|进行|和|与|及|或|以及|[，、；：。！？])$/u;

/**
 * Characters that are meant twice: placeholders of speech (发个啥啥消息, 哪哪都好), a ratio and its comparison (信噪比比信息量),
 * two masters (主主复制).
 */
export const MEANT_TWICE = new Set('啥哪谁某比主');

/** What ends the phrase before with the same character: 三数之和/和四数之和, 有的没的/的. */
export const ENDS_BEFORE: Readonly<Record<string, string>> = { 和: '之', 的: '没' };

/** Verbs of telling take a person and a statement, whose subject may be the same person: 告诉你/你想要的结果. */
export const TELLING = /(?:告诉|告知|通知|提醒|提示|询问|问|教|答应|保证|透露|承诺|建议)$/u;
export const PERSONS = /^(?:[你我他她它您]们?|咱们?|自己)$/u;

/** 从 as a noun, the follower of a master: 从从库读取, 自动从从服务器中选举. */
export const FOLLOWER_AFTER = /^(?:库|服务|节点|机|站|设备|实例|副本|属)/u;

/** Results of verbs that are doubled in speech: 忘光光, 吃饱饱. */
export const DOUBLED_RESULT = new Set('光饱满死透');

/** Verbs with their objects, of which the verb is doubled to soften it: 操操心 (朱德熙《语法讲义》, 离合词). */
export const SEPARABLE = new Set(
  '操心 安心 相亲 合影 交友 退票 搭车 租房 练手 练字 扫地 审稿 考试 治病 评分 评理 摘花 收心 考考 帮忙'.split(' '),
);

/** What stands before a verb, so that the segmenter makes one word of them: 不问/问, 多看/看, 试用/用. */
export const BEFORE_VERB = /^[不没就先再多来去可能要想也都还常会好试]/u;

/** What follows a verb of one character, so that it is one: 位置/置为 1, 数组/组成. */
export const COMPLEMENT = /^[为到在给于向成入出进回上下着过了起]/u;

/** What makes a compound of the word before it, whose first copy then stands by itself: 入口节点/节点数, 仅在运行/运行时. */
export const COMPOUND_HEAD = /^[数量值名表类器号组集层型率池库区级位元式性化者员机时期]/u;

/** Questions that stand for what is not told: 提醒我要怎么改怎么改. */
export const QUESTION = /怎么|什么|哪|谁|如何|多少/u;

/**
 * Verbs of trial and effort, which are doubled to soften them: 我们再研究研究, 你可以调整调整. Verbs of will reduplicate as
 * AA and ABAB, for a short or small amount (朱德熙《语法讲义》; 刘月华等《实用现代汉语语法》, 动词重叠).
 */
export const TRIAL_VERBS = new Set(
  '统一 研究 考虑 琢磨 调整 尝试 讨论 考察 阐述 了解 学习 体验 感受 思考 商量 打听 休息 锻炼 练习 试验 收拾 整理 改进 介绍 参考 观察 比较 检查 分析 体会 回忆 反思 反省 复习 温习 熟悉 认识 交流 沟通 咨询 请教 欣赏 享受 放松 活动 运动 打扫 清理 收集 总结 归纳 梳理 优化 完善 修改 修饰 打磨 推敲 斟酌 权衡 评估 关心 照顾 安慰 鼓励 表扬 批评 教育 教训 折腾 倒腾 捣鼓 摸索 探索 探讨 切磋 启发 提醒 联系 安排 准备 布置 测试 验证 感谢 帮助 麻烦 拜访 参观 走动 溜达 见识 领教 意思 热闹 高兴 凉快 暖和 痛快 舒服 轻松 开心'.split(
    ' ',
  ),
);

/**
 * Degree, emphasis and formulas that are doubled: 非常非常, 很多很多, 彼此彼此, 你们哪里哪里不行, 大段大段的文字; adjectives of
 * state double as ABAB: 雪白雪白 (吕叔湘《现代汉语八百词》, 形容词生动形式表). Function words of the same form do not (为了, 随着).
 */
export const DOUBLED_WORD =
  /^(?!更[是为]$|最[为佳初终新近]$|好像$|[为除]了$|[随接沿朝本]着$)(?:[很好太更最极许].|非常|特别|十分|相当|一定|真的|确实|绝对|永远|慢慢|逐步|逐渐|渐渐|多少|如何|怎样|怎么|哪里|这里|那里|彼此|如此|谁谁|什么|该死|哔哩|巴拉|吭哧|[大小成整][段片把堆批块排串圈]|.着|.啊|.吧|.了|雪白|碧绿|通红|冰凉|笔直|漆黑|火热|滚烫|金黄)$/u;
