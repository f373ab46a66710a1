/** What names of public bodies, officers and groups end in, so that a name may stand before 和. */
const bodyEnd =
  /(?:局|厅|委|办|部|处|科|股|站|所|院|校|行|社|会|组|室|队|中心|公司|集团|银行|企业|部门|单位|机构|政府|机关|省|市|州|县|区|旗|镇|乡|街道|社区|村|村里|镇里|县里|市里|书记|主任|镇长|乡长|县长|市长|区长)$/u;
/** Fields of administration that share the ending of the last of them: 供水、供电公司. */
const sector =
  /(?:公安|财政|民政|教育|卫生|计生|交通|水利|水务|农业|林业|畜牧|渔业|水产|农机|农经|粮食|环保|环卫|园林|建设|住建|房管|国土|规划|工商|税务|国税|地税|质监|食药|药监|安监|人社|人事|劳动|司法|法制|监察|审计|统计|物价|商务|经贸|经信|工信|发改|科技|文化|旅游|广电|体育|民族|宗教|气象|地震|消防|海事|供水|供电|供气|供热|排水|电力|通信|邮政|电信|金融|城管|交警|综治|信访|应急|医保|市场监管|应急管理|自然资源|生态环境)$/u;
const sharedEnd = /(?:局|厅|部门|公司|单位|机构|系统)$/u;
/** Levels that share what the last of them is the level of: 市、县财政. */
const level = /^(?:各|省|市|州|盟|县|区|旗|乡|镇|街道|村|社区)+$/u;
const levelAtStart = /^各?(?:县区|乡镇|街道|社区|[省市州盟县区旗乡镇村])/u;
/** Levels from the top down; shared names are told in this order. */
const descending = ['省', '市州盟', '县区旗', '乡镇街道', '村社'];
const rankOf = (name: string) => {
  const first = name.replace('各', '').charAt(0);
  return descending.findIndex((letters) => letters.includes(first));
};
const inBrackets = /[（(“「][^（）()“”「」]{0,40}[）)”」]/gu;
/** Told after the names: 三家, 两县, 等部门. */
const counted = /[两三四五六七八九十几]+(?:家|方|级|个部门|个单位|部门|单位)$/u;
const andOthers = /等(?:有关|相关)?(?:部门|单位|机构|方面)?$/u;
const places = /^([\p{Script=Han}]{2,4})[两三四五六]([县区市镇乡])$/u;

/** Where 和 stands between two bodies and not within a name: 县审计局和各镇, but 住房和城乡建设局. */
function partAtAnd(name: string): string[] {
  for (const match of name.matchAll(/以及|或者|会同|[和与及跟同]/gu)) {
    const [before, after] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
    if (after.length > 0 && (level.test(before) || (before.length > 1 && bodyEnd.test(before))))
      return [before, ...partAtAnd(after)];
  }
  return [name];
}

/** Parts at the signs of enumeration that stand outside brackets. */
function partAtSigns(text: string): string[] {
  const hidden = text.replace(inBrackets, (inner) => '＿'.repeat(inner.length));
  const parts: string[] = [];
  let from = 0;
  for (const { index } of hidden.matchAll(/[、，,；;]/gu)) {
    parts.push(text.slice(from, index));
    from = index + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
}

/** What a part that is only half a name shares with the last one. */
function completed(part: string, last: string): string {
  if (level.test(part) && !level.test(last) && rankOf(part) < rankOf(last)) {
    const tail = last.replace(levelAtStart, '').replace(/^[两三四]级/u, '');
    return tail !== last && tail !== '' ? part + tail : part;
  }
  const end = sharedEnd.exec(last)?.[0];
  return end !== undefined && sector.test(part) && sector.test(last.slice(0, -end.length))
    ? part + end
    : part;
}

/**
 * The bodies that a measure names together, each by its own name, in their order and once:
 * `市财政局、市民政局` are two, `市、县财政` are 市财政 and 县财政, `芷溪、栗阳两县` are 芷溪县 and 栗阳县;
 * `市住房和城乡建设局` is one.
 */
export function splitActors(text: string): string[] {
  const listed = partAtSigns(text);
  const [, lastPlace, kind] = places.exec(listed.at(-1) ?? '') ?? [];
  if (listed.length > 1 && lastPlace !== undefined && kind !== undefined)
    return [...new Set([...listed.slice(0, -1), lastPlace].map((name) => name + kind))];
  const bare =
    listed.length > 1 ? listed.map((part) => part.replace(andOthers, '').replace(counted, '')) : listed;
  const parts = bare.filter(Boolean).flatMap(partAtAnd);
  if (parts.length === 0) return [...new Set(listed)];
  const last = parts.at(-1) ?? '';
  return [...new Set(parts.map((part, index) => (index < parts.length - 1 ? completed(part, last) : part)))];
}
