/** An export of all customers: how soon its first byte comes, and how much memory the API takes for it. */
import { monotonic } from '@erp/api/clock';
import { DEMO_PASSWORD } from '../demo/organization';
import type { Size } from '../generate/sizes';
import { signIn } from './ask';
import { whileSampling } from './memory';
import { figureOfOne, type Figure } from './report';

export const EXPORT_ID = 'export';
const FIRST_BYTE_BAR = 0.01;
const MIB = 1024 * 1024;

/** What a run takes: milliseconds, MiB. */
type Taken = { firstByte: number; whole: number; growth: number | null; size: number };

async function run(
  address: string,
  pid: number,
  format: string,
  onProgress: (progress: string) => void,
): Promise<Taken> {
  const token = await signIn(address, 'gm', DEMO_PASSWORD);
  const startedAt = monotonic();
  const { result, memory } = await whileSampling(pid, async () => {
    const response = await fetch(`${address}/export/customers?format=${format}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok || !response.body) {
      throw new Error(`export: ${response.status} ${await response.text()}`);
    }
    let firstByte: number | null = null;
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      firstByte ??= monotonic() - startedAt;
      size += chunk.length;
      onProgress(`${format} ${Math.floor(size / MIB)} MiB`);
    }
    return { firstByte, size: size / MIB };
  });
  const whole = monotonic() - startedAt;
  const growth = memory && memory.peak - memory.before;
  return { firstByte: result.firstByte ?? whole, whole, growth, size: result.size };
}

/** Of each format two rows: the first byte beside the whole time (ms), and the API's growth beside the file (MiB). */
export async function measureExport(
  { address, pid, size }: { address: string; pid: number; size: Size },
  onProgress: (progress: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of ['csv', 'xlsx']) {
    const taken = await run(address, pid, format, onProgress);
    const figure = (id: string, ours: number, baseline: number, bar: number | null): Figure =>
      figureOfOne({ id: `${EXPORT_ID}-${format}-${id}`, size, ours, baseline, bar });
    figures.push(
      figure('first-byte', taken.firstByte, taken.whole, size === 'large' ? FIRST_BYTE_BAR : null),
      ...(taken.growth === null ? [] : [figure('memory', taken.growth, taken.size, null)]),
    );
  }
  return figures;
}
