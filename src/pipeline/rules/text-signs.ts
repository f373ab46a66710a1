import { compoundSurnames, surnames } from '../../text/surnames.ts';
import type { LineFacts, Zone } from '../stages/line-facts.ts';
import type { Point } from './point.ts';

const inZone =
  (zones: readonly Zone[], pattern: RegExp) =>
  ({ zone, text }: LineFacts) =>
    zones.includes(zone) && pattern.test(text);

const office =
  '(?:书记|[省市县区镇乡州盟旗]长|局长|主任|主席|部长|院长|校长|厅长|会长|董事长|总经理|经理|秘书长|常委|委员|代表|发言人|负责人|司令员?|政委|行长|站长|所长|科长|处长|队长|组长|理事长|检察长|总编辑|教授|同志|先生|女士)';
const name = '[\\p{Script=Han}·][\\p{Script=Han}·\\s　]{1,12}';
const date =
  /^[（(]?\s?(?:(?:中[华華])?民[国國]\s?[\d一二三四五六七八九十百〇○零]{2,5}|\d{4}|[一二三四五六七八九〇○零Ｏ０]{4})\s?[年.．]\s?[\d一二三四五六七八九十]{1,3}\s?[月.．](?:\s?[\d一二三四五六七八九十]{1,3}\s?日?)?(?:凌晨|清晨|早晨|[上中下]午|傍晚|晚上?|夜)?\s?[）)]?$/u;
const genre =
  /(?:讲话|发言|报告|致辞|致词|贺词|贺信|贺电|献词|演讲|主持词|悼词|祝词|总结|说明|动员|寄语|公开信|倡议书|慰问信|提纲|述职|通知|意见|办法|方案|条例|规定|细则|决定|决议|通报|公告|通告|批复|函|纪要|计划|规划|纲要|要点)(?:稿|摘要|全文|节选|实录)?(?:[（(《].{1,20}[）)》])?$/u;
const organ =
  /(?:委员会|人民政府|办公[室厅]|指挥部|领导小组|[县市区省乡镇州]委|党委|党组|支部|公司|学校|协会|联合会|总工会|[局厅部院会校处站所])$/u;

const officeAndName = new RegExp(`${office}[\\s　：:]{0,4}${name}$|^${name}[\\s　]${office}$`, 'u');
const officeThenName = new RegExp(`${office}[\\s　]{1,6}\\p{Script=Han}[\\s　]?\\p{Script=Han}{1,3}$`, 'u');
const officeNameAndDay = new RegExp(
  `${office}[\\s　]{1,4}\\p{Script=Han}[\\s　]?\\p{Script=Han}{1,3}[\\s　，,]{1,4}[（(]?(?:19|20)\\d\\d\\s?[年.\\-/]\\s?\\d{1,2}\\s?[月.\\-/]\\s?\\d{1,2}日?[）)]?$`,
  'u',
);
const officeAlone = inZone(['block', 'end'], new RegExp(`${office}$`, 'u'));
const bylineShape =
  /^[\p{Script=Han}、（）()·“”]{2,40}[\s　：:]{1,6}\p{Script=Han}(?:[\s　]{0,2}\p{Script=Han}){1,3}$/u;
const beginsWithSurname = (text: string) => {
  const bare = text.replace(/[（(\s　]/gu, '');
  return bare.includes('·') || surnames.has(bare.slice(0, 1)) || compoundSurnames.has(bare.slice(0, 2));
};
const notName =
  /下载|打印|评论|留言|分享|收藏|登录|注册|首页|返回|更多|关闭|来源|时间|举报|回复|点赞|正文|全文|字号|上一|下一|编辑$/u;

/** What speaks for a line that belongs to the document. */
export const textSigns: readonly Point[] = [
  {
    id: 'no-page',
    points: -12,
    why: '没有别的网页杂件，不凭位置猜',
    holds: ({ page }) => page === 'none',
  },
  {
    id: 'little-page',
    points: -1,
    why: '只有一处网页杂件',
    holds: ({ page }) => page === 'hint',
  },
  {
    id: 'within-text',
    points: -6,
    why: '在讲话的句子中间',
    holds: ({ zone }) => zone === 'inside',
  },
  {
    id: 'long-sentence',
    points: -6,
    why: '一句完整的长话',
    holds: ({ ends, han }) => ends && han >= 24,
  },
  {
    id: 'sentence',
    points: -3,
    why: '一句完整的话',
    holds: ({ ends, han, zone }) => ends && han >= 8 && han < 24 && zone !== 'below',
  },
  {
    id: 'paragraph',
    points: -4,
    why: '带标点的长段',
    holds: ({ text, han }) => han >= 60 && /[，。；]/u.test(text),
  },
  {
    id: 'salutation',
    points: -10,
    why: '称呼',
    holds: ({ text }) =>
      /^(?:尊敬的|各位|同志们|女士们|朋友们|老师们|同学们|亲爱的)[^。]{0,40}[：:！!，,]?$/u.test(text),
  },
  {
    id: 'markdown',
    points: -6,
    why: 'Markdown 的标题',
    holds: ({ text }) => /^#{1,6}(?:\s\S|《)/u.test(text),
  },
  { id: 'title', points: -12, why: '题目', holds: ({ isTitle }) => isTitle },
  {
    id: 'titled',
    points: -3,
    why: '以文种收尾，可能是题目',
    holds: (line) => inZone(['block'], genre)(line) && line.han >= 6 && line.evidence?.core !== false,
  },
  {
    id: 'head-of-one',
    points: -8,
    why: '一页上有几篇，这是其中一篇的题目',
    holds: inZone(
      ['block', 'inside'],
      /^[【[（(]?(?:篇|第|范文)[一二三四五六七八九十\d]{1,2}|(?:稿|话|言|辞|词|报告|文)(?:篇|\s?[（(])[一二三四五六七八九十\d]{1,2}[）)]?$/u,
    ),
  },
  {
    id: 'title-begun',
    points: -4,
    why: '折成两行的题目的上半',
    holds: inZone(['block'], /^(?:在|关于)[^，。：:|｜>]{6,40}$/u),
  },
  {
    id: 'subtitle',
    points: -6,
    why: '破折号打头的副题',
    holds: inZone(['above', 'block', 'inside'], /^(?:——|―|──)[^|｜>]{4,}$/u),
  },
  {
    id: 'byline',
    points: -5,
    why: '职务和姓名',
    holds: inZone(['block', 'end'], officeAndName),
  },
  {
    id: 'office',
    points: -4,
    why: '只有职务，姓名在下一行',
    holds: (line) => officeAlone(line) && line.text.length <= 40 && !/[：:|｜>]/u.test(line.text),
  },
  {
    id: 'byline-dated',
    points: -8,
    why: '职务、姓名和日子在一行',
    holds: inZone(['above', 'block'], officeNameAndDay),
  },
  {
    id: 'byline-above',
    points: -5,
    why: '题目上面的职务和姓名',
    holds: inZone(['above'], officeThenName),
  },
  {
    id: 'byline-shape',
    points: -3,
    why: '前面一个名称，隔开之后两三个字，像职务和姓名',
    holds: (line) => inZone(['block'], bylineShape)(line) && !notName.test(line.text),
  },
  {
    id: 'name',
    points: -3,
    why: '只有姓名',
    holds: (line) =>
      inZone(
        ['block', 'end'],
        /^[（(]?\p{Script=Han}[\s　]{0,4}\p{Script=Han}(?:[\s　]{0,4}\p{Script=Han}){0,2}[）)]?$|^\p{Script=Han}{1,8}·\p{Script=Han}{1,10}$/u,
      )(line) &&
      beginsWithSurname(line.text) &&
      !notName.test(line.text),
  },
  {
    id: 'date',
    points: -6,
    why: '写成年月日的日期，独占一行',
    holds: inZone(['above', 'block', 'end'], date),
  },
  {
    id: 'number',
    points: -7,
    why: '文号',
    holds: inZone(['above', 'block'], /[〔[（(]\s?(?:19|20)\d\d\s?[〕\]）)]\s?第?\d{1,5}\s?号$/u),
  },
  {
    id: 'addressee',
    points: -5,
    why: '以冒号收尾的主送机关或称呼',
    holds: inZone(['block', 'inside'], /^[^|｜>]{2,80}[：:]$/u),
  },
  {
    id: 'bracketed-note',
    points: -3,
    why: '题目下、文末括号里的说明',
    holds: inZone(
      ['block', 'end'],
      /^[（(](?!.{0,30}(?:编辑|责编|供稿|来源|作者|未完|全文共))[^（）()]{2,60}[）)]$/u,
    ),
  },
  {
    id: 'organ',
    points: -4,
    why: '机关的名称，题目上或落款',
    holds: (line) =>
      (inZone(['block', 'end'], organ)(line) || inZone(['above'], /文件$/u)(line)) &&
      line.han >= 4 &&
      line.han <= 30 &&
      !/[：:|｜>]/u.test(line.text),
  },
  {
    id: 'heading',
    points: -4,
    why: '层次序号打头的小标题',
    holds: inZone(
      ['block', 'inside', 'end'],
      /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,2}[、.．])/u,
    ),
  },
  {
    id: 'annex',
    points: -8,
    why: '附件、注释、抄送、印发',
    holds: inZone(
      ['block', 'inside', 'end'],
      /^(?:\[\d{1,3}\]\s?[\p{Script=Han}《“]|附[件录表]?(?:[一二三四五六七八九十\d]{0,2})?[：:\s]|附件?$|附件[一二三四五六七八九十\d]{1,2}$|注[释]?[：:]|名词解释|抄送|抄报|主送|主题词|报[：:送]|联系人|联系电话|传真[：:]|[此特]?(?:复|致|此|告)[。]?$)|印发$/u,
    ),
  },
  {
    id: 'annexed',
    points: -6,
    why: '在附件之后',
    holds: ({ annexed, zone }) => annexed && zone !== 'below',
  },
  {
    id: 'meeting',
    points: -5,
    why: '开会的时间、地点、主持人',
    holds: inZone(
      ['above', 'block', 'inside'],
      /^(?:时\s{0,4}间|地\s{0,4}点|主\s{0,2}持(?:人)?|参加(?:人员)?|出席|列席|记\s{0,2}录(?:人)?|讲话人|报告人|发言人|主讲人?)[：:].{0,60}$/u,
    ),
  },
  {
    id: 'beside-sentences',
    points: -1,
    why: '与句子在同一个元素里',
    holds: ({ evidence, zone }) => evidence?.beside === true && evidence.links < 0.3 && zone !== 'above',
  },
  {
    id: 'cell-of-text',
    points: -2,
    why: '是装着句子的元素里面的一格，像正文里的表',
    holds: ({ evidence, zone }) =>
      evidence?.cell === true &&
      evidence.core === true &&
      evidence.beside === false &&
      evidence.links < 0.3 &&
      zone !== 'above',
  },
  {
    id: 'region-text',
    points: -1,
    why: '页面的元素叫正文',
    holds: ({ evidence }) => evidence?.holds === 'text' && evidence.links < 0.3,
  },
  {
    id: 'region-title',
    points: -2,
    why: '页面的元素叫标题',
    holds: ({ evidence }) => evidence?.holds === 'title' && evidence.links < 0.3,
  },
];
