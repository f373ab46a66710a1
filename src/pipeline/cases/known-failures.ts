import type { CleaningCase } from './case.ts';

/** What ought to be and is not yet. A case that is mended must be moved to its place among the others. */
export const knownFailures: readonly CleaningCase[] = [
  {
    title: '标题各部分之间的空格丢失，只有网页的说明里还在',
    received:
      '《修一条路 富一方人》由会员上传分享,免费在线阅读。\n修一条路富一方人\n同志们：\n今天这条路通车了，走的人都说好。',
    clean: '修一条路 富一方人\n同志们：\n今天这条路通车了，走的人都说好。',
  },
  {
    title: '公众号自己的口号，夹在请人关注的话和称呼之间',
    received:
      '书记在修渠会上的讲话\n点击上方蓝字关注我们\n每天一篇好材料，伴你成长\n同志们：\n今天开这个会，只讲修渠一件事。',
    clean: '书记在修渠会上的讲话\n同志们：\n今天开这个会，只讲修渠一件事。',
  },
];
