/** An export of all customers: how soon its first byte comes, and how much memory the API takes for it. */
import { monotonic } from '@erp/api/clock';
import { DEMO_PASSWORD } from '../demo/organization';
import type { Size } from '../generate/sizes';
import { ask, signIn } from './ask';
import { whileSampling } from './memory';
import { figureOfOne, type Figure } from './report';

export const EXPORT_ID = 'export';
const FIRST_BYTE_BAR = 0.01;
/** The peak of a million rows beside that of 100,000, in one process: memory does not grow with the file. */
const MEMORY_BAR = 1.15;
/** By then the heap has its usual size, and the peak of a tenth is what it takes. */
const RUNS_OF_A_TENTH = 3;
const MIB = 1024 * 1024;

/** What a run takes: milliseconds; MiB at the most, null where the system does not tell. */
type Taken = { firstByte: number; whole: number; peak: number | null };

type Api = { address: string; pid: number };

/** `units`: whose customers; null: all. */
async function run(
  { address, pid }: Api,
  { format, units }: { format: string; units: readonly string[] | null },
  onProgress: (progress: string) => void,
): Promise<Taken> {
  const token = await signIn(address, 'gm', DEMO_PASSWORD);
  const query = new URLSearchParams({ format, ...(units ? { unitIds: units.join(',') } : {}) });
  const startedAt = monotonic();
  const { result: firstByte, memory } = await whileSampling(pid, async () => {
    const response = await fetch(`${address}/export/customers?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok || !response.body) {
      throw new Error(`export: ${response.status} ${await response.text()}`);
    }
    let first: number | null = null;
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      first ??= monotonic() - startedAt;
      size += chunk.length;
      onProgress(`${format} ${Math.floor(size / MIB)} MiB`);
    }
    return first;
  });
  const whole = monotonic() - startedAt;
  return { firstByte: firstByte ?? whole, whole, peak: memory && memory.peak };
}

type Counted = { customers: { totalCount: number } };

/** Departments that hold a tenth of all customers or somewhat more. */
async function unitsOfATenth(address: string): Promise<string[]> {
  const token = await signIn(address, 'gm', DEMO_PASSWORD);
  const count = async (filter: object): Promise<number> => {
    const query = 'query ($filter: CustomerFilter) { customers(first: 1, filter: $filter) { totalCount } }';
    return (await ask<Counted>(address, query, { filter }, token)).data.customers.totalCount;
  };
  const { data } = await ask<{ units: { id: string; kind: string }[] }>(
    address,
    '{ units { id kind } }',
    {},
    token,
  );
  let wanted = (await count({})) / 10;
  const chosen: string[] = [];
  for (const { id } of data.units.filter(({ kind }) => kind === 'DEPARTMENT')) {
    if (wanted <= 0) break;
    chosen.push(id);
    wanted -= await count({ unitIds: [id] });
  }
  return chosen;
}

/** Of each format two rows: the first byte beside the whole time (ms), and the API's peak beside that of a tenth (MiB). */
export async function measureExport(
  { size, ...api }: Api & { size: Size },
  onProgress: (progress: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const units = await unitsOfATenth(api.address);
  for (const format of ['csv', 'xlsx']) {
    let tenth: number | null = null;
    for (let runs = 0; runs < RUNS_OF_A_TENTH; runs += 1) {
      tenth = (await run(api, { format, units }, onProgress)).peak;
    }
    const taken = await run(api, { format, units: null }, onProgress);
    const figure = (id: string, ours: number, baseline: number, bar: number): Figure =>
      figureOfOne({
        id: `${EXPORT_ID}-${format}-${id}`,
        size,
        ours,
        baseline,
        bar: size === 'large' ? bar : null,
      });
    figures.push(figure('first-byte', taken.firstByte, taken.whole, FIRST_BYTE_BAR));
    if (taken.peak !== null && tenth !== null) {
      figures.push(figure('memory', taken.peak, tenth, MEMORY_BAR));
    }
  }
  return figures;
}
