import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { models } from '../models.test-support.ts';
import { detectScript, script } from './script.ts';

const run = script(models);

/** Mainland speeches as sites serve them in traditional characters. */
const mainland: readonly (readonly [string, string])[] = [
  [
    '僑鄉的致辭，沒有縣委和鄉鎮',
    '各位鄉親、女士們、先生們：\n改革開放以來，是僑胞帶回了第一筆投資。今天，高鐵通到了縣城，請各位放心把廠子開回家鄉。',
  ],
  ['會議上的一段', '同志們：\n這次會議開得很好，請各單位把任務領回去，月底報結果。'],
  [
    '五十年代的報告，引號是直角的',
    '我國的社會主義工業化，需要全國人民長期奮鬥。「鞏固工農聯盟」是我們的方針。',
  ],
  ['說到臺灣和港澳的一段', '我們要堅持祖國統一的方針，加強同臺灣、香港、澳門各界的聯繫，貫徹國務院的部署。'],
  ['逐字轉換留下了簡體的字形', '這樁事辦了什么，還差什么，會后給我一個單子，辦完為止。'],
  ['沒有一個字說得出地方，但是很長', '今年的雨來得早，田裡的水還沒有退，路面又壞了幾段。'.repeat(12)],
];

/** Texts that were spoken in traditional characters. */
const regional: readonly (readonly [string, string])[] = [
  ['香港官員', '各位嘉賓：特區政府會繼續與業界合作，推動本港旅遊業發展，多謝各位。'],
  ['香港議會的紀錄，引號是彎的', '主席，我動議修正案。署方所謂“彈性處理”，對長者並不公道，亦會浪費公帑。'],
  ['臺灣的縣長', '各位貴賓、各位鄉鎮市長，大家好。縣府團隊籌備了兩年，感謝所有志工的付出。'],
  ['臺灣的致詞，提到大陸', '兩岸的交流要有對等與尊嚴，行政院將與立法院溝通，回應社會大眾的期待。'],
  ['澳門的施政報告', '特區政府將加快經濟適度多元發展，施政報告提出的現金分享計劃，惠及澳門市民。'],
  ['短而沒有一個字說得出地方', '各位來賓，今天的雨下得很大，謝謝大家冒雨前來，請先喝一杯熱茶。'],
];

describe('script', () => {
  it.each(mainland)('makes simplified: %s', (_, text) => {
    const { text: clean } = run(text);
    expect(detectScript(clean)).toBe('Hans');
    expect(run(clean).edits).toEqual([]);
  });

  it.each(regional)('leaves as it was spoken: %s', (_, text) => {
    expect(run(text).edits).toEqual([]);
  });

  it('does not depend on which converter made a text traditional', () => {
    const spoken = '同志们：这里的群众为全乡的水库捐了台阶石，县委感谢大家。';
    for (const to of ['tw', 'hk', 't'] as const) {
      const served = Converter({ from: 'cn', to })(spoken);
      expect([to, detectScript(run(served).text)]).toEqual([to, 'Hans']);
    }
  });

  it('believes readings of a spinner, whatever the words say', () => {
    const text = regional[0]?.[1] ?? '';
    expect(detectScript(script(models, () => true)(text).text)).toBe('Hans');
  });
});
