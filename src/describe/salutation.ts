import type { Line } from './lines.ts';

const addressee =
  /(?:同志们|代表|委员|领导|来宾|嘉宾|朋友们?|同志|先生们?|女士们?|阁下|同学们?|老师们?|家长们?|乡亲们?|父老|战友们?|队员们?|官兵们?|主席|主席团|主任|书记|校长|部长|市长|省长|县长|院士|专家|学者|企业家|同仁|同事们?|侨胞们?|同胞们?|市民们?|员工们?|职工们?|工友们?|客商|客人们?|青年们?|教师们?|学员们?|网友们?|党员们?|干部们?|评委|裁判|运动员们?|爷们|大爷|大娘|婶子|街坊|邻居|兄弟们?|姐妹们?|父母|师傅们?|大家)$/u;
const verb = /对话|专访|访谈|采访|说|指出|强调|要求|认为|表示|提出|如下|以下|包括|通知|关于|主持|汇报/u;
const opening =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|全[体市县区省])/u;

/**
 * The words by which a speech addresses its hearers, at the start of a line: 同志们：, 各位代表：现在…
 *
 * @returns the words up to and with the colon (or the exclamation mark, where they stand alone)
 */
export function readSalutation(line: string): string | undefined {
  const colon = line.slice(0, 80).search(/[：:！!]/u);
  if (colon < 2) return undefined;
  const alone = colon === line.length - 1;
  if (!alone && /[！!]/u.test(line[colon] ?? '')) return undefined;
  const words = line.slice(0, colon);
  if (/[。；《》“”]/u.test(words) || verb.test(words)) return undefined;
  const parts = words.split(/[、，,\s　]+/u).filter(Boolean);
  const last = parts.at(-1) ?? '';
  // 亲爱的校友们：, whoever they are.
  const dear = alone && words.length <= 20 && /^(?:亲爱|敬爱|尊敬)的.{1,16}们$/u.test(words);
  const addressed =
    dear || addressee.test(last) || (/^各位/u.test(last) && parts.every((part) => part.length < 20));
  const known =
    opening.test(words) ||
    (parts.length > 1 && parts.some((part) => part.startsWith('各位'))) ||
    (parts.length === 1 && addressee.test(words) && words.length <= 8);
  return addressed && known ? line.slice(0, colon + 1) : undefined;
}

/** The end of a sentence inside a line that is long enough to be the text itself. */
export const isBodyLike = (line: string): boolean =>
  (/。/u.test(line) && line.length >= 12) || line.length > 90;

/** 王明市长：今晚谁都不能走: what somebody said, put over a text that addresses its hearers further down. */
const namesSpeaker = (words: string, at: number, lines: readonly Line[]): boolean =>
  /^\p{Script=Han}{2,4}(?:书记|[省市县区镇乡局厅院校]长|主任|主席|部长)[：:]$/u.test(words) &&
  (lines[at]?.text.length ?? 0) > words.length &&
  lines.slice(at + 1, at + 40).some(({ text }) => readSalutation(text) === text);

/** 王明委员：补上短板 让病不出村: what is called without a stop, over a line that only addresses, is a headline. */
const isHeadline = (words: string, at: number, lines: readonly Line[]): boolean => {
  const said = (lines[at]?.text ?? '').slice(words.length);
  return (
    said !== '' &&
    !/[。！？；…]/u.test(said) &&
    !opening.test(words) &&
    lines.slice(at + 1, at + 40).some(({ text }) => readSalutation(text) === text)
  );
};

/** 石书记：… that stands before words again further down names who answers, and addresses nobody. */
const isLabelOfDialogue = (words: string, at: number, lines: readonly Line[]): boolean =>
  words.length <= 10 &&
  !/^(?:尊敬|各位|同志|朋友)/u.test(words) &&
  (lines[at]?.text.length ?? 0) > words.length &&
  lines.slice(at + 1, at + 40).some(({ text }) => text.startsWith(words) && text.length > words.length);

export interface SalutationPlace {
  readonly line: number;
  readonly text: string;
}

/**
 * The opening address. An editor's note or a caption may stand before it, the speech itself may not:
 * it is looked for in the first lines, and not behind the third line of running text.
 */
export function findSalutation(lines: readonly Line[]): SalutationPlace | undefined {
  let running = 0;
  for (let line = 0; line < Math.min(lines.length, 120); line++) {
    const text = lines[line]?.text ?? '';
    const words = readSalutation(text);
    if (words && isLabelOfDialogue(words, line, lines)) return undefined;
    if (words && (namesSpeaker(words, line, lines) || isHeadline(words, line, lines))) continue;
    if (words && !(running > 0 && /[！!]$/u.test(words))) return { line, text: words };
    if (isBodyLike(text) && ++running > 2) return undefined;
    if (/^[一1][、.．]/u.test(text)) return undefined;
  }
  return undefined;
}
