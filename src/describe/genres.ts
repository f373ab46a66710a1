import { readable } from './traditional.ts';

/** What a speech is called, at the end of its title; sure signs of a speech by themselves. */
const strong =
  '讲话|发言|致辞|致词|贺词|贺辞|贺信|献词|献辞|开幕词|开幕辞|闭幕词|闭幕辞|欢迎词|欢迎辞|祝酒词|祝酒辞|答谢词|答谢辞|主持词|主持辞|演讲|演讲词|讲话稿|发言稿|演讲稿|宣讲稿|讲稿|党课|贺电|慰问信|祝词|祝辞|寄语|悼词|悼辞|感言|开场白|政府工作报告|人民政府工作报告';
/** Words that also end the titles of papers; they need an occasion or an address beside them. */
const weak = '报告|说明|汇报|通报|介绍|述职|谈话|点评|动员|总结|新闻发布会|发布会|答记者问';
const tail =
  '(?:提纲|全文|实录|摘要|摘编|节选|要点|材料|录音整理)?(?:[（(][^（）()]{1,14}[）)])?(?:(?:精选|范文|合集|汇编)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})篇)?$';

const strongEnd = new RegExp(`(${strong})${tail}`, 'u');
const weakEnd = new RegExp(`(${weak})${tail}`, 'u');
/** A report about a speech, not the speech. */
const told =
  /(?:并|(?<!工)作|发表|做)(?:了)?(?:重要|主旨|专题|动员|总结)?(?:讲话|发言|致辞|演讲|报告)$|(?:讲话|报告)精神|^(?:一图|图解|图说|速览|解读)|解读$|主持召开|出席并|会见|强调|指出/u;

/** Documents that rule, by the last word of their title. */
const policyEnd =
  /(意见|通知|决定|决议|办法|条例|规定|方案|细则|规划|纲要|通告|公告|批复|章程|准则|规则|要点|措施|预案|指引|指南|制度|命令|令|计划|行动计划|目录|标准|工作安排|纪要|(?<![来信])函|请示|议案|答复)(?:[（(](?:试行|暂行|修订|修正|草案|征求意见稿|[^（）()]{2,16})[）)])?$/u;

export interface Genre {
  readonly name: string;
  readonly sure: boolean;
}

/** What kind of speech a title names, if any. News about a speech names none. */
export function speechGenre(written: string): Genre | undefined {
  const title = readable(written);
  if (told.test(title)) return undefined;
  const sure = strongEnd.exec(title)?.[1];
  if (sure) return { name: sure.replace(/^(?:人民)?政府工作报告$/u, '报告').replace(/稿$/u, ''), sure: true };
  const unsure = weakEnd.exec(title)?.[1];
  return unsure ? { name: unsure, sure: false } : undefined;
}

/** What kind of policy a title names, if any. */
export function policyGenre(title: string): string | undefined {
  return policyEnd.exec(title)?.[1];
}
