import { describe, expect, it } from 'vitest';
import { readHelpDirectories } from '#sources/help/read-help-directories.ts';
import { readHelpWorkbook } from '#sources/help/read-help-workbook.ts';
import { sameHelp } from '#domain/help/same-help.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';

const workbook = sharedData('help/cambodia-institutions.xlsx');
const directories = sharedData('help/cambodia-service-directories.json');

describe.skipIf(!hasSharedData)('the real lists of help for Cambodians', () => {
  it('the workbook has 71 organisations in 13 countries', async () => {
    const { read, rows, rejections, notes } = await readHelpWorkbook(workbook);
    expect([read, rows.length]).toEqual([71, 71]);
    const countries = Map.groupBy(rows, ({ country }) => country);
    expect([...countries].map(([country, of]) => `${country} ${of.length}`).sort()).toEqual([
      ...['CN 8', 'HK 5', 'JP 6', 'KH 8', 'KR 4', 'KW 3', 'MY 4'],
      ...['PH 4', 'QA 3', 'SA 5', 'SG 4', 'TH 10', 'VN 7'],
    ]);
    expect(rows.every(({ origin }) => origin === 'KH')).toBe(true);
    expect(notes).toEqual([
      'The number +18883737888 is given for 13 countries; ask whether it answers there.',
    ]);
    const file = 'cambodia-institutions.xlsx';
    const not = (phone: string) => `phone numbers that exist, not ${phone}`;
    expect(rejections).toEqual([
      { file, row: 43, field: 'phone', found: '253-359-0470', expected: not('253-359-0470') },
      { file, row: 45, field: 'phone', found: '+974 4466000', expected: not('+974 4466000') },
      { file, row: 51, field: 'phone', found: '(+996-2) 6631113', expected: not('+996-2 6631113') },
      { file, row: 68, field: 'phone', found: '+84 882 927 51', expected: not('+84 882 927 51') },
    ]);
  });

  it('the workbook is read cell by cell', async () => {
    const { rows } = await readHelpWorkbook(workbook);
    const of = (key: string) => rows.find((row) => row.key === key)!;
    expect(of('cam_licadho')).toEqual({
      key: 'cam_licadho',
      country: 'KH',
      origin: 'KH',
      names: [
        { name: 'Licadho', language: 'en' },
        // Without the zero-width spaces of the file.
        { name: 'សម្ព័ន្ធខ្មែរជំរឿន និងការពារសិទិ្ធមនុស្ស លីកាដូ', language: 'km' },
      ],
      phones: ['+85523727102', '+85512803482'],
      website: null,
      facebook: 'https://km-kh.facebook.com/licadho/',
      address: null,
      kind: null,
      services: [],
    });
    expect(of('th_cam_embassy_thailand').website).toBe(
      'https://www.cambodiaembassyinthailand.wordpress.com/',
    );
    // Its website stands in the column for Facebook.
    expect(of('jp_police')).toMatchObject({
      website: 'https://www.npa.go.jp/english/index.html',
      facebook: null,
    });
    expect(of('hk_police').names[0]).toEqual({ name: 'Police', language: 'en' });
    // Some have a name in one language only.
    expect(of('th_anti_human_trafficking').names.map(({ language }) => language)).toEqual(['km']);
    expect(of('cn_cam_consul_nanning').names.map(({ language }) => language)).toEqual(['en']);
    // 29 in the column for Facebook, of which two are none; 12 in that for websites.
    expect(rows.filter(({ facebook }) => facebook).length).toBe(27);
    expect(rows.filter(({ website }) => website).length).toBe(14);
    expect(JSON.stringify(rows)).not.toMatch(/\u200b/);
  });

  it('the directories have 15 organisations in 6 countries, and what they do', async () => {
    const { read, rows, rejections, notes } = await readHelpDirectories(directories);
    expect([read, rows.length, notes]).toEqual([15, 15, []]);
    expect(rejections).toEqual([
      {
        file: 'cambodia-service-directories.json',
        row: 15,
        field: 'vn01 phones',
        found: '+84 882 927 51',
        expected: 'a phone number that exists',
      },
    ]);
    expect(new Set(rows.map(({ country }) => country))).toEqual(
      new Set(['KH', 'CN', 'TH', 'MY', 'SG', 'VN']),
    );
    // 3+3+2+1+2+2, 1+1+1, 1+2+0, 1, 3, 2.
    expect(rows.reduce((sum, { services }) => sum + services.length, 0)).toBe(25);
    expect(rows.find(({ key }) => key === 'cn01')).toEqual({
      key: 'cn01',
      country: 'CN',
      origin: 'KH',
      names: [{ name: 'ស្ថានទូតកម្ពុជានៅប៉េកាំង', language: 'km' }],
      phones: ['+861065321889'],
      website: null,
      facebook: null,
      address: null,
      kind: null,
      services: [
        {
          language: 'km',
          text: 'ផ្តល់ការអន្តរាគមន៍លើបញ្ហាចំណាកស្រុក ជួញដូរមនុស្ស អំពើហិង្សា។ល។',
        },
      ],
    });
    expect(rows.find(({ key }) => key === 'sp01')!.phones).toEqual(['+6563415525', '+6563415535']);
  });

  it('ten are in both, so there are 76', async () => {
    const first = (await readHelpWorkbook(workbook)).rows;
    const second = (await readHelpDirectories(directories)).rows;
    const pairs = second.flatMap((row) =>
      first.filter((other) => sameHelp(row, other)).map((other) => `${row.key} ${other.key}`),
    );
    expect(pairs).toEqual([
      'cam01 cam_chc',
      'cam02 cam_adhoc',
      'cam03 cam_anti_human_trafficking',
      'cam06 cam_inter_org_migration',
      'cn01 cn_cam_embassy_beijing',
      'cn03 cn_women_federation_hotine',
      'th01 th_cam_embassy_thailand',
      'th03 th_social_dev_human_security_ministry',
      'ms01 my_cam_embassy_malaysia',
      // By its name alone: its number is wrong in both.
      'vn01 vn_cam_consulate_ho_chi_minh',
    ]);
    // None is in one file twice.
    for (const rows of [first, second]) {
      expect(rows.filter((row) => rows.some((other) => other !== row && sameHelp(row, other)))).toEqual([]);
    }
  });
});
