import type { LineRule } from './line-rule.ts';

/** What the software of forums prints around a post. */
export const forumRules: readonly LineRule[] = [
  {
    id: 'furniture/forum-counter',
    pattern:
      /^(?:(?:查看|回复|浏览|今日|昨日|帖子|会员|主题|欢迎新会员|最高日|在线)[：:]\s?[^|｜]{1,20}[|｜]?\s?){2,8}$/u,
    why: '论坛页面顶上的计数器。',
    example: '今日: 434|昨日: 633|帖子: 21894',
    counterexample: '今日：召开大会',
  },
  {
    id: 'furniture/forum-card',
    pattern:
      /^.{0,12}?(?:(?:\d{1,9}\s?(?:主题|帖子|积分|小时|听众)|(?:积分|在线时间|威望|帖子|主题|金钱|精华)[：:,，]?\s?\d{1,9}|距离下一等级还需\d{0,9}(?:积分)?)[\s,，|]{0,3}(?:小时)?){2,8}.{0,12}$/u,
    why: '论坛的用户名片：主题、帖子、积分、在线时间。',
    example: '299主题299帖子0积分',
    counterexample: '积分100分以上的农户',
  },
  {
    id: 'furniture/forum-post',
    pattern:
      /^(?:发表于|本帖最后由|回复于|编辑于).{0,60}(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}).{0,40}$|^.{0,20}(?:只看该作者|倒序浏览|回帖奖励|使用道具).{0,20}$/u,
    why: '论坛的发帖时间和按钮。',
    example: '发表于2019-01-29 15:57:43 |只看该作者|倒序浏览',
    counterexample: '文章发表于《求是》杂志',
  },
  {
    id: 'furniture/forum-floor',
    pattern:
      /^(?:来自.{2,12}客户端\s?)?(?:第?\d{1,4}[楼#]|楼主|沙发|板凳|地板)\s{0,3}[|｜]?\s{0,3}(?:发表于|回复于|发布于)?[：:]?\s{0,3}\d{4}[-/]\d{1,2}[-/]\d{1,2}.{0,40}$|^来自.{2,12}客户端$/u,
    why: '论坛的楼层和发帖时间。',
    example: '2楼2014-11-23 21:02收起回复',
    counterexample: '2楼会议室的线路要改造',
  },
  {
    id: 'furniture/forum-level',
    pattern:
      /^(?:(?:初级|中级|高级|铁杆|知名|人气|活跃|核心)(?:粉丝|会员|吧友|网友|用户)|新手上路|吧主|小吧主|版主|超级版主|(?:级别|头衔|精华|发帖|威望|金钱|贡献值|好评度|注册时间|最后登录|UID)[：:]\s{0,3}.{1,20})$/u,
    why: '论坛用户的等级、积分和注册时间，一行一项。',
    example: '注册时间:2008-05-12',
    counterexample: '高级会员要带头',
  },
  {
    id: 'furniture/forum-invitation',
    pattern: /^(?:马上|立即|现在)注册[，,][^；]{2,40}(?:好友|功能|社区|论坛|资料|附件)[^；]{0,20}$/u,
    strong: true,
    why: '论坛请没有登录的人注册。',
    example: '马上注册，结交更多好友，享用更多功能，让你轻松玩转社区。',
    counterexample: '马上注册登记，一户也不能漏。',
  },
  {
    id: 'furniture/forum-topic',
    pattern:
      /^(?:本页主题|本帖主题|主题)[：:].{2,80}(?:打印|收藏|复制链接|上一主题|下一主题).{0,40}$|^本帖最近评分记录.{0,30}$|^\S{2,14}\s[>»]\s\S{2,14}吧\s[>»]\s帖子$/u,
    why: '论坛的主题栏和评分栏。',
    example: '本帖最近评分记录：共1条评分记录',
    counterexample: '主题：转作风、优环境、促发展',
  },
  {
    id: 'furniture/forum-letter',
    pattern:
      /^(?:发\s?信\s?人|寄\s?件\s?人|发\s?信\s?站|转\s?信\s?站)[：:].{0,100}$|^※\s?(?:来源|修改|转载|引述)[：:·].{0,100}$/u,
    why: '校园 BBS 信件的头尾：发信人、发信站、来源。',
    example: '发信站: 紫丁香 (Mon Nov  2 20:11:05 1998), 转信',
    counterexample: '发信人要写明姓名和住址。',
  },
  {
    id: 'furniture/mail-header',
    pattern: /^(?:发件人|收件人|发送时间|发件时间|收件时间|From|To|Cc|Sent|Subject)[：:].{1,100}$/u,
    head: true,
    why: '从邮件里复制的信头：发件人、收件人、发送时间。',
    example: '发件人: 办公室',
    counterexample: '收件人要写明姓名和住址。',
  },
  {
    id: 'furniture/mail-subject',
    pattern: /^主\s{0,2}题[：:].{1,80}$/u,
    beside: true,
    why: '信头里的主题，只有与发件人、收件人相邻时才是。',
    example: '主题: 转发：讲话稿（定稿）',
    counterexample: '主题突出',
  },
  {
    id: 'furniture/forum-letter-title',
    pattern: /^标\s{0,2}题[：:].{2,80}$/u,
    beside: true,
    why: '校园 BBS 信件头上的标题，只有与发信人、发信站相邻时才是。',
    example: '标  题: 在座谈会上的讲话',
    counterexample: '标题要醒目',
  },
  {
    id: 'furniture/forum-reply',
    pattern:
      /^(?:快速(?:回帖|回复|发帖).{0,30}|.{0,8}回帖.{0,8}(?:积分|奖励|双倍).{0,8}|您需要登录后才可以.{0,20}|发表回复|高级模式|本版积分规则.{0,10})$/u,
    why: '论坛页面底下的回帖表单。',
    example: '快速回帖使用 (可批量传图、插入视频等)',
    counterexample: '快速回应群众关切',
  },
];
