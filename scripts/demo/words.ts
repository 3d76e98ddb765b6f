/** The words that the demo's companies, people and annotations are made of. All invented. */

export const regions = [
  {
    code: 'WZ',
    name: '温州大区',
    areaCode: '577',
    departments: ['鹿城一部', '鹿城二部', '瑞安部'],
    city: '温州',
  },
  { code: 'HZ', name: '杭州大区', areaCode: '571', departments: ['西湖部', '萧山部'], city: '杭州' },
  { code: 'NB', name: '宁波大区', areaCode: '574', departments: ['海曙部', '慈溪部'], city: '宁波' },
] as const;

export const districts: Record<string, readonly string[]> = {
  温州: ['鹿城', '龙湾', '瓯海', '瑞安', '乐清', '永嘉', '平阳', '苍南'],
  杭州: ['西湖', '拱墅', '萧山', '余杭', '临平', '富阳'],
  宁波: ['海曙', '江北', '鄞州', '慈溪', '余姚', '奉化'],
};

/** Industry code of the catalogue → how such companies are called and what they make. */
export const trades: Record<string, { words: readonly string[]; products: readonly string[] }> = {
  PUMPS_VALVES: {
    words: ['泵业', '阀门', '流体设备', '管件'],
    products: ['离心泵、管道泵', '球阀、蝶阀', '法兰、管件'],
  },
  SHOES_LEATHER: { words: ['鞋业', '皮革', '鞋材', '箱包'], products: ['男女休闲鞋', '劳保鞋', '真皮箱包'] },
  ELECTRICAL: {
    words: ['电气', '电器', '开关', '低压电器'],
    products: ['断路器、接触器', '配电柜', '墙壁开关'],
  },
  CLOTHING: { words: ['服饰', '服装', '制衣', '针织'], products: ['工作服定制', '童装', '针织内衣'] },
  MACHINERY: {
    words: ['机械', '数控', '精密机械', '自动化设备'],
    products: ['包装机械', '数控车床', '非标自动化'],
  },
  PLASTICS: { words: ['塑业', '塑胶', '模具', '包装材料'], products: ['注塑模具', '塑料包装', '改性塑料'] },
  FOOD: { words: ['食品', '水产', '农业发展', '茶业'], products: ['海鲜干货', '休闲食品', '茶叶礼盒'] },
  PRINTING: { words: ['印刷', '包装', '印业', '工艺礼品'], products: ['彩盒印刷', '标签不干胶', '礼品定制'] },
  MEDICAL: {
    words: ['门诊部', '口腔', '医疗器械', '体检中心'],
    products: ['口腔种植', '医用耗材', '体检套餐'],
  },
  EDUCATION: {
    words: ['教育', '培训学校', '文化传播', '艺术培训'],
    products: ['成人学历', '职业技能培训', '少儿美术'],
  },
  DECORATION: { words: ['装饰', '建材', '门窗', '家居'], products: ['家装设计', '断桥铝门窗', '集成吊顶'] },
  LOGISTICS: {
    words: ['物流', '货运代理', '供应链', '国际货代'],
    products: ['零担专线', '国际海运', '仓储配送'],
  },
};

export const companyNames = [
  '瑞丰',
  '宏达',
  '恒通',
  '金田',
  '新亚',
  '永兴',
  '正源',
  '华联',
  '宝石',
  '奥康达',
  '泰顺',
  '锦华',
  '东方',
  '明珠',
  '海西',
  '嘉禾',
  '天元',
  '鼎盛',
  '联创',
  '博远',
  '诚信',
  '鸿运',
  '顺达',
  '凯旋',
  '万邦',
  '中兴源',
  '佳美',
  '力拓',
  '普瑞',
  '盛大',
  '合众',
  '同力',
  '卓越',
  '星辰',
  '长城',
  '飞跃',
  '广源',
  '德力',
  '春晖',
  '百川',
  '云帆',
  '三和',
  '五洲',
  '九州',
  '银河',
  '晨光',
] as const;

export const surnames = [
  '陈',
  '林',
  '王',
  '李',
  '周',
  '吴',
  '郑',
  '黄',
  '叶',
  '徐',
  '金',
  '潘',
  '胡',
  '朱',
  '张',
  '项',
  '夏',
  '谢',
  '戴',
  '方',
] as const;
export const givenNames = [
  '晓',
  '磊',
  '倩',
  '斌',
  '静',
  '峰',
  '敏',
  '岚',
  '凯',
  '建国',
  '丽华',
  '志强',
  '海燕',
  '文杰',
  '雅琴',
  '国平',
  '春梅',
  '立新',
  '佳怡',
  '浩然',
  '晨',
  '雪',
  '勇',
  '芳',
] as const;

export const titles = ['总经理', '副总', '销售经理', '市场部经理', '行政主管', '店长'] as const;
export const channels = ['1688', '展会', '老客户介绍', '百度推广（他司）', '抖音', '本地广告'] as const;

/** Annotation phrases by part, a to d. */
export const annotations = {
  growthExpectation: [
    '明年想把外贸占比从七成降到五成，开拓国内批发商。',
    '今年新上一条生产线，产能要翻一番。',
    '稳住现有规模，不打算扩张。',
    '准备在省内再开两家门店。',
    '想做自己的品牌，不再只做贴牌。',
  ],
  targetCustomers: [
    '二三线城市批发商、电商档口，成都和临沂为主。',
    '本地工程客户和装修公司。',
    '终端工厂的采购，单笔量大但周期长。',
    '周边三公里的居民，回头客多。',
    '外贸公司和海外采购商。',
  ],
  competition: [
    '同街有四家做推广；他家有认证，起订量低。',
    '同行价格战厉害，他家靠交期和售后。',
    '本地同行三十多家，做网络推广的不到五家。',
    '几家大厂占了大半市场，他家做细分型号。',
  ],
  internetAwareness: [
    '做过一年竞价，觉得同行恶意点击多。',
    '听朋友说过搜索推广，不清楚怎么收费。',
    '网站是五年前做的，没人维护。',
    '现在主要投 1688，效果一般。',
    '完全没接触过，老板不上网。',
  ],
} as const;

export const notes = [
  '说周末和合伙人商量。',
  '展会回来比较忙，愿意听一分钟。',
  '要同行业案例，已发。',
  '问了收费方式，要报价单。',
  '老板下午在，改时间再打。',
  '担心效果，想先试一个月。',
  '前台接的，不肯转。',
  '没听说过，主要靠老客户。',
  '约了下周面谈。',
  '',
] as const;

export const releaseReasons = [
  '多次联系不上，已有代理。',
  '明确不做推广，先退回。',
  '近期停产，以后再说。',
  '不在本部门区域。',
] as const;
