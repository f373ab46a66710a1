import type { LineRule } from './line-rule.ts';

/** What the software of forums prints around a post. */
export const forumRules: readonly LineRule[] = [
  {
    id: 'furniture/forum-counter',
    pattern: /^(?:(?:今日|昨日|帖子|会员|主题|欢迎新会员|最高日|在线)[：:]\s?[^|｜]{1,20}[|｜]?\s?){2,8}$/u,
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
    id: 'furniture/forum-reply',
    pattern:
      /^(?:快速(?:回帖|回复|发帖).{0,30}|.{0,8}回帖.{0,8}(?:积分|奖励|双倍).{0,8}|您需要登录后才可以.{0,20}|发表回复|高级模式|本版积分规则.{0,10})$/u,
    why: '论坛页面底下的回帖表单。',
    example: '快速回帖使用 (可批量传图、插入视频等)',
    counterexample: '快速回应群众关切',
  },
];
