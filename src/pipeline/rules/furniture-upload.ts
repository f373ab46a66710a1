import type { LineRule } from './line-rule.ts';

/** What sites that collect uploaded documents say of themselves. */
export const uploadRules: readonly LineRule[] = [
  {
    id: 'furniture/upload-notice',
    pattern:
      /^.{0,100}(?:由(?:本站|互联网)?(?:会员|用户|网友)(?!单位|代表|企业|们).{0,6}(?:上传|分享)|由互联网用户.{0,4}(?:整理|提供|发布)|一文来源于(?:网友|网络|互联网)|(?:网友|会员)上传[,，。]?.{0,4}(?:不代表|仅供|版权)|不代表本站(?:观点|立场)|免费在线阅读|更多相关内容在|文章地址[：:]\s?http|本文(?:地址|链接)[：:]\s?http|转载请注明(?:出处|来源)|文档来源[：:]|内容来自(?:网络|互联网)).{0,160}$/u,
    strong: true,
    why: '文档网站自己的话：谁上传、从哪里看。',
    example: '《在全县大会上的讲话》由会员上传分享，免费在线阅读，更多相关内容在某某文库。',
    counterexample: '材料由会员单位整理后上报。',
  },
  {
    id: 'furniture/upload-heading',
    pattern: /^(?:资源描述|文档描述|资料简介|文档简介|内容简介|资源简介|文件描述|文章导读|本文导读)[：:]$/u,
    why: '文档网站的栏目名。',
    example: '资源描述：',
    counterexample: '资源描述要准确',
  },
];
