/** Words on the two sides of a line end that tell whether a statement can end there. Parts of speech as in 现代汉语词典. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that nothing ends with: structural particles, prepositions, conjunctions, adverbs of one character, determiners. */
export const NEVER_LAST = words(`
  的 地 在 与 和 或 及 以及 从 把 被 将 为 以 对于 关于 并 并且 而 而且 向 由 让 使 于 按照 根据 依据 通过 随着 除了
  因为 由于 如果 若 虽然 即使 不过 但 但是 因此 或者 以便 从而 乃至 甚至 例如 比如
  将会 会 能 能够 应 应该 应当 可 尚未 未 已 已经 正在 曾 曾经 只能 只需 只会 仅 才 再 更 最 很 非常 十分 较 逐 尽量 均 皆 即 便
  这 那 该 此 某 某个 某些 各 各个 每 每个 每一个 一个 一种 一些 这个 那个 这些 那些 这种 这类 那种 任何 其他 其它 所有 两个
  多个 几个 若干 如何 怎样 是否 所 其 各种 多种 只是 使得`);

/** Words that a statement hardly ends with. */
export const HARDLY_LAST = words(`
  是 对 给 用 比 得 到 至 需要 必须 可以 可能 有可能 要 想 不 不会 不能 不要 不再 无法 没有 也 都 还 就 又 请 想要 希望 允许 来
  称为 成为 作为 位于 属于 包括 包含 使用 具有 拥有 进行 采用 利用 提供 返回 插入到 改为 等于 成`);

/** Words that nothing begins with: they go on with what stands before. */
export const NEVER_FIRST = words(`
  的 了 着 地 得 等 等等 和 或 或者 以及 及 及其 之 之间 以来 来 以便 以免 从而 并 并且 中 内 里 时 如下 所示 而是 而非 为止 的话`);

/** Words that a statement hardly begins with. */
export const HARDLY_FIRST = words(`
  以 到 给 是 都 也 就 才 被 则 会 而 与 上 下 前 后 是否 之前 之后 之中 以上 以内 进行 一个 一种 所 可以 能够 能 需要 不 没有 用来`);

/** Words that begin a statement: before them a mark was left out. */
export const OPENERS = words(`
  另外 因此 所以 但是 然而 首先 其次 再次 最后 例如 比如 譬如 如果 假如 倘若 若 总之 此外 否则 同样 同理 目前 当 那么 于是 注意 即使
  虽然 尽管 只要 只有 除非 无论 不管 因为 由于 请 如 又如 综上 其原因 至于 关于 对于 为了 参见 详见 说明 示例 例 注 答 问 毕竟 其`);
