import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

/**
 * The counts of Vitest's JSON report. A file that could not start (an import, a hook, a missing browser) has
 * no failed test in that report, only tests marked as skipped: they count as failed here, and at least as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, success: boolean,
 *   testResults: { status: string, message: string, assertionResults: { status: string }[] }[] }} report
 * @param {boolean} [allWell] Whether the whole run ended well: what no test can be blamed for counts as one.
 */
export function countTests(report, allWell = report.success) {
  const passed = report.numPassedTests;
  let failed = report.numFailedTests;
  let skipped = report.numPendingTests;
  for (const { status, message, assertionResults } of report.testResults) {
    if (status !== 'failed' || !message) continue;
    const neverRun = assertionResults.filter((test) => test.status === 'skipped').length;
    failed += Math.max(neverRun, 1);
    skipped -= neverRun;
  }
  return { passed, failed: allWell ? failed : Math.max(failed, 1), skipped };
}

if (import.meta.filename === argv[1]) {
  const [, , file, status] = argv;
  const { passed, failed, skipped } = countTests(JSON.parse(readFileSync(file, 'utf8')), status === '0');
  if (skipped) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
}
