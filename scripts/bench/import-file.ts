/** A list of companies as somebody buys one: names, places, trades, one or two numbers, whom each is for and since when. */
import { addDays } from '@erp/domain/time/day';
import { chanceOf, type Chance } from '../demo/chance';
import { companyNames, districts, givenNames, regions, surnames, titles, trades } from '../demo/words';
import { LAST_DAY } from './data';

const HEADERS = [
  '公司名称',
  '城市',
  '区县',
  '地址',
  '行业',
  '主营产品',
  '联系人',
  '职务',
  '手机',
  '电话',
  '来源',
  '负责人',
  '录入日期',
  '备注',
];

const SOURCES = ['公共资源', '公司资源', 'CSC网单', ''];
/** Days before the end of the history. */
const OLDEST = 300;
/** Of a hundred rows: no number that can be read, the one before it again. */
const WRONG = 0.01;
const AGAIN = 0.01;

const tradeCodes = Object.keys(trades);

function cellsOf(chance: Chance, no: number, reps: readonly string[]): string[] {
  const { city, areaCode } = chance.pick(regions);
  const trade = chance.pick(tradeCodes);
  const { words, products } = trades[trade]!;
  const mobile = `13${String(no % 10)}${String(no).padStart(8, '0')}`;
  const landline = `0${areaCode}-8${String(no).padStart(7, '0')}`;
  const hasLandline = chance.happens(0.4);
  return [
    `${city}${chance.pick(companyNames)}${String(no)}${chance.pick(words)}有限公司`,
    city,
    chance.pick(districts[city]!),
    `工业区${chance.between(1, 90)}号`,
    trade,
    chance.pick(products),
    chance.pick(surnames) + chance.pick(givenNames),
    chance.pick(titles),
    chance.happens(WRONG) ? '待补' : mobile,
    hasLandline ? landline : '',
    chance.pick(SOURCES),
    chance.pick(reps),
    addDays(LAST_DAY, -chance.between(0, OLDEST)),
    chance.happens(0.2) ? '展会名录' : '',
  ];
}

/** A CSV of as many rows, always the same one. `reps`: their codes. */
export function* importFile(rows: number, reps: readonly string[]): Generator<string> {
  const chance = chanceOf(rows, 1);
  yield `${HEADERS.join(',')}\n`;
  let last: string[] = [];
  for (let no = 1; no <= rows; no += 1) {
    if (no === 1 || !chance.happens(AGAIN)) last = cellsOf(chance, no, reps);
    yield `${last.join(',')}\n`;
  }
}
