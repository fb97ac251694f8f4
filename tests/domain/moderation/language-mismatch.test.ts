import { describe, expect, it } from 'vitest';
import { languageMismatch, mixedLetters } from '#domain/moderation/language-mismatch.ts';

const told = (text: string, language: string) =>
  languageMismatch(text, language).map(({ level, reason, excerpt }) => `${level} ${reason}: ${excerpt}`);

const ENGLISH =
  'They took my passport and kept it in a drawer. I had to pay twice for the medical test and nobody gave me a receipt.';
const FILIPINO =
  'Totoo ang trabaho na sinabi nila sa akin. Malinaw ang paliwanag nila sa lahat ng bayarin. Mabait ang mga tao sa opisina.';
const INDONESIAN =
  'Mereka jujur soal biaya. Pekerjaannya sesuai dengan kontrak. Waktu saya sakit, mereka menelepon majikan saya.';
const NEPALI =
  'काम सम्झौता अनुसार नै थियो। समस्या पर्दा सहयोग गरे। सबै खर्च पहिले नै बताएका थिए। पहिलो महिनादेखि नै तलब समयमा आयो।';
const URDU =
  'مجھے میری تنخواہ وقت پر ملی اور دفتر والوں نے ہر چیز سمجھائی، میں ان کا شکریہ ادا کرتا ہوں اور سب کو مشورہ دیتا ہوں';

describe('languageMismatch', () => {
  it.each([
    [ENGLISH, 'fil', ['note other_language: English']],
    [FILIPINO, 'en', ['note other_language: Filipino']],
    [INDONESIAN, 'en', ['note other_language: Indonesian']],
    [URDU, 'ar', ['note other_language: Urdu']],
    [ENGLISH, 'ne', ['note other_language: English']],
    // Of other letters a few are enough; which language, only more would show.
    ['काम सम्झौता अनुसार नै थियो। समस्या पर्दा', 'en', ['note other_script: Devanagari']],
    [NEPALI, 'en', ['note other_script: Nepali']],
    ['ការងារដូចក្នុងកិច្ចសន្យា។ ពួកគេបានប្រាប់', 'en', ['note other_script: Khmer']],
    ['ကောင်းပါတယ် ဝန်ထမ်းတွေ ရှင်းပြတယ် အပိုငွေ မတောင်းဘူး', 'th', ['note other_script: Burmese']],
  ])('%s is not %s', (text, language, expected) => expect(told(text, language)).toEqual(expected));

  it.each([
    [ENGLISH, 'en'],
    [FILIPINO, 'fil'],
    [NEPALI, 'ne'],
    [URDU, 'ur'],
    // So near that nobody could tell
    [INDONESIAN, 'ms'],
    [NEPALI, 'hi'],
    // Nepali in Latin letters, and two languages in one breath
    [
      'Malai kaam ramro lagyo tara talab dhilo ayo, office ma phone garda uthaenan. Paisa tirda rasid magnuhos.',
      'ne',
    ],
    [
      'They are good agency po, salamat sa lahat. Mabait sila and they help me with my papers, thank you po talaga.',
      'en',
    ],
    // Too short, no words, a language we know nothing of
    ['Mabait sila lahat', 'en'],
    ['👍 5/5 !!!', 'km'],
    ['', 'en'],
    [ENGLISH, 'xx'],
  ])('lets pass: %s as %s', (text, language) => expect(told(text, language)).toEqual([]));
});

describe('mixedLetters', () => {
  it('sees letters that only look alike', () => {
    expect(mixedLetters('the best аgency in town')).toEqual([
      { name: 'language', level: 'note', reason: 'mixed_letters', excerpt: 'аgency' },
    ]);
  });
  it('lets two scripts stand side by side', () => {
    expect(mixedLetters('Агентство Sun хорошее, राम ok, π = 3')).toEqual([]);
  });
});
