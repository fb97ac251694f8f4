/*
 * What is added to and taken from the English list of @2toad/profanity. Its lists of other languages are translations by
 * machine, in which "ball", "father" and "web site" are rude: of those only words known to be so are here. Dogs and pigs are
 * not, in any language: domestic workers write of them because they must wash or cook them.
 */

/** Bodies, illness, work and places, which people must be able to name above all when they were harmed; and mild words. */
export const NOT_RUDE: readonly string[] = [
  'anal anus breasts penis vagina vulva labia testical testicle testis rectum semen scrotum sex porn porno pornography',
  'pawn bloody damn crap lust screwing poop homo dyke dink coon cok cox duche fanny flange fook hoar jap muff nob bum butt',
  'kum kums snatch shag willy willies hoes hore cipa dirsa chink s.o.b. balls god-dam god-damned goddamn goddamned spac kawk',
  'tit tits boob boobs booobs orgasm masturbate masturbation ejaculate ejaculation rimming doggin nazi piss pissed pissing',
].flatMap((line) => line.split(' '));

/** By language. Spelt as people type, also in Latin letters. Sources: native lists of the LDNOOBW project and our own. */
export const RUDE_WORDS: Readonly<Record<string, readonly string[]>> = {
  fil: [
    ...'putangina putanginamo tangina tanginamo putang pakshet punyeta gago gaga ulol tarantado tarantada'.split(
      ' ',
    ),
    ...'hinayupak kupal bwisit buwisit lintik pesteng pokpok leche inutil gunggong bobo tanga engot demonyo'.split(
      ' ',
    ),
  ],
  id: 'bangsat bajingan brengsek kontol memek ngentot goblok goblog tolol keparat jancok jancuk pepek lonte perek pelacur'.split(
    ' ',
  ),
  ms: 'sial celaka bodoh bangang pukimak puki lancau butoh sundal jahanam haramjadah'.split(' '),
  ne: [
    ...'muji machikne randi rando chikne puti saala'.split(' '),
    ...'मुजी माचिक्ने रन्डी रण्डी चिक्ने पुती साला'.split(' '),
  ],
  hi: [
    ...'chutiya chutiye madarchod behenchod bhenchod bhosdike bhosdi gandu harami haramzada kamina kamine saala randi'.split(
      ' ',
    ),
    ...'चूतिया मादरचोद बहनचोद भोसड़ी गांडू हरामी हरामज़ादा हरामजादा कमीना रंडी'.split(' '),
  ],
  ur: 'حرامی حرامزادہ کمینہ مادرچود بہنچود گانڈو رنڈی'.split(' '),
  bn: [
    ...'magi khanki khankir harami haramjada shuorer bokachoda choda'.split(' '),
    ...'মাগি মাগী খানকি খানকির হারামি হারামজাদা শুয়োরের বোকাচোদা চোদা'.split(' '),
  ],
  si: 'හුත්ත හුත්තො පකයා පකා වේසි කැරියා ponnaya hutta huththa pakaya wesi kariya'.split(' '),
  ta: 'தேவடியா புண்டை thevdiya punda'.split(' '),
  ar: 'شرموطة قحبة'.split(' '),
};
