/** What tagging reaches on a sample: F1 of themes by paragraph, share of its measures found, and of these with the right type. */
export interface TagFloor {
  readonly themes: number;
  readonly measures: number;
  readonly types: number;
}

/** Of all measures that are found: how many have their strength, status and deadline. Floors only rise. */
export const overallFloors = { strength: 0.4, status: 0.8, deadline: 0.6 };

/** By sample. Floors only rise. */
export const tagFloors: Readonly<Record<string, TagFloor>> = {
  '2005-gaizhi-zuotan': { themes: 0.4, measures: 0.7, types: 0.1 },
  '2005-xianjinxing-zongjie': { themes: 0.3, measures: 0.4, types: 0.3 },
  '2006-nongcun-gongzuo': { themes: 0.5, measures: 0.3, types: 0.3 },
  '2007-jingji-1': { themes: 0.6, measures: 0, types: 0 },
  '2007-jingji-2': { themes: 0.5, measures: 0.5, types: 0.8 },
  '2007-jingji-3': { themes: 0.3, measures: 0.2, types: 1 },
  '2008-xuezai-zongjie': { themes: 0.2, measures: 0.1, types: 1 },
  '2009-liaohu-fangan': { themes: 0.3, measures: 0.7, types: 0.7 },
  '2009-zhaopin-zhici': { themes: 0.4, measures: 0.1, types: 0 },
  '2010-fanxiang-yijian': { themes: 0.4, measures: 0.4, types: 0.6 },
  '2010-jingji-gongzuo': { themes: 0.6, measures: 0.2, types: 0.6 },
  '2010-zhengbing-dongyuan': { themes: 0.6, measures: 0.7, types: 0.2 },
  '2011-lianghua-fayan': { themes: 0.3, measures: 0.5, types: 0.3 },
  '2011-shehui-guanli': { themes: 0.2, measures: 0.5, types: 0.7 },
  '2012-fangxun': { themes: 0.5, measures: 0.3, types: 0.3 },
  '2012-yuge-hexin': { themes: 0.2, measures: 0.5, types: 0.6 },
  '2013-fangxun-banfa': { themes: 0.6, measures: 0.1, types: 1 },
  '2013-shuangyue-diaodu': { themes: 0.5, measures: 0.7, types: 0.6 },
  '2013-shuidui-huibao': { themes: 0.5, measures: 0.2, types: 0.5 },
  '2013-weisheng-caogao': { themes: 0.7, measures: 0.6, types: 0.5 },
  '2013-weisheng-fayan': { themes: 0.6, measures: 0.4, types: 0.2 },
  '2013-xiaoneng-jianghua': { themes: 0, measures: 0.1, types: 0 },
  '2013-xiaoneng-niming': { themes: 0, measures: 0.1, types: 0 },
  '2013-yanqi-tongzhi': { themes: 0.5, measures: 0.6, types: 1 },
  '2014-shuangyue-diaodu': { themes: 0.4, measures: 0.5, types: 0.7 },
  '2014-wangge-yijian': { themes: 0.7, measures: 0.7, types: 0.5 },
  '2014-yumin-wangge': { themes: 0.6, measures: 0.2, types: 0.5 },
  '2015-jiaoyu-fayan': { themes: 0.8, measures: 0.2, types: 1 },
  '2018-tuopin-dongyuan': { themes: 0.4, measures: 0.8, types: 0.2 },
  '2020-fangxun': { themes: 0.4, measures: 0.5, types: 0.6 },
  '2022-anquan-bushu': { themes: 0.2, measures: 0.5, types: 0.4 },
  '2024-jiuxiaoqu-zhuchi': { themes: 0.2, measures: 0.7, types: 0.6 },
};
