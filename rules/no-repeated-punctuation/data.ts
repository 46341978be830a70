/** What is to stay of two different stops in a row. */
export interface Resolution {
  readonly mark: string;
  /** Where an editor would accept that: everywhere, behind a whole sentence, behind no title, at a line's end, nowhere. */
  readonly certain: 'always' | 'sentence' | 'no-title' | 'at-end' | 'never';
}

/**
 * Two different stops in a row, by their full-width forms. A comma before a full stop is left over from before the
 * sentence was ended (打开文件，。). A comma behind one may be either: behind a whole sentence the stop is never wrong. After ？ and ！ no other stop
 * stands (GB/T 15834 §4.2), unless it ends the title of a work (请看该买哪本？。).
 */
export const RESOLUTIONS: Readonly<Record<string, Resolution>> = {
  '，。': { mark: '。', certain: 'always' },
  '。，': { mark: '。', certain: 'sentence' },
  '、。': { mark: '。', certain: 'at-end' },
  '。、': { mark: '。', certain: 'at-end' },
  '；。': { mark: '。', certain: 'always' },
  '：。': { mark: '。', certain: 'never' },
  '，：': { mark: '：', certain: 'always' },
  '、：': { mark: '：', certain: 'always' },
  '；：': { mark: '：', certain: 'never' },
  '。：': { mark: '：', certain: 'never' },
  '，；': { mark: '；', certain: 'always' },
  '。；': { mark: '；', certain: 'never' },
  '；，': { mark: '；', certain: 'never' },
  '：，': { mark: '：', certain: 'never' },
  '：；': { mark: '：', certain: 'never' },
  '，、': { mark: '，', certain: 'sentence' },
  '、，': { mark: '，', certain: 'never' },
  '？。': { mark: '？', certain: 'no-title' },
  '！。': { mark: '！', certain: 'no-title' },
  '？，': { mark: '？', certain: 'never' },
  '！，': { mark: '！', certain: 'never' },
  '？：': { mark: '？', certain: 'never' },
  '，？': { mark: '？', certain: 'always' },
  '，！': { mark: '！', certain: 'always' },
  '。？': { mark: '？', certain: 'never' },
  '。！': { mark: '！', certain: 'never' },
};

/** Abbreviations whose point stays before a Chinese stop (Example Inc.。). */
export const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:etc|approx|Assoc|Dept|Univ|Prof|Intl|Tech|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|e\.g|i\.e|a\.m|p\.m|[A-Z](?:\.[A-Z])*|Ph\.D|vol|ed|eds)$/i;

/** A clause that does not end a sentence, by its first words or its last: 如果没有证件。，…… 闭馆时。，…… 例如。，…… */
export const UNFINISHED =
  /^(?:如果|假如|若|当|因为|由于|虽然|尽管|为了|即使|只要|只有|无论|不管|在|随着|根据|除了|首先)|(?:时|时候|之后|以后|之前|以前|的话|例如|比如|譬如|诸如|包括|如|即|和|与|或|而|但|但是|的|为|是|于)$/u;

/** Words that announce a title, which may end with a mark of its own. */
export const TITLE_ANNOUNCED =
  /参考|参见|参阅|参照|详见|请见|看|阅读|读|文章|一文|题目|标题|名为|题为|叫|篇|讲|课|[《：]/;
