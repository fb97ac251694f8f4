import { measureBuild } from './build.ts';
import { measureImports } from './imports.ts';
import { measureModeration } from './moderation.ts';
import { measurePhone } from './phone.ts';
import { measureRoad } from './road.ts';
import { measureScale } from './scale.ts';
import { measureScreening } from './screening.ts';
import { measureWorkbook } from './workbook.ts';

/*
 * `npm run bench`: how fast it is, beside a named baseline of the same run. Needs the real files in
 * ../shared/data. Numbers of one machine say little; the ratios travel.
 */
const { database, report: imports } = await measureImports();
const lines = [...imports];
try {
  lines.push(
    ...(await measureRoad(database)),
    ...(await measureBuild(database)),
    ...(await measurePhone(database)),
    ...(await measureWorkbook()),
    ...(await measureScreening(database)),
    ...(await measureModeration()),
    ...(await measureScale()),
  );
} finally {
  await database.close();
}
console.log(lines.join('\n'));
process.exit(0);
