/** Words that workers write with, from which texts of any length are made: each script has its own weight in bytes. */
const WORDS: Record<string, string> = {
  en: 'agency money contract the they me passport kept my told paid office before after month salary work good bad never again flight hotel boss kind help was and not for with from their house children factory ship doctor test promised different waiting called answered nobody someone village loan bank receipt',
  tl: 'ahensya pera kontrata ang nila ako pasaporte kinuha sahod trabaho mabait hindi muli buwan opisina bago bayad utang bahay amo tulong naghintay tumawag sumagot wala dokumento tapat maayos lipad barko pabrika resibo probinsya anak pamilya salamat ingat kayo noon ngayon lahat kulang',
  id: 'agen uang kontrak mereka saya paspor ditahan gaji kerja baik buruk tidak lagi bulan kantor sebelum bayar utang rumah majikan bantu menunggu telepon jawab dokumen jujur pesawat kapal pabrik kuitansi desa anak keluarga terima kasih hati sekarang semua kurang potongan',
  ne: 'म्यानपावर पैसा सम्झौता उनीहरूले मलाई राहदानी राखे तलब काम राम्रो नराम्रो फेरि महिना कार्यालय अघि तिरे ऋण घर मालिक सहयोग पर्खे फोन जवाफ कागज इमानदार उडान कारखाना रसिद गाउँ छोराछोरी परिवार धन्यवाद अहिले सबै कम करार भिसा मेडिकल तालिम',
  hi: 'एजेंसी पैसा अनुबंध उन्होंने मुझे पासपोर्ट रखा वेतन काम अच्छा बुरा फिर महीना दफ्तर पहले चुकाया कर्ज घर मालिक मदद इंतजार फोन जवाब कागज ईमानदार उड़ान कारखाना रसीद गांव बच्चे परिवार धन्यवाद अब सब कम वीजा जांच प्रशिक्षण',
  bn: 'এজেন্সি টাকা চুক্তি তারা আমাকে পাসপোর্ট রেখেছে বেতন কাজ ভালো খারাপ আবার মাস অফিস আগে দিয়েছি ঋণ বাড়ি মালিক সাহায্য অপেক্ষা ফোন উত্তর কাগজ সৎ বিমান কারখানা রসিদ গ্রাম সন্তান পরিবার ধন্যবাদ এখন সব কম ভিসা মেডিকেল প্রশিক্ষণ',
  si: 'නියෝජිතායතනය මුදල් ගිවිසුම ඔවුන් මට ගමන් බලපත්‍රය වැටුප රැකියාව හොඳ නරක නැවත මාසය කාර්යාලය පෙර ගෙව්වා ණය ගෙදර හාම්පුතා උදව් බලා දුරකථනය පිළිතුර ලියකියවිලි අවංක ගුවන් කම්හල රිසිට්පත ගම දරුවන් පවුල ස්තුතියි දැන් සියල්ල අඩු',
  my: 'အေဂျင်စီ ငွေ စာချုပ် သူတို့ ကျွန်မကို နိုင်ငံကူးလက်မှတ် သိမ်းထား လစာ အလုပ် ကောင်း မကောင်း နောက်တစ်ခါ လ ရုံး မတိုင်မီ ပေး အကြွေး အိမ် အလုပ်ရှင် ကူညီ စောင့် ဖုန်း ဖြေ စာရွက် ရိုးသား လေယာဉ် စက်ရုံ ပြေစာ ရွာ ကလေး မိသားစု ကျေးဇူး ယခု အားလုံး',
  ar: 'الوكالة المال العقد هم أخذوا جواز السفر الراتب العمل جيد سيئ مرة أخرى شهر المكتب قبل دفعت دين البيت صاحب ساعدوني انتظرت الهاتف أجاب الأوراق صادق الطائرة المصنع إيصال القرية الأولاد العائلة شكرا الآن كل ناقص التأشيرة الفحص',
  zh: '中介 公司 钱 合同 他们 把 我的 护照 拿走 工资 工作 很好 不好 再也 不会 一个月 办公室 之前 付了 借款 房子 雇主 帮助 等了 电话 没有 回答 文件 诚实 飞机 工厂 收据 村里 孩子 家人 谢谢 现在 全部 少了 签证 体检',
};
const PHRASES = 240;

/** Sentences of 5 to 12 words, the same in every run. */
export function phrases(): { language: string; place: number; text: string }[] {
  const next = numbers(20_261_124);
  return Object.entries(WORDS).flatMap(([language, list]) => {
    const words = list.split(' ');
    return Array.from({ length: PHRASES }, (_, place) => {
      const text = Array.from({ length: 5 + next(8) }, () => words[next(words.length)]).join(' ');
      return { language, place, text: `${text}.` };
    });
  });
}

/** Numbers below a limit, in an order that looks like chance. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
