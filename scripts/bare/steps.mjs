import { whileDiskLasts } from './disk.mjs';
import { say } from './messages.mjs';
import { dataDir } from './paths.mjs';

const isTerminal = process.stdout.isTTY === true;
const reportEvery = isTerminal ? 200 : 5_000;

/** @param {number} ms */
const seconds = (ms) => (ms < 10_000 ? (ms / 1000).toFixed(1) : String(Math.round(ms / 1000)));

/** @param {string} text */
const redraw = (text) => process.stdout.write(isTerminal ? `\r\u001b[2K  ${text}` : `  ${text}\n`);

/**
 * Says what is being done, how far it is, and how long it took.
 * @type {<T>(title: string, work: (report: (progress: string) => void) => Promise<T>) => Promise<T>}
 */
export const step = async (title, work) => {
  const began = Date.now();
  let lastShown = began;
  let progress = '';
  const show = () => {
    lastShown = Date.now();
    redraw(`${seconds(lastShown - began)} s  ${progress}`);
  };
  process.stdout.write(`▸ ${title}\n`);
  const beat = setInterval(show, isTerminal ? 1_000 : 15_000);
  try {
    const result = await whileDiskLasts(dataDir, () =>
      work((text) => {
        progress = text;
        if (Date.now() - lastShown >= reportEvery) show();
      }),
    );
    clearInterval(beat);
    const done = say('stepDone', { seconds: seconds(Date.now() - began) });
    process.stdout.write(isTerminal ? `\r\u001b[2K  ${done}\n` : `  ${done}\n`);
    return result;
  } finally {
    clearInterval(beat);
  }
};
