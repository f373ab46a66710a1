import type { Damaged } from './damaged.ts';

/** A title and the lines under it, as they are to appear on a page. */
export interface PageText {
  /** In the page's own words, which need not be the words of the speech. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** Lines of furniture, with the place of the text between them. */
function frame(kind: string, before: readonly string[], text: string, after: readonly string[]): Damaged {
  return {
    text: [...before, text, ...after].join('\n'),
    deeds: [...before, ...after]
      .filter((line) => line !== '')
      .map((line) => ({ kind, before: '', after: line })),
  };
}

export interface ForumPost {
  readonly forum: string;
  readonly author: string;
  /** As a forum prints it, `2020-04-18 09:12:33`. */
  readonly postedAt: string;
}

/** The text of a whole forum page as a browser copies it: counters, user card, buttons, reply form. */
export function forumPage({ title, lines }: PageText, { forum, author, postedAt }: ForumPost): Damaged {
  const head = [
    `${title} - ${forum}`,
    '',
    '今日: 57|昨日: 112|帖子: 386204|会员: 21977|欢迎新会员: 蓼湖晚风',
    '',
    title,
    '',
    '0',
    '回复',
    '86',
    '查看',
    '',
    author,
    '',
    '41主题188帖子0积分',
    '版主',
    '虚构样本',
    '',
    '威望402金钱98',
    '',
    '在线时间76小时',
    '',
    '楼主',
    '',
    `发表于${postedAt} |只看该作者|倒序浏览`,
    '',
    '分享到:',
    '',
  ];
  const tail = ['', '点评', '', '回复 举报', '', '快速回复', '', '手机扫一扫', '回帖奖励'];
  return frame('forum-furniture', head, lines.join('\n\n'), tail);
}

/** A page of a document library: its notice above the text. */
export function libraryPage(title: string, text: string, library: string): Damaged {
  const head = ['资源描述:', `《${title}》由会员上传分享,免费在线阅读,更多相关内容在${library}。`];
  return frame('library-notice', head, text, []);
}

/** A page of a site that collects texts for officials to copy: title, time of upload, introduction, title again. */
export function collectionPage({ title, lines }: PageText, uploadedAt: string): Damaged {
  const head = [
    title,
    '',
    `时间:${uploadedAt}`,
    '',
    `导语:${title}一文由热心网友上传,观点与本站无关,想要定制文稿请找在线编辑,仅供参考。`,
    '',
    title,
    '',
  ];
  return frame('collection-notice', head, lines.join('\n\n'), []);
}

/** The credit that a sharing site puts under a text; the title's opening mark is lost, as those sites lose it. */
export function sharedBy(title: string, text: string, url: string): Damaged {
  return frame('sharing-credit', [], text, ['', `${title}》由互联网用户分享整理。文章地址:${url}`]);
}

/** One page of a text that was spread over several, with the pager under it. */
export function withPager(text: string, pages: number): Damaged {
  const numbers = Array.from({ length: pages }, (_, index) => `[${index + 1}]`).join(' ');
  return frame('pager', [], text, [`上一页 ${numbers} 下一页`]);
}
