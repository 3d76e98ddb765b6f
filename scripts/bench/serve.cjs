/** Starts one of the compared servers (serve.ts) as the product starts its own (api/main.cjs). */
require('tsx/cjs');
require('./serve.ts');
