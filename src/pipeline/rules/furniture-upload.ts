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
    id: 'furniture/upload-compiled',
    pattern:
      /^.{0,12}(?:本文|本文档|本篇文章|以上内容|以下内容)(?:是)?由.{2,30}(?:整理|收集|提供|发布|上传|编辑|原创).{0,40}$/u,
    strong: true,
    why: '文档网站说明文章由谁整理。',
    example: '本文由某某范文网会员整理发布，仅供参考',
    counterexample: '本文由来已久',
  },
  {
    id: 'furniture/rights-notice',
    pattern:
      /^.{0,80}(?:[如若](?:有|涉及?|存在)?.{0,6}(?:侵权|侵犯|异议|版权|不妥).{0,16}(?:请|及时).{0,4}(?:联系|告知|通知|删除)|侵权必?删|侵删|版权归.{0,6}作者.{0,4}所有|用户自行上传).{0,80}$/u,
    strong: true,
    why: '转载的网站和公众号关于版权的声明。',
    example: '来源：网络，版权归原作者所有，如有侵权请联系删除',
    counterexample: '企业如有侵权行为，一律依法查处。',
  },
  {
    id: 'furniture/preview-limit',
    pattern:
      /^.{0,40}(?:(?:超出|达到|结束).{0,6}(?:免费)?预览(?:范围|页数|上限)?|(?:会员|登录|付费|充值).{0,8}(?:可见|可查看|可阅读|查看全文|阅读全文)|全文共\s?\d{2,6}\s?字|收藏本站|希望(?:能)?对[您你]有所?帮助).{0,40}$/u,
    strong: true,
    why: '文档网站说明预览到此为止、请人充值和收藏。',
    example: '该文档总共6页，到这儿已超出免费预览范围，如果喜欢就下载吧！',
    counterexample: '规划展览馆开放预览三天。',
  },
  {
    id: 'furniture/search-words',
    pattern: /^(?:相关热词|热门搜索|相关搜索|热搜词|搜索关键词|关键字|TAG|Tags?|标签)(?:搜索)?[：:].{0,80}$/u,
    why: '网页给搜索引擎看的关键词。',
    example: '相关热词搜索：讲话 换届 乡镇',
    counterexample: '标签化的认识要不得',
  },
  {
    id: 'furniture/upload-heading',
    pattern: /^(?:资源描述|文档描述|资料简介|文档简介|内容简介|资源简介|文件描述|文章导读|本文导读)[：:]$/u,
    why: '文档网站的栏目名。',
    example: '资源描述：',
    counterexample: '资源描述要准确',
  },
];
