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

/** From when on something holds: what stands behind it is arranged whatever its verb. */
export const fromOn =
  /^(?:同时|但是|另外)?从(?:今年|明年|今天|明天|下个?(?:月|星期|学期)|本月|\d{1,2}月(?:\d{1,2}日)?)[^，。；]{0,4}起，$/u;

/** What each is given, or has to do so many times: 每片配一名农技员, 每个月见一次面. */
export const each =
  /每(?:个|片|户|人|村|镇|乡镇|月|年|季度|周|星期|天|半年|学期|组|家|所|座|处|台|满)[^，。；]{0,12}[一二两三四五六七八九十\d]+(?:名|次|天|遍|元|块|面|件|份|张|本|个月)/u;

/** By whom something is decided, kept or borne: 由村民小组开会定, 由两位同时进厂的工友作证. */
export const byWhom =
  /由[^，。；]{2,24}(?:定|作证|承担|来办|过问|会签|保管|掌握|认领|签字|设计|打到[^，。；]{1,8})[，。；]?$/u;
