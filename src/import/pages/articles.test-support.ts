/** An article of an invented county office, cut where a scraper cut it, as files of its pages. */
const sentences = [
  '同志们：',
  '今天我们在青石镇开现场会，请大家看看新修的蓄水池，也看看还没有接上水管的几户人家，心里有个数。',
  '去年冬天各村报来的缺水户一共三百一十二户，到上个月底已经解决了二百零七户，进度不算慢，可是剩下的都是难啃的骨头。',
  '一、先把管子接到门口',
  '剩下的一百零五户大多住在半山以上，水压上不去，要一户一户地想办法，能集中建池的集中建池，能用小水泵的用小水泵。',
  '水利站的同志要跟着工程队走，接通一户验收一户，验收单由户主自己签字，别人代签的一律不算数。',
  '二、再把管护的人定下来',
  '每个蓄水池要有一名管水员，工资由村集体和用水户共同承担，具体怎么分，由村民会议自己商量，商量好了贴在墙上。',
  '管水员每个月清一次池子，每个季度把水样送到镇卫生院化验，化验结果也要贴在墙上，让大家都看得见。',
  '三、最后把账目晒出来',
  '修池子的钱花在哪里，镇里每半年公布一次，有疑问的当场解释，解释不清的由县审计部门来查。',
  '希望大家回去以后马上动手，争取在雨季到来之前把剩下的户数全部清零。',
];

export const articleTitle = '在竹溪县农村饮水现场会上的讲话';

/** The body of the whole article, one paragraph a line. */
export const articleBody = sentences.join('\n');

/** Parts of the body: the first cut falls into the middle of a sentence, the second behind a full stop. */
export function articleParts(): readonly [string, string, string] {
  const first = articleBody.indexOf('水压上不去');
  const second = articleBody.indexOf('二、再把');
  return [articleBody.slice(0, first), articleBody.slice(first, second), articleBody.slice(second)];
}

const head = (title: string) => `<h1>${title}</h1><p>竹溪县县长 方知远</p><p>（2016年5月12日）</p>`;

/** A page of a portal with its bars and a pager. */
export function articlePage(
  part: string,
  {
    n,
    of,
    name,
    title = articleTitle,
    headed = true,
    pager,
  }: {
    readonly n: number;
    readonly of: number;
    /** The name of each page. */
    readonly name: (n: number) => string;
    readonly title?: string;
    /** The page prints title, speaker and date above its text. */
    readonly headed?: boolean;
    readonly pager?: string;
  },
): string {
  const links = Array.from({ length: of }, (_, at) => at + 1)
    .map((at) => (at === n ? `<b>${at}</b>` : `<a href="${name(at)}">${at}</a>`))
    .join(' ');
  const next = n < of ? ` <a href="${name(n + 1)}">下一页</a>` : '';
  const before = n > 1 ? `<a href="${name(n - 1)}">上一页</a> ` : '';
  const paragraphs = part.split('\n').filter((line) => line !== '');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_竹溪在线</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a> <a href="/leader/">领导活动</a></div>
${headed ? head(title) : `<h1>${title}</h1>`}
<div class="content">${paragraphs.map((line) => `<p>　　${line}</p>`).join('\n')}</div>
<div class="pages">${pager ?? `${before}${links}${next}`}</div>
<div class="foot">版权所有 竹溪在线</div></body></html>`;
}
