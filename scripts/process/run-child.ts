import { startChild, type ChildOptions } from './children';

/** Runs a program to its end and returns what it printed; like everything started, it ends with us. */
export async function runChild(
  command: string,
  args: readonly string[],
  options: Omit<ChildOptions, 'logFile'> = {},
): Promise<string> {
  const child = startChild(command, args, options);
  let output = '';
  let errors = '';
  child.process.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.process.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = new Promise((resolve) => child.process.once('close', resolve));
  const { code, signal } = await child.exited;
  await closed;
  if (code === 0) return output;
  const end = `${output}\n${errors}`.trim().split('\n').slice(-8).join('\n');
  throw new Error(`${command} ended with ${signal ?? code}: ${end}`);
}
