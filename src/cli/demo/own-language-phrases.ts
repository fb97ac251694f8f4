import type { Phrase, Temper } from './phrases.ts';

/** Whole texts in the language of the country of origin; each is used once. */
export const OWN_LANGUAGE_PHRASES: Record<
  string,
  { language: string; texts: Record<Temper, readonly Phrase[]> }
> = {
  PH: {
    language: 'fil',
    texts: {
      good: [
        'Totoo ang trabaho na sinabi nila sa akin.',
        'Malinaw ang paliwanag nila sa lahat ng bayarin.',
        'Mabait ang mga tao sa opisina at sinasagot nila ang tawag ko.',
        'Dumating sa oras ang unang sahod ko.',
      ],
      mixed: [
        'Mabait sila, pero mahal ang training.',
        'Ayos ang amo ko, pero hindi na sumasagot ang ahensya.',
        'Matagal ang paghihintay, pero nakaalis din ako.',
      ],
      bad: [
        'Walang resibo ang bayad ko. Humingi kayo ng resibo.',
        ['Iba ang kontrata pagdating ko roon.', { contract_changed: true }],
        ['Kinuha nila ang pasaporte ko.', { passport_kept: true }],
        'Hindi nila ako tinulungan noong may problema.',
      ],
    },
  },
  ID: {
    language: 'id',
    texts: {
      good: [
        'Mereka jujur soal biaya.',
        ['Pekerjaannya sesuai dengan kontrak.', { contract_changed: false }],
        'Waktu saya sakit, mereka menelepon majikan saya.',
        'Semua pembayaran ada kuitansinya.',
      ],
      mixed: [
        'Gaji pertama terlambat satu bulan, tetapi jumlahnya benar.',
        'Stafnya ramah, tetapi prosesnya lama.',
        'Mintalah kuitansi untuk setiap pembayaran.',
      ],
      bad: [
        ['Paspor saya ditahan oleh agen.', { passport_kept: true }],
        'Biayanya jauh lebih mahal daripada yang dijanjikan.',
        'Jam kerja lebih panjang dari yang dijanjikan dan tidak ada hari libur.',
        'Saya minta tolong, tetapi tidak ada jawaban.',
      ],
    },
  },
  NP: {
    language: 'ne',
    texts: {
      good: [
        ['काम सम्झौता अनुसार नै थियो।', { contract_changed: false }],
        'समस्या पर्दा सहयोग गरे।',
        'सबै खर्च पहिले नै बताएका थिए।',
        'पहिलो महिनादेखि नै तलब समयमा आयो।',
      ],
      mixed: [
        'काम ठीक छ, तर तलब ढिलो आउँछ।',
        'कागजात बनाउन सहयोग गरे, तर धेरै समय लाग्यो।',
        'पैसा तिर्दा रसिद माग्नुहोस्।',
      ],
      bad: [
        'धेरै पैसा तिर्नुपर्‍यो, रसिद दिएनन्।',
        ['भनेको काम एउटा, पाएको काम अर्कै।', { contract_changed: true }],
        'फोन गर्दा कसैले उठाएन।',
        ['राहदानी उनीहरूले नै राखे।', { passport_kept: true }],
      ],
    },
  },
  BD: {
    language: 'bn',
    texts: {
      good: [
        ['কাজ চুক্তি মতোই ছিল।', { contract_changed: false }],
        'বিপদের সময় তারা সাহায্য করেছে।',
        'সব খরচ আগেই বলে দিয়েছিল।',
        'প্রতি মাসে সময়মতো বেতন পাই।',
      ],
      mixed: [
        'কাজ ভালো, কিন্তু খরচ বেশি।',
        'ভিসা পেতে অনেক দেরি হয়েছে, তবে শেষে পেয়েছি।',
        'টাকা দেওয়ার সময় রসিদ চেয়ে নেবেন।',
      ],
      bad: [
        'অনেক টাকা দিতে হয়েছে, রসিদ দেয়নি।',
        ['যে কাজের কথা বলেছিল, সে কাজ পাইনি।', { contract_changed: true }],
        ['তারা আমার পাসপোর্ট রেখে দিয়েছে।', { passport_kept: true }],
        'ফোন করলে কেউ ধরে না।',
      ],
    },
  },
  LK: {
    language: 'si',
    texts: {
      good: [
        ['රැකියාව ගිවිසුමේ තිබූ පරිදිම වුණා.', { contract_changed: false }],
        'සියලු වියදම් කලින්ම කිව්වා.',
        'මට අසනීප වූ විට ඔවුන් උදව් කළා.',
        'වැටුප හැම මාසයකම නියමිත දිනට ලැබුණා.',
      ],
      mixed: [
        'රැකියාව හොඳයි, නමුත් පළමු වැටුප ප්‍රමාද වුණා.',
        'ඔවුන් කාරුණිකයි, නමුත් බොහෝ කල් බලා සිටින්න වුණා.',
        'මුදල් ගෙවන විට රිසිට්පත ඉල්ලන්න.',
      ],
      bad: [
        'ගෙවූ මුදලට රිසිට්පතක් දුන්නේ නැහැ.',
        ['ඔවුන් මගේ විදේශ ගමන් බලපත්‍රය තබාගත්තා.', { passport_kept: true }],
        'පොරොන්දු වූ වැටුප ලැබුණේ නැහැ.',
        'උදව් ඉල්ලා කතා කළත් පිළිතුරක් නැහැ.',
      ],
    },
  },
  KH: {
    language: 'km',
    texts: {
      good: [
        ['ការងារដូចក្នុងកិច្ចសន្យា។', { contract_changed: false }],
        'ពួកគេបានប្រាប់ថ្លៃចំណាយទាំងអស់ជាមុន។',
        'ពេលខ្ញុំឈឺ ពួកគេបានជួយខ្ញុំ។',
        'ខ្ញុំទទួលបានប្រាក់ខែទៀងទាត់។',
      ],
      mixed: ['ការងារល្អ ប៉ុន្តែប្រាក់ខែដំបូងមកយឺត។', 'បុគ្គលិករួសរាយ ប៉ុន្តែត្រូវរង់ចាំយូរ។', 'សូមសុំបង្កាន់ដៃ ពេលបង់ប្រាក់។'],
      bad: [
        'ខ្ញុំបង់ប្រាក់ច្រើន ហើយគ្មានបង្កាន់ដៃ។',
        ['ពួកគេបានយកលិខិតឆ្លងដែនរបស់ខ្ញុំ។', { passport_kept: true }],
        ['ការងារមិនដូចអ្វីដែលពួកគេបានប្រាប់ទេ។', { contract_changed: true }],
        'ខ្ញុំទូរស័ព្ទទៅសុំជំនួយ តែគ្មានអ្នកឆ្លើយ។',
      ],
    },
  },
};
