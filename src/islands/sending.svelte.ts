import type { Answer } from '#client/ask.ts';
import type { SendingStep } from '#client/send-with-proof.ts';
import type { Locale } from '#messages/locales.ts';
import { sendingWords } from './sending-words.ts';

/** Something sent with a proof of work: how far it is, whether it has arrived, what went wrong. */
export class Sending {
  step = $state.raw<SendingStep | null>(null);
  /** In words. */
  problem = $state('');
  hasArrived = $state(false);

  get isBusy(): boolean {
    return this.step !== null;
  }

  /**
   * Sends, one at a time.
   * @param own Words for refusals that only whoever sends can explain.
   * @returns The answer; null while another is under way.
   */
  async run<Code extends string>(
    send: (onStep: (step: SendingStep) => void) => Promise<Answer<object, Code>>,
    locale: Locale['code'],
    own: Partial<Record<Code, string>> = {},
  ): Promise<Answer<object, Code> | null> {
    if (this.isBusy) return null;
    this.problem = '';
    this.step = { step: 'preparing', share: 0 };
    const answer = await send((step) => (this.step = step));
    this.step = null;
    if (answer.ok) this.hasArrived = true;
    else this.problem = own[answer.code as Code] ?? sendingWords(answer.code, locale);
    return answer;
  }
}
