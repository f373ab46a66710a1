import { describe, expect, it } from 'vitest';
import { createPipeline } from '../index.ts';
import { models } from '../models.test-support.ts';
import { wasSpun } from './pinyin-brackets.ts';

const filler = '會上先聽了三個鄉的匯報，再看了兩座水庫，最後由縣長作了總結。'.repeat(40);

describe('a page of a spinner', () => {
  it.each([
    ['many on many characters', '我們(mén)縣(xiàn)裡的農(nóng)業(yè)發(fā)展', true],
    ['each bracket twice', '我們(mén)(mén)縣(xiàn)(xiàn)裡的農(nóng)(nóng)業(yè)(yè)發(fā)(fā)展', true],
    [
      'few in a long text, but each time the character comes',
      `${filler}會議(yì)認為，修路(lù)、修橋(qiáo)，會議(yì)決定路(lù)先修、橋(qiáo)後修`,
      true,
    ],
    ['names, each read once', `${filler}王喆(zhé)同志、李昶(chǎng)同志、趙鎔(róng)同志到會`, false],
    ['one character over and over', `${filler}堌(gù)堆村的堌(gù)字，讀作堌(gù)`, false],
    ['none', filler, false],
  ])('%s', (_, text, expected) => {
    expect(wasSpun(text, models)).toBe(expected);
  });

  it('is made simplified even where its words do not say where it was spoken', () => {
    const words = '今天的會議於下午三時結束，與會者對計劃沒有異議，後續的工作由主席負責。';
    const clean = (text: string) => createPipeline(models).clean(text).text;
    expect(clean(words)).toBe(words);
    expect(clean(words.replace('議', '議(yì)').replace('時', '時(shí)').replace('計', '計(jì)'))).toBe(
      '今天的会议于下午三时结束，与会者对计划没有异议，后续的工作由主席负责。',
    );
  });
});
