/**
 * node scripts/bare/addresses.mjs: writes npm-shrinkwrap.json, what npm prefers to package-lock.json, with the address of every
 * package at the registry that is configured. The lock names none, as they would be those of whoever wrote it, and without them
 * npm asks for the list of all versions of each package: half of what an installation costs.
 */
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const registry = execSync('npm config get registry', { cwd: root, encoding: 'utf8' })
  .trim()
  .replace(/\/$/, '');
/** @type {{ packages: Record<string, { name?: string, version?: string, resolved?: string }> }} */
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  const [, installedAs] = /.*node_modules\/(.+)$/.exec(path) ?? [];
  // What is linked has an address: the workspace's folder.
  if (installedAs === undefined || entry.resolved !== undefined) continue;
  const name = entry.name ?? installedAs;
  entry.resolved = `${registry}/${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`;
}
writeFileSync(join(root, 'npm-shrinkwrap.json'), JSON.stringify(lock));
