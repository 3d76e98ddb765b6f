/** The city by which customers of one name are told apart; what was typed is kept beside it (docs/rules/customer-entry.md). */
import { foldText } from './fold-text';

const PROVINCES = [
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾',
  '内蒙古|广西|西藏|宁夏|新疆',
].join('|');

/** A province in front of at least two characters that name the place inside it. */
const PROVINCE = new RegExp(`^(?:中国)?(?:${PROVINCES})(?:省|(?:壮族|回族|维吾尔)?自治区)?(?=..)`, 'u');

/** '北京市北京市' of files that repeat a municipality as its own province. */
const MUNICIPALITY_TWICE = /^(?:中国)?(北京|上海|天津|重庆)市?(?=\1)/u;

/** '温州市鹿城区' names the city first. */
const BEFORE_DISTRICT = /^(..+?)市.+$/u;

const PEOPLES =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|畲族|瑶族|满族|黎族|蒙古族?|柯尔克孜|哈萨克|维吾尔';

/** Endings that say what kind of place it is. A place of one character keeps its ending ('单县'). */
const ENDING = new RegExp(`(?<=..)(?:(?:${PEOPLES})*自治[州县区]|新区|地区|省|市|盟|县|区)$`, 'u');

/** Some characters are several once normalised; a longer key is compared by its beginning. */
const LONGEST = 60;

/**
 * '温州', '温州市', '浙江温州', '浙江省温州市' → '温州'. Empty: no city was named; two customers without one are compared as if
 * of one city, because a list mostly names it in every row or in none.
 */
export function normaliseCity(city: string | null): string {
  const plain = foldText(city ?? '').replace(/[\s\p{P}\p{S}]/gu, '');
  return plain
    .replace(ENDING, '')
    .replace(MUNICIPALITY_TWICE, '')
    .replace(PROVINCE, '')
    .replace(BEFORE_DISTRICT, '$1')
    .slice(0, LONGEST);
}
