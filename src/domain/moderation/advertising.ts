import { comparableText } from './comparable-text.ts';
import type { Finding } from './personal-data.ts';
import type { Signal } from './signal.ts';

/** What sellers say and workers hardly do. By whole words of the comparable text; the languages of the site. */
const OFFERS = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${[
    'whatsapp us|call us|call now|contact us|contact me|message us|message me|dm me|inbox|visit our|visit my|click|click here|order now|apply now|join us|join our|follow us|subscribe',
    'best price|cheap|cheapest|discount|promo|offer|special offer|free visa|visa guaranteed|guaranteed visa|guaranteed|100 sure|limited slots|hurry|no interview|low interest|easy loan|loan approved|loans|instant cash|earn money|earn|work from home|casino|bonus|crypto|investment|urgent hiring|hiring',
    'tawag na|mag apply|sumali|mura|murang|utang agad|padala agad',
    'hubungi kami|hubungi|murah|diskon|daftar sekarang|pinjaman|gratis|klik|jaminan visa|terpercaya',
    'सम्पर्क गर्नुहोस्|सस्तो|छुट|ऋण|ग्यारेन्टी|संपर्क करें|सस्ता|लोन',
    'যোগাযোগ করুন|সস্তা|ছাড়|লোন|গ্যারান্টি|অফার',
    'අමතන්න|ලාභ|වට්ටම්|ණය',
    'رابطہ کریں|سستا|قرض|اتصل بنا|خصم|عرض خاص',
  ].join('|')})(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
const FEWEST_OFFERS = 2;
const MANY_LINKS = 3;

/**
 * A text that sells: a link, phone number, e-mail or account to turn to and two words of offers or more, or three links and more. A
 * worker who tells an agency's number does not say "cheapest, hurry, contact us" [ours].
 *
 * @param findings Personal data of the text.
 */
export function advertising(text: string, findings: readonly Finding[]): Signal[] {
  const links = findings.filter(({ kind }) => kind === 'link').length;
  const contacts = findings.filter(({ kind }) => ['link', 'phone', 'email', 'handle'].includes(kind)).length;
  if (contacts === 0) return [];
  const offers = new Set([...comparableText(text).matchAll(OFFERS)].map(([words]) => words));
  if (links < MANY_LINKS && offers.size < FEWEST_OFFERS) return [];
  const excerpt = [...offers].slice(0, 5).join(', ');
  return [{ name: 'advertising', level: 'warn', reason: 'advertising', ...(excerpt && { excerpt }) }];
}
