/** What the columns of a file probably are, by their names (docs/rules/import.md); the person changes it. */
import { MANY_COLUMNS, type ColumnMapping, type ImportField } from './fields';

type Names = readonly (readonly [ImportField, RegExp])[];

/**
 * Names of columns, in half width and small letters without blanks and punctuation; of a list the first that fits is taken. A
 * name that contains a field's word need not be that field (公司性质 is no name, 电话状态 no number), so most have to end with it.
 */
const NAMES: Names = [
  ['CREDIT_CODE', /信用代码|税号|纳税人识别号|creditcode|uscc|taxid/],
  ['CONTACT_TITLE', /(?:职务|职位|头衔)$|jobtitle$|^position$/],
  [
    'WECHAT',
    /^(?:个人|客户|联系人|老板|工作)?微信(?:号|号码|账号|id)?\d*$|^(?:wechat|weixin)(?:id|no|account)?$/,
  ],
  ['PHONE', /(?:电话|手机|座机|固话|联系方式)(?:号|号码)?(?:\d+|[一二三四五六])?(?:备用|同微信|微信同号)?$/],
  ['PHONE', /^(?:联系|来电|主叫|被叫|客户)?号码\d*$/],
  [
    'PHONE',
    /(?:telephone|mobile|phone|landline)(?:numbers?|nos?|s)?\d*$|^(?:company|office|work|contact)?(?:tel|cell)(?:numbers?|no)?\d*$/,
  ],
  [
    'CONTACT',
    /^(?:公司|企业|单位)负责人$|^(?:主要|第一)?联系人(?:姓名|名称|名字)?$|^contact(?:person|name)?s?$|^contactpersons$/,
  ],
  [
    'REP',
    /^(?:销售|客户|商务|跟进|所属|归属)?(?:负责人|业务员|商务|销售员|销售人员|销售|跟进人|归属人)(?:姓名|编号|工号)?$|^(?:rep|owner|sales|salesperson|salesrep)$/,
  ],
  [
    'ENTERED_ON',
    /(?:录入|创建|登记|添加)(?:日期|时间)$|^(?:enteredon|entrydate|created(?:on|at)?|createdate)$/,
  ],
  ['SOURCE', /^(?:客户|资料|数据|线索)?来源(?:渠道|原始)?$|^(?:lead|data|customer)?source(?:original)?$/],
  ['SHORT_NAME', /简称$|shortname$/],
  ['DISTRICT', /(?:区县|城区|县区|所属区|^区|^县)(?:名称)?$|^(?:district|county)(?:name)?$/],
  ['CITY', /(?:城市|所在市|地级市|^市|^地区)(?:名称)?$|^(?:company|customer)?city(?:name)?$/],
  ['WEBSITE', /(?:网址|网站|官网|主页)(?:地址|链接|首页)?\d*$|(?:website|homepage)(?:url|address)?$|^url$/],
  ['ADDRESS', /(?:地址|住所)\d*$|address\d*$|^addr$/],
  ['INDUSTRY', /行业(?:名称|类别|分类|类型)?$|^(?:industry|sector|trade)$/],
  [
    'MAIN_PRODUCTS',
    /主营|经营范围|^(?:公司|企业|主要)?产品(?:名称|服务|及服务|和服务)?$|^(?:main)?products?$|businessscope/,
  ],
  ['CHANNELS_TODAY', /推广渠道|现有渠道|投放渠道|^(?:marketing)?channels?(?:usedtoday)?$/],
  ['ACCOUNT_ELSEWHERE', /他司开户|开户情况|accountelsewhere/],
  ['NOTE', /备注|说明|附注|^(?:note|notes|remark|remarks|comment|comments)$/],
  [
    'NAME',
    /(?:公司|企业|单位|客户|商户|商家|医院|学校|机构|工厂|店铺|门店|厂商|供应商)(?:名|名称|全称|名字)$|^(?:公司|企业|单位|客户|商户|商家|名称|名字|店名|厂名|全称|name|company|customer|account)$|(?:company|customer|account|organisation|organization|hospital|shop|store|business)name$/,
  ],
];

/** Names that say a field less clearly: taken where no column says it better. */
const WEAKER_NAMES: Names = [
  ['CONTACT', /^(?:公司|企业)?(?:法人|法人代表|法定代表人|老板|经办人)(?:姓名|名字)?$|^legalrepresentative$/],
  ['NAME', /^(?!联系人|法人|部门|项目|品牌|商品|银行|开户行|文件).*名称$/],
];

/** What refused rows are explained in, when their file is imported again. */
export const REASON_HEADERS: Record<'zh' | 'en', string> = { zh: '未导入原因', en: 'Why not imported' };

/** Names that contain the words of a field and mean something else. */
const OTHER =
  /^(?:未导入原因|whynotimported)$|拼音|pinyin|传真|fax|qq|身份证|idcard|邮箱|邮件|e?mail|ip地址|ipaddress|^(?:是否|有无|有没有)|(?<!行业)类型$/;

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/(?:必填项?|选填|required|optional)$/, '');

/** A field that can have one column is the first whose name says it best. */
export function proposeMapping(headers: readonly string[]): ColumnMapping {
  const fields = new Map<number, ImportField>();
  for (const names of [NAMES, WEAKER_NAMES]) {
    for (const [column, header] of headers.entries()) {
      const name = plain(header);
      if (name === '' || OTHER.test(name) || fields.has(column)) continue;
      const taken = new Set(fields.values());
      const field = names.find(
        ([one, pattern]) => pattern.test(name) && (MANY_COLUMNS.has(one) || !taken.has(one)),
      )?.[0];
      if (field !== undefined) fields.set(column, field);
    }
  }
  return [...fields]
    .map(([column, field]) => ({ column, field }))
    .sort((one, other) => one.column - other.column);
}
