import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { requireFree } from './disk.mjs';
import { installPackages, isInstalled } from './install.mjs';
import { dataDir, root } from './paths.mjs';
import { explain, Refusal } from './refusal.mjs';

const oldestNode = [20, 19];
const bytesToInstall = 2.5e9;
const bytesToRun = 300e6;
const bytesToFill = 1e9;

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Refusal('oldNode', { found: process.versions.node, needed: oldestNode.join('.') });
  }
}

function checkDisk() {
  requireFree(root, isInstalled(root) ? bytesToRun : bytesToInstall);
  requireFree(dataDir, existsSync(join(dataDir, 'database')) ? bytesToRun : bytesToFill);
}

/**
 * Runs a TypeScript program of this workspace on a machine that has nothing but Node and npm:
 * plain JavaScript up to here, packages installed, then tsx in this same process.
 * @param {string} program path of the program, whose `main` takes the command line's arguments and returns the exit code
 */
export async function run(program) {
  try {
    checkNode();
    checkDisk();
    await installPackages();
    // Loaded as CommonJS, which takes a quarter less: for modules of the other kind tsx asks a second thread, one by one.
    const { register } = await import('tsx/cjs/api');
    register();
    const { main } = createRequire(import.meta.url)(`../${program}`);
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}
