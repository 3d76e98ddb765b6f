/** The traditional characters that occur in names of columns, and the simplified ones. */
const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '電电話话稱称聯联繫系係系絡络機机號号碼码業业務务員员單单區区縣县網网備备註注來来錄录創创時时間间簡简產产營营範范圍围銷销負负責责職职頭头銜衔帳账賬账戶户廠厂醫医學学稅税識识別别納纳資资線线說说類类無无熱热傳传郵邮編编歸归屬属經经薦荐銀银開开',
    '門门構构鋪铺應应領领據据記记誌志進进內内證证訊讯訂订貨货級级狀状態态數数對对實实際际統统總总誰谁強强錯错誤误過过後后個个現现幣币質质規规佔占廣广報报選选項项檔档國国廳厅樓楼館馆',
  ].flatMap((pairs) => pairs.match(/../gu)?.map((pair): [string, string] => [pair[0]!, pair[1]!]) ?? []),
);

export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED[character] ?? character);
