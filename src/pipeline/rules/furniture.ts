import { betweenRules } from './furniture-between.ts';
import { forumRules } from './furniture-forum.ts';
import { insideRules } from './furniture-inside.ts';
import { interfaceRules } from './furniture-interface.ts';
import { noteRules } from './furniture-notes.ts';
import { personalRules } from './furniture-personal.ts';
import { uploadRules } from './furniture-upload.ts';
import type { LineRule } from './line-rule.ts';

export type { LineRule } from './line-rule.ts';

const button =
  '下载|打印|全屏|收藏|加大|还原|减小|放大|缩小|正常|标准|超大|默认|关闭|关闭窗口|打印本页|本页打印|返回列表|返回检索页|意见反馈|返回|返回顶部|返回首页|分享|分享到|字号|字体|转发|点赞|评论|纠错|繁体|简体|登录|注册|退出|无障碍浏览|回复|查看|点评|举报|楼主|沙发|板凳|只看该作者|倒序浏览|电梯直达|复制链接|加入收藏|设为首页|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|人人网|开心网|朋友圈|大|中|小|A\\+|A-';
/** What the line under a title says of the page. */
const creditLabel =
  '(?:信息|文章|稿件|新闻)?来源|稿源|作者|撰稿|供稿|文字|摄影|(?:责任|网络|本期)?编辑|责编|审核|审校|校对|初审|终审|(?:发布|发表|更新|上传|录入)?(?:时间|日期)|发布人|上传者|录入者?|(?:点击|浏览|阅读|访问)(?:次数|量|数|率)?|人气|评论|收藏|转载|喜欢|分类|标签|关键词|字号|字体(?:大小)?|格式|页数|大小|文件大小|博客等级|博客积分|博客访问|关注人气';
const separator = '[\\s|丨｜/·:：【】\\[\\]()（）>》+]';

/** What portals and the pages of offices print around a text. */
const portalRules: readonly LineRule[] = [
  {
    id: 'furniture/buttons',
    pattern: new RegExp(`^${separator}{0,3}(?:(?:${button})${separator}{0,4}){2,12}$`, 'u'),
    why: '一行里只有按钮的名字。',
    example: '打印 字体： 放大 正常 缩小 分享',
    counterexample: '打印、收藏文件要登记',
  },
  {
    id: 'furniture/button',
    pattern:
      /^[【[]?(?:下载|打印|全屏|收藏|加大|还原|减小|打印本页|关闭窗口|返回顶部|回复|查看|点评|举报|楼主|只看该作者|倒序浏览|电梯直达|复制链接|设为首页|加入收藏|返回列表|使用道具|(?:字号|字体|分享到?)[：:]?)[】\]]?$/u,
    why: '整行只是一个按钮的名字；讲话的段落不会只有这一个词。',
    example: '打印',
    counterexample: '下载量稳步上升。',
  },
  {
    id: 'furniture/font-size',
    pattern:
      /^[【[（(]?(?:正文\s?)?(?:字号|字体)(?:大小)?[：:]?\s{0,2}(?:[[【]?(?:超大|大|中|小|标准|打印)[\]】]?\s{0,2}){0,6}[】\]）)]?$/u,
    why: '给读者调字号的按钮，不是文字。',
    example: '【字号：',
    counterexample: '字号老店的保护要加强',
  },
  {
    id: 'furniture/button-rest',
    pattern: /^(?:[】\])）|>》+×X]|大|中|小|超大|标准|\d{1,9})$/u,
    beside: true,
    why: '单个字或符号，是按钮或计数器拆散的一部分；只有与别的网页杂件相邻时才去掉。',
    example: '大',
    counterexample: '大力发展',
  },
  {
    id: 'furniture/labels',
    pattern: new RegExp(
      `^[（(【[]?(?:正文\\s)?(?:${creditLabel})[：:][^。；]{0,80}?[\\s|｜丨/]\\s{0,8}[（(【[]?\\s?(?:${creditLabel})(?:[：:]|\\s?[（(]\\d)[^。；]{0,120}$`,
      'u',
    ),
    why: '一行里接连两个网页的栏目名（来源、作者、时间、点击……），是网页的说明。',
    example: '作者：党政办　编辑：小雨　审核：王小明　时间：2021-06-26　点击数：8890',
    counterexample: '时间：2012年6月15日上午　地点：县委礼堂',
  },
  {
    id: 'furniture/dated-labels',
    pattern:
      /^(?!.{0,120}地点[：:])(?=.{0,120}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})[^。；]{0,60}?[\p{Script=Han}】]{2,6}[：:][^。；]{0,60}?[\s|｜】]{1,3}[【[]?\p{Script=Han}{2,6}[】\]]?[：:][^。；]{0,80}$/u,
    why: '一行里有机器写的日期和两个以上的栏目名，不管栏目叫什么，都是网页的说明。',
    example: '【发布时间】：2018-05-15 08:30:02　【来源】：局办公室　【点击率】：312',
    counterexample: '时间：2012.6.15 地点：县委礼堂 主持：王明',
  },
  {
    id: 'furniture/bracketed-buttons',
    pattern: /^(?:[【[][^】\]]{1,12}[】\]]\s{0,3}){2,10}$/u,
    why: '整行由方括号里的短语连成，是一排按钮。',
    example: '【字号 大 中 小】【我要打印】【我要纠错】【关闭】',
    counterexample: '【摘要】全县上下要统一思想',
  },
  {
    id: 'furniture/link-bar',
    pattern: /^[^\s|｜。，：；]{1,12}(?:\s?[|｜]\s?[^\s|｜。，：；]{1,14}){2,14}$/u,
    head: true,
    why: '正文之前用竖线隔开的一排短语，是网站的导航。',
    example: '网站地图 | RSS订阅 | 手机版',
    counterexample: '县长 | 王明',
  },
  {
    id: 'furniture/link-bar-beside',
    pattern: /^[^\s|｜。，：；]{1,14}(?:\s?[|｜]\s?[^\s|｜。，：；]{1,14}){1,14}$/u,
    beside: true,
    why: '正文之外、挨着别的网页杂件的一排短语，是网站的链接。',
    example: 'Archiver|手机版|公务员论坛',
    counterexample: '收入 支出 结余',
  },
  {
    id: 'furniture/program',
    pattern: /^.{0,60}(?:Powered by|Produced By|Processed in|Gzip enabled|RSS订阅|大汉版通).{0,100}$/iu,
    strong: true,
    why: '建站程序的署名和运行时间。',
    example: 'GMT+8, 2010-4-5 08:00 , Processed in 0.034 second(s), 12 queries .',
    counterexample: '开通RSS等新渠道',
  },
  {
    id: 'furniture/further',
    pattern:
      /^(?:相关(?:解读|报道|新闻|阅读|链接|文件|文章)|政策解读|延伸阅读|关联阅读|文件下载|关联文件|附件下载)[：:].{0,80}$/u,
    beside: true,
    why: '正文之外指向别的文件的链接。',
    example: '相关解读：《关于加强校车安全管理的实施意见》政策解读',
    counterexample: '相关文件要抓紧出台',
  },
  {
    id: 'furniture/register-label',
    pattern:
      /^(?:索\s{0,2}引\s{0,2}号|信息索引号?|发文字号|发文文号|文\s{0,4}号|发文机关|发文单位|发布机构|发布单位|公开日期|公开方式|公开形式|公开时限|公开范围|公开目录|公开责任部门|发布日期|成文日期|生成日期|生效日期|废止日期|有效性|信息类别|主题分类|主题词|体裁分类|组配分类|服务对象|时\s{0,2}效|时效性)(?:[：:](?:\s{0,3}[^。；，]{1,60})?)?$/u,
    why: '政务公开页面登记表里的栏目，文件的正文不这样写；登记的内容读进记录。',
    example: '发文字号：',
    counterexample: '服务对象：重点是外出务工人员、返乡创业人员和零就业家庭，三类人都要建档立卡。',
  },
  {
    id: 'furniture/register-name',
    pattern: /^(?:名\s{0,4}称|标\s{0,4}题|题\s{0,4}名)[：:]?$/u,
    beside: true,
    why: '登记表里题目的栏目名，与别的栏目相邻时才是。',
    example: '名　　称',
    counterexample: '名称要规范',
  },
  {
    id: 'furniture/navigation',
    pattern:
      /^(?:\p{Script=Han}{2,4})?首页[\s|｜·>》\p{Script=Han}]{2,80}(?:目录|关于我们?|联系我们|公开|新闻|公告|动态|概况|服务|互动|专题|图片|论坛|频道|文库|资讯|\p{Script=Han}{2}大|讲话|要闻)$/u,
    head: true,
    why: '“首页”打头、没有标点的一串栏目名，是网站的导航。',
    example: '学校首页新闻首页学术动态通知公告',
    counterexample: '首页工程要办好',
  },
  {
    id: 'furniture/source',
    pattern:
      /^[（(【[]?(?:(?:信息|文章|稿件|新闻|文字|图片)?来源|信源|发布机构|稿源)[：:]\s{0,3}\S{0,20}(?:\s{1,6}(?:作者|责任编辑|编辑|发布时间|时间|日期|浏览|点击|字号|字体)[：:].{0,40})?[）)】\]]?$/u,
    why: '网页注明转载来源的一行，读进来源记录。',
    example: '来源：安平日报',
    counterexample: '来源：主要有三个方面，一是财政投入，二是社会捐赠，三是群众自筹。',
  },
  {
    id: 'furniture/time',
    pattern:
      /^[（(【[]?(?:(?:发布|发表|更新|上传|录入|发稿|添加)(?:时间|日期)[：:]\s{0,3}\d{4}\s?[-/.年]|(?:时间|日期)[：:]\s{0,3}\d{4}\s?[-/.]).{0,80}$/u,
    why: '网页的发布时间，读进来源记录。',
    example: '时间：2022-03-29 06:05:00',
    counterexample: '时间：2012年6月15日上午',
  },
  {
    id: 'furniture/date',
    pattern:
      /^(?:时间|日期|成文日期)[：:]\s{0,3}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s{0,3}(?:\d{1,2}[:：]\d{2}.{0,6})?$/u,
    beside: true,
    why: '写成年月日的时间可能是开会的时间；只有与别的网页杂件相邻时才是网页的。',
    example: '时间：2012年6月15日',
    counterexample: '时间：明年上半年完成主体工程',
  },
  {
    id: 'furniture/page-number',
    pattern:
      /^[-－—–―]{1,2}\s{0,3}\d{1,4}\s{0,3}[-－—–―]{1,2}$|^第\s?\d{1,3}\s?页\s?(?:[/，,]?\s?共\s?\d{1,3}\s?页)?$/u,
    why: '两边带横线的页码或“第几页”，是排版留下的。',
    example: '— 3 —',
    counterexample: '3',
  },
  {
    id: 'furniture/timestamp',
    pattern:
      /^(?:20|19)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?\s{0,3}\d{1,2}[:：时]\d{1,2}[:：分]?\d{0,2}秒?\s{0,3}(?:(?:来源|稿源)[：:].{0,30}|[|｜].{0,30})?$/u,
    why: '带钟点的发布时间是网页自己打上的，读进来源记录。',
    example: '2026-02-03 09:02:33',
    counterexample: '2012年6月15日',
  },
  {
    id: 'furniture/stamped',
    pattern:
      /^(?:原创\s)?[^。，；：]{0,40}?[\s（(]?(?:20|19)\d\d-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?[）)]?\s{0,3}(?:转载▼?|(?:发布|发表)于\S{1,8}|[|｜]?\s?显示全部楼层.{0,16})?$/u,
    head: true,
    why: '标题下面以机器写的日期和钟点收尾的一行，是作者和发布时间。',
    example: '原创 老笔头 公文写作 2021-03-05 10:22',
    counterexample: '会议定于2012年6月15日15:00',
  },
  {
    id: 'furniture/reporter',
    pattern:
      /^[（(■□◎●]?\s?(?:本报|本网|本刊|见习|实习|特约)?(?:记者|通讯员)[\s　]{1,4}[\p{Script=Han}\s　、·]{2,30}(?:文\/图|报道|整理)?[）)]?$/u,
    why: '记者和通讯员的署名。',
    example: '（记者 王小明 通讯员 李红）',
    counterexample: '记者：这两年人口为什么回流？',
  },
  {
    id: 'furniture/attachments',
    pattern: /^(?:附件下载|相关附件|附件列表)[：:]?$/u,
    why: '网页列附件的栏目名；文件自己的附件写“附件：”。',
    example: '附件下载：',
    counterexample: '附件：1.任务分工表',
  },
  {
    id: 'furniture/visits',
    pattern: /^[（(【[]?(?:浏览|点击|阅读|访问|人气)(?:次数|量|数|率)?[：:]\s{0,3}\d{0,9}\s?次?[】\])）]?$/u,
    why: '网页自己的点击计数器。',
    example: '浏览次数：1024',
    counterexample: '阅读量达到三万人次',
  },
  {
    id: 'furniture/editor',
    pattern:
      /^[（(【[]?(?:责任编辑|责编|编辑|网络编辑|值班编辑|审核|校对|编审|录入|初审|复审|终审|上传者|发布人|录入者)[：:]\s{0,3}[\p{Script=Han}A-Za-z0-9·、，,\s]{0,24}[）)】\]]?$/u,
    why: '网页的编辑署名，不是讲话人。',
    example: '（责任编辑：王小明）',
    counterexample: '审核：要严格把关，谁审核谁负责，谁签字谁担责，绝不让不合格的项目过关。',
  },
  {
    id: 'furniture/share',
    pattern:
      /^(?:分享(?:到|至|给好友)?|一键分享|扫码分享)\s?[：:]?$|^(?:分享(?:到|至)|一键分享)[：:]\s{0,2}[\p{Script=Han}A-Za-z\s|、/]{0,30}$/u,
    why: '分享到别处的一排按钮。',
    example: '分享到：微信 微博 QQ空间',
    counterexample: '分享发展成果',
  },
  {
    id: 'furniture/paper',
    pattern:
      /^[（(]《?\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|商报|新闻网|电视台|广播电台|融媒体中心)》?(?:记者\s?[\p{Script=Han}\s]{2,16})?[）)]$/u,
    why: '括号里的报纸和电台，注明消息来自哪里。',
    example: '（青石日报）',
    counterexample: '（青石日报创刊号）',
  },
  {
    id: 'furniture/author',
    pattern: /^(?:作者|撰稿|文字)\s?[：:]\s?[\p{Script=Han}·\s]{2,14}$/u,
    beside: true,
    why: '网页标出的作者，与来源和时间相邻；讲话人另有职务和姓名的一行。',
    example: '作者：老笔头',
    counterexample: '作者都是乡里的老师',
  },
  {
    id: 'furniture/scan',
    pattern:
      /^.{0,12}扫一?[扫码].{0,6}(?:手机|打开|关注|分享|下载|二维码|当前页).{0,12}$|^.{0,6}(?:手机|微信)[,，]?.{0,4}扫一扫.{0,10}$/u,
    why: '请人用手机扫码的提示。',
    example: '扫一扫在手机打开当前页',
    counterexample: '群众扫一扫就能办事，满意度明显提高。',
  },
  {
    id: 'furniture/related',
    pattern:
      /^[【[]?(?:相关|推荐|延伸|热门|热点|更多|猜你喜欢|精彩|友情|往期)?(?:精彩|回顾|报道|阅读|新闻|文章|文档|链接|附件|推荐|专题|内容|排行|图集|资讯|下载|猜你喜欢)[】\]]?\s?(?:[：:]|[>》]{1,2}|[：:]?\s?更多)?$/u,
    beside: true,
    why: '引出别的文章的小标题；单独出现可能是正文，与别的网页杂件相邻或在文末才去掉。',
    example: '相关报道：',
    counterexample: '新闻发布会',
  },
  {
    id: 'furniture/breadcrumb',
    pattern:
      /^(?:(?:您|你|当前|您现在|现在|所在)(?:的|所在的?)?(?:位置|栏目)(?:是|在)?[：:]?.{0,60}|(?:网站)?首页(?:\s?[>》→/-].{0,60})?|\S{1,12}\s?>>?\s?\S{1,12}(?:\s?>>?\s?\S{1,12}){0,5}|\S{1,14}(?:\s[›»]\s\S{1,30}){1,6})$/u,
    why: '网页自己的导航路径。',
    example: '首页 > 要闻 > 市内要闻',
    counterexample: '首页工程要办好',
  },
  {
    id: 'furniture/pager',
    pattern:
      /^(?=.{0,60}[页\d])(?:第一页|首页|上一?页|前一页|[[【]?\d{1,3}[\]】]|下一?页|后一页|尾页|末页|最后一页|共\d{1,4}页|第?\d{1,3}\/\d{1,3}页?|\.\.\.|…|[\s|,，<>«»]){2,60}$/u,
    why: '翻页条；它说明这里只是全文的一部分。',
    example: '上一页 [1] [2] [3] 下一页',
    counterexample: '……',
  },
  {
    id: 'furniture/related-to',
    pattern: /^.{0,80}[】》」]?(?:的)?相关(?:文章|阅读|报道|推荐|范文|资料)[：:]$/u,
    why: '引出别的文章的小标题，前面带着本文的题目。',
    example: '【在全区精神文明建设工作会议上的讲话】相关文章：',
    counterexample: '相关文章要上网公开',
  },
  {
    id: 'furniture/account-label',
    pattern: /^(?:来源|编辑|作者|责编|审核|校对|监制|图文|供稿)\s?[丨｜|]\s?\S{1,24}$/u,
    why: '公众号文末用竖线隔开的来源和编辑。',
    example: '来源丨网络',
    counterexample: '来源广泛',
  },
  {
    id: 'furniture/neighbours',
    pattern: /^(?:上|下|前|后)一(?:篇|条|个|则)(?:文章|新闻)?[：:].{0,60}$/u,
    why: '上一篇、下一篇的链接。',
    example: '下一篇：没有了',
    counterexample: '下一篇大文章要写好',
  },
  {
    id: 'furniture/editors-note',
    pattern: /^[（(【[]?(?:编者按|编者的话|编者注|小编按|本刊按)[】\]）)]?(?:[：:].{0,270})?$/u,
    strong: true,
    head: true,
    why: '报刊和网站的编者在正文前写的话，不是讲话人的。',
    example: '编者按：现将讲话摘要刊发。',
    counterexample: '编者按照读者的来信作了修改。',
  },
  {
    id: 'furniture/original-title',
    pattern:
      /^[（(](?:原题为|原标题为?|原文标题)[：:]?\s?[《“].{2,80}[》”][）)]$|^原(?:标题|文标题|题)[：:].{2,80}$/u,
    why: '转载的网站注明原来的题目，标题已经有了。',
    example: '（原题为《春天里的会议》）',
    counterexample: '（原题未用）',
  },
  {
    id: 'furniture/copyright',
    pattern:
      /^.{0,60}(?:©|Copyright|All [Rr]ights [Rr]eserved|版权所有(?!者)|ICP备|ICP证|公网安备|网站标识码|备案序?号[：:]|未经.{0,6}授权.{0,6}(?:不得|禁止)|技术支持[：:]).{0,160}$/u,
    why: '版权和备案的声明。',
    example: '版权所有：安平县人民政府 安ICP备0000000号',
    counterexample: '尊重版权，所有单位都要带头。',
  },
  {
    id: 'furniture/photo-caption',
    pattern:
      /^.{0,120}(?:记者|通讯员|特派员|本报|新华社|图片|资料图)[\p{Script=Han}·、，,\s/]{0,24}(?<![拍录])[摄/][）)]?。?$|^图为.{4,80}[（(][\p{Script=Han}\s]{2,6}摄[）)]。?$/u,
    strong: true,
    why: '图片说明，以“记者某某摄”收尾。',
    example: '王明同志作报告。本报记者 李 华摄',
    counterexample: '记者到现场拍摄',
  },
  {
    id: 'furniture/picture-line',
    pattern: /^[\p{Script=Han}·]{2,12}(?:同志)?(?:代表.{2,16})?[，,]?(?:向大会)?[作做](?:政府)?工作报告。$/u,
    head: true,
    why: '称呼以前用第三人称说“某某作报告”的一句，是照片的说明。',
    example: '王明同志作政府工作报告。',
    counterexample: '在大会上作政府工作报告',
  },
  {
    id: 'furniture/invitation',
    pattern: /^[》>《<★☆→\s]{0,4}(?:请)?点击(?:图片|这里|此处|进入|查看|下载|阅读|上方|下方).{0,24}$/u,
    why: '请人点击图片或链接的提示。',
    example: '》》点击图片进入专题《《',
    counterexample: '点击率持续上升',
  },
];

/** The vocabulary of furniture, each entry with a line it takes and a line it leaves. */
export const furnitureRules: readonly LineRule[] = [
  ...portalRules,
  ...insideRules,
  ...noteRules,
  ...betweenRules,
  ...interfaceRules,
  ...uploadRules,
  ...forumRules,
  ...personalRules,
];

/** Headings after which a page has only links to other texts. */
export const tailMarkers =
  /^(?:[【[]?(?:相关|推荐|延伸|热门|热点|精彩|友情|往期)(?:精彩|回顾|报道|阅读|新闻|文章|文档|链接|附件|推荐|专题|内容|排行|图集|资讯)[】\]]?\s?(?:[：:]|>{1,2})?|点评|点评 回复 举报|[（(]?(?:责任编辑|责编)[：:].{0,20}|发表评论|我要评论|网友评论|猜你喜欢|上一篇[：:].{0,60}|下一篇[：:].{0,60})$/u;

/** Labels whose value stands on the line below. */
export const openLabels =
  /^[【[]?(?:(?:信息|文章)?来源|责任编辑|责编|编辑|分享|作者单位|附件下载|相关附件|(?:发布|发表|更新|上传|录入|发稿|添加)(?:时间|日期)|(?:点击|浏览|阅读|访问)(?:次数|量|数)|发布(?:人|者|单位)|材料类别|发言单位|会议名称|时长|发言时长)[：:]?$/u;
