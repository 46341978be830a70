// Closed classes of words that show that a clause goes on across a space (朱德熙《语法讲义》: 虚词; 吕叔湘《现代汉语八百词》).

/** Words that something must follow: prepositions, conjunctions, auxiliaries, adverbs, demonstratives, 是 and 有. */
export const LEADING = new Set(
  (
    '非 的 地 之 和 与 及 以及 或 或者 或是 还是 而 而是 而非 而且 并 并且 但 但是 不过 ' +
    '如果 若 假如 虽然 因为 由于 因 因此 所以 那么 那 ' +
    '为 为了 以 以便 把 被 将 对 对于 关于 从 自 由 向 往 朝 在 于 到 至 跟 同 比 给 ' +
    '让 使 使得 令 用 用于 用来 通过 根据 按 按照 依据 基于 作为 除 除了 ' +
    '是 就是 也是 都是 不是 只是 还是 有 没有 具有 拥有 包含 包括 属于 等于 大于 小于 称为 ' +
    '称作 叫做 成为 变成 变为 即 也就是 也就是说 ' +
    '如 例如 比如 比如说 譬如 诸如 不 没 未 别 很 非常 十分 特别 更 更加 最 较 比较 太 极 ' +
    '也 都 就 才 又 再 还 仍 仍然 只 仅 仅仅 只有 只要 只能 只需 ' +
    '可 可以 能 能够 会 可能 应 应该 应当 需 需要 必须 要 想 想要 愿意 不能 不会 不必 不要 ' +
    '无法 无需 正在 正 已 已经 曾 曾经 将要 即将 一直 往往 甚至 甚至于 难道 究竟 ' +
    '这 那 该 此 本 其 其他 其它 其中 某 某些 某个 每 每个 每种 各 各种 各个 这个 那个 ' +
    '这些 那些 这种 那种 这样 那样 什么 哪 哪些 哪个 如何 怎么 怎样 为什么 所 所有 ' +
    '一个 一种 一些 一次 一串 一条 一类 两个 两种 三个 多个 多种 几个 几种 整个 另 另一个 ' +
    '另外 之所以 一旦 只要 除非 无论 不管 尽管 即使 首先 然后 直接 进行 开始 继续 希望 ' +
    '发现 认为 觉得 知道 说明 表示 表明 意味着 确保 保证 假设 假定 借助 指向 指定 要求 允许 ' +
    '导致 支持 提供 包括 处理 调用 使用 利用 采用 选择 高于 低于 位于 处于 来自 存在 在于 ' +
    '依赖 设置'
  ).split(' '),
);

/** Words that only continue what stands before them: particles, localisers, conjunctions of words, 是 and the like. */
export const FOLLOWING = new Set(
  (
    '的 地 得 了 着 过 们 之 和 与 及 以及 或 或者 或是 而 而不是 而非 等 等等 等等等 呢 ' +
    '吗 吧 中 里 内 上 下 前 后 时 外 间 之间 之前 之后 之中 之上 之下 以上 以下 以前 ' +
    '以后 以内 以外 之外 之内 ' +
    '是 就是 也是 都是 不是 为 也 都 就 才 还 又 再 已 已经 均 仍 仍然 则 将 将会 会 ' +
    '可以 能 能够 可能 应该 应当 必须 需要 不 不会 不能 没有 无法 被 把 给 所 到 至 来 去 ' +
    '让 使 使得 用来 用于 以便 与 由 向 作为 高于 低于 大于 小于 等于 优于 位于 属于 导致 ' +
    '起来 出来 下去 下来 来说 的话 而言 一样'
  ).split(' '),
);

/** Prepositions that begin the predicate of what stands before them, if the writer sets marks. */
export const PREPOSITIONS = new Set(
  '在 从 对 对于 用 通过 根据 按照 跟 同 比 于 以 因 按 随 随着 除 将 往 朝 并 并且'.split(' '),
);

/** Words that begin a clause or a remark of their own: before them a space may stand for a mark. */
export const OPENING = new Set(
  (
    '例如 比如 譬如 请 详见 参见 参考 见 即 如 我 我们 你 你们 您 它 它们 他 他们 她 她们 ' +
    '大家 咱们 这 这里 这个 这些 这样 那 那么 那里 但 但是 因此 所以 因为 如果 假如 若 虽然 ' +
    '而且 并不 同时 此时 然后 接着 接下来 首先 其次 最后 另外 此外 不过 只要 一旦 当 为什么 ' +
    '怎么 如何 也就是 注意 其中 其实 目前 现在 今天 阅读 详解 欢迎 加上'
  ).split(' '),
);

/** The most frequent surnames. */
export const SURNAMES = new Set(
  '' +
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
