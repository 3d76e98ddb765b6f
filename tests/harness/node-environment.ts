/** Jest's environment for all suites: modules outside tests are Node's own, see transform.mjs. */
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { register } from 'tsx/cjs/api';

register();
const loadByNode = createRequire(__filename);

export default class NodeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // What tests make of these is what the product and its packages ask for by `instanceof`.
    Object.assign(this.global, { loadByNode, Error, Date });
  }
}
