/**
 * Only the tests themselves run in Jest's sandbox. What they import of the product and of packages is loaded by Node and tsx, as
 * CommonJS, once per worker: in the sandbox each suite would read, compile and warm up all of it anew (docs/decisions/0008).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import swc from '@swc/jest';

const testsFolder = import.meta.dirname + sep;
const thisFile = readFileSync(import.meta.filename);
const packages = `${sep}node_modules${sep}`;

// Jest runs CommonJS without an experimental flag, so everything is transformed to it.
const ours = swc.createTransformer({
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript' },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

/** Jest's main process reads the global set-up through this file too, outside any sandbox. */
const isInWorker = () => process.env.JEST_WORKER_ID !== undefined;

/** In the sandbox, the module that Node has; outside, where the environment itself is loaded, the package as it stands. */
const byNode = (path) => {
  const file = JSON.stringify(path);
  return `if (typeof loadByNode === 'function') module.exports = loadByNode(${file});
else module._compile(require('node:fs').readFileSync(${file}, 'utf8'), ${file});`;
};

export default {
  process(source, path, options) {
    if (path.startsWith(testsFolder)) return ours.process(source, path, options);
    if (isInWorker()) return { code: byNode(path) };
    return path.includes(packages) ? { code: source } : ours.process(source, path, options);
  },
  getCacheKey(source, path, options) {
    const key = createHash('sha256')
      .update(thisFile)
      .update(String(isInWorker() || path.startsWith(testsFolder)));
    return key
      .update(ours.getCacheKey(source, path, options))
      .digest('hex')
      .slice(0, 32);
  },
};
