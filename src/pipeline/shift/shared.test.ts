import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../damage/random.ts';
import { spinBytes } from '../../damage/spinner.ts';
import { bytesOf } from './gbk.ts';
import { comparable, repair, shiftModels, toTraditional, withoutReadings } from './models.test-support.ts';

const shared = process.env.YANLU_SHARED ?? path.resolve('../shared');
const present = existsSync(path.join(shared, 'gold/repair/dev.jsonl'));
const reason = present ? '' : ` (skipped: ${shared} is not there)`;

interface Excerpt {
  readonly id: string;
  readonly kind: string;
  readonly raw: string;
  readonly raw_pua?: string;
  readonly repaired_hant: string;
}

function lines<Row>(file: string): Row[] {
  const text = readFileSync(path.join(shared, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const narrow = (text: string) =>
  text.replace(/[！？，；：（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

describe.runIf(present)(`real excerpts${reason}`, () => {
  let excerpts: Excerpt[] = [];
  beforeAll(() => {
    excerpts = lines<Excerpt>('gold/repair/dev.jsonl');
  });

  const exact = (kind: string, received: (row: Excerpt) => string) => {
    const rows = excerpts.filter((row) => row.kind === kind);
    const missed = rows.filter((row) => {
      // The rest of a tag stands for a line feed of the page, which the comparison leaves out.
      const gold = comparable(row.repaired_hant);
      return comparable(withoutReadings(repair(received(row)).text)) !== gold;
    });
    return { share: 1 - missed.length / rows.length, missed: missed.map((row) => row.id) };
  };

  it('with shifts, private-use characters dropped: at least 12 of 14', () => {
    const { share, missed } = exact('byte-shift', (row) => row.raw);
    expect(share, missed.join()).toBeGreaterThanOrEqual(12 / 14);
  });

  it('with shifts, private-use characters kept: all', () => {
    expect(exact('byte-shift', (row) => row.raw_pua ?? row.raw).missed).toEqual([]);
  });

  it('with brackets only: all', () => {
    expect(exact('pinyin-bracket', (row) => row.raw).missed).toEqual([]);
  });

  it('without shifts: untouched', () => {
    for (const row of excerpts.filter(({ kind }) => kind === 'clean' || kind === 'other-damage'))
      expect(repair(row.raw).edits, row.id).toEqual([]);
  });

  it('wherever one comes out otherwise: marked', () => {
    for (const row of excerpts.filter(({ kind }) => kind === 'byte-shift')) {
      const { text, doubts } = repair(row.raw);
      const right = comparable(withoutReadings(text)) === comparable(row.repaired_hant);
      expect(right || (doubts ?? []).length > 0, row.id).toBe(true);
    }
  });
});

describe.runIf(present)(`the five files${reason}`, () => {
  it('have their eight shifts restored and none invented', () => {
    const folder = path.join(shared, 'seeds');
    const counts = readdirSync(folder).map((file) => {
      const received = readFileSync(path.join(folder, file), 'utf8');
      const { text, edits } = repair(received);
      expect(repair(text).edits).toEqual([]);
      return edits.map((edit) => comparable(withoutReadings(edit.after)));
    });
    expect(counts.map((edits) => edits.length)).toEqual([4, 4, 0, 0, 0]);
    const written = counts.flat().join('|');
    for (const part of [
      '“想做”是一',
      '有了“想做”的动机',
      '“真做”是一',
      '。纵',
      '总书记在2',
      '在',
      '强',
      '务',
    ])
      expect(written).toContain(part);
    expect(written).not.toMatch(/[a-z]/);
  });
});

describe.runIf(present)(`official reports${reason}`, () => {
  let reports: string[] = [];
  beforeAll(() => {
    reports = lines<{ text: string }>('corpus/work-reports.jsonl').map(({ text }) => text.slice(0, 9000));
  });

  const spin = (text: string) => {
    let times = 0;
    const readings: Record<string, string> = { 會: '(huì)', 議: '(yì)', 進: '(jìn)', 發: '(fā)' };
    return text.replace(/[會議進發]/gu, (one) => (times++ % 2 ? one : one + (readings[one] ?? '')));
  };

  it.each([
    ['simplified', (text: string) => text],
    ['traditional', (text: string) => toTraditional(text)],
    ['half-width punctuation', (text: string) => narrow(toTraditional(text))],
    ['readings inserted', (text: string) => spin(narrow(toTraditional(text)))],
    ['。 → ?', (text: string) => narrow(text.replaceAll('。', '?'))],
    ['。 → ? and readings inserted', (text: string) => spin(toTraditional(text).replaceAll('。', '?'))],
  ])('come through untouched: %s', { timeout: 60_000 }, (_, setting) => {
    for (const report of reports) {
      const { edits, doubts } = repair(setting(report));
      expect(edits).toEqual([]);
      expect(doubts ?? []).toEqual([]);
    }
  });

  it.each([
    ['kept', 'question mark', 0.00003],
    ['dropped', 'question mark', 0.00015],
    ['kept', 'nothing', 0.0002],
  ] as const)(
    'damaged and restored: private use %s, lost bytes leave a %s',
    { timeout: 120_000 },
    (privateUse, orphan, allowed) => {
      const random = createRandom(2025);
      const wrong: string[] = [];
      let total = 0;
      for (let sample = 0; sample < 60; sample++) {
        const report = reports[random.between(0, reports.length - 1)] ?? '';
        const start = random.between(0, Math.max(0, report.length - 900));
        const spoken = Array.from(toTraditional(report.slice(start, start + 900).replace(/\s/gu, '')))
          .filter((one) => one < '\x80' || (one.length === 1 && bytesOf(one.charCodeAt(0)) > 0))
          .join('');
        const readings = new Map<string, string>();
        for (const one of new Set(spoken)) {
          const [reading] = shiftModels.simplify(one) === one ? [] : shiftModels.readings(one);
          if (reading && random.chance(0.7)) readings.set(one, reading);
        }
        const damaged = spinBytes(spoken, readings, random, { breaks: 0.7, privateUse, orphan });
        const { text, doubts = [] } = repair(narrow(damaged.text));
        total += spoken.length;
        wrong.push(...unmarkedDifferences(text, doubts, spoken));
      }
      expect(wrong.join('').length / total, wrong.join(' | ')).toBeLessThanOrEqual(allowed);
    },
  );
});

/** The stretches of `spoken` that came out otherwise and carry no mark. */
function unmarkedDifferences(
  text: string,
  doubts: readonly { start: number; end: number }[],
  spoken: string,
): string[] {
  // A marked stretch stands for whatever was spoken there.
  let pattern = '';
  let reached = 0;
  for (const { start, end } of [...doubts].sort((x, y) => x.start - y.start)) {
    if (start < reached) continue;
    pattern += `${text.slice(reached, start)}\u0000`;
    reached = end;
  }
  pattern += text.slice(reached);
  const parts = pattern.split('\u0000').map((part) => comparable(withoutReadings(part)));
  const whole = comparable(spoken);
  let at = 0;
  const lost: string[] = [];
  for (const part of parts) {
    const found = whole.indexOf(part, at);
    if (found >= 0 && found - at < 40) at = found + part.length;
    else {
      const same = Array.from(part).findIndex((one, index) => one !== whole[at + index]);
      lost.push(part.slice(Math.max(0, same), same + 8));
      at += part.length;
    }
  }
  return lost;
}
