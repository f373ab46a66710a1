import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits, splitsCharacter } from '../../text/edit.ts';
import { comparable, repair, shiftModels, withoutReadings } from '../shift/models.test-support.ts';
import { halfCharacterShift } from './half-character-shift.ts';

/** A page that a spinner was on, so that readings are evidence. */
const spun =
  '全縣經(jīng)濟(jì)社會(huì)發(fā)展,農(nóng)業(yè)和工業(yè)的領(lǐng)導(dǎo),認(rèn)真學(xué)習(xí)。';

/** What becomes of a sentence behind a spun one, readings taken away. */
function restored(damaged: string): string {
  const text = withoutReadings(repair(`${spun}${damaged}`).text);
  return comparable(text).slice(comparable(withoutReadings(spun)).length);
}

describe('characters one byte out of step', () => {
  it.each([
    ['我們(mén)?cè)诎l(fā)展中解決(jué)困難(nán)', '我们在发展中解决困难', '冊 in 們在'],
    ['我們(mén)(cè)诎l(fā)展中解決(jué)困難(nán)', '我们在发展中解决困难', 'without ?'],
    ['正因?yàn)橛辛朔椒?才有了成績(jì)', '正因为有了方法，才有了成绩', '驗 in 因為; , swallowed'],
    ['全縣(xiàn)要爭(zhēng)當(dāng)百?gòu)娍h(xiàn)', '全县要争当百强县', '購 in 百強'],
    ['發(fā)展是第一要?jiǎng)?wù)和責(zé)任', '发展是第一要务和责任', 'two chained'],
    ['抓住了時(shí)機(jī)??h(xiàn)委決(jué)定召開(kāi)', '抓住了时机。县委决定召开', '？ in 。縣'],
    ['抓住了時(shí)機(jī)?h(xiàn)委決(jué)定召開(kāi)', '抓住了时机。县委决定召开', 'without ?'],
    ['大家齊(qí)心協(xié)力?!耙槐菊娼?jīng)”念到底', '大家齐心协力。“一本真经”念到底', '！ in 。“'],
    ['工作全面落實(shí)?,F(xiàn)在請(qǐng)大家表決(jué)', '工作全面落实。现在请大家表决', '， in 。現'],
    ['防治病蟲(chóng)害,消?mài)珉[(yǐn)患', '防治病虫害，消灭隐患', '麥 in 消滅'],
    ['教?chǔ)熽?duì)伍建設(shè)', '教师队伍建设', '處 and 責 in 教師隊'],
    ['運(yùn)輸(shū)?shù)绕髽I(yè)的困難(nán)', '运输等企业的困难', '數 in 輸等'],
    ['醫(yī)?!⑨t(yī)療(liáo)、醫(yī)藥(yào)', '医保、医疗、医药', '！ in 保、'],
    [
      '百姓的要求???zǒng)書(shū)記(jì)在2011年強(qiáng)調(diào)',
      '百姓的要求。总书记在2011年强调',
      '？ in 。總',
    ],
    ['全村(cūn)有58戶?吹降那闆r,讓(ràng)人不安', '全村有58户。看到的情况，让人不安', '。 lost half, no ?'],
    [
      '關(guān)停小廠,要關(guān)停到位。三月裡關(guān)!ｊP停以斷(duàn)電(diàn)為準(zhǔn)',
      '关停小厂，要关停到位。三月里关停。关停以断电为准',
      '停 lost half, no ?',
    ],
    ['糧食供應(yīng)充!＿^去憑票買(mǎi)糧', '粮食供应充裕。过去凭票买粮', '裕 lost half, no ?'],
    ['訓(xùn)練(liàn)完成?!　∥瘑T(yuán)會(huì)決(jué)定', '训练完成。委员会决定', 'an indent'],
  ])('%s → %s (%s)', (damaged, expected) => {
    expect(restored(damaged)).toBe(comparable(expected));
  });
});

describe('text that is not out of step', () => {
  it.each([
    '工作强在哪里?我们要认真想一想。',
    '他問:為什麼?怎麼辦?!誰來辦?',
    '会上讲了三个问题?,大家都同意。',
    '“行”字有两个读音:行(háng)业和行(xíng)走,还有会(huì)计的会(kuài)。',
    '，A股和B超、T型台、K线图，X县的5G网络。',
    'Is this text? “Yes!” (no Chinese at all), a?b?c',
    '中铁（tiě）的铁',
    '一二三?!四五六??七八九???',
    '??????????',
    '\ue000',
    '',
  ])('%s', (text) => {
    expect(repair(text)).toMatchObject({ text, edits: [] });
  });

  it('stays though a spinner was on the page', () => {
    for (const text of ['強在哪里?我們認為', '???????????', '他說:“好!”大家笑了', '這里(略)和那里(a)']) {
      const page = `${spun}${text}`;
      expect(repair(page).text).toBe(page);
    }
  });

  it('is decoded everywhere where that is forced, and stays by the margins alone', () => {
    const forced = halfCharacterShift({ ...shiftModels, forced: true });
    const clean = '全縣上下團結一致,努力工作!對不對?對。今年關停了三個小廠,供應充裕。';
    expect(forced(clean)).toMatchObject({ text: clean, edits: [] });
    const damaged = '今年關停了三個小廠,群眾都說好!六月底前關!ｊP停以斷水斷電為準';
    expect(repair(damaged).text).toBe(damaged);
    expect(comparable(forced(damaged).text)).toContain('关停。关停以断水');
  });

  it('never wakes the models', () => {
    const sleeping = halfCharacterShift({
      ...shiftModels,
      characterModel: () => {
        throw new Error('not needed');
      },
    });
    expect(sleeping('全县上下团结一致,努力工作!对不对?对。').edits).toEqual([]);
  });
});

describe('what the evidence does not settle', () => {
  it('marks characters made up for dropped bytes', () => {
    const { text, doubts } = repair(`${spun}這次我們?cè)谑糯笳匍_(kāi)前`);
    const marked = (doubts ?? []).map(({ start, end }) => text.slice(start, end));
    expect(text).toContain('十九大');
    expect(marked).toContain('十九');
  });

  it('leaves a gap for a digit that nobody can know', () => {
    const { text, doubts } = repair(`${spun}百姓的要求??倳<\ue266>浽?5日`.replace(/[<>]/g, ''));
    expect(text).toContain('。總書記在5日');
    expect((doubts ?? []).map(({ kind }) => kind)).toContain('gap');
  });

  it('takes a year for certain', () => {
    const { text } = repair(`${spun}百姓的要求??倳\ue266浽?011年`);
    expect(text).toContain('。總書記在2011年');
  });

  it('takes a reading that fits nothing away and says so', () => {
    const { text, doubts } = repair(`${spun}${spun}大家的工(mài)作`);
    expect(text).toContain('大家的工作');
    expect(doubts).toHaveLength(1);
  });

  it('marks what reads better out of step where no lost byte can be settled', () => {
    const { text, edits, doubts } = repair(`${spun}雙方同意恢復;鹫勁校\n會(huì)議結(jié)束`);
    expect(edits).toEqual([]);
    expect((doubts ?? []).map(({ start, end }) => text.slice(start, end))).toEqual([';鹫勁校']);
  });

  it('marks a line that ends in ！ with its quotation open', () => {
    const { text, doubts } = repair(`${spun}他說(shuō):“這(zhè)條(tiáo)路走不通!\n大家都笑了。`);
    expect((doubts ?? []).map(({ start, end, proposal }) => [text.slice(start, end), proposal])).toEqual([
      ['!', '。”'],
    ]);
  });

  it('marks nothing in a page whose readings are all in step', () => {
    const page = `${spun}會(huì)上講(jiǎng)了三條(tiáo)：一、修路；二、建橋(qiáo)！三、通水，大家都說(shuō)好。`;
    expect(repair(page)).toMatchObject({ text: page, edits: [] });
    expect(repair(page).doubts ?? []).toEqual([]);
  });

  it('says what each repair rests on', () => {
    const { evidence } = repair(`${spun}我們?cè)诎l(fā)展`);
    expect(evidence?.[0]).toMatchObject({ ground: 'lost-byte', applied: true });
    expect(evidence?.[0]).toMatchObject({
      found: expect.stringContaining('DAB0'),
      inserted: ['cè'],
      lost: ['D4'],
    });
    expect(evidence?.[0]?.gain).toBeGreaterThan(20);
  });
});

const pieces = [
  ...'?跋胱觥笔且环辛恕绕髽竟步逃工作的们，。!“”(（)）\n <[^_a1€\ufffd\ue266𠀀',
  '會(huì)',
  '議(yì)',
  '?cè)',
  '(shù)',
  '(huì )',
  '??h',
  '?011年',
  '/p>',
];

const broken = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('', spun), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }))
    .map(([page, parts]) => page + parts.join('')),
  fc.uint8Array({ maxLength: 120 }).map((bytes) => new TextDecoder('gb18030').decode(bytes)),
);

describe('any text', () => {
  it('is replayed, undone, and repaired once', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(broken, (received) => {
        const { text, edits, doubts = [] } = repair(received);
        expect(applyEdits(received, edits)).toBe(text);
        expect(applyEdits(text, invertEdits(edits))).toBe(received);
        expect(repair(text).edits).toEqual([]);
        for (const { start, end } of doubts) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('of 10 kB costs no more than a fifth of a second', { timeout: 120_000 }, () => {
    const kinds: readonly (readonly string[])[] = [
      ['?'],
      ['?', '!', '，', '?,'],
      ['?', '?cè)', '會(huì)', '跋', '胱', '糯', '髽'],
      [...'abcXYZ[]^_`?!,;:() 012'],
      ['('],
      ['?('],
      pieces,
    ];
    for (const kind of kinds) {
      let text = spun;
      for (let index = 0; Buffer.byteLength(text) < 10_000; index++)
        text += kind[(index * 7919) % kind.length] ?? '';
      const times = Array.from({ length: 4 }, () => {
        const start = process.cpuUsage();
        repair(text);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
      expect(Math.min(...times), kind.join('')).toBeLessThan(200);
    }
  });
});
