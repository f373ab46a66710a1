import type { LineRule } from './line-rule.ts';

/** What sites put among the paragraphs of a text: advertisements, their own name, invitations; and editors above it. */
export const insideRules: readonly LineRule[] = [
  {
    id: 'furniture/advertisement',
    pattern:
      /^[【[（(](?:广告|广告位|广告位招租|广告招租|推广|赞助|软文|商业推广|赞助商链接)[】\])）].{0,80}$/u,
    why: '标着“广告”的一行，不是讲话的话。',
    example: '【广告】岚水商场开业酬宾 全场八折',
    counterexample: '广告位的招租要公开竞价',
  },
  {
    id: 'furniture/site-claims',
    pattern:
      /^[（(【[*]{0,2}(?:本文|本篇文章|文章|此文|原文)\s?(?:(?:系|由|为)\s?[^。，；：]{2,24}?(?:首发|独家|原创|整理|发布|提供|收集)|(?:来自|来源于?|源自|转自|摘自|出自)[：:\s]?\s?[^。，；]{2,30})(?:[，,]?\s?(?:转载|未经|谢绝|请注明|请勿)[^。；]{0,24})?[）)】\]*]{0,2}$/u,
    why: '网站夹在段落之间，说文章是它首发、整理、提供的。',
    example: '【本文由岚水党建网首发，转载请注明】',
    counterexample: '文章来自生活，生活来自群众，大家都要记住',
  },
  {
    id: 'furniture/site-address',
    pattern:
      /^[^。；，：]{0,24}(?:https?:\/\/|www\.)[\w./-]{4,60}\s{0,3}(?:整理|收集|发布|首发|提供|原创|转载)?(?:发布|提供|整理)?$/iu,
    why: '网站的名称和网址，夹在段落之间。',
    example: '岚水文秘网 www.lanshui.example 整理发布',
    counterexample: '网址请看墙上的二维码',
  },
  {
    id: 'furniture/join-us',
    pattern:
      /^(?:想看|想要|获取|查看|了解|阅读|更多|欲知|如需|需要)[^。；]{0,30}(?:加微信|加QQ|加群|扫码|(?:关注|搜索|登录)[^。；]{0,8}(?:公众号|微信号|网站|订阅号))[^。；]{0,40}$/u,
    why: '叫读者加微信、关注公众号才能看更多。',
    example: '更多讲稿请关注公众号“岚水文稿”，回复“党课”获取全部素材',
    counterexample: '更多的办法要到群众中去找',
  },
  {
    id: 'furniture/scan-here',
    pattern:
      /^(?:请)?(?:扫描|扫一扫|扫码|长按|识别)(?:下方|上方|图中|右侧|左侧|此处)?(?:识别)?(?:的)?(?:二维码|图片)?[，,]?\s?(?:即可|立即|马上|请)?(?:关注|下载|进入|加入|添加|查看|阅读)[^。；]{0,30}$/u,
    why: '叫读者扫二维码关注公众号。',
    example: '扫描二维码，关注“岚水先锋”公众号',
    counterexample: '扫码登记要一户不漏',
  },
  {
    id: 'furniture/editor-presents',
    pattern:
      /^[【[（(]?(?:导读|导语|引言|编者按|按语?|编者的话|题记)[】\])）]?[：:].{6,200}?(?:现(?:将|把|予|全文|摘要|刊|转|推)[^。]{0,24}(?:刊[发登载]|发布|转发|推送|整理|如下|分享)|全文(?:如下|刊[发登载]|发布|转发)|刊[发登]如下|以飨读者|请(?:您|大家)?(?:阅读|关注|收看)).{0,40}$/u,
    strong: true,
    head: true,
    why: '编者在正文前介绍这篇讲话，说全文刊发；讲话的人不会这样说自己。',
    example: '导读：6月2日，岚水中学举行毕业典礼，校长作了题为《路在脚下》的致辞，现将全文刊发。',
    counterexample: '导读：先讲形势，再讲任务。',
  },
  {
    id: 'furniture/editor-invites',
    pattern:
      /^[^。！？]{6,80}(?:让我们一起来?|我们一起来?|快来|一起来)(?:读一读|看一看|听一听|读读|看看|听听|学习|欣赏|品读|感受)[^。！？]{0,8}[吧。！～~]{0,2}$/u,
    strong: true,
    head: true,
    why: '编者在正文前请读者来读。',
    example: '新学年到了，校长给同学们送上寄语，让我们一起来读一读。',
    counterexample: '请大家坐下来看一看这张图。',
  },
  {
    id: 'furniture/sender-presents',
    pattern:
      /^(?:现|兹)?(?:将|把).{2,30}(?:讲话|发言|报告|致辞|讲稿|文稿).{0,8}(?:转|发|传)(?:发|送|给).{0,60}(?:邮箱|邮件|回执|回信|微信群|QQ群|本群|附件).{0,20}$/u,
    strong: true,
    head: true,
    why: '发邮件的人说把讲话转给谁，不是讲话的话。',
    example: '现将井局长的讲话转发给你们，请组织学习，并将体会发回本邮箱。',
    counterexample: '现将王县长的讲话印发给你们，请认真贯彻执行。',
  },
  {
    id: 'furniture/bulletin-time',
    pattern: /^香港时间\s?\d{1,2}时\d{1,2}分$/u,
    why: '香港政府新闻公报记在文末的钟点。',
    example: '香港时间15时42分',
    counterexample: '香港时间与北京时间相同',
  },
  {
    id: 'furniture/bulletin-rule',
    pattern: /^[*＊]{6,60}$/u,
    head: true,
    why: '新闻公报题目下的一行星号。',
    example: '＊＊＊＊＊＊＊＊＊＊',
    counterexample: '＊＊',
  },
  {
    id: 'furniture/font-size-rest',
    pattern: /^(?:[大中小]\s?){1,3}[\]】]$/u,
    beside: true,
    why: '字号按钮折行之后剩下的一截。',
    example: '小]',
    counterexample: '大中小',
  },
  {
    id: 'furniture/loading',
    pattern: /^(?:正在加载|加载中|页面加载中|内容加载中|数据加载中)[^。]{0,12}$/u,
    why: '网页没有载入完时显示的字。',
    example: '正在加载，请稍候……',
    counterexample: '正在加载货物的车辆先停下来。',
  },
];
