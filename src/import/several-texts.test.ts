import { describe, expect, it } from 'vitest';
import { importDocument } from './import-document.ts';
import { loadModels } from './models.ts';

const models = await loadModels();
const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const codesOf = (text: string) =>
  importDocument(
    {
      name: 'a.txt',
      sha256: '0'.repeat(64),
      bytes: 1,
      encoding: 'utf-8',
      encodingEvidence: '',
      reader: 'txt@1',
      text,
      page: {},
    },
    models,
  ).issues.map(({ code }) => code);

describe('several texts in one file', () => {
  it.each([
    ['篇一：在开工会上的讲话', '篇二：在通水会上的讲话'],
    ['讲话稿（一）', '讲话稿（二）'],
    ['范文一：', '范文二：'],
    ['【第一篇】', '【第二篇】'],
  ])('%s', (one, two) => {
    expect(codesOf(`修渠讲话稿\n${one}\n同志们：\n${spoken}\n${two}\n乡亲们：\n${spoken}`)).toContain(
      'several-texts-in-one-file',
    );
  });

  it('in a row, each with a title and a salutation of its own', () => {
    const one = `在修渠会上的讲话\n县长 王建国\n（2018年3月1日）\n同志们：\n${spoken}\n${spoken}`;
    const two = `在通水会上的讲话\n县委书记 李大为\n（2018年9月1日）\n同志们：\n${spoken}`;
    expect(codesOf(`${one}\n${two}`)).toContain('several-texts-in-one-file');
  });

  it.each([
    ['a title that is only named', `同志们：\n${spoken}\n大家手里的材料是：\n在通水会上的讲话\n${spoken}`],
    ['a sentence that ends like a title', `同志们：\n${spoken}\n下面请李书记致辞\n${spoken}`],
    ['a second salutation', `同志们：\n${spoken}\n各位乡亲：\n${spoken}`],
  ])('are not told of for %s', (_, body) => {
    expect(codesOf(`在修渠会上的讲话\n${body}`)).not.toContain('several-texts-in-one-file');
  });

  it.each([
    ['一、修渠', '二、通水'],
    ['（一）修渠', '（二）通水'],
    ['第一章 修渠', '第二章 通水'],
    ['篇幅不长', '篇章有序'],
  ])('%s', (one, two) => {
    expect(codesOf(`在修渠会上的讲话\n同志们：\n${one}\n${spoken}\n${two}\n${spoken}`)).not.toContain(
      'several-texts-in-one-file',
    );
  });
});
