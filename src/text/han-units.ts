/** The UTF-16 units that are a Han character or half of one (see `isHanUnit`), as a class of regular expressions has them. */
export const HAN_UNITS = '\u2e80-\u2fd5\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\ud840-\ud88f\udc00-\udfff\uf900-\ufad9';

/** The same with all that may be (half of) a character of the script, numerals and rare signs among them. */
export const ANY_HAN_UNITS = `${HAN_UNITS}\u3021-\u3029\u3038-\u303b\ud800-\udbff`;
