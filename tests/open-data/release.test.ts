import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkRelease } from '#open-data/check-release.ts';
import { readCsv } from '#open-data/csv.ts';
import { listReleases } from '#open-data/list-releases.ts';
import { ReleaseError, writeRelease } from '#open-data/write-release.ts';
import type { Corridor, Snapshot } from '#publication/snapshot.ts';

const amount = { sendAmount: null, midPerUsd: null, rateOn: null, rateSource: null, services: [] };
const corridor: Corridor = {
  slug: 'ae-ph',
  sending: 'AE',
  receiving: 'PH',
  sendingCurrency: 'AED',
  receivingCurrency: 'PHP',
  isDemo: false,
  quarter: '2025Q3',
  source: 'world-bank',
  isFresh: false,
  amounts: [
    {
      ...amount,
      amountUsd: 200,
      average: { pct: 3.456789, n: 17 },
      smart: { pct: -0.25, n: 2, isProvisional: true },
    },
    { ...amount, amountUsd: 500, average: null, smart: null },
  ],
  crowd: null,
  trend: [
    { quarter: '2020Q3', pct: -1.1, source: 'published' },
    { quarter: '2025Q1', pct: 4, source: 'surveyed' },
    { quarter: '2025Q3', pct: 3.456789, source: 'surveyed' },
  ],
};
const invented: Corridor = {
  ...corridor,
  slug: 'qa-np',
  sending: 'QA',
  receiving: 'NP',
  isDemo: true,
  trend: [],
};
const snapshot: Snapshot = {
  version: '0123456789ab',
  takenOn: '2026-11-24',
  methodVersion: '2026.1',
  isDemo: false,
  agencies: [],
  operators: [],
  corridors: [invented, corridor],
  registers: [],
  journeys: [],
  help: [],
  limits: [],
  sources: [],
  transparency: { quarters: [], legalDemands: [], log: { rows: 0, head: null } },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-releases-'));
});

const file = (name: string) => join(folder, '2026Q4', name);
const csv = () => readFileSync(file('transfer_costs.csv'), 'utf8');

describe('writeRelease', () => {
  it('writes published averages, older quarters and the newest one for each amount', () => {
    writeRelease(snapshot, folder, '2026Q4');
    expect(csv().split('\r\n')).toEqual([
      'corridor,sending,receiving,quarter,source,amount_usd,n,mean_pct,smart_pct,smart_n,smart_provisional',
      'ae-ph,AE,PH,2020Q3,world_bank_average,200,,-1.1,,,',
      'ae-ph,AE,PH,2025Q1,world_bank_quotes,200,,4,,,',
      'ae-ph,AE,PH,2025Q3,world_bank_quotes,200,17,3.4568,-0.25,2,true',
      'ae-ph,AE,PH,2025Q3,world_bank_quotes,500,,,,,',
      'qa-np,QA,NP,2025Q3,demonstration,200,17,3.4568,-0.25,2,true',
      'qa-np,QA,NP,2025Q3,demonstration,500,,,,,',
      '',
    ]);
  });

  it('describes it: every field with its meaning and unit, licence, source, versions, size and hash', () => {
    writeRelease(snapshot, folder, '2026Q4');
    const described = JSON.parse(readFileSync(file('datapackage.json'), 'utf8'));
    expect(described).toMatchObject({
      profile: 'tabular-data-package',
      name: 'fairway-2026q4',
      version: '2026Q4',
      created: '2026-11-24T00:00:00Z',
      methodVersion: '2026.1',
      snapshotVersion: '0123456789ab',
      demonstration: false,
      licenses: [{ name: 'CC-BY-4.0' }],
      sources: [{ title: expect.stringContaining('Remittance Prices Worldwide, CC BY 4.0') }],
    });
    const [resource] = described.resources;
    expect(resource.bytes).toBe(Buffer.byteLength(csv()));
    expect(resource.hash).toBe(`sha256:${createHash('sha256').update(csv()).digest('hex')}`);
    expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(readCsv(csv())[0]);
    for (const field of resource.schema.fields)
      expect(field).toMatchObject({ description: /\w{3}/, unit: /\w{3}/ });
  });

  it('says that a demonstration is one', () => {
    const described = writeRelease({ ...snapshot, isDemo: true }, folder, '2026Q4');
    expect(described).toMatchObject({
      demonstration: true,
      description: expect.stringContaining('DEMONSTRATION'),
    });
  });

  it('never touches a release again', () => {
    writeRelease(snapshot, folder, '2026Q4');
    const before = csv();
    expect(() => writeRelease({ ...snapshot, corridors: [invented] }, folder, '2026Q4')).toThrow(
      /2026Q4 is there already/,
    );
    expect(csv()).toBe(before);
    writeRelease({ ...snapshot, corridors: [invented] }, folder, '2026Q4.2');
    expect(listReleases(folder).map(({ name }) => name)).toEqual(['2026Q4.2', '2026Q4']);
  });

  it.each(['', '2026', '2026q4', '2026Q5', '2026Q4.1', '2026Q4/../x', '../2026Q4', '2026Q4 ', 'latest'])(
    'refuses the name %j',
    (name) => {
      expect(() => writeRelease(snapshot, folder, name)).toThrow(ReleaseError);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('refuses to release nothing', () => {
    expect(() => writeRelease({ ...snapshot, corridors: [] }, folder, '2026Q4')).toThrow(
      /nothing to release/,
    );
  });

  it('leaves nothing behind when it fails', () => {
    const broken = { ...corridor, trend: [{ quarter: '2020Q3', pct: NaN, source: 'published' as const }] };
    expect(() => writeRelease({ ...snapshot, corridors: [broken] }, folder, '2026Q4')).toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lists all releases for the page', () => {
    writeRelease(snapshot, folder, '2026Q3');
    writeRelease(snapshot, folder, '2026Q4');
    const list = [
      { name: '2026Q4', releasedOn: '2026-11-24' },
      { name: '2026Q3', releasedOn: '2026-11-24' },
    ];
    expect(listReleases(folder)).toEqual(list);
    expect(JSON.parse(readFileSync(join(folder, 'releases.json'), 'utf8'))).toEqual(list);
    expect(readdirSync(folder).sort()).toEqual(['2026Q3', '2026Q4', 'releases.json']);
  });
});

describe('listReleases', () => {
  it('is empty without a folder, and skips what is no release', () => {
    expect(listReleases(join(folder, 'none'))).toEqual([]);
    mkdirSync(join(folder, '.2026Q4-draft'));
    expect(listReleases(folder)).toEqual([]);
  });
});

describe('checkRelease', () => {
  beforeEach(() => {
    writeRelease(snapshot, folder, '2026Q4');
  });
  const problems = () => checkRelease(folder, '2026Q4').problems;
  /** Changes the table and its hash with it, so that only the schema can tell. */
  function forge(from: string, to: string) {
    expect(csv()).toContain(from);
    const text = csv().replace(from, to);
    writeFileSync(file('transfer_costs.csv'), text);
    const described = JSON.parse(readFileSync(file('datapackage.json'), 'utf8'));
    described.resources[0].bytes = Buffer.byteLength(text);
    described.resources[0].hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    writeFileSync(file('datapackage.json'), JSON.stringify(described));
  }

  it('passes what was written', () => {
    expect(checkRelease(folder, '2026Q4')).toEqual({ ok: true, problems: [], rows: 6 });
  });
  it('sees one changed byte', () => {
    writeFileSync(file('transfer_costs.csv'), csv().replace('3.4568', '3.4567'));
    expect(problems()).toEqual(['transfer_costs.csv: is not as it was released, its hash differs']);
  });
  it('sees a missing and an added file', () => {
    writeFileSync(file('notes.txt'), 'x');
    expect(problems()).toEqual(['notes.txt: is not part of the release']);
    expect(existsSync(join(folder, '2026Q1'))).toBe(false);
    expect(checkRelease(folder, '2026Q1').ok).toBe(false);
  });
  it('names the cell that does not fit', () => {
    forge('ae-ph,AE,PH,2025Q1', 'ae-ph,AE,Ph,2025Q1');
    expect(problems()).toEqual(["transfer_costs.csv line 3, receiving: 'Ph' is not like [A-Z]{2}"]);
  });
  it.each([
    ['2025Q3,world_bank_quotes,200,17', '2025Q3,world_bank_quotes,200,0', 'line 4, n: 0 is below 1'],
    [
      '2025Q3,world_bank_quotes,200,17',
      '2025Q3,world_bank_quotes,200,1.5',
      "line 4, n: '1.5' is not a whole number",
    ],
    ['-1.1', 'cheap', "line 2, mean_pct: 'cheap' is not a number"],
    ['world_bank_average', 'hearsay', "line 2, source: 'hearsay' is none of"],
    ['2,true', '2,yes', "line 4, smart_provisional: 'yes' is neither true nor false"],
    ['2020Q3', '', 'line 2, quarter: is missing'],
    ['2025Q3,world_bank_quotes,500', '2025Q3,world_bank_quotes,200', 'line 5: there are two rows'],
    ['sending,receiving', 'receiving,sending', 'has the columns corridor, receiving'],
    ['200,,4,,,\r\n', '200,,4,,\r\n', 'Invalid Record Length'],
  ])('sees %j become %j', (from, to, problem) => {
    forge(from, to);
    expect(problems().join('\n')).toContain(problem);
  });
});
