import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';

describe('personal data', () => {
  it.each([
    ['联系电话13800138000。', 'mobile phone number', '13800138000'],
    ['办公室电话：0513-84512345', 'telephone number', '0513-84512345'],
    ['身份证号11010519491231002X，', 'identity number', '11010519491231002X'],
    ['邮箱 zhang.san@example.org。', 'e-mail address', 'zhang.san@example.org'],
  ])('is seen in %s', (text, kind, found) => {
    expect(findPersonalData(text)).toMatchObject([{ kind, text: found, start: text.indexOf(found) }]);
  });

  it.each([
    '2012年6月15日',
    '完成投资13800138000.5元',
    '编号110105194912310021',
    '文号〔2012〕15号',
    '拨打12345热线',
    '总额246790000000元',
    '2011-2015年规划',
  ])('is not seen in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
