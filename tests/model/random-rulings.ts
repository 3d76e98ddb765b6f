/** Deals that several people share in a random history, and rulings that share them anew. */
import type { Deal, SharesChanged } from './history';
import { people, pick } from './random-plan';

type Shares = Deal['shares'];

/** One hundred per cent, in parts that leave remainders. */
const splits = [
  ['100.00'],
  ['33.33', '66.67'],
  ['50.00', '50.00'],
  ['33.33', '33.33', '33.34'],
  ['0.01', '99.99'],
];

/** Of the first `percents.length` people. */
const sharedBy = (reps: string[], percents: string[]): Shares =>
  percents.map((percent, index) => ({ rep: reps[index]!, percent }));

const others = (reps: string[], choice: number): string[] => {
  const rest = people.filter((person) => !reps.includes(person));
  return rest.map((_, index) => pick(rest, choice + index));
};

/** As a deal is signed: by its rep, alone or with others. */
export function signedShares(rep: string, choice: number): Shares {
  return sharedBy([rep, ...others([rep], choice)], pick(splits, choice));
}

type Common = Omit<SharesChanged, 'kind' | 'deal' | 'shares'>;

/** Among those who share the deal already and one who asks for a part of it: the one who asks comes first. */
export function rulingOn(deal: Deal, present: Shares, common: Common, choice: number): SharesChanged {
  const sharers = present.map(({ rep }) => rep);
  const asking = pick(others(sharers, choice), choice);
  const reps = choice % 5 === 0 ? [...sharers].reverse() : [asking, ...sharers];
  const possible = splits.filter((percents) => percents.length <= reps.length);
  return {
    ...common,
    kind: 'SHARES',
    deal: deal.key,
    shares: sharedBy(reps, pick(possible, Math.floor(choice / 5))),
  };
}

/** Sums in which remainders show. */
export function amountOf(choice: number): string {
  return pick(['0.01', '0.02', '0.05', '1.00', '99.99', '1000.01', '7777.77'], choice);
}
