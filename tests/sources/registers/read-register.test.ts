import { beforeAll, describe, expect, it } from 'vitest';
import { builtInDescription, type BuiltInRegister } from '#sources/registers/built-in.ts';
import type { RegisterDescription } from '#sources/registers/description.ts';
import { readDescription } from '#sources/registers/read-description.ts';
import { readRegister, type RegisterReading } from '#sources/registers/read-register.ts';
import { WrongFileError } from '#sources/report.ts';
import { temporaryFile as file } from '../temporary-file.ts';

// All files here are made up, in the shape of a register.
const read = async (register: BuiltInRegister, ...lines: string[]) =>
  readRegister(file(`${register}.csv`, lines.join('\n')), await builtInDescription(register));

/** Reads a table by the description of a register that is made up. */
async function readBy(description: string, ...lines: string[]): Promise<RegisterReading> {
  const head = 'register: a\ncountry: NP\nauthority: { en: Office }\nsource: https://office.example/\n';
  return readRegister(
    file('list.csv', lines.join('\n')),
    await readDescription(file('a.yaml', head + description)),
  );
}

describe('the Philippine register', () => {
  const HEAD = 'name,classification,license_status,license_expiration_date,is_valid,address';
  let reading: RegisterReading;
  beforeAll(async () => {
    reading = await read(
      'philippines',
      HEAD,
      'ALPHA MANPOWER SERVICES INC.,Landbased,Valid License,2031-05-12,TRUE,"1 Pedro Gil St., Ermita, Manila"',
      'BETA MANNING CORP. (FORMERLY GAMMA SHIPPING INC.),Manning Agency,VALID  LICENSE,"May 12, 2027",TRUE,Makati',
      'DELTA PLACEMENT,Landbased,Forever Banned,,FALSE,Manila',
      'EPSILON AGENCY,Landbased,delisted,6/30/2019,FALSE,Manila',
      'ZETA AGENCY,Landbased,Denied Renewal,30 June 2020,FALSE,Manila',
      'ETA AGENCY,Landbased,Cancelled,,FALSE,Manila',
      'THETA AGENCY,Landbased,Preventive Suspension,2026-13-01,FALSE,Manila',
      'IOTA AGENCY,Household,Under Review,-,FALSE,Manila',
      'KAPPA AGENCY,Landbased,Expired,2020-02-30,FALSE,Manila',
      'LAMBDA AGENCY,Landbased,,,FALSE,Manila',
      'MU AGENCY,Landbased,Under Review,,FALSE,Manila',
      'NU AGENCY,Landbased,Inactive,,FALSE,Manila',
      'Alpha Manpower Services,Seabased,Expired,,FALSE,Cebu',
    );
  });

  it('reads names, status, last day and kind', () => {
    expect(reading.rows[0]).toEqual({
      register: 'philippines',
      country: 'PH',
      name: 'ALPHA MANPOWER SERVICES INC.',
      otherNames: [],
      licenceNumber: null,
      status: 'valid',
      validFrom: null,
      // A licence may end in years to come.
      validUntil: '2031-05-12',
      offices: [
        { district: null, address: '1 Pedro Gil St., Ermita, Manila', phones: [], faxes: [], emails: [] },
      ],
      placements: ['land_based'],
    });
    expect(reading.rows[1]).toMatchObject({
      name: 'BETA MANNING CORP.',
      otherNames: [{ name: 'GAMMA SHIPPING INC.', language: null, isFormer: true }],
      status: 'valid',
      validUntil: '2027-05-12',
      placements: ['sea_based'],
    });
    expect(reading.rows.map(({ status, validUntil }) => `${status} ${validUntil}`)).toEqual([
      'valid 2031-05-12',
      'valid 2027-05-12',
      'banned null',
      'delisted 2019-06-30',
      'cancelled 2020-06-30',
      'cancelled null',
      'suspended null',
      'unknown null',
      'expired null',
      'unknown null',
      'unknown null',
      'unknown null',
    ]);
  });

  it('names days that never were, and rejects a repeated name with the row it repeats', () => {
    expect(reading.read).toBe(13);
    const expected = 'a date such as 2019-12-31 or 12/31/2019 or December 31, 2019 or 31 December 2019';
    expect(reading.rejections).toEqual([
      { file: 'philippines.csv', row: 8, field: 'license_expiration_date', found: '2026-13-01', expected },
      { file: 'philippines.csv', row: 10, field: 'license_expiration_date', found: '2020-02-30', expected },
      {
        file: 'philippines.csv',
        row: 14,
        field: 'name',
        found: 'Alpha Manpower Services',
        expected: 'each name once: row 2, "ALPHA MANPOWER SERVICES INC.", has it already',
      },
    ]);
  });

  it('counts and names the words it does not know', () => {
    expect(reading.notes).toEqual([
      'Left out, as kinds of placement not known here: Household.',
      'Words of the status not known here, so the status is unknown: "Under Review" (2); an empty cell (1).',
    ]);
    const { statusWords, ...fields } = reading.fields;
    expect(fields).toEqual({
      recognised: [
        { field: 'name', column: 'name' },
        { field: 'status', column: 'license_status' },
        { field: 'valid_until', column: 'license_expiration_date' },
        { field: 'address', column: 'address' },
        { field: 'placements', column: 'classification' },
      ],
      unused: ['is_valid'],
      missing: [],
      duplicates: 1,
      numbersLeftOut: 0,
    });
    expect(statusWords).toHaveLength(11);
    expect(statusWords[0]).toEqual({ word: 'Under Review', rows: 2, means: 'unknown', isKnown: false });
    expect(statusWords).toContainEqual({ word: 'VALID LICENSE', rows: 1, means: 'valid', isKnown: true });
    expect(statusWords).toContainEqual({ word: 'Inactive', rows: 1, means: 'unknown', isKnown: true });
  });

  it('does without the columns a list may lack, and not without the others', async () => {
    const { rows, fields, notes } = await read('philippines', 'Name,LICENSE_STATUS', 'ALPHA,Suspended');
    expect(rows).toMatchObject([
      { name: 'ALPHA', status: 'suspended', validUntil: null, offices: [], placements: [] },
    ]);
    expect(fields.missing).toEqual([
      { field: 'valid_until', column: 'license_expiration_date' },
      { field: 'address', column: 'address' },
      { field: 'placements', column: 'classification' },
    ]);
    expect(notes).toEqual([
      'Columns the file may lack, and does: "license_expiration_date", "address", "classification".',
    ]);
    const refused = read('philippines', 'name,status', 'ALPHA,Suspended');
    await expect(refused).rejects.toThrow(WrongFileError);
    await expect(refused).rejects.toThrow(
      'philippines.csv is not the Philippines register: expected a column "license_status", found "name", "status".',
    );
  });
});

it('the Vietnamese register: short names, phones and words in Vietnamese', async () => {
  const { rows, notes, rejections } = await read(
    'vietnam',
    'name,short_code,phone,address,status',
    'Công ty Cổ phần Sao Mai,SAOMAI JSC,024 3864 1234 / 0912 345 678,"12 Đào Tấn, Hà Nội",Đang hoạt động',
    'Công ty TNHH Bình Minh,BINH MINH,call us; 123456,Hà Nội,ĐÃ THU HỒI',
    'Công ty TNHH Hoàng Hôn,,,,Tạm  dừng',
    'Công ty TNHH Ban Mai,,,,Nộp lại giấy phép',
  );
  expect(rows.map(({ status }) => status)).toEqual(['valid', 'cancelled', 'suspended', 'cancelled']);
  expect(rows[0]).toMatchObject({
    country: 'VN',
    name: 'Công ty Cổ phần Sao Mai',
    otherNames: [{ name: 'SAOMAI JSC', language: null, isFormer: false }],
    offices: [{ address: '12 Đào Tấn, Hà Nội', phones: ['+842438641234', '+84912345678'] }],
  });
  expect(rows[2]).toMatchObject({ otherNames: [], offices: [] });
  expect(rejections).toEqual([]);
  expect(notes).toEqual(['Phone and fax numbers left out, as they do not exist in Vietnam: 1.']);
});

describe('the Hong Kong register', () => {
  const HEAD =
    ',English Company Name,Chinese Company Name,Valid Licence since,District,Address,Telephone No,FAX,Email,Placement Type';

  it('merges branches: rows of one name, however it is spelt', async () => {
    const {
      rows,
      read: count,
      branchesMerged,
    } = await read(
      'hong-kong',
      HEAD,
      '0,Alpha Ltd,甲,2019,Eastern,1 Road,2345 6789,2345 6780,a@alpha.hk;b@alpha.hk,Local Domestic Helpers',
      '1,Beta,甲,2020, , , , , ,',
      '2,ALPHA LIMITED,乙,2015, ,2 Road,61234567, , ,"Imported Worker, Local Domestic Helpers"',
      '3, ,丙,2021, , , , , ,',
      '4,Alpha Ltd,甲,2021, ,3 Road, , , ,',
    );
    expect([count, rows.length, branchesMerged]).toEqual([5, 3, 2]);
    expect(rows.map(({ name }) => name)).toEqual(['Alpha Ltd', 'Beta', '丙']);
    expect(rows[0]).toMatchObject({
      otherNames: [
        { name: '甲', language: 'zh', isFormer: false },
        { name: '乙', language: 'zh', isFormer: false },
      ],
      status: 'valid',
      validFrom: '2015',
      offices: [
        {
          district: 'Eastern',
          phones: ['+85223456789'],
          faxes: ['+85223456780'],
          emails: ['a@alpha.hk', 'b@alpha.hk'],
        },
        { district: null, address: '2 Road', phones: ['+85261234567'], faxes: [], emails: [] },
        { address: '3 Road', phones: [] },
      ],
      placements: ['imported_worker', 'local_domestic_helpers'],
    });
  });

  it('keeps an agency whose year cannot be read, and names the cell; none is kept without a name', async () => {
    const { rows, rejections } = await read(
      'hong-kong',
      HEAD,
      '0,Alpha, ,soon, , , , , ,',
      '1, , ,2019, , , , , ,',
      '2,Beta, ,2098, , , , , ,',
    );
    expect(rows).toMatchObject([
      { name: 'Alpha', validFrom: null },
      { name: 'Beta', validFrom: null },
    ]);
    expect(rejections).toMatchObject([
      { row: 2, field: 'Valid Licence since', found: 'soon', expected: 'a year such as 2019' },
      {
        row: 3,
        field: 'English Company Name',
        found: '',
        expected: 'a name, or one under "Chinese Company Name"',
      },
      { row: 4, field: 'Valid Licence since', found: '2098', expected: 'a date that has come' },
    ]);
  });

  it('says what it leaves out of a row', async () => {
    const { rows, notes } = await read(
      'hong-kong',
      HEAD,
      '0,Alpha, ,2019, , ,12345678 / 23456789, , ,"Sailors, constructor,imported  worker"',
    );
    expect(rows[0]).toMatchObject({
      placements: ['imported_worker'],
      offices: [{ phones: ['+85223456789'] }],
    });
    expect(notes).toEqual([
      'Phone and fax numbers left out, as they do not exist in Hong Kong: 1.',
      'Left out, as kinds of placement not known here: Sailors; constructor.',
    ]);
  });
});

describe('licence numbers', () => {
  const BY_NUMBER = 'columns: { name: Name, licence_number: No }\nlisted_means: valid\n';

  it('tell agencies of one name apart, and two rows of one agency not', async () => {
    const { rows, rejections, fields } = await readBy(
      BY_NUMBER,
      'Name,No',
      'Gulf,RL-0923',
      'Gulf,0251',
      'Golf,rl 923',
      'Gulf,',
      'Gulf,-',
    );
    expect(rows.map(({ name, licenceNumber }) => [name, licenceNumber])).toEqual([
      ['Gulf', 'RL-0923'],
      ['Gulf', '0251'],
      ['Gulf', null],
    ]);
    expect(rejections).toMatchObject([
      {
        row: 4,
        field: 'No',
        found: 'rl 923',
        expected: 'each licence number once: row 2, "Gulf", has it already',
      },
      { row: 6, field: 'Name', found: 'Gulf', expected: 'each name once: row 5, "Gulf", has it already' },
    ]);
    expect(fields.duplicates).toBe(2);
  });

  it('are left out and named where they are none', async () => {
    const { rows, rejections } = await readBy(
      `${BY_NUMBER}licence_number_pattern: '\\d{3}/\\d{2}'`,
      'Name,No',
      'Alpha,123/45',
      'Beta,123/456',
      'Gamma,pending',
    );
    expect(rows.map(({ licenceNumber }) => licenceNumber)).toEqual(['123/45', null, null]);
    expect(rejections).toMatchObject([
      { row: 3, field: 'No', found: '123/456', expected: 'a licence number of the form \\d{3}/\\d{2}' },
      { row: 4, field: 'No', found: 'pending' },
    ]);
    expect((await readBy(BY_NUMBER, 'Name,No', 'Alpha,pending')).rejections).toMatchObject([
      { row: 2, field: 'No', found: 'pending', expected: 'a licence number' },
    ]);
  });

  it('bring branches together where they are of one licence', async () => {
    const { rows, branchesMerged, notes } = await readBy(
      'columns: { name: Name, licence_number: No, status: S, valid_from: F, valid_until: U, address: A }\n' +
        'status: { in force: valid, over: expired }\ndates: [DD/MM/YYYY]\nbranches: same_licence_number\n',
      'Name,No,S,F,U,A',
      'Alpha,1,in force,01/02/2020,01/02/2027,1 Road',
      'Alpha Pokhara,01,in force,01/02/2019,01/02/2028,2 Road',
      'Alpha,2,in force,,,',
      'Beta,3,in force,,,',
      'Beta,3,OVER,,,',
    );
    expect(branchesMerged).toBe(2);
    expect(rows).toMatchObject([
      {
        name: 'Alpha',
        status: 'valid',
        validFrom: '2019-02-01',
        validUntil: '2028-02-01',
        offices: [{ address: '1 Road' }, { address: '2 Road' }],
      },
      { name: 'Alpha', licenceNumber: '2' },
      // One of the two is wrong, and who reads it cannot know which.
      { name: 'Beta', status: 'unknown' },
    ]);
    expect(notes).toEqual(['Agencies whose branches differ in status, so that theirs is unknown: 1.']);
  });
});

describe('names', () => {
  it('are kept with their language, once each, former ones marked', async () => {
    const { rows } = await readBy(
      'columns:\n  name: Name\n  other_names: { ne: Nepali, en: English }\n  former_names: Before\n  short_name: Short\n' +
        'listed_means: valid\n',
      'Name,Nepali,English,Before,Short',
      'EASY &amp;amp; CO PVT.LTD. (SKY BRIDGE OVERSEAS PVT.LTD.),सजिलो ओभरसिज,,Sky Ltd; Bridge Ltd;,EASY',
      ',नेपाल म्यानपावर,Nepal Manpower,,',
      'Same,Same,Same,Same,Same',
    );
    expect(
      rows.map(({ name, otherNames }) => [name, ...otherNames.map((of) => Object.values(of).join(' '))]),
    ).toEqual([
      [
        'EASY & CO PVT.LTD.',
        'सजिलो ओभरसिज ne false',
        'EASY  false',
        'SKY BRIDGE OVERSEAS PVT.LTD.  true',
        'Sky Ltd  true',
        'Bridge Ltd  true',
      ],
      ['नेपाल म्यानपावर', 'Nepal Manpower en false'],
      ['Same'],
    ]);
  });
});

it('a name is no longer than a name is, and holds nothing a database could not keep', async () => {
  const { rows, rejections } = await readBy(
    'columns: { name: Name, other_names: { zh: Chinese } }\nlisted_means: valid\n',
    'Name,Chinese',
    `${'&amp;'.repeat(100_000)},甲`,
    `${'A'.repeat(301)},`,
    'Alpha&#0;Beta&#8203; Ltd,',
  );
  expect(rows.map(({ name }) => name)).toEqual(['甲', 'Alpha Beta Ltd']);
  const tooLong = { field: 'Name', expected: 'a name of 300 characters at most' };
  expect(rejections).toMatchObject([
    { ...tooLong, row: 2 },
    { ...tooLong, row: 3 },
    { row: 3, expected: 'a name, or one under "Chinese"' },
  ]);
});

describe('dates', () => {
  it('are as exact as they are written; days of a workbook need no format; other calendars are refused', async () => {
    const { rows, rejections } = await readBy(
      "columns: { name: Name, valid_from: F, valid_until: U }\nlisted_means: valid\ndates: [YYYY, MM/YYYY, 'D MMM, YYYY']\n",
      'Name,F,U',
      'A,2019,10/2030',
      'B,2019-05-31,"1 Jan, 2030"',
      'C,2031,2083',
      'D,n/a,?',
    );
    expect(rows.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2019', '2030-10'],
      ['2019-05-31', '2030-01-01'],
      [null, null],
      [null, null],
    ]);
    expect(rejections).toMatchObject([
      { row: 4, field: 'F', found: '2031', expected: 'a date that has come' },
      // A year of Nepal's calendar: 2026 is 2083.
      { row: 4, field: 'U', found: '2083', expected: 'a date in the next 50 years' },
      { row: 5, field: 'F', found: 'n/a', expected: 'a date such as 2019 or 12/2019 or 31 Dec, 2019' },
    ]);
  });
});

describe('phones', () => {
  const LIST =
    'columns: { name: Name, address: Address, phone: [Tel, Mobile], fax: Fax }\nlisted_means: valid\n';

  it('come from all their columns, once each', async () => {
    const { rows, fields } = await readBy(
      LIST,
      'Name,Address,Tel,Mobile,Fax',
      'A,Kathmandu,01-4412345 (Off.) 01-4412346,9841234567 / 9841234567,977-1-4412345',
      'B,Kathmandu,4412345,none,',
    );
    expect(rows[0]!.offices).toMatchObject([
      { phones: ['+97714412345', '+97714412346', '+9779841234567'], faxes: ['+97714412345'] },
    ]);
    expect(fields.numbersLeftOut).toBe(1);
  });

  it('take the area code of their address, unless they have one', async () => {
    const { rows } = await readBy(
      `${LIST}area_codes: { pokhara: '061', elsewhere: '01' }\n`,
      'Name,Address,Tel,Mobile,Fax',
      'A,Kathmandu,4412345,+977 9841234567,',
      'B,"Lakeside, Pokhara",521234,(01) 4412345,',
    );
    expect(rows.map(({ offices }) => offices[0]!.phones)).toEqual([
      ['+97714412345', '+9779841234567'],
      ['+97761521234', '+97714412345'],
    ]);
  });
});

it('a list is the same as values between commas, between tabs or as JSON', async () => {
  const description = await builtInDescription('philippines');
  const cells = [
    ['name', 'license_status', 'license_expiration_date'],
    ['ALPHA', 'Valid License', '5/12/2031'],
    ['BETA', 'Delisted', ''],
  ];
  const objects = cells
    .slice(1)
    .map((row) => Object.fromEntries(row.map((cell, place) => [cells[0]![place], cell])));
  const files = [
    file('list.csv', cells.map((row) => row.join(',')).join('\n')),
    file('list.tsv', cells.map((row) => row.join('\t')).join('\n')),
    file('list.json', JSON.stringify(objects)),
  ];
  for (const path of files) {
    const { rows } = await readRegister(path, description);
    expect(rows.map(({ name, status, validUntil }) => [name, status, validUntil])).toEqual([
      ['ALPHA', 'valid', '2031-05-12'],
      ['BETA', 'delisted', null],
    ]);
  }
});

it('a list that is another one is refused whole', async () => {
  const description: RegisterDescription = await builtInDescription('malaysia');
  await expect(readRegister(file('other.csv', 'a,b\n1,2\n'), description)).rejects.toThrow(
    'other.csv is not the Malaysia register: expected columns "name", "jtk_licence_no", found "a", "b".',
  );
});
