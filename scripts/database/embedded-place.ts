import { join } from 'node:path';
import { dataDir } from '../bare/paths.mjs';

/** Where `npm start` keeps its database, and the schema in it. */
export const embeddedFolder = join(dataDir, 'database');
export const embeddedSchema = 'erp';
