/** Constants of the code as literals of a statement; never anything that a client sent. */
export const literals = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
