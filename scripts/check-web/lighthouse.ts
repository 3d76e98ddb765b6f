/** Lighthouse: a package beside the workspaces, since what it brings along is a seventh of all files and nothing else needs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from '../bare/install.mjs';
import { say } from '../bare/messages.mjs';
import { root } from '../bare/paths.mjs';

const folder = join(root, 'scripts/check-web/lighthouse');
const installed = join(folder, 'node_modules/lighthouse');

type Settings = {
  onlyCategories?: readonly string[];
  maxWaitForLoad?: number;
};

type Result = {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; numericValue?: number }>;
    environment: { benchmarkIndex: number };
    runtimeError?: { message: string };
    finalDisplayedUrl: string;
  };
  report: string;
};

/** What is used of it. Its own types are not there before it is installed. */
export type Lighthouse = {
  default: (
    url: string,
    flags: { port: number; output: 'html'; logLevel: 'error'; disableStorageReset: boolean },
    config: { settings: Settings },
  ) => Promise<Result | undefined>;
  desktopConfig: { settings: Settings };
};

/** Installs it where it is not yet. */
export async function openLighthouse(): Promise<Lighthouse> {
  await installPackages(folder, say('installingLighthouse'));
  return (await import(pathToFileURL(join(installed, 'core/index.js')).href)) as Lighthouse;
}

export function lighthouseVersion(): string {
  return (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version;
}
