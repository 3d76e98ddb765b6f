/** Jest's environment for suites with a browser: a failure says what stood in the windows when it happened. */
import { describeWindows, type WithWindows } from './failed-windows';
import NodeEnvironment from './node-environment';

/** What Jest tells of its tests, as far as it is read here. */
type Block = { name: string; parent?: Block };
type TestEvent = { name: string; error?: unknown; test?: Block; hook?: { parent: Block } };

function nameOf({ test, hook }: TestEvent): string {
  const names: string[] = [];
  // The outermost block is the file.
  for (let block = test ?? hook?.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

export default class BrowserEnvironment extends NodeEnvironment {
  async handleTestEvent(event: TestEvent): Promise<void> {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const error = event.error as Partial<Error> | undefined;
    if (typeof error?.message !== 'string' || typeof error.stack !== 'string') return;
    // The failure itself is told, whatever becomes of this.
    const shown = await describeWindows(this.global as WithWindows, nameOf(event)).catch(() => '');
    if (shown === '') return;
    const told = `${error.message}\n\n${shown}\n`;
    error.stack = error.stack.replace(error.message, () => told);
    error.message = told;
  }
}
