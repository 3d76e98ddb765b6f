/** What the columns of a file probably are, by their names (docs/rules/import.md); the person changes it. */
import { MANY_COLUMNS, type ColumnMapping, type ImportField } from './fields';
import { simplified } from './traditional';

type Names = readonly (readonly [ImportField, RegExp])[];

/**
 * Names of columns, simplified, in half width and small letters without blanks and punctuation; the first pattern of a list
 * that matches decides. A name that contains a field's word need not be that field (公司性质 is no name, 电话状态 no number), so
 * most patterns match the end or the whole.
 */
const NAMES: Names = [
  ['CREDIT_CODE', /信用代码|税号|纳税人识别号|creditcode|uscc|taxid/],
  ['CONTACT_TITLE', /(?:职务|职位|头衔)$|jobtitle$|^position$/],
  [
    'WECHAT',
    /^(?:个人|客户|联系人|老板|工作)?微信(?:号|号码|账号|id)?\d*$|^(?:wechat|weixin)(?:id|no|account)?$/,
  ],
  [
    'PHONE',
    /(?:电话|手机|座机|固话|热线|总机|联系方式)(?:号|号码)?(?:\d+|[一二三四五六])?(?:备用|同微信|微信同号)?$/,
  ],
  ['PHONE', /^(?:联系|联络|来电|主叫|被叫|客户|备用|其他|其它|常用)?号码\d*$/],
  [
    'PHONE',
    /(?:telephone|mobile|phone|landline|hotline)(?:numbers?|nos?|s)?\d*$|^(?:contact|alternat(?:e|ive)|backup)(?:numbers?|nos?)\d*$|^(?:company|office|work|contact)?(?:tel|cell)(?:numbers?|no)?\d*$/,
  ],
  [
    'CONTACT',
    /^(?:公司|企业|单位)负责人$|^(?:主要|第一)?联[系络]人(?:姓名|名称|名字)?$|^contact(?:person|name)?s?$|^contactpersons$/,
  ],
  [
    'REP',
    /^(?:销售|客户|商务|跟进|所属|归属)?(?:负责人|业务员|商务|销售员|销售人员|销售|跟进人|归属人)(?:姓名|编号|工号)?$|^(?:rep|owner|sales|salesperson|salesrep)$/,
  ],
  [
    'ENTERED_ON',
    /^(?:客户|资料|信息|线索|数据|系统)?(?:录入|创建|添加)(?:日期|时间)$|^(?:客户|资料|信息|线索|数据)登记(?:日期|时间)$|^(?:enteredon|entrydate|created(?:on|at)?|createdate)$/,
  ],
  ['SOURCE', /^(?:客户|资料|数据|线索)?来源(?:渠道|原始)?$|^(?:lead|data|customer)?source(?:original)?$/],
  ['SHORT_NAME', /简称$|shortname$/],
  ['DISTRICT', /(?:区县|城区|县区|所属区|^区|^县)(?:名称)?$|^(?:district|county)(?:name)?$/],
  ['CITY', /(?:城市|所在市|地级市|^市|^地区)(?:名称)?$|^(?:company|customer)?city(?:name)?$/],
  [
    'WEBSITE',
    /(?:网址|网站|官网|主页|网页)(?:地址|链接|首页)?\d*$|(?:website|homepage)(?:url|address)?$|^web(?:address|url|page)$|^url$/,
  ],
  ['ADDRESS', /(?:地址|住所)\d*$|address\d*$|^addr$/],
  ['INDUSTRY', /行业(?:名称|类别|分类|类型)?$|^(?:industry|sector|trade)$/],
  [
    'MAIN_PRODUCTS',
    /主营|经营范围|^(?:公司|企业|主要)?产品(?:名称|服务|及服务|和服务)?$|^(?:main)?products?$|businessscope/,
  ],
  ['CHANNELS_TODAY', /推广渠道|现有渠道|投放渠道|^(?:marketing)?channels?(?:usedtoday)?$/],
  ['ACCOUNT_ELSEWHERE', /他司开户|开户情况|accountelsewhere/],
  ['NOTE', /备注|说明|附注|^(?:note|notes|remark|remarks|comment|comments)$/],
  ['NAME', /(?:公司|企业|单位)(?:名|名称|全称|名字)$|(?:company|organisation|organization|business)name$/],
];

/** Names that say a field less clearly, each list less than the one before it: taken where no column says the field better. */
const WEAKER_NAMES: readonly Names[] = [
  [
    [
      'NAME',
      /(?:客户|商户|商家|医院|学校|机构|工厂|店铺|门店|厂商|供应商)(?:名|名称|全称|名字)$|(?:customer|account|hospital|shop|store)name$/,
    ],
    [
      'CONTACT',
      /^(?:公司|企业)?(?:法人|法人代表|法定代表人|老板|经办人)(?:姓名|名字)?$|^legalrepresentative$/,
    ],
  ],
  [['NAME', /^(?:公司|企业|名称|全称|店名|厂名|company)$/]],
  [['NAME', /^(?:单位|客户|商户|商家|customer|account)$/]],
  [['NAME', /^(?:名字|name)$|^(?!联[系络]人|法人|部门|项目|品牌|商品|银行|开户行|文件).*名称$/]],
];

/** What refused rows are explained in, when their file is imported again. */
export const REASON_HEADERS: Record<'zh' | 'en', string> = { zh: '未导入原因', en: 'Why not imported' };

/** Names that contain the words of a field and mean something else. */
const OTHER =
  /^(?:未导入原因|whynotimported)$|拼音|pinyin|传真|fax|qq|身份证|idcard|邮箱|邮件|e?mail|(?:ip|mac|物理|钱包)地址|(?:ip|mac|wallet)address|^(?:是否|有无|有没有)|(?<!行业)类型$/;

/** Whose data it is that a column of these names holds: a colleague's or a third person's, not the customer's. */
const OF_OTHERS =
  /业务(?:员|经理|代表)|客户经理|销售(?!公司|商)|员工|(?:跟进|归属|所属|录入|创建|推荐|介绍|引荐|担保|紧急联系)人|owner|sales|^rep(?=[^o])|referr|assignee|accountmanager|createdby|emergency/;

/** Numbers that nobody may or can call, and what is asked about a number. */
const NO_NUMBER_TO_CALL =
  /无效|空号|黑名单|停机|错误|失效|作废|勿扰|禁[呼拨]|拒[接打]|脱敏|加密|(?:打|拨|接|通|没有?|无)(?:电话|手机)$|invalid|blacklist|blocked|wrong|donotcall|dnc|optout|masked|^(?:is|has|can)/;

/** Where a number was issued or an address of the network lies, and cities that are not where the customer is. */
const ELSEWHERE = /归属|手机|电话|号码|来电|^ip|意向|目标|投放|推广|出生|户籍/;

/** Names of columns that are not the field whose words they contain. */
const EXCEPT: Partial<Record<ImportField, readonly RegExp[]>> = {
  PHONE: [OF_OTHERS, NO_NUMBER_TO_CALL],
  WECHAT: [OF_OTHERS],
  ADDRESS: [OF_OTHERS],
  NAME: [OF_OTHERS],
  CITY: [OF_OTHERS, ELSEWHERE],
  DISTRICT: [OF_OTHERS, ELSEWHERE],
};

const plain = (header: string): string =>
  simplified(header.normalize('NFKC').toLowerCase())
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/(?:必填项?|选填|required|optional)$/, '');

const IN_BRACKETS = /[([{<【《〔][^)\]}>】》〕]*[)\]}>】》〕]/gu;

/** Bracketed words after which the column is about the field and not the field: '电话（状态）'. */
const ABOUT_THE_FIELD =
  /状态|等级|类型|归属|品牌|运营商|性质|规模|数量|个数|次数|时间|日期|编号|是否|status|level|type|count|size|date|time|code|\bid\b/;

/** '公司名称(必填，不超过50字)' → '公司名称'. */
function withoutBrackets(header: string): string {
  const text = simplified(header.normalize('NFKC').toLowerCase());
  const bracketed = (text.match(IN_BRACKETS) ?? []).join('');
  return ABOUT_THE_FIELD.test(bracketed) ? '' : plain(text.replace(IN_BRACKETS, ''));
}

function fieldIn(
  names: Names,
  name: string,
  isFree: (field: ImportField) => boolean,
): ImportField | undefined {
  if (name === '' || OTHER.test(name)) return undefined;
  return names.find(([field, pattern]) => pattern.test(name) && isFree(field))?.[0];
}

const LEVELS: readonly Names[] = [NAMES, ...WEAKER_NAMES];

/** What parts two names of one column: '手机/微信', '名称 Name'. */
const BETWEEN_NAMES = /[/|\n]|(?<=\p{Script=Han})\s+(?=[a-z])|(?<=[a-z])\s+(?=\p{Script=Han})/iu;

/** Of a header with several names, each of which is a field's, the phone or the first; else the header. */
function leadingName(header: string): string {
  const names = header.normalize('NFKC').replace(IN_BRACKETS, '').split(BETWEEN_NAMES);
  const fields = names.map((name) => fieldIn(LEVELS.flat(), plain(name), () => true));
  if (names.length === 1 || fields.includes(undefined)) return header;
  return names[Math.max(fields.indexOf('PHONE'), 0)]!;
}

/** A field that can have one column is the first whose name says it best. */
export function proposeMapping(headers: readonly string[]): ColumnMapping {
  const columns = headers.map((header) => {
    const whole = plain(header);
    const leading = leadingName(header);
    return { whole, names: [plain(leading), withoutBrackets(leading)] as const };
  });
  const fields = new Map<number, ImportField>();
  for (const names of LEVELS) {
    // What stands in brackets tells columns of one name apart ('来源（原始）'), so the name without it comes second.
    for (const variant of [0, 1] as const) {
      for (const [column, { whole, names: variants }] of columns.entries()) {
        if (fields.has(column) || OTHER.test(whole)) continue;
        const taken = new Set(fields.values());
        const field = fieldIn(
          names,
          variants[variant],
          (one) =>
            (MANY_COLUMNS.has(one) || !taken.has(one)) &&
            !EXCEPT[one]?.some((exception) => exception.test(whole)),
        );
        if (field !== undefined) fields.set(column, field);
      }
    }
  }
  return [...fields]
    .map(([column, field]) => ({ column, field }))
    .sort((one, other) => one.column - other.column);
}
