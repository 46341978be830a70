import { perDocument } from '../document/document.ts';
import { hasKana } from '../text/han.ts';

/** Whether a file holds kana anywhere: its headings without kana may be Japanese too (最悪・最良), whose marks are right. */
export const hasJapanese = perDocument(({ source }) => hasKana(source));
