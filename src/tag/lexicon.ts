/**
 * Words of arrangement. A measure has an action that changes people, money, things, rules, information or
 * duties; the lists part verbs that name such an action from verbs that only name a stance. They were
 * collected from the verbs of the codebook and the common vocabulary of administrative Chinese.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Verbs that name what is done. */
export const concreteVerbs = words(`
  建设 新建 改建 扩建 改扩建 修建 兴建 筹建 共建 建成 建立 建好 建强 组建 创建 打造 开工 续建 修复 改造 修缮 拆除 搬迁 铺设 贯通 打通 连通 接通 硬化
  编制 制定 制订 出台 印发 修订 起草 颁布 立法 废止 清理 规范 推行 实行 施行 试行 执行 落实 实施 启动 开展 组织 举办 召开 承办 主办 筹办 办好 成立 设立 设置 开设 增设 组成
  下放 取消 放开 撤销 撤并 合并 归并 整合 重组 剥离 改制 转制 确权 划转 划入 移交 调整 精简 压减 压缩 削减 减少 简化 缩短 退出 淘汰 关停 关闭 取缔
  投入 安排 拨付 发放 补贴 补助 奖励 奖补 减免 减征 免除 免收 贴息 筹措 筹集 募集 发行 清欠 清偿 兑现 资助 提高 上调 调增 降低 增加 扩大 新增 追加 列支 返还
  培育 培养 培训 轮训 引进 招引 引育 招录 招募 选派 选聘 选拔 配备 配齐 配强 充实 选优 吸引 壮大 发展 拓展 开拓 延伸 扩面 提质 做大 做强 做优 打响 擦亮 支持 扶持 鼓励 引导 带动
  排查 化解 调处 调解 处置 防范 防控 防治 防止 遏制 监测 预警 整治 打击 查处 惩治 惩处 严惩 监管 检查 督查 督办 督导 考核 问责 约谈 通报 追究 审计 巡视 验收 整改 治理 管控 管好 管住 破除 纠治 纠正 反对
  宣传 宣讲 普及 报道 培树 选树 表彰 学习 教育 参观 观摩 动员 倡导 讲好
  提供 办理 代办 帮扶 救助 走访 慰问 服务 解决 解难 保供 供应 供给 保障 接访 受理 回访 上门 关爱 安置 转移 提供
  推广 复制 探索 先行 借鉴 争创 申报 争取 入选
  接入 联网 上线 开发 研发 攻关 转化 应用 升级 更新 部署 搭建 配置 采购 购买 租赁 盘活 利用 用好 建档 建账 登记 公示 公开 公布 发布 签订 签署 签约 缔结 结对 对接 联合 联动 协同 协作 合作 牵头 包保 包抓 挂钩 分解 细化 明确 压实 纳入 列入 限期 办结
  种植 养殖 植树 造林 绿化 收购 储备 生产 投产 投用 投运 落地 揭牌 挂牌 开业 开园 开放 开通 运行 运营 通车
  核定 抽查 查看 聘请 接通 划分 更换 补足 备足 配足 张榜 招用 承担 测量 列为 缓缴 缓征 查实 退还 罚款 停职 处分 包干 轮流 值班 除险
  巩固 守住 守牢 筑牢 补齐 填补 增强 优化 完善 健全 深化 强化 推进 推动 促进 加强 加快 加大 提升 改善 改进 抓好 做好 抓紧 抓实 做实 构建 形成 实现 统筹 协调 融入 繁荣 丰富 活跃 维护 保护 传承 弘扬 践行 稳定 创新 转变 激发 释放 畅通 拓宽 扩展 放宽 限制 禁止 严禁 杜绝 坚决制止 突出 聚焦 坚持 完成 安置 帮助 督促 指导 规划 谋划 布局 论证 调研 摸清 摸排 研究 统计 普查 评估 总结 接受 听取 征求 参与 自治 协商 认领 引入 倾斜 保持 恢复 运用 采取 加固 疏导 疏通 运用 结合 确保 进行 予以 给予 列出 定出 签 派 建 修 严格 重视 注重 把好 
`);

/** Verbs that name an arrangement only with their object: what follows decides. */
export const genericVerbs = words(`
  加强 推进 推动 促进 提升 强化 深化 完善 优化 加快 加大 持续 抓好 做好 做实 抓实 改善 改进 增强 巩固 聚焦 突出 坚持 统筹 保持 实现 形成 构建 发展 稳定 维护 创新 转变 激发 释放 扩大 提高 探索 弘扬 践行 增加 保障 支持 引导 鼓励 学习 研究 服务 解决 融入 采取 重视 注重 严格 依托 确保 结合
`);

/** What moves only minds: a unit of nothing but these is a call, not a measure. */
export const stanceWords = words(`
  统一思想 提高认识 增强意识 坚定信心 增强信心 提高思想认识 高度重视 提高站位 深刻认识 充分认识 清醒认识 认清 牢记 不忘初心 坚定不移 坚定不移地 团结一致 凝心聚力 锐意进取 真抓实干 奋发有为 乘势而上 鼓足干劲 再接再厉 不辱使命 勇于担当 敢于担当 只争朝夕 埋头苦干 咬定目标 责任感 紧迫感 使命感 危机感 大局意识 责任意识 政治意识 两个确立 四个意识 四个自信 两个维护 深刻领悟 认真领会 深刻把握 牢牢把握 总结经验 解放思想 大胆创新 精心组织 周密部署 抢抓机遇 勇立潮头 奋勇争先
`);

/** Turns of slogans, wishes and closings. */
export const sloganTurns = words(`
  让我们 奋力开创 努力开创 奋力谱写 谱写 再立新功 作出新的更大贡献 作出更大贡献 而努力奋斗 努力奋斗 团结奋斗 胜利召开 新局面 新辉煌 伟大复兴 撸起袖子加油干 未来可期 大家有没有信心 谢谢大家 预祝
`);

/** Groups that arrangements are made for; the name that is recorded, and the words that stand for it. */
export const targetGroups: readonly (readonly [string, readonly string[]])[] = [
  ['农民', words('农民工 农民 农户 农牧民 农村居民 新农人')],
  ['老人', words('老年人 老人 空巢老人 离退休人员 高龄')],
  ['儿童', words('儿童 未成年人 孤儿 婴幼儿 青少年')],
  ['妇女', words('妇女')],
  ['残疾人', words('残疾人')],
  ['学生', words('学生 高校毕业生 大学生 毕业生')],
  ['企业', words('企业 经营主体 市场主体 个体工商户 民企 国企')],
  ['干部', words('干部 公务员 领导班子 党员')],
  ['流动人口', words('流动人口 外来人口 外来人员 新市民')],
  ['特殊人群', words('特殊人群 重点人员 矫正对象 刑释解教人员 刑满释放人员')],
  ['困难群众', words('困难群众 低收入群体 低保对象 困难群体 特困人员 监测对象 脱贫人口 脱贫户 困难家庭')],
  ['退役军人', words('退役军人 军属 现役军人 优抚对象')],
  ['劳动者', words('劳动者 职工 就业人员 失业人员 下岗职工 新就业群体')],
  ['人才', words('科技人员 科技人才 高层次人才 技术工人 工匠 人才')],
  ['教师', words('教师')],
  ['居民', words('居民 市民 村民 群众')],
];
