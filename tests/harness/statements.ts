/**
 * How many statements a request sends of its own. Once a second some request also asks for what all of them share (the
 * version of the tree, whether a session still lives): the least of several times has none of that.
 */
const TIMES = 4;

export async function statementsOf(ask: () => Promise<{ headers: Headers }>): Promise<number> {
  const counted: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const told = (await ask()).headers.get('x-sql-statements');
    if (told === null) throw new Error('the server does not tell its statements');
    counted.push(Number(told));
  }
  return Math.min(...counted);
}
