import {
  actors,
  aims,
  citedForms,
  cities,
  countyHeads,
  countyNames,
  givenNames,
  looksBack,
  manners,
  meetings,
  remarks,
  sites,
  surnames,
  verbs,
} from './invented-words.ts';

/** A file as it would be dropped into an archive, with what lies beside it. */
export interface InventedFile {
  readonly name: string;
  readonly text: string;
  /** Where it was found, as a sidecar says it. */
  readonly sidecar: string;
}

/** Numerical Recipes' linear congruential generator; the same seed gives the same world everywhere. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Place {
  readonly name: string;
  readonly level: '市' | '县';
}

const firstYear = 2000;
const lastYear = 2024;
/** Years that somebody stays in office. */
const term = 4;
const numerals = '一二三四五六七八'.split('');

const places: readonly Place[] = cities.flatMap((city, index): Place[] => [
  { name: city, level: '市' },
  ...countyHeads.slice(0, 4 + (index % 4)).map((head, at): Place => {
    const name = countyNames[(index + at * 5) % countyNames.length] ?? '';
    return { name: `${city}${head}${name}县`, level: '县' };
  }),
]);

/** Who holds an office in a year: another every four years, now and then somebody of the same name. */
function speakerOf(place: number, year: number): string {
  const n = place * 7 + Math.floor((year + (place % term)) / term) * 11;
  return `${surnames[n % surnames.length]}${givenNames[(n * 5 + place) % givenNames.length]}`;
}

type Random = (below: number) => number;
const pickFrom = (random: Random, from: readonly string[]) => from[random(from.length)] ?? '';

/** A speech of about 4,000 characters on the topics of a meeting: what was done, what is to be done, and remarks. */
function bodyOf(random: Random, topics: readonly string[]): string[] {
  const pick = (from: readonly string[]) => pickFrom(random, from);
  const sentence = (topic: string) => {
    const kind = random(10);
    if (kind < 4) return `${pick(actors)}要${pick(manners)}${pick(verbs)}，抓好${topic}，${pick(aims)}。`;
    if (kind < 7)
      return `一年来，${topic}${pick(looksBack).replace('{n}', String(3 + random(990)))}，${pick(aims)}。`;
    if (kind < 9 || random(4) > 0) return `${pick(remarks)}，${topic}和${pick(topics)}也是这个道理。`;
    return `按照《${topic}${pick(citedForms)}》的要求，${pick(actors)}已经${pick(verbs)}，${topic}的底数基本摸清。`;
  };
  const lines = [
    '同志们：',
    `今天把大家请来，主要说说${topics.slice(0, 3).join('、')}这几件事。${pick(remarks)}。`,
  ];
  for (let section = 0; section < 4; section += 1) {
    const topic = topics[(section * 2 + random(2)) % topics.length] ?? '';
    lines.push(`${numerals[section]}、关于${topic}`);
    for (let paragraph = 0; paragraph < 5; paragraph += 1) {
      const head = pick(topics);
      const sentences = Array.from({ length: 6 }, () => sentence(random(3) === 0 ? head : topic));
      lines.push(`${numerals[paragraph]}是${head}要见底。${sentences.join('')}`);
    }
  }
  return [...lines, '谢谢大家。'];
}

/**
 * An archive as real ones are: a province with its cities and counties, twenty meetings that are held
 * every year in each, offices whose holders change, seven sites. Meetings of the cities, and those that
 * stand in front, are drawn more often, so some meetings are here with twenty sittings and many with
 * one or two. No two files are of one sitting. All of it is invented.
 *
 * @param count how many speeches, at most 25,000
 */
export function inventWorld(count: number): InventedFile[] {
  const random = createRandom(11);
  const seen = new Set<string>();
  const files: InventedFile[] = [];
  const few = (below: number) => Math.min(random(below), random(below));
  while (files.length < count) {
    const at = random(3) === 0 ? few(cities.length) * 5 : random(places.length);
    const place = places[at % places.length];
    const meeting = meetings[few(meetings.length)];
    const year = firstYear + random(lastYear - firstYear + 1);
    const key = `${place?.name}-${meeting?.name}-${year}`;
    if (!place || !meeting || seen.has(key)) continue;
    seen.add(key);
    const occasion = `${year}年${meeting.name.replace('{级}', place.level)}`;
    const role = `人民政府${place.level}长`;
    const text = [
      `在${occasion}上的讲话`,
      `${place.name}${role}　${speakerOf(at % places.length, year)}`,
      `（${year}年${1 + random(12)}月${1 + random(27)}日）`,
      '',
      ...bodyOf(random, meeting.topics).map((line) => `　　${line}`),
      '',
    ].join('\n');
    const site = pickFrom(random, sites);
    const sidecar = `site: ${site}\nurl: https://site-${sites.indexOf(site)}.example/${files.length}.html\n`;
    files.push({ name: `${String(files.length).padStart(6, '0')}.txt`, text, sidecar });
  }
  return files;
}
