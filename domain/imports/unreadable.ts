/** Cells that hold no value that can be read: a spreadsheet says so in the cell itself (docs/rules/import.md). */

/** What stands in for a value that this program cannot read, in the manner of spreadsheets. */
export const UNREADABLE = '#UNREADABLE!';

/** Errors of formulas, and the signs that fill a cell too narrow for its number, which a CSV keeps in its place. */
const ERROR =
  /^(?:#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|UNREADABLE!|#+)|Err:\d{3})$/i;

export const isUnreadable = (text: string): boolean => ERROR.test(text.trim());
