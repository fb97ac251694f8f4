/**
 * Pieces of what honest people write, in the languages they write it in: how it began, what happened, what they think of it.
 * Three at a time make a sentence, a few sentences a review, so that no two are alike by design. Not always good grammar: nor
 * are real ones. `#` stands for a number.
 */
export interface Clauses {
  began: readonly string[];
  /** Where, when, with whom: what only this one says. */
  detail: readonly string[];
  good: readonly string[];
  bad: readonly string[];
  closing: readonly string[];
  short: readonly string[];
}

const lines = (text: string): string[] =>
  text
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const CLAUSES: Record<string, Clauses> = {
  en: {
    detail: lines(
      `in Jeddah | near the harbour | with two Kenyans | on a Tuesday | before Ramadan | for nine hours | in the old market | behind the mosque | with my aunt | in Davao | at the clinic in Tsim Sha Tsui | on the fourth floor | in the rain | under the bridge | for the whole winter | by bus | with a translator | without my glasses | at midnight | on my birthday | next to a bakery | with Sri Lankan roommates | in the desert camp | in Penang | at the Doha office | during the holidays | in Butwal | for a family of teachers | at gate seven | by video call | through a church group | in a small flat | on the farm | in Riyadh | with eleven others | from Monday to Saturday | in a ship kitchen | with my own tools | on the second try | by taxi | in Surabaya | at the hotel laundry | in the hospital wing | with a broken phone | in the school canteen | after the flood | near Sylhet | in Mandalay | in Al Khobar | on a tourist visa | at four in the morning | between two jobs | with a Chinese manager | for a blind man | beside the airport | in the tea shop | under a new rule | for the harvest | in a yellow van | with six bags`,
    ),
    began:
      lines(`I found them through my cousin | last year I went to their office with my sister | after the training in the city |
      when my contract ended in Kuwait | my neighbour told me about this place | it was my first time abroad |
      before I left home | during the interview online | at the beginning everything looked fine | the first week there |
      on the day of signing | once I had the visa in my hand | because I needed work quickly | since I have been abroad before |
      we were a group from the same town | for the second time now | as a mother of a small child | while I was waiting for the papers |
      in the dormitory | with no experience as a cook | after # months of waiting | when I was at the airport |
      by the time my ticket came | from the first phone call | looking back now | in my case | with the new employer |
      as far as I know | during the pandemic | at the end of my two years | on my rest day | to be honest |
      when the salary was late | after I fell sick | around new year | in the second house | like many people from my area |
      when I asked for my copy | through the job fair | on the ship | as a welder | working night shift`),
    good: lines(`the lady at the desk explained every paper slowly | nobody asked me for extra cash | they gave me receipts for each payment |
      my pay was exactly what they wrote | someone picked us up and we had dinner | they called to ask how I was doing |
      the employer treated me like family | I could keep my phone and documents | they changed my employer without any argument |
      the hours were long but fair | overtime was paid each month | they helped me open a bank account |
      my questions were answered even on Sunday | the room was clean and had a fan | I had one day off every week |
      the medical was done in one morning | they returned part of my money when the job was cancelled | the staff spoke my language |
      they warned us about fake recruiters | we practised the language with a good teacher | the contract was read to us line by line |
      the flight was booked for free | insurance covered my operation | they visited the site twice | the food was enough and halal |
      I was able to send money after # weeks | a driver took me to the clinic | they never shouted | my cousin joined the same place later |
      the orientation was useful | they solved it within # days | the boss increased my wage after one year`),
    bad: lines(`they asked me for # more in cash | no receipt was given for anything | my passport stayed in their drawer |
      the salary was lower than the paper said | I slept in the kitchen with two others | they stopped answering my messages |
      the job was cleaning and not what I signed | they cut # from my pay every month | I had to borrow from a lender |
      the agent in the village disappeared | the contract was in a language I cannot read | they said be patient and nothing happened |
      we waited # days in a crowded house | my overtime never came | the training fee went up twice |
      they blamed me when the employer complained | there was no day off | I was not allowed to use my phone |
      the medical had to be repeated at my own cost | the visa was for another kind of work | they promised a transfer and did nothing |
      the office moved without telling us | I paid for the ticket that should be free | a deposit was taken and not returned |
      the air conditioner was broken all summer | they told me to lie to the inspector | the food was old rice |
      my family had to sell a buffalo | they put the blame on the sub agent | it took # months to get my papers back |
      the supervisor insulted us | nobody came when I was in hospital`),
    closing:
      lines(`so I would go again | so think twice | thank you for that | please be careful | I hope it gets better |
      I am home now | that is my story | but others may be luckier | ask many questions first | I told my friends |
      keep copies of all your papers | not the best and not the worst | God is good | I still owe money |
      my children can go to school now | I will finish my contract | I do not regret it | I cried a lot |
      they deserve a good word | somebody should check this office | it was worth it | better to apply directly |
      read before you sign | wish I had known | and I am happy with it | but the city is beautiful | no complaint from me |
      maybe next year | do not pay without receipt | it depends on the employer`),
    short:
      lines(`Good agency | very good | ok | Not bad | They are kind | bad service | too slow | thank you | Nice people |
      I like it | never again | So so | recommended | fast process | too many fees | honest staff | all good | no problem so far |
      they help me a lot | waste of time | good but slow | Very nice and kind staff | my pay is late | satisfied | not recommended`),
  },
  fil: {
    detail: lines(
      `sa Cebu | kasama ang pinsan ko | tuwing gabi | sa may palengke | sa ika-apat na palapag | bago mag Pasko | sa Dammam | malapit sa dagat | sa ulan | sa bahay ng matanda | kasama ang tatlong Nepali | sa ospital | sa jeep | isang Lunes | sa Iloilo | sa maliit na kwarto | nung bagyo | sa barko | sa Tsuen Wan | sa kusina ng hotel`,
    ),
    began:
      lines(`noong unang punta ko sa opisina | dahil sa kapitbahay ko | pagkatapos ng training | bago ako umalis |
      pagdating ko sa airport | sa unang buwan ko | noong nagkasakit ako | habang naghihintay ng visa | galing ako sa probinsya |
      pangalawang beses ko na | noong pandemya | sa bagong amo ko | nung tumawag ako sa kanila | pag-uwi ko | sa totoo lang | sa interview`),
    good: lines(`maayos silang kausap | walang siningil na dagdag | tama ang sahod ko buwan buwan | sinundo kami ng staff |
      binigyan nila ako ng resibo | tinulungan nila akong lumipat ng amo | hawak ko ang pasaporte ko | may day off ako linggo linggo |
      ipinaliwanag nila ang kontrata | mabilis ang proseso | libre ang ticket ko | kinumusta nila ako pagkaraan ng # buwan | mabait ang pamilya | malinis ang kwarto`),
    bad: lines(`hiningan pa ako ng # piso | walang resibo ang binayad ko | iba ang trabaho pagdating | hindi na sila sumasagot |
      kinuha nila ang cellphone ko | kulang ang sahod ko ng # | natulog ako sa sahig | umutang ako para sa placement |
      binawasan ang sweldo ko | matagal bago nabalik ang papeles | pinagalitan pa ako | walang day off kahit isa | nagpalit ng kontrata | pinaulit ang medical ko`),
    closing:
      lines(`kaya salamat sa kanila | ingat na lang po | sana magbago sila | okay naman sa huli | nagtanong sana muna ako |
      nakauwi na ako | bahala na | sulit naman | hindi ko na uulitin | basahin muna bago pumirma | mag ingat kayo | tiwala lang | nakaipon din ako | awa ng Diyos`),
    short: lines(
      `Mabait sila | ok lang | Maganda ang serbisyo | Mabagal | salamat po | ayos naman | mahal | Hindi maganda | Mabilis sila | pwede na`,
    ),
  },
  id: {
    detail: lines(
      `di Surabaya | bersama kakak | setiap malam | dekat pasar | di lantai empat | sebelum Lebaran | di Taipei | dekat laut | waktu hujan | di rumah nenek | dengan tiga orang Filipina | di rumah sakit | naik bus | hari Senin | di Cirebon | di kamar kecil | waktu banjir | di kapal | di Johor | di dapur hotel`,
    ),
    began:
      lines(`waktu pertama datang ke kantor | karena ajakan teman | setelah pelatihan | sebelum berangkat | sampai di bandara |
      bulan pertama kerja | ketika saya sakit | sambil menunggu visa | saya dari kampung | ini kedua kali saya | di rumah majikan baru |
      waktu saya telepon | setelah kontrak habis | jujur saja | pada saat wawancara | lewat sponsor di desa`),
    good: lines(`petugasnya ramah dan jelas | tidak ada biaya tambahan | gaji dibayar tepat waktu | kami dijemput dan diberi makan |
      semua ada kuitansinya | mereka bantu ganti majikan | paspor saya pegang sendiri | libur setiap minggu | kontrak dibacakan satu satu |
      prosesnya cepat | tiket ditanggung perusahaan | mereka menelepon setelah # minggu | majikan baik sekali | kamarnya bersih`),
    bad: lines(`diminta bayar lagi # juta | tidak ada kuitansi | kerjanya beda dari janji | telepon saya tidak diangkat | hp saya disita |
      gaji dipotong # bulan | tidur di dapur | saya berutang ke rentenir | dokumen lama kembali | saya dimarahi | tidak pernah libur |
      kontrak diganti | medical diulang bayar sendiri | sponsornya menghilang`),
    closing:
      lines(`jadi terima kasih | hati hati saja | semoga berubah | akhirnya baik juga | lebih baik tanya dulu | saya sudah pulang |
      ya begitulah | cukup puas | tidak mau lagi | baca dulu sebelum tanda tangan | alhamdulillah | anak saya bisa sekolah | masih punya utang | sabar saja`),
    short: lines(
      `Bagus | lumayan | Pelayanan ramah | Lama prosesnya | terima kasih | biasa saja | mahal sekali | Kurang baik | Cepat | cukup baik`,
    ),
  },
  ne: {
    detail: lines(
      `पोखरामा | दिदीसँग | हरेक रात | बजार नजिक | चौथो तलामा | दशैंअघि | दोहामा | समुद्र छेउ | पानी पर्दा | बूढी आमाको घरमा | तीन जना फिलिपिनोसँग | अस्पतालमा | बसमा | सोमबार | बुटवलमा | सानो कोठामा | बाढीको बेला | जहाजमा | मलेसियामा | होटलको भान्सामा`,
    ),
    began:
      lines(`पहिलो पटक अफिस जाँदा | साथीको भनाइमा | तालिम सकिएपछि | जानुभन्दा अगाडि | विमानस्थल पुग्दा | पहिलो महिनामा |
      बिरामी हुँदा | भिसा कुर्दा | म गाउँबाट आएको | यो दोस्रो पटक हो | नयाँ मालिककोमा | फोन गर्दा | करार सकिएपछि | अन्तर्वार्ताको दिन | दाजुले भनेर | खाडी पुगेपछि`),
    good: lines(`कर्मचारीले राम्ररी बुझाए | थप पैसा मागेनन् | तलब समयमै आयो | लिन आए र खाना दिए | सबैको रसिद दिए | अर्को मालिक खोजिदिए |
      राहदानी आफैसँग थियो | हप्तामा एक दिन बिदा | सम्झौता पढेर सुनाए | काम छिटो भयो | टिकट कम्पनीले दियो | # महिनापछि सोध्न फोन गरे | मालिक असल थिए | कोठा सफा थियो`),
    bad: lines(`थप # हजार मागे | रसिद दिएनन् | काम अर्कै थियो | फोन उठाएनन् | मोबाइल खोसे | तलबबाट # काटे | भान्सामा सुत्नुपर्‍यो | साहुसँग ऋण लिएँ |
      कागज फिर्ता ढिलो भयो | उल्टै गाली गरे | बिदा कहिल्यै पाइनँ | करार फेरे | मेडिकल फेरि गराए | दलाल हरायो`),
    closing:
      lines(`त्यसैले धन्यवाद | होस गर्नुहोला | सुधार होस् | अन्तिममा ठीकै भयो | पहिले सोध्नुहोस् | म घर फर्किसकेँ | मेरो कथा यही हो |
      सन्तुष्ट छु | फेरि जान्नँ | हस्ताक्षर अघि पढ्नुहोस् | छोराछोरी पढ्दैछन् | ऋण बाँकी छ | भगवानको कृपा | मन दुख्यो`),
    short: lines(`राम्रो छ | ठीकै छ | ढिलो | धन्यवाद | राम्रो सेवा | महँगो | नराम्रो | छिटो काम | सहयोगी छन् | ठगे`),
  },
  bn: {
    detail: lines(
      `সিলেটে | বোনের সাথে | প্রতি রাতে | বাজারের কাছে | চারতলায় | ঈদের আগে | দোহায় | সমুদ্রের ধারে | বৃষ্টির মধ্যে | বুড়ির বাসায় | তিনজন নেপালির সাথে | হাসপাতালে | বাসে | সোমবারে | কুমিল্লায় | ছোট ঘরে | বন্যার সময় | জাহাজে | মালয়েশিয়ায় | হোটেলের রান্নাঘরে`,
    ),
    began:
      lines(`প্রথমবার অফিসে গিয়ে | বন্ধুর কথায় | ট্রেনিং শেষে | যাওয়ার আগে | বিমানবন্দরে নেমে | প্রথম মাসে | অসুস্থ হলে |
      ভিসার অপেক্ষায় | আমি গ্রামের মানুষ | এটা দ্বিতীয়বার | নতুন মালিকের বাসায় | ফোন করলে | চুক্তি শেষে | সাক্ষাৎকারের দিন | চাচার মাধ্যমে | দালালের সাথে`),
    good: lines(`সব বুঝিয়ে বলেছে | বাড়তি টাকা চায়নি | বেতন সময়মতো পেয়েছি | নিতে এসেছিল আর খাবার দিয়েছে | সব কিছুর রসিদ দিয়েছে | মালিক বদলে দিয়েছে |
      পাসপোর্ট নিজের কাছে | সপ্তাহে একদিন ছুটি | চুক্তি পড়ে শুনিয়েছে | কাজ তাড়াতাড়ি হয়েছে | টিকিট কোম্পানি দিয়েছে | # মাস পরে খোঁজ নিয়েছে | মালিক ভালো | ঘর পরিষ্কার`),
    bad: lines(`আরও # হাজার চেয়েছে | রসিদ দেয়নি | কাজ অন্য ছিল | ফোন ধরে না | মোবাইল নিয়ে গেছে | বেতন থেকে # কেটেছে | রান্নাঘরে ঘুমাতাম | সুদে টাকা নিয়েছি |
      কাগজ ফেরত দেরি | উল্টো বকা দিয়েছে | ছুটি পাইনি | চুক্তি বদলে গেছে | মেডিকেল আবার করালো | দালাল পালিয়েছে`),
    closing:
      lines(`তাই ধন্যবাদ | সাবধানে থাকবেন | ভালো হোক | শেষে ঠিক হয়েছে | আগে জিজ্ঞেস করুন | আমি বাড়ি ফিরেছি | এই আমার কথা | আমি খুশি |
      আর যাব না | সই করার আগে পড়ুন | আল্লাহ ভরসা | বাচ্চারা স্কুলে যায় | ঋণ এখনো আছে | মন খারাপ`),
    short: lines(
      `ভালো | মোটামুটি | দেরি হয় | ধন্যবাদ | ভালো সেবা | খরচ বেশি | খারাপ | তাড়াতাড়ি কাজ | সৎ মানুষ | ঠিক আছে`,
    ),
  },
  my: {
    detail: lines(
      `မန္တလေးမှာ | အစ်မနဲ့ | ညတိုင်း | ဈေးနားမှာ | လေးထပ်မှာ | သင်္ကြန်မတိုင်ခင် | ဘန်ကောက်မှာ | ပင်လယ်နားမှာ | မိုးရွာထဲမှာ | အဘွားအိမ်မှာ | ဖိလစ်ပိုင် သုံးယောက်နဲ့ | ဆေးရုံမှာ | ဘတ်စ်ကားနဲ့ | တနင်္လာနေ့ | ပဲခူးမှာ | အခန်းသေးမှာ | ရေကြီးတုန်းက | သင်္ဘောပေါ်မှာ | မလေးရှားမှာ | ဟိုတယ် မီးဖိုမှာ`,
    ),
    began:
      lines(`ပထမဆုံး ရုံးသွားတော့ | သူငယ်ချင်း ပြောလို့ | သင်တန်းပြီးတော့ | မသွားခင် | လေဆိပ်ရောက်တော့ | ပထမလမှာ | နေမကောင်းတုန်းက |
      ဗီဇာစောင့်တုန်း | ရွာကလာတာ | ဒုတိယအကြိမ် | အလုပ်ရှင်အသစ်ဆီမှာ | ဖုန်းဆက်တော့ | စာချုပ်ကုန်တော့ | အင်တာဗျူးနေ့က`),
    good: lines(`ဝန်ထမ်းတွေ ရှင်းပြတယ် | အပိုငွေ မတောင်းဘူး | လစာ အချိန်မှန်တယ် | လာကြိုပြီး ထမင်းကျွေးတယ် | ဖြတ်ပိုင်း ပေးတယ် | အလုပ်ရှင် ပြောင်းပေးတယ် |
      ပတ်စပို့ ကိုယ့်ဆီမှာ | တစ်ပတ်တစ်ရက် နားရတယ် | စာချုပ် ဖတ်ပြတယ် | မြန်တယ် | လက်မှတ် အခမဲ့ | # လကြာတော့ ဖုန်းဆက်မေးတယ်`),
    bad: lines(`နောက်ထပ် # သိန်း တောင်းတယ် | ဖြတ်ပိုင်း မပေးဘူး | အလုပ် မတူဘူး | ဖုန်း မကိုင်ဘူး | ဖုန်း သိမ်းထားတယ် | လစာ # ဖြတ်တယ် |
      မီးဖိုချောင်မှာ အိပ်ရတယ် | အတိုးနဲ့ ချေးရတယ် | စာရွက် နောက်ကျမှ ရတယ် | ဆူတယ် | နားရက် မရှိဘူး | ပွဲစား ပျောက်သွားတယ်`),
    closing:
      lines(`ကျေးဇူးတင်တယ် | သတိထားပါ | ပြောင်းလဲပါစေ | နောက်ဆုံး အဆင်ပြေတယ် | အရင်မေးပါ | အိမ်ပြန်ရောက်ပြီ | စိတ်ကျေနပ်တယ် | ထပ်မသွားတော့ဘူး |
      လက်မှတ်မထိုးခင် ဖတ်ပါ | အကြွေးကျန်သေးတယ်`),
    short: lines(`ကောင်းတယ် | အဆင်ပြေတယ် | ကြာတယ် | ကျေးဇူးပါ | ဈေးကြီးတယ် | မကောင်းဘူး | မြန်တယ်`),
  },
};
