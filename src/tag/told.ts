import { createSigns, type SignedPattern } from './signs.ts';
import { tableOf } from './split.ts';

/** What says that a clause tells what was or is, before anything is arranged. */
const told =
  /去年|前年|上年|上半年[^，]{0,8}(?:了|共|接到|完成|实现)|上个?(?:月|周|季度)|上一?次|以来|[这近过][几两三四五]年|这[一两三几]个月|停了手|过去|目前|截至|至今|(?:^|[^业])已经?(?![定有])|曾经?|原[来先有](?!的)|当时|那[年次]|(?<!提)[前头][一二三四五六七八九两]个?[月年](?![的内后底])|我(?:们)?(?:刚才|这次)?(?:[看问听走去到坐查数抽算]|在[^，]{1,12}[看坐听走])|(?:了|[^超通经越]过)(?=[一二两三四五六七八九十百千\d《])|(?:[接收]到|发现|清出)(?![^，。；]*[后时的])[^，。；]{0,8}\d/u;
/** The pattern above with the characters that its forms cannot do without. */
export const signedTold: SignedPattern = {
  pattern: told,
  characters: '年上来月停过目截今已曾原时那了我到现出',
};
const signs = createSigns([signedTold]);
/** What says that a clause arranges: what a teller of the past does not say. */
const arranged =
  /必须|应当|(?:^|[^只需不主重想])要(?![求点素闻])|不得|不许|不准|一律|严禁|负责|牵头|^请|力争|争取|确保|打算|准备|明年|年底前|以前|之前|[日月底]前|今后|继续|改[为成到]|提到|提高到|增加到|[加减降压缩]到|今[春夏秋冬]|明[春夏秋冬]|今年(?![^，]{0,6}以来)|拿出|安排|按(?![时期照])|分[一二两三四五六七八九十\d]{1,3}[个批年期]|还清|补齐|每(?:[月年周天日户人亩个村件名家]|季度)|从[^，]{1,8}起|^[把将由对给]|限/u;

const clauseEnds = tableOf('，；。！？：\n');
const partEnd = /[。；！？\n]/u;
/** 已经布置的， says in which case something is arranged. */
const given = /^(?:谁|凡|如果?|要是|哪)|的[，；]$/u;

/** A clause with the sign behind it. */
interface Piece {
  readonly text: string;
  readonly told: boolean;
}

function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let telling = false;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (at < words.length - 1 && clauseEnds[words.charCodeAt(at)] !== 1) continue;
    const text = words.slice(from, at + 1);
    // Who begins to tell goes on until something is arranged, or the part of the sentence ends.
    const tells = signs.test(0, text, signs.of(text)) && !given.test(text);
    if (telling || tells) telling = !arranged.test(text);
    pieces.push({ text, told: telling });
    if (partEnd.test(sign)) telling = false;
    from = at + 1;
  }
  return pieces;
}

/**
 * A stretch without what it tells before it arranges: `去年报了331件，今年8月31日前必须清零` arranges nothing with
 * the 331. The clauses that tell are blanked, so that all places stay the same; a stretch that arranges nothing
 * besides is what it tells, and stays whole.
 */
export function withoutTold(words: string): string {
  // Each field of a record asks for the same words.
  if (words !== last.words) last = { words, own: read(words) };
  return last.own;
}

let last = { words: '', own: '' };

function read(words: string): string {
  const pieces = piecesOf(words);
  if (!pieces.some(({ told: tells }) => tells)) return words;
  if (!pieces.some(({ told: tells, text }) => !tells && arranged.test(text))) return words;
  return pieces
    .map(({ text, told: tells }) => (tells ? '　'.repeat(text.length - 1) + text.slice(-1) : text))
    .join('');
}
