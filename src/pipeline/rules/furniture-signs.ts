import type { LineFacts } from '../stages/line-facts.ts';
import type { Point } from './point.ts';

/** What is longer is read as prose: these signs mean something on a short line alone. */
const short = ({ text }: LineFacts, most = 60) => text.length <= most;
const matches =
  (pattern: RegExp, most = 60) =>
  (line: LineFacts) =>
    short(line, most) && pattern.test(line.text);

const machineTime =
  /(?:19|20)\d\d\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)|\d{1,2}:\d{2}(?!\d)|(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?\d{1,2}[:：]/u;
const label = /(?:^|[\s　【[（(])\p{Script=Han}{2,6}[】\])）]?[：:]/gu;
const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
/** Short words side by side: at least so many of them, none longer than a column's name. */
const pieces = (text: string) => text.split(/[\s　]+/u);
/** A title of a few characters is spread out for its looks, and so are names: 欢 迎 词, 州 长 阿 里 · 木 沙. */
const spreadOut =
  /^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}|[\s　]{0,4}[·•][\s　]{0,4}\p{Script=Han}){1,15}$/u;
const inShortPieces = ({ text }: LineFacts, least: number) => {
  if (text.length > 120 || /[，。；、！？：:]/u.test(text) || !/\p{Script=Han}/u.test(text)) return false;
  const words = pieces(text);
  return words.length >= least && words.every((word) => word.length <= 8 || machineTime.test(word));
};

const command =
  /^[-—－·*【[（(<《]{0,3}(?:点击|点此|下载|查看|返回|登录|登陆|注册|关注|分享|打印|收藏|举报|回复|加入|更多|搜索|提交|发表|推荐|订阅|扫|长按|转发|投稿|进入|阅读全文|展开|收起|设为|复制|编辑|删除|上传|评论|我要|我来|请输入|输入|全部|显示|隐藏|切换|关闭|立即|免费|在线|马上|快速|一键|放大|缩小|听|朗读|播放|纠错|咨询|联系|客服|反馈|开通|充值|升级)/u;
const registerWords =
  /索\s?引\s?号|信息索引|发布机构|发文机关|制发机关|成文日期|生成日期|发布日期|公布日期|公开日期|废止日期|失效日期|生效日期|发文字号|文\s?号|主题分类|公开方式|公开形式|公开范围|公开类别|有效性|信息来源|信息分类|体裁分类|主题词|关键词/gu;
/** Labels of the line under a title, where the value stands on the next line. */
export const bareLabel =
  /^[【[（(]?(?:来源|作者|时间|日期|编辑|责任编辑|责编|字号|字体|浏览|浏览量|阅读|点击|点击数|人气|分享|发布时间|发布日期|发布机构|信息来源|文章来源|更新时间|发布者|发布人|审核|标签|关键词|分类|密级|印数|份数|起草|核稿|签发|拟稿)[：:】\])）]?$/u;
const button =
  /打印|字号|字体|放大|缩小|默认|关闭|收藏|下载|分享|返回|复制|推荐给|纠错|上一[篇页版条]|下一[篇页版条]|评论|转发|繁体|简体|无障碍|首页|尾页|末页|举报|回复|引用|朗读/gu;
/** Words in which a site speaks of itself and its readers. */
export const aboutTheSite =
  /本站|本网(?!络)|原创|二次传播|法律责任|注册用户|评论|留言|输入|提交|验证码|昵称|匿名|收录于|发新?帖|文档|举报(?:中心|电话|邮箱)|违法和不良|小编|范本|打赏|阅读原文|往期|星标|网站|站长|站内|网友|楼主|版主|吧主|管理员|点击|浏览|分辨率|登录|登陆|注册|下载|会员|转载|转帖|免责|版权|侵权|投稿|扫码|扫一扫|二维码|公众号|订阅号|微信|微博|客户端|文库|客服|充值|VIP|预览|上传|积分|论坛|发帖|回帖|帖子|点赞|责任编辑|责编|主办[：:]|承办[：:]|主管[：:]|主办单位|承办单位|技术支持|备案|阅读全文|全文共|未完|当前显示|本文(?:来自|来源|地址|链接|网址|作者|由|为|共|标题|档)|转自|范文|大全|资料库|栏目|频道|首页|上一篇|下一篇|上一页|下一页|相关|延伸阅读|推荐阅读|手机看|手机版|猜你喜欢|图说|一图读懂|设为首页|站群/gu;

/** What speaks for a line that a page printed around the text. */
export const furnitureSigns: readonly Point[] = [
  {
    id: 'machine-time',
    points: 3,
    why: '机器写的日期或钟点；讲话的日期写成年月日',
    holds: matches(machineTime, 90),
  },
  {
    id: 'label',
    points: 1,
    why: '“栏目：内容”的写法',
    holds: (line) => short(line) && count(label, line.text) === 1 && !line.ends,
  },
  {
    id: 'labels',
    points: 3,
    why: '一行里两个以上的栏目名',
    holds: (line) => short(line, 160) && count(label, line.text) >= 2,
  },
  {
    id: 'separators',
    points: 3,
    why: '短语之间用竖线、箭头、圆点隔开，是导航或链接',
    holds: (line) =>
      short(line, 120) &&
      /[|｜丨┊→»›>]|->|::|--|\s[-·•/]\s/u.test(line.text) &&
      !line.ends &&
      !spreadOut.test(line.text) &&
      !/——/u.test(line.text),
  },
  {
    id: 'bracketed',
    points: 3,
    why: '方括号里的按钮',
    holds: matches(
      /^(?:[【[][^【】[\]]{1,20}[】\]][\s|·]{0,3}){1,8}$|[[【](?:打印|关闭|收藏|返回|大|中|小|字号|复制|推荐|编辑|回复|引用|举报|顶部?|转帖|原创|转载|分享|投稿|top)[^[\]【】]{0,8}[\]】]/u,
      100,
    ),
  },
  {
    id: 'short-words',
    points: 2,
    why: '没有标点、几个短词并排，是栏目名',
    holds: (line) => inShortPieces(line, 3) && !spreadOut.test(line.text),
  },
  {
    id: 'many-short-words',
    points: 2,
    why: '并排的短词有五个以上',
    holds: (line) => inShortPieces(line, 5) && !spreadOut.test(line.text),
  },
  {
    id: 'buttons',
    points: 4,
    why: '一行里两个以上的按钮',
    holds: (line) => short(line, 100) && !line.ends && count(button, line.text) >= 2,
  },
  {
    id: 'site-name',
    points: 2,
    why: '网站或报纸的名称独占一行',
    holds: matches(
      /^[^，。；、]{2,20}(?:网|网站|论坛|门户|频道|日报|晚报|在线|文库|文件库|资料库|信息平台|公开平台|社区|博客|客户端|电子版|数字报|融媒)$/u,
    ),
  },
  {
    id: 'counter',
    points: 2,
    why: '计数：次数、人数、楼层、评论、天气',
    holds: matches(
      /\d\s?(?:次|人气|条评论|条回复|楼|阅读|浏览|评论|个赞|℃|KB|MB|积分|财富|页未读|字节)|\S\s?[（(]\s?\d{1,7}\s?[)）]|^\d{1,7}$|[：:]\s?\d{1,9}$/iu,
    ),
  },
  {
    id: 'command',
    points: 2,
    why: '叫读者点、看、下载、登录的话',
    holds: (line) => short(line, 24) && !line.ends && command.test(line.text),
  },
  {
    id: 'address',
    points: 3,
    why: '网址、邮箱、QQ、电话',
    holds: matches(
      /https?:|www\.|\.(?:com|cn|net|org|gov)\b|@[a-z0-9]|(?:QQ|qq|微信|电话|传真|邮编|邮箱)[号群]?[：:]?\s?(?:[\da-z_-]{5}|\d{3,4}[\s-][\dxX×*]{4})|\d{3,4}-\d{7,8}/u,
      120,
    ),
  },
  {
    id: 'no-words',
    points: 2,
    why: '没有汉字的短行',
    holds: (line) =>
      line.han === 0 &&
      short(line, 40) &&
      !/^[…—.\d]+$|[A-Za-z]{2}[^A-Za-z]+[A-Za-z]+[^A-Za-z]+[A-Za-z]/u.test(line.text),
  },
  {
    id: 'bullet',
    points: 1,
    why: '列表的圆点',
    holds: matches(/^[·•▪●■◆◇★☆>»›▶◎○□*]\s?\S/u),
  },
  {
    id: 'shortened',
    points: 1,
    why: '以省略号截短的题目',
    holds: (line) => short(line, 50) && /(?:…|\.{2,3}|⋯)$/u.test(line.text) && line.han >= 4,
  },
  {
    id: 'word-or-two',
    points: 1,
    why: '只有一两个词',
    holds: (line) => line.han > 0 && line.han <= 4 && line.text.length <= 6,
  },
  {
    id: 'of-the-site',
    points: 2,
    why: '网站说自己的词',
    holds: (line) => short(line, 120) && count(aboutTheSite, line.text) >= 1,
  },
  {
    id: 'much-of-the-site',
    points: 3,
    why: '说网站的词有两个以上',
    holds: (line) => short(line, 260) && count(aboutTheSite, line.text) >= 2,
  },
  {
    id: 'full-of-the-site',
    points: 3,
    why: '说网站的词有三个以上',
    holds: (line) => short(line, 260) && count(aboutTheSite, line.text) >= 3,
  },
  {
    id: 'weekday',
    points: 3,
    why: '带星期的日期，报纸和网站的报头这样写',
    holds: matches(/\d\s?日\s{0,3}(?:星期|周)[一二三四五六日天]/u, 40),
  },
  {
    id: 'weekday-below',
    points: 3,
    why: '文末带星期的日期，新闻公报这样写',
    holds: ({ zone, text }) =>
      zone === 'end' &&
      text.length <= 24 &&
      /\d\s?日\s?[（(]\s?(?:星期|周)[一二三四五六日天]\s?[）)]$/u.test(text),
  },
  {
    id: 'posted',
    points: 6,
    why: '文末括号里说明何时由谁发布',
    holds: ({ zone, text }) =>
      zone === 'end' &&
      text.length <= 50 &&
      /^[（(][^（）()。]{0,24}(?:19|20)\d\d\s?[-年.]\s?\d{1,2}\s?[-月.]\s?\d{1,2}\s?日?\s?(?:发布|上传|更新|发表|刊登|供稿|录入|整理)[）)]$/u.test(
        text,
      ),
  },
  {
    id: 'links-below',
    points: 4,
    why: '引出别的文章的小标题',
    holds: matches(
      /^[【[]?(?:相关|推荐|热门|热点|精彩|猜你|更多|延伸|最新|友情|往期)(?:相关|推荐|热门|精彩|更多|最新|文章|阅读|新闻|链接|内容|文档|资料|范文|专题|资讯|帖子|主题|下载|喜欢|回顾|视频|图片|信息|导读|搜索|稿件|职位|岗位|产品|公文|政策|附件|文件|解读|图解){1,4}[】\]]?[：:>》]{0,3}$/u,
      20,
    ),
  },
  {
    id: 'register',
    points: 4,
    why: '登记表的栏目连成一行',
    holds: (line) => short(line, 160) && !line.ends && count(registerWords, line.text) >= 2,
  },
  {
    id: 'hash-tag',
    points: 2,
    why: '话题标签',
    holds: matches(/(?:^|\s)#\p{Script=Han}/u),
  },
  {
    id: 'bare-label',
    points: 4,
    why: '没有内容的栏目名',
    holds: ({ text }) => bareLabel.test(text),
  },
  {
    id: 'value-of-label',
    points: 5,
    why: '上一行是没有内容的栏目名',
    holds: (line) => line.labelled && short(line, 40) && !line.ends,
  },
  {
    id: 'credit',
    points: 3,
    why: '文末说明谁写、谁编、谁摄影',
    holds: ({ zone, text, ends }) =>
      zone === 'end' &&
      text.length <= 40 &&
      !ends &&
      /供稿|撰稿|摄影|审核|校对|责编|编辑|记者|通讯员|来源|作者|录入|监制|制作/u.test(text),
  },
  {
    id: 'apart-from-title',
    points: 5,
    why: '题目下面已经隔了网页杂件，又不像副题、署名和日期',
    holds: ({ apart }) => apart,
  },
  {
    id: 'title-with-more',
    points: 3,
    why: '题目前后带着栏目名、网站名或按钮',
    holds: (line) =>
      line.title !== undefined &&
      !line.ends &&
      line.text.length > line.title.length + 1 &&
      line.text.length <= line.title.length + 40 &&
      line.text.includes(line.title),
  },
  {
    id: 'repeated',
    points: 2,
    why: '同样的短行在页面上不止一处',
    holds: (line) => line.repeated && line.text.length <= 30,
  },
  {
    id: 'answer',
    points: 6,
    why: '跟在“姓名和钟点”下面的跟帖',
    holds: (line) => line.answered && short(line, 200),
  },
  {
    id: 'all-links',
    points: 3,
    why: '整行都是链接或按钮',
    holds: ({ evidence, han }) => evidence !== undefined && evidence.links >= 0.8 && han <= 60,
  },
  {
    id: 'some-links',
    points: 1,
    why: '行里有链接',
    holds: ({ evidence, han }) =>
      evidence !== undefined && evidence.links >= 0.3 && evidence.links < 0.8 && han <= 60,
  },
  {
    id: 'region',
    points: 2,
    why: '页面的元素叫导航、页脚、分享、相关之类',
    holds: ({ evidence }) => evidence?.holds === 'furniture',
  },
  {
    id: 'outside-core',
    points: 2,
    why: '不在装着绝大部分句子的元素里',
    holds: ({ evidence }) => evidence?.core === false,
  },
  {
    id: 'not-beside',
    points: 1,
    why: '所在的元素里没有句子',
    holds: ({ evidence }) => evidence?.beside === false,
  },
  {
    id: 'not-main',
    points: 1,
    why: '正文提取器没有取它',
    holds: ({ evidence }) => evidence?.main === false,
  },
  {
    id: 'above-title',
    points: 3,
    why: '网页的题目以上是网站的栏头',
    holds: ({ zone, page }) => zone === 'above' && page === 'sure',
  },
  {
    id: 'headline-above',
    points: 4,
    why: '与题目之间隔着发布的账号和时间，是推送自己的标题',
    holds: ({ zone, partedAbove }) => zone === 'above' && partedAbove === true,
  },
  {
    id: 'below-text',
    points: 4,
    why: '正文完了、网页的杂件已经开始',
    holds: ({ zone }) => zone === 'below',
  },
  {
    id: 'past-neighbours',
    points: 8,
    why: '上一篇、下一篇的链接以下再没有正文',
    holds: ({ zone, pastNeighbours }) => zone === 'below' && pastNeighbours === true,
  },
  {
    id: 'behind-text',
    points: 1,
    why: '在正文最后一句之后',
    holds: ({ zone, page }) => zone === 'end' && page === 'sure',
  },
];
