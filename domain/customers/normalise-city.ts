/** The city by which customers of one name are told apart; what was typed is kept beside it (docs/rules/customer-entry.md). */
import { foldText } from './fold-text';
import { PREFECTURES } from './prefectures';

const PROVINCES = [
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾',
  '内蒙古|广西|西藏|宁夏|新疆',
].join('|');

const PEOPLES =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|畲族|瑶族|满族|黎族|蒙古族?|柯尔克孜|哈萨克|维吾尔';

const COUNTRY = /^(?:中华人民共和国|中国)(?=..)/u;

/** A province in front of at least two characters that name the place inside it; 海南藏族自治州 is not in 海南. */
const PROVINCE = new RegExp(
  `^(?:${PROVINCES})(?:省|(?:壮族|回族|维吾尔)?自治区)?(?!市|(?:${PEOPLES})*自治[区州])(?=..)`,
  'u',
);

/** Whatever follows is a part of these: '上海浦东', '北京市北京市', '香港特别行政区'. */
const MUNICIPALITY = /^(北京|上海|天津|重庆|香港|澳门)/u;

/** A prefecture of Qinghai with the name of a province. */
const HAINAN_PREFECTURE = /^海南(?:州|藏族)|^青海省?海南/u;

/** '温州', '温州市', '温州鹿城区'; a county or district of the same name as a city (通化县) is another place. */
const PREFECTURE = new RegExp(
  `^(${PREFECTURES.toSorted((one, other) => other.length - one.length).join('|')})(?:[市州盟]|..+)?$`,
  'u',
);
const NAMESAKE = new RegExp(`^(?:${PREFECTURES.join('|')})[县区]$`, 'u');

/** '瑞安市塘下镇' names the city first. */
const BEFORE_DISTRICT = /^(..+?)市.+$/u;

/** Endings that say what kind of place it is. A place of one character keeps its ending ('单县'). */
const ENDING = new RegExp(`(?<=..)(?:(?:${PEOPLES})*自治[州县区]|市辖?区|新区|地区|省|市|盟|县|区)$`, 'u');

/** Some characters are several once normalised; a longer key is compared by its beginning. */
const LONGEST = 60;

function cityIn(place: string): string {
  // The name of a city too, which 吉林 alone rather means.
  if (place === '吉林省') return place;
  const municipality = MUNICIPALITY.exec(place)?.[1];
  if (municipality !== undefined) return municipality;
  if (HAINAN_PREFECTURE.test(place)) return '海南州';
  const inProvince = place.replace(PROVINCE, '');
  if (NAMESAKE.test(inProvince)) return inProvince;
  const prefecture = PREFECTURE.exec(inProvince)?.[1];
  return prefecture ?? inProvince.replace(ENDING, '').replace(BEFORE_DISTRICT, '$1');
}

/**
 * '温州', '温州市', '浙江温州', '浙江省温州市' → '温州'. Empty: no city was named; two customers without one are compared as if
 * of one city, because a list mostly names it in every row or in none.
 */
export function normaliseCity(city: string | null): string {
  const place = foldText(city ?? '').replace(/[\s\p{P}\p{S}]/gu, '');
  return cityIn(place.replace(COUNTRY, '')).slice(0, LONGEST);
}
