/** Levels of public bodies, the highest first. */
export const levels = ['province', 'city', 'county', 'town', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** What tells where a measure was said: who speaks in which office, or who issues, and where. */
export interface Voice {
  /** Office of a speaker, such as `县委副书记、政法委书记`. */
  readonly role?: string;
  /** 发文机关 of a policy. */
  readonly issuer?: string;
  /** Names of places from the top down, such as `砚川市`, `栗阳县`. */
  readonly chain: readonly string[];
  /** GB/T 2260 code of the nearest county or higher. */
  readonly code?: string;
}

/** Endings of names of places, the lowest level first: a 街道 lies in a 区, and a 区 in a 市. */
const endings: readonly { readonly level: Level; readonly ends: RegExp }[] = [
  { level: 'town', ends: /(?:镇|乡|街道|社区|村)$/u },
  { level: 'county', ends: /(?:县|区|旗)$/u },
  { level: 'city', ends: /(?:市|州|盟|地区)$/u },
  { level: 'province', ends: /(?:省|自治区)$/u },
];

function levelOfName(name: string): Level | undefined {
  if (name.endsWith('自治区')) return 'province';
  if (name.endsWith('地区')) return 'city';
  // An economic zone is no district; it belongs to the level that runs it, which its name does not tell.
  if (/(?:开发区|高新区|园区|新区|示范区)$/u.test(name)) return undefined;
  return endings.find(({ ends }) => ends.test(name))?.level;
}

/** A county-level city has a code that ends in other digits than 00. */
function levelOfPlace(chain: readonly string[], code: string | undefined): Level | undefined {
  const name = chain.at(-1);
  const level = name === undefined ? undefined : levelOfName(name);
  const ofCounty = code !== undefined && !code.endsWith('00');
  return level === 'city' && ofCounty ? 'county' : level;
}

/** Officers whose title says their level: 市长, 副县长, 镇党委书记, 街道办事处主任. */
const offices: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 'town', pattern: /^(?:副)?[镇乡]长|^[镇乡街]道?(?:党|工)|^街道/u },
  {
    level: 'county',
    pattern: /^(?:副)?[县区旗]长|^[县区旗](?:委|人大|政府|政协|人民|[\p{L}]{1,12}[局委办院会部])/u,
  },
  {
    level: 'city',
    pattern: /^(?:副)?[市州]长|^[市州](?:委|人大|政府|政协|人民|[\p{L}]{1,12}[局委办院会部])/u,
  },
  { level: 'province', pattern: /^(?:副)?省长|^省(?:委|人大|政府|政协|人民|[\p{L}]{1,12}[局厅委办院会部])/u },
];

/** A town or street by its own name, whatever district stands before it: 区柳荫街道党工委书记. */
const ofTown = /[\p{L}]{1,8}(?:街道|镇|乡)(?:党|工委|办事处|人民政府|人大|纪)/u;

/** The office without the name of its place: `栗阳县委副书记` is `县委副书记` of 栗阳县. */
function withoutPlace(office: string, chain: readonly string[]): { bare: string; named?: string } {
  const bare = office.replace(/^中共|^中国共产党/u, '');
  // 栗阳县 and 栗阳 both stand before 县委; the letter of the level belongs to the office.
  for (const name of chain.toReversed()) {
    const stem = name.replace(/(?:自治区|地区|街道|[省市州盟县区旗镇乡])$/u, '');
    if (stem.length > 1 && bare.startsWith(stem)) return { bare: bare.slice(stem.length), named: name };
  }
  return { bare };
}

/** The last name of a place that an issuer's name holds: 砚川市霁山区水碓街道办事处 is a town's. */
function levelOfIssuer(issuer: string): Level | undefined {
  const letters = issuer.replace(/开发区|示范区|园区|小区/gu, '');
  const found = [...letters.matchAll(/[省市州县区旗镇乡]|街道/gu)].map(([word]) => word);
  const last = found.at(-1);
  if (last === '镇' || last === '乡' || last === '街道') return 'town';
  if (last === '县' || last === '区' || last === '旗') return 'county';
  if (last === '市' || last === '州') return 'city';
  return last === '省' ? 'province' : undefined;
}

/**
 * The level of the body in whose name something is said: after the office or the issuer, which say it, else
 * after the place. `全市…会议` where a county's officer speaks is a county's.
 */
export function levelOf({ role, issuer, chain, code }: Voice): Level {
  const byPlace = levelOfPlace(chain, code);
  if (issuer !== undefined) {
    const level = levelOfIssuer(issuer);
    return (
      (level === 'city' && byPlace === 'county' && chain.length === 1 ? byPlace : level) ??
      byPlace ??
      'unknown'
    );
  }
  if (role !== undefined) {
    const [first = ''] = role.split(/[、，,]/u);
    const { bare, named } = withoutPlace(first, chain);
    if (ofTown.test(bare)) return 'town';
    const level = offices.find(({ pattern }) => pattern.test(bare))?.level;
    if (
      level === 'city' &&
      code !== undefined &&
      !code.endsWith('00') &&
      chain.length > 0 &&
      named !== undefined
    )
      return 'county';
    if (level) return level;
    const ofName = named === undefined ? undefined : levelOfName(named);
    if (ofName) return ofName;
  }
  return byPlace ?? 'unknown';
}

/** The names down to the place whose body it is: a mayor who speaks in a county speaks for the city. */
export function scopeOf(voice: Voice): readonly string[] {
  const { chain } = voice;
  const level = levelOf(voice);
  const at = chain.findLastIndex((_, index) => {
    const own = levelOfPlace(chain.slice(0, index + 1), index === chain.length - 1 ? voice.code : undefined);
    return own === level;
  });
  return at < 0 ? chain : chain.slice(0, at + 1);
}

/** What an officer is called after the body: 局长, 副主任, 党组书记, 常务副市长 … */
const officer =
  /(?:党组)?(?:常务)?(?:副)?(?:书记|主任|局长|厅长|部长|处长|院长|主席|秘书长|司令员|政委|政治委员|常委|委员|行长|校长|总经理|董事长)$/u;
const heads: Readonly<Record<string, string>> = {
  省长: '省人民政府',
  市长: '市人民政府',
  州长: '州人民政府',
  县长: '县人民政府',
  区长: '区人民政府',
  旗长: '旗人民政府',
  镇长: '镇人民政府',
  乡长: '乡人民政府',
};

/**
 * The body in whose name a speaker speaks or which issues: `砚川市卫生局局长` is `砚川市卫生局`, `栗阳县委副书记`
 * is `栗阳县委`, `副市长` in 砚川市 is `砚川市人民政府`.
 *
 * @returns undefined where office and place do not give it
 */
export function bodyOf(voice: Voice): string | undefined {
  const { role, issuer } = voice;
  if (issuer !== undefined) return issuer.replace(/^中国共产党|^中共/u, '').replace(/委员会(?=$|\s)/gu, '委');
  if (role === undefined) return undefined;
  const scope = scopeOf(voice);
  const [first = ''] = role.split(/[、，,]/u);
  const { bare } = withoutPlace(first, voice.chain);
  const place = scope.at(-1);
  const stem = place?.replace(/(?:自治区|地区|街道|[省市州盟县区旗镇乡])$/u, '') ?? '';
  const head = /(?:^|人民政府|政府)(?:党组书记、)?(?:常务)?副?([省市州县区旗镇乡]长)$/u.exec(bare)?.[1];
  const office = head === undefined ? bare.replace(officer, '') : heads[head];
  if (office === undefined || office === '' || (head === undefined && office === bare)) return undefined;
  const named = /^[省市州县区旗镇乡街]/u.test(office);
  if (!named) return office.includes(stem) || stem === '' ? office : `${place}${office}`;
  return stem === '' ? undefined : `${stem}${office}`;
}
