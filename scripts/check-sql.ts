import { checkSqlLog } from './check-sql/check-log';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run check:sql -- FOLDER (the folder that SQL_LOG_DIR named)');
  process.exit(2);
}
const { count, faults } = checkSqlLog(folder);
for (const fault of faults) console.error(fault);
console.log(`${count} distinct statements checked, ${faults.length} faults`);
// Nothing logged is nothing checked.
process.exit(count > 0 && faults.length === 0 ? 0 : 1);
