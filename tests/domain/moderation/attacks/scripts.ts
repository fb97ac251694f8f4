import { idOf, randomFrom, type Random } from '#cli/demo/random.ts';
import { AGENCY_DIMENSIONS } from '#domain/review/dimensions.ts';
import { background, honestText, type Agency, type Sent } from './generate-site.ts';

/** What an attack sends, and where in the stream of the site, from 0 to 1. */
export interface Strike {
  at: number;
  review: Sent;
}

interface Attack {
  /** Agencies of its own, so that no attack shows another. */
  agencies: Agency[];
  random: Random;
  /** One review at a place in the stream. */
  strike: (
    at: number,
    agency: Agency,
    stars: number | Record<string, number>,
    text: string,
    language?: string,
  ) => Strike;
}

/** Every dimension the same, or some nearly. */
const all = (stars: number) => Object.fromEntries(AGENCY_DIMENSIONS.map((dimension) => [dimension, stars]));
const around = (stars: number[], random: Random) =>
  Object.fromEntries(AGENCY_DIMENSIONS.map((dimension) => [dimension, random.pick(stars)]));
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

const PRAISE =
  'This is the most professional agency in town. They prepared my papers in three weeks, the staff is always friendly and my employer is very good. I recommend it to everybody who wants to work abroad.';
const DAMNATION =
  'Stay away from these people. They took my money and my papers, the job did not exist and nobody answered the phone for months. Go to any other office, they are thieves and liars.';

const EMOJI = ['👍', '🙏', '❤️', '🔥', '!!!', '...', '⭐⭐⭐', '~~', '😀', '(y)', '—'];
const DISGUISES: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', i: 'і', y: 'у' };

/** Ways to cheat, each with what it sends in the course of the site's life. `after` says where so many honest arrivals later is. */
export const ATTACKS: Record<string, (attack: Attack, after: (arrivals: number) => number) => Strike[]> = {
  'copy-paste farm': ({ agencies: [one], strike }, after) =>
    times(20, (i) => strike(after(3 * i), one!, all(5), PRAISE)),

  'slow drip of copies': ({ agencies: [one], strike, random }, after) =>
    times(15, (i) =>
      strike(
        after(105 * i),
        one!,
        around([4, 5], random),
        `${random.pick(['', 'Hello. ', 'Good day! '])}I went with this office two years ago. Everything they promised about the house, the food and the pay was true, and when my grandmother died they let me fly home. ${random.pick(['Thanks.', 'God bless.', 'Recommended.'])}`,
      ),
    ),

  'paraphrase by template': ({ agencies, strike, random }, after) =>
    times(20, (i) => {
      const one = agencies[i % 5]!;
      const { pick } = random;
      return strike(
        after(30 * i),
        one,
        around([4, 5], random),
        `${pick(['My name is', 'I am called', 'They call me'])} ${pick(['Ana', 'Joy', 'Maria', 'Liza', 'Grace'])} and I ${pick(['applied', 'went'])} to ${one.name} in ${random.between(2018, 2024)}. ` +
          `I ${pick(['only paid', 'just paid'])} ${random.between(3, 30) * 1000} for the medical and after ${random.between(2, 9)} weeks my visa was ready. ` +
          `The salary is ${random.between(400, 900)} dollars and ${pick(['madam', 'sir', 'the employer'])} gives me a day off every ${pick(['Sunday', 'Friday', 'week'])}. ` +
          `If you want a ${pick(['good', 'nice', 'decent'])} life for your ${pick(['children', 'family', 'parents'])}, choose ${one.name}.`,
      );
    }),

  'rating bomb without text': ({ agencies: [one], strike }, after) =>
    times(20, (i) => strike(after(6 * i), one!, all(1), '')),

  'praise ring': ({ agencies, strike, random }, after) =>
    times(24, (i) =>
      strike(
        after(4 * i),
        agencies[i % 4]!,
        all(5),
        random.pick([
          'Super',
          'Best of the best',
          'Top agency',
          'Number one',
          'I love it',
          'Perfect service',
          'Five stars',
          '',
          'Very happy',
          'Trusted',
        ]),
      ),
    ),

  'competitor’s bombing': ({ agencies: [mine, theirs], strike, random }, after) =>
    times(16, (i) => {
      const [from, to, stars] = i % 2 ? [theirs!, mine!, 1] : [mine!, theirs!, 5];
      const words =
        stars === 1 ? ['cheated', 'lost everything', 'terrible'] : ['saved', 'got a good job', 'wonderful'];
      return strike(
        after(12 * i),
        stars === 1 ? theirs! : mine!,
        all(stars),
        `After comparing ${to.name} and ${from.name} for ${random.between(2, 9)} months I can tell everybody in my province that I was ${words[0]} there. ` +
          `I ${words[1]} in ${random.between(2, 6)} weeks, the people at the counter are ${words[2]}, and all of my ${random.between(3, 12)} cousins who went there say so too.`,
      );
    }),

  'translated copies': ({ agencies: [one], strike, random }, after) =>
    times(15, (i) => {
      const [language, text] = TRANSLATED[i % TRANSLATED.length]!;
      return strike(after(9 * i), one!, all(5), `${text} ${random.pick(['👍', '', '!'])}`, language);
    }),

  'copies with emoji and signs': ({ agencies: [one], strike, random }, after) =>
    times(20, (i) =>
      strike(
        after(18 * i),
        one!,
        around([4, 5], random),
        DRIVER.split(' ')
          .map((word) => (random.chance(0.4) ? `${word} ${random.pick(EMOJI)}` : word))
          .join(' ')
          .toUpperCase(),
      ),
    ),

  'copies in disguised letters': ({ agencies: [one], strike, random }, after) =>
    times(20, (i) =>
      strike(
        after(18 * i),
        one!,
        around([1, 2], random),
        [...DAMNATION]
          .map(
            (letter) =>
              (random.chance(0.5) ? (DISGUISES[letter] ?? letter) : letter) +
              (random.chance(0.1) ? '\u200c' : ''),
          )
          .join(''),
      ),
    ),

  'personal data': ({ agencies, strike, random }, after) =>
    times(15, (i) =>
      strike(
        after(30 * i),
        agencies[i % 5]!,
        around([1, 2, 3], random),
        `${honestText('en', 2, random)} ${random.pick([
          'call 09171234567',
          'नम्बर ९८४१२३४५६७',
          'mail me at someone@mail.example',
          'his passport is PA0123456',
          'মোবাইল ০১৭১২৩৪৫৬৭৮',
          'الهاتف ٠٥٠١٢٣٤٥٦٧',
          'ဖုန်း ၀၉၄၂၁၂၃၄၅၆၇',
          'ទូរស័ព្ទ ០១២៣៤៥៦៧៨',
          'โทร ๐๘๑๒๓๔๕๖๗๘',
          'her IC is 900101-14-5678',
        ])}`,
      ),
    ),

  'spam with links': ({ agencies, strike, random }, after) =>
    times(15, (i) =>
      strike(
        after(30 * i),
        agencies[i % 5]!,
        all(5),
        random.pick([
          'Cheap loan for workers, low interest, apply now www.loan-example.com',
          'Need visa? 100% guaranteed, contact us on WhatsApp wa.me/9710000',
          'Earn money at home! casino bonus www.win.example.com',
          'Hubungi kami untuk pinjaman murah: pinjaman-example.com',
          'सस्तो ऋण, सम्पर्क गर्नुहोस् www.rin-example.com',
        ]),
      ),
    ),

  'one text for many agencies': ({ agencies, strike }, after) =>
    times(20, (i) => strike(after(15 * i), agencies[i % agencies.length]!, all(1), SPLIT)),

  'flood in one month': ({ agencies: [one], strike, random }, after) =>
    times(40, (i) => strike(after(6 * i), one!, around([4, 5, 5], random), honestText('en', 5, random))),

  'mixed language farm': ({ agencies: [one], strike, random }, after) =>
    times(20, (i) => {
      const language = ['en', 'fil', 'id', 'ne', 'bn'][i % 5]!;
      return strike(after(4 * i), one!, around([1, 1, 2], random), honestText(language, 1, random), language);
    }),

  'the same few words': ({ agencies: [one], strike, random }, after) =>
    times(15, (i) =>
      strike(
        after(12 * i),
        one!,
        around([4, 5], random),
        `${random.pick(['', '👍 '])}Best agency ever ${random.pick(['!!', '🙏', '…'])}`,
      ),
    ),

  'bomb among honest ones': ({ agencies: [one], strike, random }, after) => {
    const bombs = times(18, (i) =>
      strike(
        after(12 * i),
        one!,
        around([1, 1, 1, 2], random),
        random.pick(['Liars', 'thieves', 'Do not trust them', 'Fake', 'very bad people', '']),
      ),
    );
    return bombs;
  },

  'sentences in another order': ({ agencies: [one], strike, random }, after) =>
    times(12, (i) =>
      strike(
        after(30 * i),
        one!,
        around([1, 2], random),
        random.chance(0.5)
          ? SHUFFLED.join(' ')
          : [SHUFFLED[2], SHUFFLED[0], SHUFFLED[3], SHUFFLED[1]].join(' '),
      ),
    ),

  'one sentence replaced': ({ agencies: [one], strike, random }, after) =>
    times(15, (i) =>
      strike(
        after(36 * i),
        one!,
        around([4, 5], random),
        `I cleaned offices in a big tower for two years and they kept each promise. My salary came on the fifth of the month, the bus fetched us at six, and the supervisor shared her lunch with us. ${honestText('en', 4.5, random).slice(0, 70)}`,
      ),
    ),

  threats: ({ agencies, strike, random }, after) =>
    times(10, (i) =>
      strike(
        after(30 * i),
        agencies[i % 5]!,
        all(1),
        `${honestText('en', 1.5, random)} ${random.pick(['I will kill the manager.', 'We will burn your office', 'papatayin kita', 'saya akan bunuh bos itu', 'মেরে ফেলব সবাইকে', "I'll find and hurt you"])}`,
      ),
    ),
};

const DRIVER =
  'I am a driver for four years now and this office is the only one that told me the truth. The car is new, my room has a window and I can call my wife every night. Thank you to all of the team.';
const SPLIT =
  'Fraud company. They collect fees from poor villagers and then change the phone number. My brother waited for eleven months and never flew. The government should close this office today.';
const SHUFFLED = [
  'They promised a job in a hotel but it was a garage.',
  'The room was under the roof and we had no water in the morning.',
  'When I complained they said my family must pay the fine.',
  'After half a year I ran away and slept at the church.',
];
const TRANSLATED: [language: string, text: string][] = [
  [
    'en',
    'They are honest, they helped my family and I got a good job quickly. I thank them with all my heart.',
  ],
  [
    'fil',
    'Tapat sila, tinulungan nila ang pamilya ko at mabilis akong nakakuha ng magandang trabaho. Taos puso akong nagpapasalamat.',
  ],
  [
    'id',
    'Mereka jujur, membantu keluarga saya dan saya cepat mendapat pekerjaan bagus. Saya berterima kasih dengan sepenuh hati.',
  ],
  ['ne', 'उनीहरू इमानदार छन्, मेरो परिवारलाई सहयोग गरे र मैले छिट्टै राम्रो काम पाएँ। म हृदयदेखि धन्यवाद दिन्छु।'],
  ['bn', 'তারা সৎ, আমার পরিবারকে সাহায্য করেছে এবং আমি দ্রুত ভালো কাজ পেয়েছি। আমি অন্তর থেকে ধন্যবাদ জানাই।'],
];

/** All attacks on agencies of their own among `targets`, in the order they strike. */
export function strikesOn(targets: readonly Agency[], per: number, honest: number): Strike[] {
  const names = Object.keys(ATTACKS);
  return names.flatMap((name, index) => {
    const random = randomFrom(`attack ${name}`);
    const own = targets.slice(index * per, (index + 1) * per);
    let count = 0;
    const strike: Attack['strike'] = (at, agency, stars, text, language = 'en') => ({
      at,
      review: {
        id: idOf(`attack ${name} ${count++}`),
        providerId: agency.id,
        language,
        ...background(agency, random, at),
        ratings: typeof stars === 'number' ? all(stars) : stars,
        text,
        script: name,
      },
    });
    // Never before the site has seen some honest ones.
    const start = 0.15 + (0.5 * index) / names.length;
    return ATTACKS[name]!({ agencies: own, random, strike }, (arrivals) => start + arrivals / honest);
  });
}

/** The stream of the site: honest ones in their order, the others at their places among them. */
export function interleave(honest: readonly Sent[], strikes: readonly Strike[]): Sent[] {
  const placed = [...honest.map((review, index) => ({ at: index / honest.length, review })), ...strikes];
  return placed.sort((a, b) => a.at - b.at).map(({ review }) => review);
}
