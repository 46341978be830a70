import { HAN, hasHan } from '../../src/text/han.ts';
import { type QuotePair, quoted } from '../../src/text/quotes.ts';

/** How far around a quotation is looked for the sentence it stands in. */
const REACH = 40;
const CHINESE_MARK = '，。、；：？！（）《》〈〉【】—…·“”‘’「」『』';
/** A word or phrase, as against a value or an expression: "Apply & Restart", "It's there". */
const PHRASE = /^ ?[A-Za-z0-9][A-Za-z0-9'’.!?,&+# \n-]*$/;
/** What is no phrase though it looks like one: a file's name, an option, a call: main.c, a--b. */
const IN_CODE = /[A-Za-z0-9][._]{1,2}[A-Za-z0-9]|--|[a-z]=/;

/**
 * Whether straight marks quote something in a Chinese sentence, and are no delimiters of a string: `name = "甲"`,
 * `print("甲")`, `{"名": "甲"}`, `["甲"]`.
 */
export function quotesInChinese(text: string, pair: QuotePair): boolean {
  const inside = quoted(text, pair);
  if (inside.trim() === '' || delimitsString(text, pair)) return false;
  const before = text.slice(Math.max(0, pair.open - REACH), pair.open);
  const after = text.slice(pair.close + 1, pair.close + 1 + REACH);
  if (OPENS_BLOCK.test(pair.open > REACH ? `…${before}` : before)) return false;
  if (hasHan(inside)) return !isEnglish(before.replace(OTHER_QUOTATION, ''), after.replace(OTHER_QUOTATION, ''));
  return PHRASE.test(inside) && !IN_CODE.test(inside) && standsInChinese(before, after);
}

/** MkDocs: `!!! note "标题"`, `??? tip "标题"`, `=== "标签"`. */
const OPENS_BLOCK = /(?:^|[\n\u2028])\s*(?:[!?]{3}\+?|={3}[!+]?)[\w -]*$/u;
/** Quotations and halves of such at the edge of what is looked at: they tell nothing about the sentence around them. */
const OTHER_QUOTATION = /"[^"\n]*"|^[^"\n]*"(?=[^"]*$)|"[^"\n]*$/g;

/** Whether the words beside a quotation are Latin only: Read "说明" first. */
const isEnglish = (before: string, after: string): boolean =>
  !hasHan(before + after) && (/[A-Za-z]{2}/.test(before) || /[A-Za-z]{2}/.test(after));

/** Whether a pair is the next of a list ("甲", "乙") whose one before, that ends at `end`, is a string. */
export const continuesStrings = (text: string, { open }: QuotePair, end: number): boolean =>
  /^, ?$/.test(text.slice(end + 1, Math.min(open, end + 4)));

/** Whether the characters beside a pair are those of code. */
function delimitsString(text: string, { open, close }: QuotePair): boolean {
  const before = text.slice(Math.max(0, open - 3), open);
  const after = text.slice(close + 1, close + 4);
  return (
    /(?:[=+]\s?|[{\\@$%&|<>/^#~]|(?:^|[^*])\*|[A-Za-z0-9_]\(|[A-Za-z0-9_]: ?)$/.test(before) ||
    /^(?:\s?[=+;]|[}\\$%&|<>/^#~]|-+>|\*(?!\*)|: ?["'{[0-9])/.test(after) ||
    (/\[ ?$/.test(before) && /^ ?(?:,|\](?!\[))/.test(after))
  );
}

const ENDS_CHINESE = new RegExp(`(?:${HAN}|[${CHINESE_MARK}])[ (]?$`, 'u');
const STARTS_CHINESE = new RegExp(`^ ?(?:${HAN}|[${CHINESE_MARK}])`, 'u');
/** The edge of the block, code, or a stop at its end. */
const NEUTRAL_BEFORE = /(?:^|[\n\u2028\ufffc]) ?$/u;
const NEUTRAL_AFTER = /^[),.:;?! ]{0,2}(?:$|[\n\u2028\ufffc])/u;

/** Whether a quotation without Han has Chinese on one side, and nothing else on the other. */
function standsInChinese(before: string, after: string): boolean {
  const [isBefore, isAfter] = [ENDS_CHINESE.test(before), STARTS_CHINESE.test(after)];
  return (
    (isBefore && (isAfter || NEUTRAL_AFTER.test(after) || /^[),.:;?!]/.test(after) || hasHan(after))) ||
    (isAfter && NEUTRAL_BEFORE.test(before))
  );
}
