import type { Place } from '../schema/record.ts';
import type { Division, DivisionLevel, Gazetteer } from './gazetteer.ts';

export interface PlaceEvidence {
  /** The office or body that speaks; a place that no list holds is believed here alone. */
  readonly offices: readonly string[];
  /** Words that speak of the occasion itself: occasion, subtitle, title, role, issuer. Best first. */
  readonly direct: readonly string[];
  /** Words that tell places of one name apart: page title, site, removed lines, the text itself. */
  readonly around: readonly string[];
  /** The first words of the speech, where 我代表…人民政府 stands. */
  readonly opening: string;
}

export interface FoundPlace {
  readonly place: Place;
  readonly quote: string;
  readonly confidence: number;
}

const rank: Record<DivisionLevel, number> = { province: 0, city: 1, county: 2, town: 3 };
const shortName = (name: string) =>
  name.replace(/(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|县|区)$/u, '');

const toPlace = ({ name, chain, code, level }: Division): Place => ({
  name,
  chain: [...chain],
  ...((level === 'town' && code) || /^\d{6}$/u.test(code) ? { code } : {}),
});

/** How many of the places above a division are named around it; a full name counts more than a short one. */
function support(division: Division, around: readonly string[]): number {
  return division.chain
    .slice(0, -1)
    .map((name, at) => {
      const short = shortName(name);
      if (around.some((text) => text.includes(name))) return 3 + at;
      return short.length > 1 && around.some((text) => text.includes(short)) ? 1 + at : 0;
    })
    .reduce<number>((sum, value) => sum + value, 0);
}

/** Districts whose name is also a plain word; they need a place above them in the text. */
const plainWords =
  /^(?:老城区|新城区|市中区|城中区|城东区|城西区|城北区|城南区|新市区|港口区|海港区|河口区|工农区|中原区)$/u;

/** The one division that is meant, or undefined where the evidence does not decide. */
function resolve(divisions: readonly Division[], around: readonly string[]): Division | undefined {
  const [only] = divisions;
  if (only && divisions.length === 1 && !plainWords.test(only.name)) return only;
  const scored = divisions
    .map((division) => ({ division, score: support(division, around) }))
    .sort((a, b) => b.score - a.score || rank[a.division.level] - rank[b.division.level]);
  const [best, second] = scored;
  if (!best || best.score === 0 || best.score === second?.score) return undefined;
  return best.division;
}

/** The most specific place of one string; a name inside the one before it must lie in it. */
function placeOf(text: string, gazetteer: Gazetteer, around: readonly string[]): FoundPlace | undefined {
  let found: { division: Division; quote: string } | undefined;
  for (const mention of gazetteer.mentions(text)) {
    const holder = found?.division;
    const inside = holder
      ? mention.divisions.filter((d) => d.chain.length > holder.chain.length && d.chain.includes(holder.name))
      : mention.divisions;
    const division = resolve(inside, [text, ...around]);
    if (division && (!holder || rank[division.level] > rank[holder.level])) {
      const quote = found ? `${found.quote}${mention.name}` : mention.name;
      found = { division, quote };
    }
  }
  if (!found) return undefined;
  const believed = found.division.level === 'town' ? 0.8 : 0.9;
  return { place: toPlace(found.division), quote: found.quote, confidence: believed };
}

/** A place that no list holds, as an office or a body names it: 某某县人民政府县长, 中共某某县委. */
const unlistedName =
  /^([^\P{Script=Han}省市县区旗镇乡州盟委书记党政副局办部院校处科组会全我本各某该原中共]{2,5}(?:自治区|自治州|自治县|[省市县区旗镇乡州盟]))(?=委|人民|政府|人大|政协|纪委|监委|[副代]?[省市县区旗镇乡州盟]长|第[一二三四五六七八九十]{1,3}[届次]|总?工会|妇联|妇女联合会|残联|文联|科协|工商联|高级人民|中级人民|\p{Script=Han}{1,12}(?:局|厅|办公室|管委会|委员会)|[^\P{Script=Han}省市县区旗镇乡州盟委书记党政副局办部院校处科组会]{2,5}[市县区旗镇乡](?:委|人民|政府))/u;
const notNamed =
  /(?:开发|高新|新|示范|园|社|城|校|景|灾|地|战|军|特|辖|林|矿|库|片|小|老|功能|自贸|保税|工业|街)区$/u;

function unlistedPlace(text: string, gazetteer: Gazetteer): FoundPlace | undefined {
  const chain: string[] = [];
  let rest = text.replace(/^(?:中共|中国共产党)/u, '');
  for (let match = unlistedName.exec(rest); match?.[1]; match = unlistedName.exec(rest)) {
    if (notNamed.test(match[1]) || /^自治[区州县]$/u.test(match[1])) break;
    chain.push(match[1]);
    rest = rest.slice(match[1].length);
  }
  const name = chain.at(-1);
  if (chain.some((part) => gazetteer.named(part).length > 0)) return undefined;
  return name ? { place: { name, chain }, quote: chain.join(''), confidence: 0.6 } : undefined;
}

/** A development zone bears the name of the place it belongs to: 砚川经济开发区管委会主任. */
const zone =
  /^([^\P{Script=Han}省市县区旗镇乡州盟国全我本各某该原新高]{2,4})(?:国家级|省级)?(?:经济(?:技术)?|高新(?:技术(?:产业)?)?|工业|产业|循环经济|现代农业)(?:开发区|示范区|园区|新区|产业园|开发园)/u;

/** The place of a development zone: the occasion says of which rank it is, 全市 or 全县. */
function placeOfZone(offices: readonly string[], direct: readonly string[], gazetteer: Gazetteer) {
  const stem = offices
    .map((office) => zone.exec(office.replace(/^(?:中共|中国共产党)/u, ''))?.[1])
    .find(Boolean);
  const rankOf = direct.map((text) => /全([省市县区州旗盟镇乡])/u.exec(text)?.[1]).find(Boolean);
  if (!stem || !rankOf) return undefined;
  const name = `${stem}${rankOf}`;
  const [known, ...more] = gazetteer.named(name);
  if (known && more.length > 0) return undefined;
  return { place: known ? toPlace(known) : { name, chain: [name] }, quote: stem, confidence: 0.6 };
}

/** A town that no list holds, where a meeting is said to be of it: 在某某镇草原保护座谈会上. */
const namedTown =
  /(?:^|在|[省市县区旗])([^\P{Script=Han}省市县区旗镇乡州盟全我本各某该我们村两城建撤老大小多每几的在个]{2,6}(?:镇|乡|苏木))(?![镇乡村企长党级政一二三四五六七八九十\d])/u;

/** The town of the occasion, below the county that the office or the occasion names. */
function townOf(
  evidence: PlaceEvidence,
  county: FoundPlace | undefined,
  gazetteer: Gazetteer,
): FoundPlace | undefined {
  const [last] = county ? gazetteer.named(county.place.name) : [];
  if (!county || last?.level !== 'county') return undefined;
  const name = evidence.direct.map((text) => namedTown.exec(text)?.[1]).find(Boolean);
  if (!name || gazetteer.mentions(name).length > 0) return undefined;
  const { chain, code } = county.place;
  const place = { name, chain: [...chain, name], ...(code ? { code } : {}) };
  return { place, quote: name, confidence: 0.6 };
}

/** The body whose session opens: 安平县第十七届人民代表大会第四次会议. */
const inSession =
  /(?:^|[，。；：\s])([^，。；：\s]{1,20}?[省市县区州盟旗镇乡])(?:第[一二三四五六七八九十]{1,3}届)?(?:人民代表大会|政协|委员会)(?:第[一二三四五六七八九十]{1,3}届)?(?:委员会)?第[一二三四五六七八九十]{1,3}次/u;
const represented =
  /代表(?:中共|中国共产党)?([^，。；]{2,20}?[省市县区州盟旗镇乡])(?:委|人民政府|政府|人大|政协|人民代表大会)/u;

/** A place that is named where it counts and that several places share: for a person to decide. */
export function undecidedPlace(direct: readonly string[], gazetteer: Gazetteer): string | undefined {
  return direct.flatMap((text) => gazetteer.mentions(text)).find(({ divisions }) => divisions.length > 1)
    ?.name;
}

/**
 * The place of a text, from the words that speak of its occasion; failing these, from 我代表…人民政府.
 * A place that is only talked about is never taken.
 */
export function findPlace(evidence: PlaceEvidence, gazetteer: Gazetteer): FoundPlace | undefined {
  const around = [...evidence.direct, ...evidence.around];
  const found = evidence.direct
    .map((text) => placeOf(text, gazetteer, around))
    .filter((place) => place !== undefined);
  const [first] = found;
  const town = townOf(evidence, first, gazetteer);
  if (town) return town;
  if (first) {
    const deeper = found.find(
      ({ place }) => place.chain.length > first.place.chain.length && place.chain.includes(first.place.name),
    );
    return deeper ?? first;
  }
  const spoken = represented.exec(evidence.opening)?.[1] ?? inSession.exec(evidence.opening)?.[1];
  const place = spoken ? placeOf(spoken, gazetteer, around) : undefined;
  if (place) return { ...place, confidence: 0.7 };
  return (
    evidence.offices
      .map((office) => unlistedPlace(office, gazetteer))
      .find((unlisted) => unlisted !== undefined) ?? placeOfZone(evidence.offices, evidence.direct, gazetteer)
  );
}
