/** Expressions whose time may grow with the square of what they are given, and why that is bounded where they are used. */
export const ACCEPTED = new Map([
  [String(/\[((?:[^[\]\\\r\n]|\\.){1,999})\]/g), 'at most 999 letters from each bracket'],
  [
    String(
      /(?:^|[\n\u2028])\s*[(（]?(?:[〇一二三四五六七八九十]{1,3}|[0-9]{1,3}|[A-Za-z])$|第[一二三四五六七八九十]+$/u,
    ),
    'asked of the 40 letters beside a mark, and of blocks up to 2,000',
  ],
  [String(/(?:^|[\n\u2028])\s*(?:\[[^\]]*\])?$/), 'asked of the 40 letters beside a mark, and of blocks up to 2,000'],
  [
    String(/(?:[A-Za-z][A-Za-z'’-]*[ ,]+){4,}[A-Za-z]+/),
    'asked of the 40 letters beside a mark, and of blocks up to 2,000',
  ],
  [String(/(?:[A-Za-z][A-Za-z'’-]*[^A-Za-z\ufffc]{1,3}){3}[A-Za-z]/), 'asked of blocks of up to 2,000 letters'],
  [String(/(?:^|[\n\u2028])\s*(?:[!?]{3}\+?|={3}[!+]?)[\w -]*$/u), 'asked of the 40 letters before a quotation'],
  [
    String(/(?:^|[，。；：、！？ ]|需要|可以|能够?|会|请|应该?|必须|要)在[^，。；：！？\n]{1,40}[中里内上下]$/u),
    'asked of the 60 letters before a line end',
  ],
  [String(/在[^，。；：！？\n]{1,40}(?:期间|过程中)$/u), 'asked of the 60 letters before a line end'],
  [String(/是[^，。；：！？\n]*$/u), 'asked of the 60 letters before a line end'],
  [String(/[《〈][^》〉\n]{0,40}$/u), 'asked of the 41 letters before a repeat'],
  [String(/[^。！？\n\u2028]*$/), 'asked of the 60 letters before a run'],
  [String(/[^，。！？；：\n\u2028]*$/u), 'asked of the 60 letters before a run'],
  [String(/[（(][^）)]*$/), 'asked of the 60 letters before a run'],
  [
    String(/[\p{Script=Han}\ufffc，、：（“/] ?(?:[A-Za-z0-9.#%+-]+ ?){1,2}$|\ufffc$/u),
    'asked of the 40 letters before an ellipsis',
  ],
  [String(/[）)」』”》"']+$/), 'asked of the 40 letters before an ellipsis'],
  [String(/[,=([][^，。、]*$/), 'asked of the 40 letters before an ellipsis'],
  [
    String(/(?:`[^`]*`|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|[!-~]+)[。，、；：！？．｡､‼⁇⁈⁉”’」』）］｝〕】〗》〉]*$/u),
    'asked of the last word of a line, of bounded length',
  ],
  [String(/[a-z].*[A-Z]|[A-Z].*[A-Z]|[A-Z]\d/), 'asked of words of up to 40 letters'],
  [String(/[a-z].*[A-Z]/), 'asked of words of up to 40 letters'],
  [String(/[a-z].*[A-Z]|[A-Z]{2}.*[a-z]/), 'asked of words of up to 40 letters'],
  [String(/[A-Za-z0-9].*[A-Z]/), 'asked of words of up to 40 letters'],
  [String(/\[\^[^\]\n]{1,40}\]$/), 'asked of the 43 letters before an edit'],
  [String(/(.)\1*$/), 'asked of the 200 letters before an edit'],
  [String(/《[^》]*$/u), 'asked of the sentence before a word, of bounded length'],
  [String(/[“‘「『《〈"][^”’」』》〉"]*$/u), 'asked of the 60 letters before a word'],
  [String(/(?:^|[^A-Za-z])[a-z][a-z0-9_]* ?(?:、|，|,|和|或|与|及|\/) ?$/), 'asked of the 24 letters before a word'],
  [String(/(?:^|[.!?。！？…：:\n\u2028])[\s“‘"'「（(]*$/u), 'asked of the 8 letters before a term'],
  [
    String(
      /(?:^|[^A-Za-z])(?:etc|approx|Assoc|Dept|Univ|Prof|Intl|Tech|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|e\.g|i\.e|a\.m|p\.m|[A-Z](?:\.[A-Z])*|Ph\.D|vol|ed|eds)$/i,
    ),
    'asked of the 60 letters before a run of stops',
  ],
  [String(/[\u00ad\u200b\u2060\ufeff]+$/), 'asked of the 60 letters before a run of stops'],
  [
    String(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*/g),
    'tried once for each run of white space, for what stands before it; measured: linear',
  ],
  [String(/\]\(<?#([^\s)>]{1,200})|\bhref=["']#([^"']{1,200})/g), 'at most 200 letters from each beginning'],
]);
