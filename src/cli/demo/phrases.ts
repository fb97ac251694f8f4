import type { Fact } from '#domain/review/facts.ts';

/** How it went for one worker, or how it mostly goes with one provider. */
export type Temper = 'good' | 'mixed' | 'bad';

/** A sentence, and the yes/no questions it answers by itself, so that words and facts never contradict. */
export type Phrase = string | readonly [text: string, facts: Partial<Record<Fact, boolean>>];

/**
 * Sentences invented workers may have written; a text is one of each list, the last of them often left out.
 * No sentence of one list contradicts one of another.
 */
export interface Phrases {
  start: readonly Phrase[];
  middle: readonly Phrase[];
  end: readonly Phrase[];
}

/** How it was before leaving, how it was over there, and what to tell others. */
export const AGENCY_PHRASES: Record<Temper, Phrases> = {
  good: {
    start: [
      'They explained every cost before I signed.',
      'The staff was patient and answered all my questions.',
      'They read the contract with me, line by line.',
      'My sister went with them first, so I went too.',
      ['I only paid for my passport and the medical test.', { paid_deposit: false }],
      'They gave me a copy of the contract in my language.',
      'The interview was short and honest.',
      'They told me the hard parts of the job too.',
      'I waited two months, but they kept me informed.',
      ['At the office nobody asked me for extra money.', { paid_deposit: false }],
      'The employer paid for the visa and the ticket, I did not.',
      'They did not hurry me. I took the contract home and my brother read it.',
      'The training was five days and useful.',
      'Everything I paid had a receipt.',
    ],
    middle: [
      'The pay came on time from the first month.',
      'When I was sick they called my employer for me.',
      ['I kept my passport the whole time.', { passport_kept: false }],
      'They met us at the airport on the other side.',
      'My room was small but clean, as they said.',
      'They found me another employer when mine did not pay overtime.',
      ['The work and the hours are as in the contract.', { contract_changed: false }],
      'Somebody called me after one month to ask how I am.',
      'Once they were slow to reply, then they said sorry.',
      'I have my day off every week, as they promised.',
      'There was a mistake in my pay. They asked about it and it was put right.',
      'The work is heavy, but they had told me.',
      'They gave us a number to call, and a person answers.',
      ['The contract stayed the same from signing to the last day.', { contract_changed: false }],
    ],
    end: [
      ['I would go with them again.', { would_recommend: true }],
      ['My cousin is applying there now.', { would_recommend: true }],
      'Ask for the list of costs, they will give it.',
      'Thank you to the lady at the front desk.',
      ['I can recommend them.', { would_recommend: true }],
      'Better than the agency I had before.',
      'I am content.',
      'If all were like this, our families would worry less.',
    ],
  },
  mixed: {
    start: [
      'They were kind at the office, but slow.',
      'I paid more than my friend for the same place.',
      'Half of what they told me was true.',
      'The contract was in a language I cannot read.',
      'A man in my village took money before I met the agency.',
      'The training cost more than they had told me.',
      'It took seven months from the first visit to the flight.',
      'They helped me with the papers, that was good.',
      'The medical test had to be done twice and I paid twice.',
      'They gave receipts for some payments and not for others.',
      'I had to borrow money for the training fee.',
      ['They asked for a deposit and wrote it down.', { paid_deposit: true }],
      'The flight was on another day and they did not tell me.',
      'They promised the visa in one month, it was four.',
    ],
    middle: [
      'My pay was right, but the first month came late.',
      'After I arrived I could not reach them for three weeks.',
      'The room had eight people, they had said four.',
      'The hours are longer than they said, the pay is right.',
      'The employer is fine, the agency did not answer later.',
      'The insurance paper was missing when I needed it.',
      'They sorted out a problem with my work permit in the end.',
      ['My passport was locked away at first, then they got it back for me.', { passport_kept: true }],
      ['The job is real, but in another town than in the contract.', { contract_changed: true }],
      'The food money they promised never came, the rest did.',
      'When I asked for help they sent me to another office, and there I got it.',
      'Two months of overtime were missing. They wrote a letter for me.',
      'I do the work of two people, but I am paid every month.',
      'They visited us once and wrote down our complaints, then we heard nothing.',
    ],
    end: [
      'Ask for a receipt for every payment.',
      'It was not the worst, and not good.',
      'Read the contract with somebody before you sign.',
      'I would ask more questions next time.',
      'Do not pay anybody outside the office.',
      'Maybe it is better now.',
      'With luck you get a good employer.',
      'Talk to somebody who came back before you decide.',
    ],
  },
  bad: {
    start: [
      'They said it was free and then asked for money three times.',
      ['They took my passport on the first day.', { passport_kept: true }],
      ['I paid a deposit and never saw it again.', { paid_deposit: true }],
      'They told us what to say in the interview, and it was not true.',
      'I had to sign an empty paper.',
      'The agent in the village and the office blamed each other.',
      'No receipt for anything I paid.',
      'The medical test was at their own clinic and very dear.',
      'The price went up every week until the flight.',
      'I signed the contract at the airport, there was no time to read it.',
      'They sent me to a lender they know, and the interest is very high.',
      'My family had to sell land for the fee.',
      ['They kept my passport until I paid again.', { passport_kept: true }],
      'They shouted when I asked for a copy of the contract.',
    ],
    middle: [
      'When I called for help they hung up.',
      ['The job was not the one I signed for.', { contract_changed: true }],
      ['The contract was changed after I arrived.', { contract_changed: true }],
      'My pay was much lower than promised.',
      'Nobody came to meet us at the airport.',
      'We were eleven in one room and the food was cut from our pay.',
      ['They wanted more money to give my passport back.', { passport_kept: true }],
      'I worked sixteen hours a day for the first months.',
      'They said I would pay a penalty if I went home.',
      'For four months I got no pay at all.',
      'There was no job. We waited in a room for six weeks.',
      'I was sick and they told me to work or leave.',
      'No day off in the first half year.',
      'They came once, only to tell us not to complain.',
    ],
    end: [
      ['Do not go there.', { would_recommend: false }],
      'I complained to the labour office.',
      'Keep all your papers and take pictures of them.',
      'A union helped me, the agency did not.',
      'I am home now and still paying.',
      'Please check the licence first.',
      'Do not sign before somebody has read it to you.',
      ['I tell everybody to choose another one.', { would_recommend: false }],
    ],
  },
};

export const OPERATOR_PHRASES: Record<Temper, Phrases> = {
  good: {
    start: [
      'The money was there in ten minutes.',
      'The app is easy, for me too.',
      'The rate was the one they showed.',
      'Cheaper than my bank.',
      'I can send at night, after work.',
      'They speak my language on the phone.',
    ],
    middle: [
      'My mother got a message at once.',
      'I saw the fee before I paid.',
      'Sending took three steps.',
      'When a name was wrong they fixed it the same day.',
      'I get a receipt every time.',
      'My wife collects it near our home.',
    ],
    end: [
      'I send every month.',
      'No surprises.',
      ['I told my friends.', { would_recommend: true }],
      ['I stay with them.', { would_recommend: true }],
    ],
  },
  mixed: {
    start: [
      'Fast, but the rate is not the best.',
      'The queue on pay day is long.',
      'Good when it works.',
      'The first transfer took three days.',
      'It is near my work, so I use it.',
      'They are kind, the price is so-so.',
    ],
    middle: [
      'They asked for my papers twice.',
      'The fee is low and the rate is worse.',
      'It helps me that I can send late.',
      'Once it stopped in the middle.',
      'A message comes when it has arrived, sometimes a day later.',
      'For small amounts it is dear.',
    ],
    end: [
      'Compare before you send.',
      'It arrived in the end.',
      'I use it when I am in a hurry.',
      'My friend pays less somewhere else.',
    ],
  },
  bad: {
    start: [
      'Less arrived than they had said.',
      'It took nine days.',
      'They changed the rate after I paid.',
      'Nobody could tell me where the money was.',
      'They sent it to the wrong branch.',
      'They are open only when I work.',
    ],
    middle: [
      'The other side took a fee too.',
      'I went there four times.',
      'The phone line did not answer.',
      'They wanted a form I had already filled in.',
      'My family travelled to town for nothing.',
      'I got my money back after two weeks, without the fee.',
    ],
    end: [
      ['I use another one now.', { would_recommend: false }],
      'Too dear.',
      'Ask what arrives before you pay.',
      ['Never again.', { would_recommend: false }],
    ],
  },
};

/** What an agency answers: thanks or regret, then what it does. */
export const REPLY_PHRASES: Record<Temper, Pick<Phrases, 'start' | 'end'>> = {
  good: {
    start: [
      'Thank you for taking the time to write.',
      'We are glad that it went well.',
      'Thank you for your trust.',
      'This made our day at the office.',
      'Good to hear how you are.',
    ],
    end: [
      'Please tell us if anything changes.',
      'Our number for workers abroad is answered day and night.',
      'We have shown your words to our staff.',
      'We wish you well over there.',
      'If you need us, the people at the desk are the same.',
    ],
  },
  mixed: {
    start: [
      'Thank you for telling us.',
      'We are sorry that not everything went well.',
      'You are right that we can do better.',
      'We have read this with our staff.',
      'We have looked into this.',
    ],
    end: [
      'Please come with your papers, we will look at them together.',
      'There is now a number for emergencies that is always answered.',
      'We now tell everybody once a week where their papers are.',
      'Every payment must have a receipt. If one is missing, please ask us for it.',
      'You can reach us at the office on every working day.',
    ],
  },
  bad: {
    start: [
      'We are sorry to read this.',
      'We do not agree with everything, but we take it seriously.',
      'This is not how we want to work.',
      'We do not know who you are, and you need not tell us.',
      'Words like these are hard to read, and we have read them twice.',
    ],
    end: [
      'We have asked the employer for an answer.',
      'We take no money outside our office. Whoever asked for it did not act for us.',
      'The complaint office can write to us. We will answer.',
      'We have changed who works with us in the villages.',
      'Whoever is in trouble now can call us at any hour.',
    ],
  },
};
