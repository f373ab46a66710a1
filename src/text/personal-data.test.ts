import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from './edit.ts';
import { findPersonalData, personalDataEdits } from './personal-data.ts';

describe('personal data', () => {
  it.each([
    ['联系电话13800138000。', 'mobile', '13800138000'],
    ['手机：138-0013-8000', 'mobile', '138-0013-8000'],
    ['办公室电话：0513-84512345', 'telephone', '0513-84512345'],
    ['传真（0513）84512345', 'telephone', '（0513）84512345'],
    ['联系电话：84512345', 'telephone', '84512345'],
    ['身份证号11010519491231002X，', 'identity', '11010519491231002X'],
    ['身份证号码：110105491231002', 'identity', '110105491231002'],
    ['身份证110105194912310021', 'identity', '110105194912310021'],
    ['邮箱 zhang.san@example.org。', 'email', 'zhang.san@example.org'],
    ['家庭住址：青石镇人民路12号，', 'address', '青石镇人民路12号'],
    ['老李家住青石镇人民路12号。', 'address', '青石镇人民路12号'],
    ['走访了阳光小区3幢2单元501室的住户', 'address', '3幢2单元501室'],
    ['阳光花园12号楼301室', 'address', '12号楼301室'],
    ['加我QQ：10001234', 'account', '10001234'],
    ['微信号：limou_2012', 'account', 'limou_2012'],
    ['楼主：清风徐来 发表于 2013-1-2', 'account', '清风徐来'],
    ['网友“清风徐来”留言说', 'account', '清风徐来'],
    ['@清风徐来：说得好', 'account', '清风徐来'],
  ])('is seen in %s', (text, kind, found) => {
    expect(findPersonalData(text)).toEqual([{ kind, text: found, start: text.indexOf(found) }]);
  });

  it.each([
    '2012年6月15日',
    '完成投资13800138000.5元',
    '编号110105194912310021',
    '文号〔2012〕15号',
    '拨打12345热线，或者110、119、12315',
    '总额246790000000元',
    '2011-2015年规划',
    '监督电话：0513-84512345',
    '咨询电话：84512345',
    '举报热线0513-84512345',
    '服务热线：400-800-1234',
    '人均13800元，户均138001元',
    '家住青石村三组的老李',
    '县行政中心2号楼305会议室',
    '人民路12号县政务服务中心',
    '网友“点赞”的举措',
    '居住地址以户口簿为准',
    '“互联网+”和“@”符号',
    '建成小区12个、公寓3幢',
    '微信公众号：欢迎关注',
    '书院@家国 主题活动',
    '@所有人',
    '会员名单、用户名额',
  ])('is not seen in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it('is masked by edits that can be undone, and masks hold none', () => {
    const piece = fc.constantFrom(
      ...['电话：', '13800138000', '0513-84512345', '11010519491231002X', '家住', '人民路12号', '阳光小区'],
      ...[
        '3幢2单元501室',
        '楼主：',
        '清风 ',
        '@甲乙 ',
        'a@b.cn',
        'QQ',
        '10001',
        '，',
        '\n',
        '好',
        '1',
        '𠮷',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const edits = personalDataEdits(text);
        const masked = applyEdits(text, edits);
        expect(applyEdits(masked, invertEdits(edits))).toBe(text);
        expect(personalDataEdits(masked).filter(({ before }) => before.includes('略'))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '电话：', '家住', '楼主：', '@', 'a@', '家住甲1', '小区1号', '0513-', '网友“'])(
    'is looked for in linear time in many %j',
    (piece) => {
      const started = performance.now();
      findPersonalData(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
