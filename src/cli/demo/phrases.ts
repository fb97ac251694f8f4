import type { Temper } from './agencies.ts';

/** Sentences invented workers may have written; a text is one of each list. */
interface Phrases {
  start: string[];
  middle: string[];
  end: string[];
}

export const AGENCY_PHRASES: Record<Temper, Phrases> = {
  good: {
    start: [
      'They explained every cost before I signed.',
      'The staff was patient and answered my calls.',
      'I got the same job that was in my contract.',
      'My sister went with them first, so I went too.',
      'I only paid for my passport and the medical test.',
      'They gave me a copy of the contract in my language.',
      'The interview was short and honest.',
      'They told me the hard parts of the job too.',
      'I waited two months, but they kept me informed.',
      'At the office nobody asked me for extra money.',
    ],
    middle: [
      'The pay came on time from the first month.',
      'When I was sick they called my employer for me.',
      'The training was five days and useful.',
      'I kept my passport the whole time.',
      'They met us at the airport on the other side.',
      'Everything I paid had a receipt.',
      'My room was small but clean, as they said.',
      'They changed my employer when he did not pay overtime.',
      'The ticket was paid by the employer, as promised.',
      'Once they were slow to reply, then they said sorry.',
    ],
    end: [
      'I would go with them again.',
      'My cousin is applying there now.',
      'Ask for the list of costs, they will give it.',
      'Thank you to the lady at the front desk.',
      'I can recommend them.',
      'Better than the agency I had before.',
    ],
  },
  mixed: {
    start: [
      'They were kind at the office, but slow.',
      'The job was real, the hours were longer than they said.',
      'I paid more than my friend for the same place.',
      'Half of what they told me was true.',
      'The contract was in a language I cannot read.',
      'A man in my village took money before I met the agency.',
      'The training centre cost more than they told me.',
      'It took seven months from the first visit to the flight.',
      'They helped me with the papers, that was good.',
      'The employer was fine, the agency did not answer later.',
    ],
    middle: [
      'The medical test had to be done twice and I paid twice.',
      'My pay was right, but the first month came late.',
      'They gave receipts for some payments and not for others.',
      'After I arrived I could not reach them for three weeks.',
      'The room had eight people, they had said four.',
      'I got my deposit back after I asked many times.',
      'The insurance paper was missing when I needed it.',
      'The ticket was on another day and they did not tell me.',
      'I had to borrow money for the training fee.',
      'They sorted out a problem with my visa in the end.',
    ],
    end: [
      'Ask for a receipt for every payment.',
      'It was not the worst, and not good.',
      'Read the contract with somebody before you sign.',
      'I would ask more questions next time.',
      'Do not pay anybody outside the office.',
      'Maybe it is better now.',
    ],
  },
  bad: {
    start: [
      'They said it was free and then asked for money three times.',
      'The job was not the one I signed for.',
      'They took my passport on the first day.',
      'I paid a deposit and never saw it again.',
      'Nobody came to meet us at the airport.',
      'The contract was changed after I arrived.',
      'They told us to lie in the interview.',
      'My pay was much lower than promised.',
      'I had to sign an empty paper.',
      'The agent in the village and the office blamed each other.',
    ],
    middle: [
      'When I called for help they hung up.',
      'I paid the loan for fourteen months.',
      'No receipt for anything.',
      'We were eleven in one room and the food was cut from our pay.',
      'They wanted more money to give my passport back.',
      'My family had to sell land for this.',
      'I worked sixteen hours a day for the first months.',
      'They said I would pay a penalty if I went home.',
      'The medical test was at their own clinic and very dear.',
      'For four months I got no pay at all.',
    ],
    end: [
      'Do not go there.',
      'I complained to the labour office.',
      'Keep all your papers and take pictures of them.',
      'A union helped me, the agency did not.',
      'I am home now and still paying.',
      'Please check the licence first.',
    ],
  },
};

export const OPERATOR_PHRASES: Record<Temper, Phrases> = {
  good: {
    start: [
      'The money was there in ten minutes.',
      'The app is easy.',
      'The rate was the one they showed.',
      'Cheaper than my bank.',
    ],
    middle: [
      'My mother got a message at once.',
      'I saw the fee before I paid.',
      'Sending took three taps.',
      'When a name was wrong they fixed it the same day.',
    ],
    end: ['I send every month.', 'No surprises.', 'I told my friends.'],
  },
  mixed: {
    start: [
      'Fast, but the rate is not the best.',
      'The queue on Friday is long.',
      'Good when it works.',
      'The first transfer took three days.',
    ],
    middle: [
      'They asked for my ID twice.',
      'The fee is low and the rate is worse.',
      'The counter is open late, that helps me.',
      'The app stopped once in the middle.',
    ],
    end: ['Compare before you send.', 'It is near my work, so I use it.', 'It arrived in the end.'],
  },
  bad: {
    start: [
      'A hundred less arrived than they said.',
      'It took nine days.',
      'They changed the rate after I paid.',
      'Nobody could tell me where the money was.',
    ],
    middle: [
      'The bank on the other side took a fee too.',
      'I went to the branch four times.',
      'The phone line did not answer.',
      'They wanted a form I had already filled in.',
    ],
    end: ['I use another one now.', 'Too dear.', 'Ask what arrives before you pay.'],
  },
};

/** Whole texts in the workers' own languages. */
export const OTHER_LANGUAGES: Record<string, { language: string; texts: string[] }> = {
  PH: {
    language: 'tl',
    texts: [
      'Mabait sila, pero mahal ang training.',
      'Totoo ang trabaho na sinabi nila sa akin.',
      'Walang resibo sa bayad ko. Humingi kayo ng resibo.',
    ],
  },
  ID: {
    language: 'id',
    texts: [
      'Mereka jujur soal biaya.',
      'Gaji pertama terlambat satu bulan.',
      'Mintalah kuitansi untuk setiap pembayaran.',
    ],
  },
  NP: {
    language: 'ne',
    texts: ['काम सम्झौता अनुसार नै थियो।', 'धेरै पैसा तिर्नुपर्‍यो, रसिद दिएनन्।', 'समस्या पर्दा सहयोग गरे।'],
  },
  BD: {
    language: 'bn',
    texts: ['কাজ চুক্তি মতোই ছিল।', 'অনেক টাকা দিতে হয়েছে, রসিদ দেয়নি।', 'বিপদের সময় তারা সাহায্য করেছে।'],
  },
  LK: { language: 'si', texts: ['රැකියාව ගිවිසුමේ තිබූ පරිදිම විය.', 'ගෙවූ මුදලට රිසිට්පතක් දුන්නේ නැත.'] },
  KH: { language: 'km', texts: ['ការងារដូចក្នុងកិច្ចសន្យា។', 'ខ្ញុំបង់ប្រាក់ច្រើន ហើយគ្មានបង្កាន់ដៃ។'] },
};

export const REPLIES = [
  'Thank you for telling us. We no longer work with that training centre.',
  'Please come to our office with your receipt. We will look at it together.',
  'We are sorry that you could not reach us. There is a new number for emergencies.',
  'The ticket is paid by the employer. Whoever asked you for it did not act for us.',
  'We have changed the contract so that it comes in your own language.',
];

/** What waits for the demo moderator: some give the writer or somebody else away. */
export const WAITING = [
  'They were fair to me and the pay is right.',
  'Call me on +852 5550 1234 and I tell you everything about them.',
  'My passport EB1234567 is still in their office.',
  'Write to me: worker.example@mail.example and I send you the papers.',
  'They kept my passport for the first month, then I got it back.',
  'Bad bad bad',
  'The office asked for 20,000 more in cash and gave no receipt.',
  'See www.example.com/cheap-visa for a better agency!!!',
];
export const DECLINED: [string, string][] = [
  ['The boss is an idiot and I will find him.', 'insult_or_threat'],
  ['Visit my shop for cheap tickets.', 'advertising'],
  ['asdf asdf', 'unreadable'],
  ['My neighbour says they are bad.', 'not_first_hand'],
  ['The food on the plane was cold.', 'not_about_provider'],
  ['Ms Example at desk 3, mobile 0917 555 0100, is rude.', 'personal_data'],
];
