import { characterSet, isIn } from './character-sets.ts';

/**
 * What a character is. Words used throughout the code:
 * Han (a Chinese character), Latin (an ASCII letter or digit), mark (punctuation), gap (white space between two
 * characters), run (equal things in a row), wrap (a line end that an author typed), block (a stretch of prose).
 */

/** One Han character, to be put into larger patterns (which need the `u` flag). 〇 and 々 are Han by their script. */
export const HAN = String.raw`\p{Script=Han}`;

const HAN_CHARACTER = new RegExp(`^${HAN}`, 'u');
const ENDS_WITH_HAN = new RegExp(`${HAN}$`, 'u');
const ANY_HAN = new RegExp(HAN, 'u');
/** Kana proper: the marks ・ and ー stand in other texts as well. */
export const KANA_UNITS = '\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff6f\uff71-\uff9d';
const KANA = new RegExp(`[${KANA_UNITS}]`);

/** Whether `text` begins with a Han character. */
export const startsWithHan = (text: string): boolean => HAN_CHARACTER.test(text);

/** Whether `text` ends with a Han character. */
export const endsWithHan = (text: string): boolean => ENDS_WITH_HAN.test(text);

/** Whether a Han character stands at an offset of a text: of nearly all, one number tells. */
export function isHanAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return unit >= 0x2e80 && startsWithHan(text.slice(offset, offset + 2));
}

/** Whether a Han character ends at an offset of a text. */
export function isHanBefore(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return unit >= 0x2e80 && endsWithHan(text.slice(Math.max(0, offset - 2), offset));
}

/** Whether `text` holds a Han character. */
export const hasHan = (text: string): boolean => ANY_HAN.test(text);

/** Whether `text` holds kana, and so is Japanese. */
export const hasKana = (text: string): boolean => KANA.test(text);

/**
 * Frequent characters that are written in traditional text only. No traditional sentence of some length does without
 * them, so they decide the script of a block without a conversion table.
 */
const TRADITIONAL =
  '這個們來時說國會對學過發後為與還沒點樣開關於從進動現實無種當長間問題經體應該將給讓見員業產電車東書話請謝錯誤號碼檔資訊軟網頁連結選項設變數組類別顯單處區據傳輸檢測試構導斷續離線鏈權項專標準總結歷統計詢認證條裡麼麗極節優級較難雙雖觀規則視覺聽講讀寫語譯證論評議護財貿費賣買質環';

/** These characters: a block without any is in no traditional script. */
export const TRADITIONAL_UNITS = characterSet(TRADITIONAL);

/**
 * Whether a block of prose is in traditional characters: two or more that simplified text does not have.
 * The word list is of simplified words, so rules that ask it leave such blocks alone.
 */
export function isTraditional(text: string): boolean {
  let hits = 0;
  for (let i = 0; i < text.length; i++) if (isIn(text.charCodeAt(i), TRADITIONAL_UNITS) && ++hits > 1) return true;
  return false;
}

/** The share of a text's Han that only traditional text has: about a tenth there, next to nothing in simplified text. */
export function traditionalShare(text: string): number {
  let [hits, han] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) han++;
    if (isIn(unit, TRADITIONAL_UNITS)) hits++;
  }
  return han === 0 ? 0 : hits / han;
}

/**
 * Whether a UTF-16 unit is a Han character or half of one. For loops over long texts: a pattern that repeats a
 * Unicode class overflows the stack of the regular expression engine on a line of some megabytes.
 */
export const isHanUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xd840 && unit <= 0xd88f) ||
  isLowSurrogate(unit) ||
  unit === 0x3005 ||
  unit === 0x3007 ||
  (unit >= 0x2e80 && unit <= 0x2fd5) ||
  (unit >= 0xf900 && unit <= 0xfad9);

/** Whether a UTF-16 unit is the second half of a surrogate pair. */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The nearest offset at or before `offset` that does not split a surrogate pair. */
export const characterBoundary = (text: string, offset: number): number =>
  isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
