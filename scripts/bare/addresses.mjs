/**
 * node scripts/bare/addresses.mjs: what npm prefers to package-lock.json, with the address of every package. The lock names none, because they
 * would be of the registry that somebody here has configured, and without them npm asks the registry for the list of all versions of each package:
 * half of what an installation costs. Addresses are npm's public ones; npm puts the configured registry in their place.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** @type {{ packages: Record<string, { name?: string, version?: string, resolved?: string }> }} */
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  const [, installedAs] = /.*node_modules\/(.+)$/.exec(path) ?? [];
  // What is linked has an address: the workspace's folder.
  if (installedAs === undefined || entry.resolved !== undefined) continue;
  const name = entry.name ?? installedAs;
  entry.resolved = `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`;
}
writeFileSync(join(root, 'npm-shrinkwrap.json'), JSON.stringify(lock));
