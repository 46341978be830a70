import { describe, expect, it, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { type Extension, fix } from './helpers/linter.ts';

// Where what one rule says of a place depends on what another is to change there, it must say the same before and after.
const TEXTS: readonly (readonly [source: string, fixed: string, extension?: Extension])[] = [
  // Whether words are parted by spaces, with a repeat among few characters.
  ['人工 智能能。', '人工 智能。'],
  ['说:春请请 用夏', '说：春请请 用夏'],
  ['_(春请请 用夏_.', '_(春请请 用夏_。'],
  ['天天气（春夏 用夏 国夏.', '天天气（春夏 用夏 国夏。'],
  // Whether a writer sets marks, told by those that are still of half width.
  [':夏\t\t春说:', ':夏春说：'],
  // What stands behind a quotation or bracket whose second mark is still to be turned or widened.
  ['“章“，，', '“章”，'],
  ['（上)...服务', '（上）……服务'],
  ['“好"...', '“好”……'],
  ['“好"...）', '“好”……）'],
  ['(新)！...', '（新）！……'],
  ['才能--(新)', '才能——（新）'],
  ['(新)--的', '（新）——的'],
  // Whether a gap stands in Chinese, told by text that comes nearer once another gap is closed.
  ['见 [SwcConfig](u) 、 [i](u)', '见 [SwcConfig](u)、[i](u)'],
  ['“好,的...”', '“好，的……”'],
  // A repeat that another touches, and one before a stop beside a loose delimiter.
  ['的的在在', '的的在在'],
  ['的的:春_', '的：春_'],
  // A space without width behind a mark that is to become full-width.
  ['_（)\u2060〇_', '_（）〇_'],
  // The same within a repeat, before a run of stops, and at a line end.
  ['的\u2060的', '的'],
  ['〇\u200b，，', '〇，'],
  ['的\u200b\n！', '的！'],
  // A gap of another kind between copies: closing it would make a repeat.
  ['章请先阅读说明\u00a0阅读说明', '章请先阅读说明\u00a0阅读说明'],
  // A name beside half-width brackets stands in Chinese as it does beside those that they become.
  ['istio(过)', 'Istio（过）'],
  ['istio (过)', 'Istio（过）'],
  ['**Cloudflare**:在，**CloudFlare**:在', '**Cloudflare**：在，**Cloudflare**：在'],
  ['来了(ubuntu 17)，好（OPAC）的', '来了（Ubuntu 17），好（OPAC）的'],
  // A space in a link before a mark that is to become full-width; a stop behind brackets that are.
  ['[r ][buffer],针\n\n[buffer]:h', '[r][buffer]，针\n\n[buffer]:h'],
  ['（）合(et):t', '（）合（et）：t'],
  // One mark cut by a line end.
  ['他想了很久…\n…', '他想了很久……'],
  ['他想了很久⋯\n⋯好', '他想了很久⋯⋯好'],
  // A no-break space before a run of stops.
  ['了\u00a0。。', '了。'],
  ['路,Youtube', '路，YouTube'],
  ['（默认为**80**(曾经为50), 90', '（默认为**80**（曾经为50），90'],
  ['(**用!!!**)', '（**用！！！**）'],
  ['好K （少+)', '好K（少+）'],
  // Stops far from each other on a line that is drawn.
  ['托:    :', '托:    :'],
  // More marks in a row than are kept.
  ['走!!!!', '走！！！'],
  // Words that a gap beside them parts from others.
  ['（节点 7）在图里，最短的是 图中 标记的一条。', '（节点 7）在图里，最短的是图中标记的一条。'],
  // A repeat before a stop, beside a loose delimiter; a stop behind a mark that is still to be turned, or behind an accent.
  ['_的的.春', '_的。春'],
  ['*的的: 春', '*的：春'],
  ['“春“:\u3099', '“春”：\u3099'],
  ['书\u0301 ，，', '书\u0301，', 'txt'],
  // A space without width before a stop, and dots behind it.
  ['春\u2060。...', '春。……'],
  // Two stops, one of which is still to be widened, and behind brackets that are.
  ['书,、', '书，'],
  ['(新):：', '（新）：', 'txt'],
  // A quotation mark without partner, or with one that is to be turned: the space beside it is no evidence then.
  ['」春 」春', '」春 」春'],
  ['春 」”」', '春 「”」'],
  ['春」\ufeff」', '春」\ufeff」', 'txt'],
  // A repeat beside one that can be read from several places.
  ['的的 春𠮷家夏春𠮷家夏春。', '的的春𠮷家夏春𠮷家夏春。'],
  // Dots behind a quotation whose mark is still to be turned.
  ['“春"：...', '“春”：……'],
  // Two words in a sentence whose mark is still to be widened.
  ['春天\n__(春请请 用夏)__.', '春天\n__（春请请用夏）__。'],
  // What would be a link's target but for a space.
  ['[春𠮷夏](中 国夏)\n\n[春𠮷夏]: u', '[春𠮷夏](中 国夏)\n\n[春𠮷夏]: u'],
  // A half of a pair that may be a mouth.
  ['（来:)', '（来:）'],
];

describe('rules in any order', () => {
  for (const [source, fixed, extension = 'md'] of TEXTS)
    it(`come to one text: ${JSON.stringify(source)}`, async () => {
      const { output } = await fix(rules, source, extension);
      expect(output).toBe(fixed);
      expect((await fix(rules.toReversed(), source, extension)).output).toBe(fixed);
      expect((await fix(rules, output, extension)).output).toBe(fixed);
    });
});

// What is read of a long paragraph around a place is no other than what a short one has there.
test('a sentence is mended in a long paragraph as it is alone', async () => {
  const sentence = '（节点 7）在图里，最短的是 图中 标记的一条，为了解 决问 题，春天 夏天 秋天都有。';
  const alone = (await fix(rules, sentence)).output;
  expect(alone).not.toBe(sentence);
  expect((await fix(rules, sentence.repeat(40))).output).toBe(alone.repeat(40));
});
