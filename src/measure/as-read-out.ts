/** What the collector of the news texts put below each item: the address it came from, a rule, the time of fetching. */
const collected = /^(?:\[查看原文\]\(https?:[^\s()]{1,300}\)|-{3}|\(更新时间戳: \d{1,16}\))[ \t]*$/gmu;

/** A news text as it was read out. The collector's own lines are furniture: to take them away is no harm. */
export const asReadOut = (text: string): string => text.replace(collected, '');
