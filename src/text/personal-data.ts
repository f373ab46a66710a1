import type { Edit } from './edit.ts';

/** What may tell of a private person. */
export type PersonalDataKind = 'mobile' | 'telephone' | 'identity' | 'email' | 'address' | 'account';

/** Something that may tell of a private person, with its place. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly text: string;
}

/** In words, for a person who decides. */
export const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  mobile: 'mobile phone number',
  telephone: 'telephone number',
  identity: 'identity number',
  email: 'e-mail address',
  address: 'private address',
  account: 'account of a user',
};

/** What stands in a text in place of each, as editors of documents write it. */
export const personalDataMasks: Readonly<Record<PersonalDataKind, string>> = {
  mobile: '〔手机号码略〕',
  telephone: '〔电话号码略〕',
  identity: '〔身份证号略〕',
  email: '〔电子邮箱略〕',
  address: '〔住址略〕',
  account: '〔账号略〕',
};

/** Weights and check digits of resident identity numbers, after GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

function isIdentityNumber(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return checkDigits.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

/** An office that asks to be called: its number is public, as are the short ones (110, 12345). */
const publicLine =
  /(?:热线|监督|举报|投诉|咨询|值班|服务|报警|求助|客服)(?:电话|专线)?(?:号码)?[为是]?[：:]?[ 　]?$/;
const longestLabel = 12;

interface Pattern {
  readonly kind: PersonalDataKind;
  /** The group `datum` is what tells of the person; without one, all of it is. */
  readonly pattern: RegExp;
  readonly holds?: (found: string, before: string) => boolean;
}

const notPublic = (_found: string, before: string) => !publicLine.test(before);

const patterns: readonly Pattern[] = [
  {
    kind: 'identity',
    pattern: /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])/dg,
    holds: isIdentityNumber,
  },
  {
    kind: 'identity',
    pattern: /身份证(?:号码?)?[为是]?[：:]?[ ]?(?<datum>[1-9][0-9]{14}(?:[0-9]{2}[0-9Xx])?)(?![0-9])/dg,
  },
  // 工业和信息化部 numbering plan: eleven digits, 13x to 19x.
  { kind: 'mobile', pattern: /(?<![0-9.])1[3-9][0-9](?:[0-9]{8}|([- ])[0-9]{4}\1[0-9]{4})(?![0-9.])/dg },
  {
    kind: 'telephone',
    pattern:
      /(?<![0-9-])(?:0[1-9][0-9]{1,2}[-－—]|[(（]0[1-9][0-9]{1,2}[)）])[ ]?[2-8][0-9]{6,7}(?![0-9-])/dg,
    holds: notPublic,
  },
  {
    kind: 'telephone',
    pattern: /(?:电话|传真|手机|联系方式|[Tt][Ee][Ll])(?:号码)?[：:][ ]?(?<datum>[2-8][0-9]{6,7})(?![0-9])/dg,
    holds: (found, before) =>
      notPublic(found, before) && !publicLine.test(before.replace(/(?:电话|传真)(?:号码)?[：:][ ]?$/, '')),
  },
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w-])/dg,
  },
  {
    kind: 'address',
    pattern: /(?:家庭住址|家庭地址|现住址|户籍地址|(?<!居)住址)[：:][ ]?(?<datum>[^，。；,;\s〔]{4,40})/dg,
  },
  { kind: 'address', pattern: /家住(?<datum>[^，。；,;\s〔]{2,20}?[0-9]{1,5}号)/dg },
  {
    kind: 'address',
    pattern:
      /(?:小区|花园|家园|新村|公寓|宿舍|家属院|苑|弄)(?<datum>[0-9]{1,4}(?:栋|幢|号楼|座|号)(?:[0-9]{1,2}单元(?:[0-9]{2,4}室?)?|[0-9]{2,4}室))/dg,
  },
  { kind: 'account', pattern: /QQ(?:号码?)?[：:]?[ ]?(?<datum>[1-9][0-9]{4,10})(?![0-9])/dgi },
  { kind: 'account', pattern: /微信号?[：:][ ]?(?<datum>[A-Za-z][\w-]{5,19})(?![\w-])/dg },
  {
    kind: 'account',
    pattern:
      /(?:楼主|层主|发帖人|发帖者|作者ID|用户名|会员名|网名|昵称)[：:][ ]?(?<datum>[^\s，。；：:,;〔]{1,20})(?=[ \n]|$|发表)/dg,
  },
  {
    kind: 'account',
    pattern: /网友[“"‘'](?<datum>[^”"’'\n〔]{1,20})[”"’'](?=在|留言|发帖|跟帖|回复|提问|反映|来信|说|问)/dg,
  },
  {
    kind: 'account',
    pattern: /(?<![\w.\p{Script=Han}])@(?!所有人)(?<datum>[\w\p{Script=Han}-]{2,20})(?=[\s：:，。]|$)/dgu,
  },
];

/** One of these stands in whatever a pattern finds; most strings of a record hold none, and are not searched. */
const sign = /[0-9@址]|微信|楼主|层主|发帖|作者ID|用户名|会员名|网名|昵称|网友/;

/**
 * What may tell of private persons in a text, in reading order, none within another: telephone, identity
 * numbers, addresses and accounts. Public lines of offices are none.
 */
export function findPersonalData(text: string): PersonalDatum[] {
  if (!sign.test(text)) return [];
  const found = patterns.flatMap(({ kind, pattern, holds }) =>
    [...text.matchAll(pattern)].flatMap((match): PersonalDatum[] => {
      const [start = match.index] = match.indices?.groups?.datum ?? [];
      const datum = match.groups?.datum ?? match[0];
      const before = text.slice(Math.max(0, start - longestLabel), start);
      return !holds || holds(datum, before) ? [{ kind, start, text: datum }] : [];
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start || b.text.length - a.text.length);
  let reached = 0;
  return sorted.filter(({ start, text: { length } }) => {
    if (start < reached) return false;
    reached = start + length;
    return true;
  });
}

/** The edits that put a mask in place of all personal data of a text. */
export function personalDataEdits(text: string): Edit[] {
  return findPersonalData(text).map(({ kind, start, text: before }) => ({
    rule: `care/${kind}`,
    start,
    end: start + before.length,
    before,
    after: personalDataMasks[kind],
  }));
}
