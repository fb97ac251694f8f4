import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFormerName } from '#domain/provider/former-name.ts';

describe('splitFormerName', () => {
  it.each([
    // As Nepal's lists of permits write them.
    [
      'EASY OVERSEAS PVT.LTD. (SKY BRIDGE OVERSEAS PVT.LTD.)',
      'EASY OVERSEAS PVT.LTD.',
      'SKY BRIDGE OVERSEAS PVT.LTD.',
    ],
    [
      'MITRA OVERSEAS PVT. LTD. (EAGLE OVERSEAS SERVICE PVT. LTD. )',
      'MITRA OVERSEAS PVT. LTD.',
      'EAGLE OVERSEAS SERVICE PVT. LTD.',
    ],
    ['OSKAR OVERSEAS PVT.LTD(F.S.I. NEPAL PVT.LTD.)', 'OSKAR OVERSEAS PVT.LTD', 'F.S.I. NEPAL PVT.LTD.'],
    [
      'SILVER CORNER INTERNATIONAL PVT.LTD.(AL RAYAN OVERSEAS)',
      'SILVER CORNER INTERNATIONAL PVT.LTD.',
      'AL RAYAN OVERSEAS',
    ],
    ['YOUNG MANPOWER PVT.LTD. (PUJAN H. R. SERVICE)', 'YOUNG MANPOWER PVT.LTD.', 'PUJAN H. R. SERVICE'],
    [
      'ALMIGHTY INTERNATIONAL MANPOWER SERVICES PVT.LTD.(Jaya Shree Hanuman)',
      'ALMIGHTY INTERNATIONAL MANPOWER SERVICES PVT.LTD.',
      'Jaya Shree Hanuman',
    ],
    // Brackets in the brackets, and entities.
    [
      'A &amp;amp; B PVT. LTD.(CONTINENTAL MANPOWER (NEPAL) PVT. LTD.)',
      'A & B PVT. LTD.',
      'CONTINENTAL MANPOWER (NEPAL) PVT. LTD.',
    ],
    // Where the brackets say so, they may stand anywhere and hold one word.
    ['Sunrise (formerly Moonrise)', 'Sunrise', 'Moonrise'],
    ['Sunrise (Formerly known as: Moonrise) Pvt. Ltd.', 'Sunrise Pvt. Ltd.', 'Moonrise'],
    ['Sunrise Inc. (Ex: Moonrise)', 'Sunrise Inc.', 'Moonrise'],
    ['Sunrise Inc. [F/K/A Moonrise]', 'Sunrise Inc.', 'Moonrise'],
    ['Sunrise Inc. (Ex-Moonrise Manpower Corp.)', 'Sunrise Inc.', 'Moonrise Manpower Corp.'],
    ['日昇僱傭有限公司（前稱月昇僱傭）', '日昇僱傭有限公司', '月昇僱傭'],
  ])('%s', (written, name, former) =>
    expect(splitFormerName(written)).toEqual({ name, formerNames: [former] }),
  );

  it.each([
    // As the registers of Nepal, Bangladesh, Malaysia and Hong Kong write them.
    'K.B INTERNATIONAL EMPLOYMENT (P) LTD',
    'PALHI OVERSEAS (PVT.) LTD.',
    'WORLD VIEW INTERNATIONAL HUMAN RESOURCES (PVT).LTD',
    'QUALITY INTERNATIONAL OVERSEAS CONSULTANCY CO.(P) LTD.',
    'CONTINENTAL MANPOWER (NEPAL) PVT. LTD.',
    'Department Of Foreign Employment(Israel G to G)',
    'Mujib Travels & Tourism Ltd. (MTTL)',
    'Trust Overseas Recruiting Agency (TORA)',
    'Asia Continental Group (BD.)',
    'Agensi Pekerjaan Associates HR (KL) Sdn Bhd',
    'SOURCENET OVERSEAS EMPLOYMENT SERVICES (HONG KONG)',
    'PT. ORIENTASARI MAHKOTA (HK)',
    'BABY LOVE (AFTER BIRTH SERVICES) CENTER',
    '亞洲精簡代聘中心(菲傭)',
    // Halves of a name that a list cut in two.
    'Ltd.(SURKHET OVERSEAS PVT. LTD)',
    'CERNTER PVT.LTD.)',
    // What else may follow a company's name.
    'Sunrise Ltd. (Hong Kong)',
    'Sunrise Ltd. (Pvt. Ltd.)',
    'Sunrise Ltd. (Dhaka Branch Office)',
    'Sunrise Ltd. (Recruiting Licence No 1234)',
    'Sunrise Welfare Ltd. (Ex-Servicemen)',
    'Sunrise Ltd. (formerly)',
    '(formerly Moonrise)',
    'Sunrise Ltd. (Moonrise Manpower Pvt. Ltd.',
  ])('%s has none', (name) => expect(splitFormerName(name)).toEqual({ name, formerNames: [] }));

  it('takes several, in the order they are written', () => {
    expect(splitFormerName('Third Ltd. (Second Overseas Ltd.) (formerly First)')).toEqual({
      name: 'Third Ltd.',
      formerNames: ['Second Overseas Ltd.', 'First'],
    });
  });

  it('never empties a name, and finds nothing more in the name it gives', () => {
    const pieces = fc.constantFrom(
      'Ltd.',
      '(',
      ')',
      'formerly',
      'Sun',
      'Moon Overseas',
      'Pvt.',
      '&amp;',
      'Ex:',
      '[',
      ']',
      ' ',
    );
    const names = fc.oneof(
      fc.array(pieces).map((all) => all.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(names, (written) => {
        const { name, formerNames } = splitFormerName(written);
        expect(name === '').toBe(splitFormerName(written.trim()).name === '');
        for (const former of formerNames) expect(former).toMatch(/[\p{L}\p{N}]/u);
        if (formerNames.length > 0) expect(name).toMatch(/[\p{L}\p{N}]/u);
        expect(splitFormerName(name)).toEqual({ name, formerNames: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what is too long for a name', () => {
    const long = `Sunrise Ltd. ${'(formerly Moonrise) '.repeat(50_000)}`.trim();
    expect(splitFormerName(long)).toEqual({ name: long, formerNames: [] });
  });
});
