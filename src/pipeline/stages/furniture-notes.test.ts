import { describe, expect, it } from 'vitest';
import { stable } from '../fixpoint.ts';
import { furniture } from './furniture.ts';

const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const cleaned = (text: string) =>
  stable(furniture())(text)
    .text.split('\n')
    .filter((line) => line.trim() !== '');

describe('what programs and drafters write around a text', () => {
  it('goes from a transcript, and its last short words stay', () => {
    const turns = ['00:00:41', '00:01:26', '00:02:58'].map((at) => `${at} 说话人1\n${spoken}`).join('\n');
    const text = `录音转文字 2023-08-19 14_32_07\n00:00:03 说话人1\n${spoken}\n${turns}\n00:04:17 说话人1\n就讲这些，谢谢大家。`;
    expect(cleaned(text)).toEqual([spoken, spoken, spoken, spoken, '就讲这些，谢谢大家。']);
  });

  it('goes from a draft: what is registered over it and whom it is sent to', () => {
    const text = `密级\n内部\n印数\n120份\n起草\n县府研究室\n在全县修渠会上的讲话\n县长　王建国\n同志们：\n${spoken}\n报送：县府办　2019年3月11日　呈阅`;
    expect(cleaned(text)).toEqual(['在全县修渠会上的讲话', '县长　王建国', '同志们：', spoken]);
  });

  it.each([
    ['说话人是谁', '说话人是谁，大家都认得。'],
    ['送谁审阅写成一句话', '报送：各乡镇要在月底以前把台账报上来，交县长审阅后再定。'],
  ])('leaves what is said: %s', (_, said) => {
    expect(cleaned(`同志们：\n${spoken}\n${said}\n${spoken}`)).toContain(said);
  });
});
