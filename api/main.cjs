/**
 * Starts the API (src/main.ts) as CommonJS: for modules of the other kind tsx asks a second thread, one by one, and all that the API
 * loads takes twice as long.
 */
require('tsx/cjs');
require('./src/main.ts');
