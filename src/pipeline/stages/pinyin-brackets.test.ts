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
    ['two of a common character, inside words', `${filler}推動(dòng)服務，帶動(dòng)就業`, true],
    ['two of common characters, each once', `${filler}決(jué)定由他兼(jiān)任`, false],
    ['three of common characters in a long text', `${filler}決(jué)定由他兼(jiān)任，任(rèn)期兩年`, true],
    [
      'one of a common character, again, at the end of a word',
      `${filler}同比增長(cháng)，環比增長(cháng)`,
      true,
    ],
    ['two readings of one character', `${filler}長(cháng)江、長(zhǎng)大`, false],
    [
      'three of traditional forms, at the ends of words',
      `${filler}主題(tí)、問題、友誼(yì)、旗幟(zhì)`,
      true,
    ],
    [
      'three of forms of both scripts, at the ends of words',
      `${filler}自給、供求(qiú)、調度(dù)、教和(hè)`,
      false,
    ],
    ['a common character that is spoken of', `${filler}“長(zhǎng)大”的“長(zhǎng)”字怎么讀`, false],
    ['none', filler, false],
  ])('%s', (_, text, expected) => {
    expect(wasSpun(text, models)).toBe(expected);
  });

  it.each([
    ['inside a word', '会议决(jué)定，由他兼任。', ['决(jué)']],
    ['at the end of a word, not spoken of', '同比增长(cháng)，环比也是。', ['长(cháng)']],
    ['of a character that is called by its name', '他姓单(shàn)，名中有个长(zhǎng)字。', []],
    ['of a rare character', '我们村叫堌(gù)堆村。', []],
    ['at the end of a word', '县志上写作“村(cūn)”。', []],
    ['of a character that is spoken of', '“长(zhǎng)大”要念准。', []],
    ['in a foreign word', '参加X(chǎng)YZ会议。', []],
  ])('marks a single reading that no writer needs: %s', (_, text, expected) => {
    const { text: clean, doubts } = createPipeline(models).clean(text);
    const alone = doubts.filter(({ rule }) => rule === 'pinyin-brackets/alone');
    expect(
      alone.map(({ start, end }) => clean.slice(start, end).replace('（', '(').replace('）', ')')),
    ).toEqual(expected);
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
