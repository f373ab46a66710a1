import { describe, expect, it } from 'vitest';
import { bodyOf, levelOf, scopeOf, type Voice } from './body.ts';
import { numeralValue } from './numeral.ts';

const city = ['虚川市'];
const county = ['虚川市', '虚溪县'];

describe('who speaks', () => {
  it.each<[Voice, string, string | undefined, string]>([
    [{ role: '虚川市人民政府市长', chain: city }, 'city', '虚川市人民政府', '虚川市'],
    [{ role: '市长', chain: city }, 'city', '虚川市人民政府', '虚川市'],
    [{ role: '副市长', chain: county }, 'city', '虚川市人民政府', '虚川市'],
    [{ role: '虚川市人民政府副市长', chain: city }, 'city', '虚川市人民政府', '虚川市'],
    [{ role: '中共虚溪县委书记', chain: ['虚溪县'] }, 'county', '虚溪县委', '虚溪县'],
    [{ role: '虚溪县委副书记、政法委书记', chain: ['虚溪县'] }, 'county', '虚溪县委', '虚溪县'],
    [{ role: '虚溪县委常委、县人民武装部政委', chain: ['虚溪县'] }, 'county', '虚溪县委', '虚溪县'],
    [{ role: '虚溪县教育局局长', chain: ['虚溪县'] }, 'county', '虚溪县教育局', '虚溪县'],
    [{ role: '县委政法委书记', chain: county }, 'county', '虚溪县委政法委', '虚川市虚溪县'],
    [{ role: '虚川市卫生局局长', chain: city }, 'city', '虚川市卫生局', '虚川市'],
    [{ role: '镇党委书记', chain: [] }, 'town', undefined, ''],
    [{ role: '双柳镇党委书记', chain: ['虚溪县', '双柳镇'] }, 'town', '双柳镇党委', '虚溪县双柳镇'],
    [{ role: '虚山区柳荫街道党工委书记', chain: ['虚山区'] }, 'town', '虚山区柳荫街道党工委', '虚山区'],
    [{ role: '县乡镇企业局局长', chain: ['虚溪县'] }, 'county', '虚溪县乡镇企业局', '虚溪县'],
    [{ role: '市委书记', chain: [] }, 'city', undefined, ''],
    [{ role: '虚山区委常委、副区长', chain: ['虚山区'] }, 'county', '虚山区委', '虚山区'],
    [{ issuer: '虚川市人民政府办公室', chain: city }, 'city', '虚川市人民政府办公室', '虚川市'],
    [
      { issuer: '中共虚溪县委 虚溪县人民政府', chain: ['虚溪县'] },
      'county',
      '虚溪县委 虚溪县人民政府',
      '虚溪县',
    ],
    [
      { issuer: '虚川市虚山区柳荫街道办事处', chain: ['虚川市', '虚山区'] },
      'town',
      '虚川市虚山区柳荫街道办事处',
      '虚川市虚山区',
    ],
    [{ role: '市长', chain: ['虚江市'], code: '320281' }, 'city', '虚江市人民政府', '虚江市'],
    [{ role: '虚川经济开发区管委会主任', chain: [] }, 'unknown', '虚川经济开发区管委会', ''],
    [{ chain: ['虚川市', '虚溪县'] }, 'county', undefined, '虚川市虚溪县'],
    [{ chain: [] }, 'unknown', undefined, ''],
  ])('%j', (voice, level, body, scope) => {
    expect([levelOf(voice), bodyOf(voice), scopeOf(voice).join('')]).toEqual([level, body, scope]);
  });
});

describe('the value of a numeral', () => {
  it.each<[string, number | undefined]>([
    ['42', 42],
    ['1.2', 1.2],
    ['１２', 12],
    ['1,200', 1200],
    ['5万', 50_000],
    ['十', 10],
    ['十二', 12],
    ['两', 2],
    ['三百五十', 350],
    ['一千零五', 1005],
    ['两万三千', 23_000],
    ['1.5亿', 150_000_000],
    ['二〇一三', 2013],
    ['100—150', 100],
    ['二十至三十', 20],
    ['若干', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(numeralValue(text)).toBe(value));
});
