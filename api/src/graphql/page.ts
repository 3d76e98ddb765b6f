/** Pages of lists: never without a bound. */

export const MAX_PAGE = 200;

/** `first` as asked for, between 1 and 200; 50 when it is left out. */
export const pageSize = (first: number | null | undefined): number =>
  Math.min(Math.max(first ?? 50, 1), MAX_PAGE);
