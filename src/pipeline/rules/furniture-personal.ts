import type { LineRule } from './line-rule.ts';

/** What public accounts and blogs print around an article. */
export const personalRules: readonly LineRule[] = [
  {
    id: 'furniture/account-follow',
    pattern:
      /^[^。]{0,16}(?:(?:点击|长按|戳|猛戳)(?:上方|下方|上面|下面|左下角|右下角)?.{0,6}(?:蓝字|蓝色字|二维码|名片|卡片|阅读原文|关注).{0,24}|识别.{0,4}二维码.{0,24}|.{0,16}(?:选择|设为|加)[“"]?星标.{0,12}|[以]下文章来源于.{1,40}|关注(?:我们|本公众号|公众号|该公众号).{0,12})$/u,
    why: '公众号请人关注、扫码的话。',
    example: '点击上方蓝字关注我们',
    counterexample: '重点关注我们的薄弱环节，把二维码门牌做好',
  },
  {
    id: 'furniture/account-count',
    pattern:
      /^(?:阅读原文\s?)?(?:(?:阅读|赞|在看|点赞|喜欢|评论|收藏|转载|留言|分享|打印|举报|投诉)[▼\s]?[（(]?\s?[\d.,万+]{0,9}[）)]?[\s┊|｜▼]{0,4}){2,8}$|^阅读原文$/u,
    why: '公众号和博客的阅读数、点赞数。',
    example: '阅读原文 阅读 1234 赞 56 在看 12',
    counterexample: '阅读点亮人生',
  },
  {
    id: 'furniture/account-praise',
    pattern:
      /^.{0,16}(?:点个|点亮|点一下|右下角).{0,6}[“"「]?(?:在看|赞|再看)[”"」]?.{0,12}$|^预览时标签不可点$|^微信号[：:]?.{0,24}$/u,
    why: '公众号请人点赞的话和预览的提示。',
    example: '觉得不错，点个“在看”吧',
    counterexample: '群众在看，历史在看',
  },
  {
    id: 'furniture/account-end',
    pattern: /^[-—－·*=\s]{0,8}(?:END|The End|THE END|end|完)[-—－·*=\s]{1,8}$/u,
    why: '公众号标在文末的“END”。',
    example: '- END -',
    counterexample: 'END',
  },
  {
    id: 'furniture/blog-field',
    pattern:
      /^(?:博客(?:等级|积分|访问|名称)|关注人气|获赠金笔|个人资料|分类|标签)[：:].{0,60}$|^个人资料$|^https?:\/\/\S{4,80}$|^[^。，；：\s]{1,10}的(?:博客|BLOG|空间)$/u,
    head: true,
    why: '博客页面标题上下的栏目：分类、标签、等级、地址。',
    example: '分类： 工作札记',
    counterexample: '分类施策，一户一策',
  },
];
