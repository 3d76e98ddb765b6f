/** The list of the call desk that means the viewer's own calls of today, in place of a list's filter. */
export const DAY_QUEUE = 'day';
