import { bareSubtitle } from './head.ts';
import { looksLikeName, looksLikeOffice, type Person, readByline, readGlued } from './persons.ts';

const beforeMeeting =
  /^(.{2,40}?)(?:同志)?(?:(?:于)?\d{4}年.{0,6})?在[^—]{2,}?(?:会|上|式|班|论坛|活动|典礼|发言|讲话)/u;
/** 李县长, 张书记: a surname and an office; the title keeps the surname, the record has the office. */
const surnameAndOffice =
  /^\p{Script=Han}((?:副|常务副)?(?:书记|省长|市长|县长|区长|州长|旗长|镇长|乡长|局长|厅长|处长|所长|校长|院长|主任|部长|主席|会长|总经理|经理|董事长|行长|秘书长|检察长))$/u;

/** Who speaks, as a title says it: 县委书记张某在…上的讲话, 局长在…发言, 张某：在…上的讲话. */
export function speakerOfTitle(title: string): Person | undefined {
  const bare = bareSubtitle(title)
    .replace(/^\p{Script=Han}{2,6}\s?[|｜丨]\s?/u, '')
    .replace(/^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[，, ]?/u, '');
  const colon = /^(.{2,24})[：:](?=.{4})/u.exec(bare)?.[1];
  const before = colon ?? beforeMeeting.exec(bare)?.[1];
  if (!before) return undefined;
  const words = before
    .trim()
    .replace(/[XＸx×*＊]{2,}$/u, '')
    .replace(/^(?:某|咱们?|我们?|本)(?=[省市县区镇乡村局厅校厂])/u, '')
    .replace(/同志$/u, '');
  const called = surnameAndOffice.exec(words)?.[1];
  if (called && looksLikeName(`${words.slice(0, 1)}一`)) return { role: called };
  if (looksLikeName(words)) return { name: words };
  return readByline(words) ?? readGlued(words) ?? (looksLikeOffice(words) ? { role: words } : undefined);
}
