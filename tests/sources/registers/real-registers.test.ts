import { beforeAll, describe, expect, it } from 'vitest';
import { builtInDescription, type BuiltInRegister } from '#sources/registers/built-in.ts';
import { readRegister, type RegisterReading } from '#sources/registers/read-register.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';

const FILES = {
  'hong-kong': sharedData('registers/hong-kong-employment-agencies-2021-12-28.csv'),
  bangladesh: sharedData('registers/bangladesh-recruiting-agencies-2023-11.csv'),
  malaysia: sharedData('registers/malaysia-private-employment-agencies-2023-11.csv'),
};
const read = async (register: BuiltInRegister & keyof typeof FILES) =>
  readRegister(FILES[register], await builtInDescription(register));

// Counts by the README of the files, and by hand from the files themselves.
describe.skipIf(!hasSharedData)('the real registers', () => {
  describe('Hong Kong', () => {
    let reading: RegisterReading;
    beforeAll(async () => void (reading = await read('hong-kong')));

    it('3,293 rows are 3,046 agencies', () => {
      const { read: count, rows, branchesMerged, rejections, notes } = reading;
      expect([count, rows.length, branchesMerged, rejections]).toEqual([3293, 3046, 247, []]);
      // Such as a number of seven digits, and one of Beijing's.
      expect(notes).toEqual(['Phone and fax numbers left out, as they do not exist in Hong Kong: 9.']);
      expect(rows.filter((row) => row.placements.includes('foreign_domestic_helpers')).length).toBe(1297);
      expect(rows.reduce((sum, row) => sum + row.offices.length, 0)).toBe(3293);
      expect(rows.every((row) => row.status === 'valid')).toBe(true);
      // Brackets in 188 English names, none of them a former name.
      expect(rows.flatMap((row) => row.otherNames).filter((name) => name.isFormer)).toEqual([]);
    });

    it('the first row has a Chinese name only, two phones in a cell and a fax of one blank', () => {
      expect(reading.rows[0]).toEqual({
        register: 'hong-kong',
        country: 'HK',
        name: '期柏有限公司',
        otherNames: [],
        licenceNumber: null,
        status: 'valid',
        validFrom: '2021',
        validUntil: null,
        offices: [
          {
            district: 'Kwai Tsing District',
            address:
              'Room 1301A, 13th floor, Tower B, Viking Technology & Business Centre, 93 Ta Chuen Ping Street, Kwai Chung, New Territories',
            phones: ['+85268818663', '+85296689927'],
            faxes: [],
            emails: [],
          },
        ],
        placements: ['other_non_office'],
      });
    });
  });

  describe('Bangladesh', () => {
    let reading: RegisterReading;
    beforeAll(async () => void (reading = await read('bangladesh')));
    const named = (name: string) => reading.rows.filter((row) => row.name === name);
    const phonesOf = (name: string) => named(name).flatMap((row) => row.offices.flatMap((of) => of.phones));

    it('507 rows are 507 agencies, one of them without a licence number', () => {
      const { read: count, rows, branchesMerged, rejections, notes, fields } = reading;
      expect([count, rows.length, branchesMerged, rejections]).toEqual([507, 507, 0, []]);
      expect(rows.filter((row) => row.licenceNumber === null).map(({ name }) => name)).toEqual([
        'KBS Global Trade & HR Solutions',
      ]);
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['unknown']));
      // Two in Bogra, of five digits.
      expect(notes).toEqual(['Phone and fax numbers left out, as they do not exist in Bangladesh: 2.']);
      expect(fields).toMatchObject({ unused: ['id'], missing: [], duplicates: 0, numbersLeftOut: 2 });
    });

    it('keeps the zeros that lead a number, and agencies of one name apart', () => {
      expect(reading.rows[0]).toMatchObject({ name: 'Orchard International', licenceNumber: '0010' });
      expect(named('Gulf Associate').map(({ licenceNumber }) => licenceNumber)).toEqual(['0923', '0251']);
    });

    it('takes brackets of a name for what they are', () => {
      expect(named('Mujib Travels & Tourism Ltd. (MTTL)')).toMatchObject([{ otherNames: [] }]);
      expect(reading.rows.flatMap((row) => row.otherNames)).toEqual([]);
    });

    it('378 have no phone; notes in cells are no numbers, and area codes are those of the address', () => {
      const { rows } = reading;
      expect(rows.filter((row) => row.offices.flatMap((of) => of.phones).length === 0).length).toBe(378);
      // "48318901-10 (PABX) (Off.), 9857669, 9857670", in Dhaka.
      expect(phonesOf('Orchard International')).toEqual(['+880248318901', '+88029857669', '+88029857670']);
      const offices = rows.flatMap((row) => row.offices);
      const cells = offices.map((of) => `${of.address?.split(' ').at(-1)} ${of.phones.join(' ')}`);
      // "9897946(Off.) 9897841"
      expect(cells).toContain('Dhaka-1212 +88029897946 +88029897841');
      // "623237, 622597 (Ctg. Off.) 853123 (Ctg. Ras.)"
      expect(cells).toContain('Chittagong +88031623237 +88031622597 +88031853123');
      // "+88-02-58313149, +88-02-58313150, …" and "+880255111652-53" say it themselves.
      expect(cells).toContain('Dhaka-1000 +880258313149 +880258313150 +880258313152');
      expect(cells).toContain('Dhaka-1000 +880255111652');
    });
  });

  it('Malaysia: 56 rows are 56 agencies, one of them without a licence number', async () => {
    const { read: count, rows, branchesMerged, rejections, notes, fields } = await read('malaysia');
    expect([count, rows.length, branchesMerged, rejections, notes]).toEqual([56, 56, 0, [], []]);
    expect(rows.filter((row) => row.licenceNumber === null).map(({ name }) => name)).toEqual([
      'Agensi Pekerjaan Insight Alliance Sdn Bhd',
    ]);
    expect(rows[0]).toEqual({
      register: 'malaysia',
      country: 'MY',
      name: 'Agensi Pekerjaan Megawi Sdn Bhd',
      otherNames: [],
      licenceNumber: '024C',
      status: 'unknown',
      validFrom: null,
      validUntil: null,
      offices: [
        {
          district: null,
          address: 'No.5, Tingkat 1, Jalan Utama 3/4, Pusat Komersial Sri Utama, 85000 Segamat, Johor',
          phones: [],
          faxes: [],
          emails: [],
        },
      ],
      placements: [],
    });
    expect(rows.flatMap((row) => row.otherNames)).toEqual([]);
    expect(fields.unused).toEqual(['id', 'company_reg_no']);
  });
});
