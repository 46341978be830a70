/**
 * Compatibility forms of marks, one for one: half-width ones (Halfwidth and Fullwidth Forms), small ones (Small Form
 * Variants, from CNS 11643), the vertical two-dot leader that is typed for a colon, and the angle brackets of mathematics,
 * which Unicode makes canonically equal to the Chinese ones. NFKC would do more than is wanted: ：→ `:`.
 */
export const STANDARD_FORMS: Readonly<Record<string, string>> = {
  '｡': '。',
  '､': '、',
  '｢': '「',
  '｣': '」',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '︰': '：',
  '\u2329': '〈',
  '\u232a': '〉',
};

/** Look-alikes of the interpunct · (U+00B7): the bullet, the katakana dots, the hyphenation point of Big5, an operator. */
export const INTERPUNCTS = '•・･‧∙';

/** Words that open a clause after a dash: it explains, turns or goes on (……的消息 - 也就是说，……). */
export const CLAUSE_OPENERS =
  /^(?:例如|比如|譬如|诸如|但|不过|然而|否则|而|因为|因此|所以|由于|如果|假如|只要|只有|只是|只需|只不过|当|即|也就是|就是|换句话说|也|还|甚至|尤其|特别是|包括|其中|这|那|它|他们|她|你|您|我|我们|大家|没有|不是|不只|不仅|不会|可能|可以|通过|从|在|对|更|毕竟|至少|事实上|实际上|其实|所有|有|是|并|并且|或|或者|以及|一个|这样|如此|无论|尽管|虽然|直到|试着|正|又|就|都|请|原因|详情|相当于)/u;
