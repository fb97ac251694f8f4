/*
 * Names of months as the people of this site write them, for finding exact dates.
 * See Unicode CLDR, calendar months; for Nepal also Bikram Sambat as its offices write it.
 */

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/** English, Filipino, Indonesian and Malay, Nepali (both calendars), Hindi, Bengali, Sinhala, Tamil, Urdu, Arabic. */
export const SPACED_MONTHS = words(
  'january february april june july august september october november december',
  'jan feb apr jun jul aug sep sept oct nov dec',
  'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  'januari februari maret mei juni juli agustus oktober desember julai ogos disember',
  'जनवरी फेब्रुअरी फेब्रुवरी फरवरी मार्च अप्रिल अप्रैल जुन जून जुलाई अगस्ट अगस्त',
  'सेप्टेम्बर सितंबर सितम्बर अक्टोबर अक्टूबर नोभेम्बर नवंबर नवम्बर डिसेम्बर दिसंबर दिसम्बर',
  'वैशाख बैशाख जेठ जेष्ठ असार आषाढ साउन श्रावण भदौ भाद्र असोज आश्विन कात्तिक कार्तिक',
  'मंसिर मङ्सिर पुस पौष माघ फागुन फाल्गुन चैत चैत्र',
  'জানুয়ারি জানুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী মার্চ এপ্রিল জুন জুলাই আগস্ট আগষ্ট',
  'সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් අප්රේල් මැයි ජූනි ජූලි අගෝස්තු',
  'සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්',
  'ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
);

/** Burmese, Khmer, Thai: written without spaces between words. */
export const UNSPACED_MONTHS = words(
  'ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ်လ ဧပြီ မေလ ဇွန် ဇူလိုင် ဩဂုတ် သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ',
  'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ',
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
);

/** Words that mean something else besides: only with this capital, where the script has any. */
export const AMBIGUOUS_MONTHS = words('March Mar May Mac मे मई মে மே');
