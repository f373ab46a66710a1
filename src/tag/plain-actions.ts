/** What is banned, or forced with a figure to be held to, can be checked whatever its verb. */
export const ban = /不得(?!不)|不准|不许|严禁|一律/u;

/** Words of obligation, which arrange with a figure to be held to. */
export const mandate = /必须|务必|应当/u;

/** A figure that can be held to. */
export const counted = /\d|[一二三四五六七八九十百]+(?:天|日|周|月|年|小时|分钟|名|个|次|遍|户|件)/u;

/** What is to be there by a day or within so many days, or comes again at set times, is arranged whatever its verb. */
export const timed =
  /(?:\d{1,2}月(?:\d{1,2}日|[底初末]|[上中下]旬)?|年底|月底|清明|汛期|春节|国庆)(?:以|之)?前(?!后)|(?:\d+|[一二两三四五六七八九十]+)(?:天|日|小时|分钟|个?工作日)(?:之|以)?内|每(?:年|月|周|季度|半年|[一二两三四五六七八九十\d]+个月)[^，。；]{0,20}[一二两三\d]次/u;

/** Money that is given or taken off, with its figure. */
export const paid =
  /(?:补|奖|加|发|减|免|扣|拿出|增资|额度)[^，。；]{0,8}(?:\d[\d.]*|[一二两三四五六七八九十百千]+)(?:万|亿)?元/u;

/** 把时间卡住, 把项目包到人: what is done with a thing, by the verb's complement. */
export const handled =
  /^(?:[\s—–]|要|就|都|必须|一定要)*把(?!.{0,30}(?:落到实处|贯穿|放在|摆在|作为|统一到|转化|当作|看作|融入))[^，。；]{2,18}(?:起来|下来|出来|下去|到[\p{Script=Han}]{1,4}|住|给[\p{Script=Han}]{1,4}|完|清|好|上|成[\p{Script=Han}\d]{1,8}|一遍)[，。；]?$/u;
