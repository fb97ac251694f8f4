import { describe, expect, it } from 'vitest';
import { phoneKey, splitPhones } from '#domain/provider/phone.ts';

describe('phoneKey', () => {
  it('is one key for all spellings', () => {
    for (const spelling of [
      '2348 9000',
      '2348-9000',
      '+852 2348 9000',
      '(852) 23489000',
      '00852 2348 9000',
      '２３４８９０００',
    ]) {
      expect([spelling, phoneKey(spelling, 'HK')]).toEqual([spelling, '+85223489000']);
    }
    expect(phoneKey('९८४१२३४५६७', 'NP')).toBe('+9779841234567');
    expect(phoneKey('01711-123456', 'BD')).toBe('+8801711123456');
  });

  it('is null for what is no number there', () => {
    // As found in the Hong Kong register: nine digits, and a date.
    for (const wrong of ['344613095', '27/08', 'call us', '', '\u00a0'])
      expect(phoneKey(wrong, 'HK')).toBeNull();
    expect(phoneKey('23489000', 'XX')).toBeNull();
  });
});

describe('splitPhones', () => {
  it.each([
    // As the registers of Hong Kong and Bangladesh write them.
    ['68818663 / 96689927', ['68818663', '96689927']],
    ['28689819/28689719', ['28689819', '28689719']],
    ['9830881, 9830884, 9830885, 9830880 ( Off.)', ['9830881', '9830884', '9830885', '9830880']],
    ['48318901-10 (PABX) (Off.), 9857669', ['48318901', '9857669']],
    ['9897946(Off.) 9897841', ['9897946', '9897841']],
    ['+88-02-58313149, +88-02-58313150', ['+88-02-58313149', '+88-02-58313150']],
    ['2348 9000; (02) 8123 4567', ['2348 9000', '(02) 8123 4567']],
    ['27/08/24590744', ['24590744']],
    ['\u00a0', []],
    ['', []],
  ])('%s holds %j', (cell, phones) => expect(splitPhones(cell)).toEqual(phones));
});
