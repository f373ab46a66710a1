/**
 * The words of the invented archive that sites are measured with. They are put together by a seeded
 * generator, so its texts say nothing; they only have the shape, the length and the variety of real ones.
 */
const list = (words: string) => words.split(' ');

/** Cities and the parts that names of counties are made of, all invented. */
export const cities = list(
  '澄阳市 泊州市 岚平市 绥河市 梧岭市 望溪市 茂原市 临汐市 青陶市 沅安市 石埠市 槐荫市',
);
export const countyHeads = list('东 西 南 北 新 古 上 下');
export const countyNames = list('塘 桥 岗 陂 湾 坪 泉 堰 渡 垭 峪 埠');

export const surnames = list(
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 华 金 魏 陶',
);
export const givenNames = list(
  '守拙 明远 致和 国梁 文澜 思齐 长庚 立群 秉衡 若谷 怀瑾 云舒 景行 克俭 敬之 伯安 慎行 正清 广平 学勤 少川 维新 永年 树德',
);

/** Meetings that are held every year, and what is spoken of there. Those in front are held most often. */
export const meetings: readonly { readonly name: string; readonly topics: readonly string[] }[] = [
  {
    name: '全{级}经济工作会议',
    topics: list('工业运行 项目建设 招商引资 财政收入 民营经济 开发区 消费市场 外贸出口'),
  },
  {
    name: '全{级}农村工作会议',
    topics: list('粮食生产 高标准农田 农村改革 人居环境 农产品加工 合作社 农业保险 村级债务'),
  },
  {
    name: '全{级}安全生产工作会议',
    topics: list('隐患排查 危险化学品 建筑工地 道路运输 消防通道 矿山企业 应急演练 责任清单'),
  },
  {
    name: '全{级}教育工作会议',
    topics: list('学前教育 乡村教师 校车安全 职业教育 课后服务 校舍加固 食堂管理 招生秩序'),
  },
  {
    name: '全{级}卫生健康工作会议',
    topics: list('基层医疗 家庭医生 药品供应 疾病预防 妇幼保健 医保结算 村卫生室 急救网络'),
  },
  {
    name: '全{级}防汛抗旱工作会议',
    topics: list('水库调度 堤防巡查 避险转移 物资储备 山洪预警 城市内涝 抗旱水源 值班值守'),
  },
  {
    name: '全{级}信访工作会议',
    topics: list('积案化解 接访包案 矛盾调处 网上信访 欠薪清理 征地补偿 法律援助 初信初访'),
  },
  {
    name: '全{级}生态环境保护大会',
    topics: list('饮用水源 秸秆禁烧 河道治理 污水处理 垃圾分类 扬尘管控 矿山修复 生态补偿'),
  },
  {
    name: '全{级}城市管理工作会议',
    topics: list('占道经营 老旧小区 停车管理 背街小巷 供热管网 物业服务 违法建设 园林绿化'),
  },
  {
    name: '全{级}政府廉政工作会议',
    topics: list('公共采购 工程招标 专项资金 审计整改 窗口作风 公务接待 国有资产 村务公开'),
  },
  {
    name: '全{级}民政工作会议',
    topics: list('低保核查 养老服务 残疾补贴 临时救助 殡葬改革 地名管理 孤儿保障 社会组织'),
  },
  {
    name: '全{级}交通运输工作会议',
    topics: list('农村公路 公交线路 超限治理 客运站点 桥梁检测 出租行业 物流园区 养护经费'),
  },
  {
    name: '全{级}就业工作会议',
    topics: list('技能培训 返乡创业 公益岗位 劳动合同 高校毕业生 零工市场 社会保险 稳岗返还'),
  },
  {
    name: '全{级}文化旅游工作会议',
    topics: list('文物保护 乡村旅游 公共图书 非遗传承 景区厕所 演出市场 民宿管理 文化下乡'),
  },
  {
    name: '全{级}平安建设工作会议',
    topics: list('网格管理 反诈宣传 社区矫正 视频巡查 校园周边 出租房屋 民警下沉 群防群治'),
  },
  {
    name: '全{级}数字政府建设工作会议',
    topics: list('数据共享 一网通办 电子证照 热线办理 系统整合 网络安全 材料精简 自助终端'),
  },
  {
    name: '全{级}国土空间规划工作会议',
    topics: list('耕地保护 宅基地 闲置土地 增减挂钩 规划编制 卫片执法 不动产登记 矿权管理'),
  },
  {
    name: '全{级}林业工作会议',
    topics: list('森林防火 退耕还林 林下经济 古树保护 病虫防治 国有林场 义务植树 林地流转'),
  },
  {
    name: '全{级}市场监管工作会议',
    topics: list('食品安全 特种设备 价格检查 质量提升 商事登记 药店巡查 计量检定 假冒伪劣'),
  },
  {
    name: '全{级}移民搬迁工作会议',
    topics: list('安置房建 后续扶持 旧房拆除 产业配套 子女入学 户籍迁移 社区融入 资金拨付'),
  },
];

export const actors = list(
  '各乡镇 县直部门 发展改革部门 财政部门 各开发区 教育部门 住建部门 公安机关 村级组织 社区工作者 包保干部 督查部门 各相关企业 卫生部门 水利部门 信访部门 项目业主 街道办事处',
);
export const manners = list(
  '在六月底前 逐项 按月 依托现有平台 会同相关单位 分批次 严格 在年内 对照清单 因地制宜地 从严 限期',
);
export const verbs = list(
  '建立台账 完善制度 安排专项资金 组织培训 开展排查 公开结果 落实责任 建设服务站 修订办法 配齐人员 纳入考核 补齐设施 兑现补贴 通报进度 清理收费 签订承诺 建成示范点 提高标准',
);
export const aims = list(
  '让群众少跑一趟 把风险降下来 确保不留死角 为明年打好基础 使办理时限缩短一半 不让一户掉队 形成长效办法 保证按期完工 让账目经得起查 带动周边发展',
);
export const looksBack = list(
  '完成投资{n}亿元 同比增长{n}.6% 新增就业{n}人 修复损毁路段{n}公里 办结来信{n}件 覆盖{n}个行政村 受益群众{n}户 整改问题{n}处',
);
export const remarks = list(
  '这件事说了三年，今年不能再说了 有的同志觉得难，难就难在没有走下去 数字好看，群众不认，等于没有做 干部辛苦一点，群众就方便一点 问题摆在桌面上，谁也绕不过去 平时多流汗，急时少流泪 上面千条线，下面一根针，针眼要对得准 会开完了，事情才算开头',
);
/** Ends of the titles of policies that texts cite; the archive does not hold them. */
export const citedForms = list('管理办法 若干规定 工作条例 实施意见 三年行动方案');
export const sites = list('云岭政务网 澄阳日报 泊州在线 岚平发布 讲话文库 公文资料站 云岭新闻网');
