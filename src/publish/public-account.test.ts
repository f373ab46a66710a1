import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, shortenStep, undoSteps } from '../schema/account.ts';
import { documentRecord } from '../schema/record.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { personalDataEdits } from '../text/personal-data.ts';
import { fingerprint } from './fingerprint.ts';
import { publicAccount } from './public-account.ts';
import { writeMdx } from './write-mdx.ts';

const source = { file: 'raw/0/a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', reader: 'txt@1' };
const record = documentRecord.parse({
  id: 'a',
  kind: 'speech',
  datePrecision: 'none',
  dateBasis: 'none',
  script: 'Hans',
  completeness: 'whole',
  sources: [source],
});

/** The account of stages, each given as the edits it makes. */
function accountOf(received: string, stages: readonly (readonly [string, (text: string) => Edit[]])[]) {
  let text = received;
  const steps = stages.map(([stage, run]) => {
    const edits = run(text);
    text = applyEdits(text, edits);
    return shortenStep({ stage, edits });
  });
  const blocks = text
    .split('\n')
    .map((line, index) => ({ type: 'paragraph' as const, anchor: `p${index + 1}`, text: line, marks: [] }));
  const mdx = writeMdx(record, blocks);
  const written = { sha256: fingerprint(mdx).sha256, text: mdx };
  const account: Account = {
    version: 1,
    id: 'a',
    source,
    received: fingerprint(received),
    steps: steps.filter(({ edits }) => edits.length > 0),
    clean: fingerprint(text),
    written,
  };
  return { account, clean: text };
}

const replace =
  (rule: string, pattern: RegExp, after: (found: string) => string) =>
  (text: string): Edit[] =>
    [...text.matchAll(pattern)].map((match) => ({
      rule,
      start: match.index,
      end: match.index + match[0].length,
      before: match[0],
      after: after(match[0]),
    }));
const width = replace('characters/width', /[０-９]/g, (digit) =>
  String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
);
const furniture = replace('furniture/line', /【.*?】/g, () => '');
const name = replace('corrections/person', /张某某/g, () => '〔姓名略〕');

const stages = [
  ['characters', width],
  ['furniture', furniture],
  ['care', personalDataEdits],
  ['corrections', name],
] as const;

describe('an account that is published', () => {
  it.each([
    ['a number', '打电话１３８００１３８０００找我，会上说了３件事。', /[１３８]{2}|138001/, '说了３件事'],
    ['a number of the page', '【联系电话：13800138000】同志们', /13800138000/, '【联系电话：'],
    ['a name that a person took out', '到张某某家走访。', /张某某/, '到'],
    ['both', '张某某，手机13900139000', /张某某|13900139000/, '，手机'],
  ])(
    'covers %s in every step, and undoes to the received text with it covered',
    (_what, received, secret, stays) => {
      const { account, clean } = accountOf(received, stages);
      const shown = publicAccount(account);
      expect(JSON.stringify(shown)).not.toMatch(secret);
      const undone = undoSteps(clean, shown.steps);
      expect(undone).toHaveLength(received.length);
      expect(undone).toContain('█');
      expect(undone).toContain(stays);
      expect(fingerprint(undone)).toEqual(shown.received);
    },
  );

  it('is the account itself where nothing is private', () => {
    const { account } = accountOf('会上说了３件事。【分享】', stages);
    expect(publicAccount(account)).toBe(account);
  });

  it('shows what a person decided to publish', () => {
    const restore = replace('corrections/person', /〔手机号码略〕/g, () => '13800138000');
    const { account, clean } = accountOf('手机13800138000', [...stages, ['corrections', restore]]);
    expect(clean).toBe('手机13800138000');
    expect(undoSteps(clean, publicAccount(account).steps)).toBe(`手机${'█'.repeat(11)}`);
  });

  it('undoes to a text that differs only in what is covered, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '13800138000',
        '１３８００１３８０００',
        '【',
        '】',
        '张某某',
        '手机',
        'a@b.cn',
        '\n',
        '，',
        '会',
        '１',
        '𠮷',
        '楼主：甲 ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const received = pieces.join('');
        const { account, clean } = accountOf(received, stages);
        const shown = publicAccount(account);
        const undone = undoSteps(clean, shown.steps);
        expect(undone).toHaveLength(received.length);
        for (let at = 0; at < received.length; at++)
          expect([received.charAt(at), '█']).toContain(undone.charAt(at));
        expect(fingerprint(undone)).toEqual(shown.received);
      }),
      { numRuns: 1500 },
    );
  });
});
