/** What is to stay of two different stops in a row. */
export interface Resolution {
  readonly mark: string;
  /** Where an editor would accept that unseen: everywhere, only where a paragraph or line ends, or nowhere. */
  readonly certain: 'always' | 'at-end' | 'never';
}

/**
 * Two different stops in a row, by their full-width forms. A comma before a full stop is left over from before the
 * sentence was ended (打开文件，。); in the middle of a paragraph either may be. After ？ and ！ no other stop
 * stands (GB/T 15834 §4.2), but the title of a work may end with one (参见《为什么？》一文), so it is never certain.
 */
export const RESOLUTIONS: Readonly<Record<string, Resolution>> = {
  '，。': { mark: '。', certain: 'at-end' },
  '。，': { mark: '。', certain: 'at-end' },
  '、。': { mark: '。', certain: 'at-end' },
  '。、': { mark: '。', certain: 'at-end' },
  '；。': { mark: '。', certain: 'at-end' },
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
  '，、': { mark: '，', certain: 'never' },
  '、，': { mark: '，', certain: 'never' },
  '？。': { mark: '？', certain: 'never' },
  '！。': { mark: '！', certain: 'never' },
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
  /(?:^|[^A-Za-z])(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|e\.g|i\.e|a\.m|p\.m|[A-Z](?:\.[A-Z])*|Ph\.D|vol|ed|eds)$/i;
