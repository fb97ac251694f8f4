import { describe, expect, it } from 'vitest';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { readNepalPermits } from '#sources/deployments/read-nepal-permits.ts';
import { WrongFileError } from '#sources/report.ts';
import { table } from '../sample-tables.ts';
import { FILES, hasSharedData, sharedData } from '../shared-data.ts';
import { temporaryFile as file } from '../temporary-file.ts';

const BY_COUNTRY = 'report_file,from,to,sn,country,lot_no,agency_name_raw,male,female,total';
const BY_MONTH = 'report_file,from,to,sn,agency_name_raw,male,female,total';
const MONTH = 'baisakh-2079,2022-04-14,2022-05-14';
const lot = (rest: string) => `${MONTH},2,${rest}`;
const read = (...lines: string[]) => readNepalPermits(file('permits.csv', table(...lines)));

describe('readNepalPermits', () => {
  it('adds up the lots of an agency, by destination and month', async () => {
    const {
      rows,
      read: count,
      rejections,
      notes,
    } = await read(
      BY_COUNTRY,
      lot('Bahrain,1,DREAM OVERSEAS,1,2,3'),
      lot('Bahrain,2,DREAM OVERSEAS,10,0,10'),
      lot('UAE,3,DREAM OVERSEAS,5,0,5'),
      'jestha-2079,2022-05-15,2022-06-14,1,Bahrain,1,DREAM OVERSEAS,7,0,7',
      lot('"Hong Kong SAR,China",4,OTHER OVERSEAS,0,1,1'),
    );
    const month = { from: '2022-04-14', to: '2022-05-14' };
    const dream = { agencyName: 'DREAM OVERSEAS', formerNames: [] };
    expect(rows).toEqual([
      { ...dream, destination: 'BH', ...month, men: 11, women: 2 },
      { ...dream, destination: 'AE', ...month, men: 5, women: 0 },
      { ...dream, destination: 'BH', from: '2022-05-15', to: '2022-06-14', men: 7, women: 0 },
      { agencyName: 'OTHER OVERSEAS', formerNames: [], destination: 'HK', ...month, men: 0, women: 1 },
    ]);
    expect([count, rejections, notes]).toEqual([5, [], []]);
  });

  it('reads the totals of a month, which have no destination', async () => {
    const { rows } = await read(BY_MONTH, lot('VISION &amp;amp; VALUE,308,25,333'));
    expect(rows).toEqual([
      {
        agencyName: 'VISION & VALUE',
        formerNames: [],
        destination: null,
        from: '2022-04-14',
        to: '2022-05-14',
        men: 308,
        women: 25,
      },
    ]);
  });

  it('tells former names from the present one', async () => {
    const { rows } = await read(
      BY_MONTH,
      lot('EASY OVERSEAS PVT.LTD. (SKY BRIDGE OVERSEAS PVT.LTD.),1,0,1'),
      lot('CONTINENTAL MANPOWER (NEPAL) PVT. LTD.,1,0,1'),
    );
    expect(rows.map(({ agencyName, formerNames }) => [agencyName, formerNames])).toEqual([
      ['EASY OVERSEAS PVT.LTD.', ['SKY BRIDGE OVERSEAS PVT.LTD.']],
      ['CONTINENTAL MANPOWER (NEPAL) PVT. LTD.', []],
    ]);
  });

  it('leaves out rows that say nothing of an agency, and counts them', async () => {
    const { rows, rejections, notes } = await read(
      BY_COUNTRY,
      lot('Malaysia,1,DREAM OVERSEAS,0,0,0'),
      lot('Malaysia,1,DREAM OVERSEAS,4,0,4'),
      lot('Malaysia,1,DREAM OVERSEAS,4,0,4'),
      lot('Israel,2,Department Of Foreign Employment(Israel G to G),192,401,593'),
    );
    expect(rows.map(({ men, women }) => [men, women])).toEqual([[4, 0]]);
    expect(rejections).toEqual([]);
    expect(notes).toEqual([
      'Rows left out, as they count no workers: 1.',
      'Rows left out, as they repeat another: 1.',
      'Rows left out, as the Department of Foreign Employment is no agency: 1, with 593 workers.',
    ]);
  });

  it('names what is wrong with a row, and reads the rest', async () => {
    const good = lot('Malaysia,1,DREAM OVERSEAS,4,1,5');
    const { rows, rejections } = await read(
      BY_COUNTRY,
      good,
      good.replace('4,1,5', '3,2,5'),
      good.replace('4,1,5', '4,1,6'),
      good.replace('4,1,5', 'four,1,5'),
      good.replace('4,1,5', '4,-1,3'),
      good.replace('Malaysia', 'Atlantis'),
      good.replace('2022-04-14', 'April'),
      good.replace('2022-05-14', '2022-04-13'),
      good.replace('2022-05-14', '2031-05-14'),
      good.replace('DREAM OVERSEAS', ' '),
      good.replace('DREAM OVERSEAS', 'RECRUITMENT SERVICES PVT.LTD.)'),
      good.replace('DREAM OVERSEAS', 'LTD.(GLOBAL SAPANA OVERSEAS PVT LTD)'),
      good.replace('DREAM OVERSEAS', '(PVT).LTD'),
    );
    expect(rows.map(({ men, women }) => [men, women])).toEqual([[4, 1]]);
    expect(rejections.map(({ row, field, expected }) => [row, field, expected])).toEqual([
      [3, 'agency_name_raw', 'each lot of an agency once a month'],
      [4, 'total', '5, the sum of men and women'],
      [5, 'male', 'a number of workers'],
      [6, 'female', 'a number of workers'],
      [7, 'country', 'a country, in English'],
      [8, 'from', 'a day such as 2022-04-14'],
      [9, 'to', 'a day such as 2022-05-14, not before the first'],
      [10, 'to', 'a day that has come'],
      [11, 'agency_name_raw', 'a name'],
      [12, 'agency_name_raw', 'a whole name; this one has lost its beginning'],
      [13, 'agency_name_raw', 'a whole name; this one has lost its beginning'],
      [14, 'agency_name_raw', 'a whole name; this one has lost its beginning'],
    ]);
  });
});

// Counts by the README of the files, and by hand from the files themselves.
describe.skipIf(!hasSharedData)('the real files', () => {
  const workers = (rows: { men: number; women: number }[]) =>
    rows.reduce((sum, { men, women }) => sum + men + women, 0);

  it('by country', async () => {
    const {
      rows,
      read: count,
      rejections,
      notes,
    } = await readNepalPermits(
      sharedData('deployments/nepal-labour-permits-by-agency-country-2022-2023.csv'),
    );
    expect([count, rejections, notes]).toEqual([7834, [], ['Rows left out, as they count no workers: 3.']]);
    expect(workers(rows)).toBe(271_251);
    expect(new Set(rows.map(({ destination }) => destination)).size).toBe(18);
    expect(new Set(rows.map(({ agencyName }) => normaliseName(agencyName))).size).toBe(768);
    const keys = rows.map(({ agencyName, destination, from }) => `${agencyName} ${destination} ${from}`);
    expect(new Set(keys).size).toBe(rows.length);
  });

  it('by month, where names were cut when the lists were extracted', async () => {
    const {
      rows,
      read: count,
      rejections,
      notes,
    } = await readNepalPermits(sharedData('deployments/nepal-labour-permits-by-agency-month-2022-2023.csv'));
    expect([count, rows.length, rejections.length]).toEqual([4111, 4034, 74]);
    // The sum of the file is 184,780: 631 workers of the department, 2,678 of agencies without a whole name.
    expect(workers(rows)).toBe(184_780 - 631 - 2678);
    expect(notes).toEqual([
      'Rows left out, as the Department of Foreign Employment is no agency: 3, with 631 workers.',
    ]);
    expect(new Set(rejections.map(({ field }) => field))).toEqual(new Set(['agency_name_raw']));
    expect(rows.every(({ destination }) => destination === null)).toBe(true);
  });

  it('and no other', async () => {
    for (const path of Object.values(FILES)) {
      await expect(readNepalPermits(path)).rejects.toThrow(WrongFileError);
    }
  });
});
