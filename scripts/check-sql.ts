import { checkSqlLog, countStatements } from './check-sql/check-log';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run check:sql -- FOLDER (the folder that SQL_LOG_DIR named)');
  process.exit(2);
}
const faults = checkSqlLog(folder);
for (const fault of faults) console.error(fault);
console.log(`${countStatements(folder)} distinct statements checked, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
