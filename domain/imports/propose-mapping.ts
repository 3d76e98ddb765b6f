/** What the columns of a file probably are, by their names (docs/rules/import.md); the person changes it. */
import { MANY_COLUMNS, type ColumnMapping, type ImportField } from './fields';

/** Names of columns, in half width and small letters without blanks and punctuation; the first that fits is taken. */
const NAMES: readonly (readonly [ImportField, RegExp])[] = [
  ['CREDIT_CODE', /信用代码|税号|纳税人识别号|creditcode|uscc|taxid/],
  ['CONTACT_TITLE', /职务|职位|头衔|jobtitle|position/],
  ['WECHAT', /微信|wechat|weixin/],
  [
    'PHONE',
    /电话|手机|座机|固话|联系方式|号码$|^(?:tel|telephone|mobile|cell|phone)|phone(?:number|no)?\d*$|mobile\d*$/,
  ],
  ['REP', /负责人|业务员|商务|销售员|销售人员|跟进人|归属人|^(?:rep|owner|sales|salesperson|salesrep)$/],
  ['CONTACT', /联系人|法人|法定代表人|老板|经办人|contact(?:person|name)?$/],
  [
    'ENTERED_ON',
    /录入日期|录入时间|创建日期|创建时间|登记时间|添加时间|^(?:enteredon|entrydate|created(?:on|at)?|createdate)$/,
  ],
  ['SOURCE', /来源|source/],
  ['SHORT_NAME', /简称|shortname/],
  ['DISTRICT', /区县|城区|县区|^区$|^县$|所属区|district|county/],
  ['CITY', /城市|所在市|^市$|^地区$|city/],
  ['ADDRESS', /地址|住所|address|^addr$/],
  ['INDUSTRY', /行业|industry|sector/],
  ['MAIN_PRODUCTS', /主营|产品|经营范围|products?$|businessscope/],
  ['WEBSITE', /网址|网站|官网|主页|website|homepage|^url$/],
  ['CHANNELS_TODAY', /推广渠道|现有渠道|投放渠道|channels?/],
  ['ACCOUNT_ELSEWHERE', /他司开户|开户情况|accountelsewhere/],
  ['NOTE', /备注|说明|附注|^(?:note|notes|remark|remarks|comment|comments)$/],
  [
    'NAME',
    /名称|公司|单位|企业名|客户名|商户|店名|^(?:客户|企业|名字|name|company|customer|account)$|(?:company|customer|account|organisation|organization|hospital|shop|store|business)name$/,
  ],
];

/** What refused rows are explained in, when their file is imported again. */
export const REASON_HEADERS: Record<'zh' | 'en', string> = { zh: '未导入原因', en: 'Why not imported' };

/** Names that look like one of the above and mean something else. */
const OTHER = /未导入原因|whynotimported|拼音|pinyin|注册日期|成立日期|企业类型|公司类型|客户类型|类型$/;

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** A field that can have one column is the first whose name says it. */
export function proposeMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headers.flatMap((header, column) => {
    const name = plain(header);
    if (name === '' || OTHER.test(name)) return [];
    const field = NAMES.find(([one, pattern]) => pattern.test(name) && !taken.has(one))?.[0];
    if (field === undefined) return [];
    if (!MANY_COLUMNS.has(field)) taken.add(field);
    return [{ column, field }];
  });
}
