import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countTests } from '../../.ci/count-tests.js';

const folder = mkdtempSync(join(tmpdir(), 'fairway-count-'));
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The counts of a run of real Vitest over these files. */
function countsOf(files: Record<string, string>) {
  const names = Object.keys(files).map((name) => `${name}.test.js`);
  const report = join(folder, 'report.json');
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(
      join(folder, `${name}.test.js`),
      `import { beforeAll, describe, it } from 'vitest';\n${text}`,
    );
  }
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const options = ['run', `--root=${folder}`, '--reporter=json', `--outputFile=${report}`, ...names];
  let wentWell = true;
  try {
    execFileSync(process.execPath, [vitest, ...options], { stdio: 'ignore' });
  } catch {
    wentWell = false;
  }
  return countTests(JSON.parse(readFileSync(report, 'utf8')), wentWell);
}

const BREAKS = "throw new Error('no browser');";

describe('the counts at the end of .ci/run', () => {
  it('are those of the tests', () => {
    const counts = countsOf({
      plain: `it('a', () => {}); it('b', () => { ${BREAKS} }); it.skip('c', () => {});`,
    });
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });

  it('count the tests of a file that could not start as failed', () => {
    const counts = countsOf({
      hook: `beforeAll(() => { ${BREAKS} }); it('a', () => {}); it('b', () => {});`,
      missing: "import './missing.js'; it('c', () => {});",
      well: "it('d', () => {});",
    });
    // Two of hook, one for the file that was never read.
    expect(counts).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });

  it('are never without a failure where the run failed', () => {
    const nobody = { loose: `it('a', () => { void Promise.reject(new Error('loose')); });` };
    expect(countsOf(nobody)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    const inner = { inner: `describe('x', () => { beforeAll(() => { ${BREAKS} }); it('a', () => {}); });` };
    expect(countsOf(inner)).toMatchObject({ passed: 0, failed: 1 });
  });
});
