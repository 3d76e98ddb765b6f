import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Refusal } from '../bare/refusal.mjs';

/** Variables that may name the browser, the most particular first. */
const variables = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH'];
const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chromium-headless-shell',
];
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function named(env: NodeJS.ProcessEnv): string | undefined {
  for (const variable of variables) {
    const path = env[variable];
    if (path === undefined || path === '') continue;
    if (!isProgram(path)) throw new Refusal('namedBrowserMissing', { variable, path });
    return path;
  }
  return undefined;
}

function onSystem(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...macPrograms].find(isProgram);
}

function playwrights(): string | undefined {
  return [chromium.executablePath()].find(isProgram);
}

/** The browser for the tests: the one that the environment names, the system's, Playwright's. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return named(env) ?? onSystem(env) ?? playwrights();
}
