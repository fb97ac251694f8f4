import type { Administration, Claim, Member, Representative } from '#client/admin.ts';
import type { Answer } from '#client/ask.ts';
import type { Role } from '#client/session.ts';
import { failureWords } from '#islands/failure-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import { roleWords } from './role-words.ts';

/** What an admin does, one thing at a time, and what came of it in words. */
export class AdminDesk {
  /** What happened, or went wrong. */
  said = $state('');
  isWrong = $state(false);
  isBusy = $state(false);
  /** Invitations made just now: their codes are known only here, until they are written down. */
  made = $state.raw<{ email: string; code: string }[]>([]);
  #administration: Administration;
  #look: () => Promise<boolean>;
  #locale: Locale['code'];

  /** @param look Reads everybody again. */
  constructor(administration: Administration, look: () => Promise<boolean>, locale: Locale['code']) {
    this.#administration = administration;
    this.#look = look;
    this.#locale = locale;
  }

  async approve({ id, email }: Claim): Promise<void> {
    const answer = await this.#do(() => this.#administration.approveClaim(id));
    if (answer?.ok) this.#show(email, answer.invitation);
  }

  async reject({ id, provider: { name } }: Claim): Promise<void> {
    const answer = await this.#do(() => this.#administration.rejectClaim(id));
    if (answer?.ok) this.said = m.admin_claim_rejected({ name }, this.#inLocale);
  }

  /** @returns The field that is wrong, if one is; or whether it was made. */
  async invite(invited: { email: string; role: Role; providerId: string | null }): Promise<boolean | string> {
    const answer = await this.#do(() => this.#administration.invite(invited), ['wrong_field']);
    if (answer?.ok) this.#show(invited.email, answer.invitation);
    return answer?.ok || ((answer?.code === 'wrong_field' && answer.field) ?? false);
  }

  async cancel(email: string): Promise<void> {
    const answer = await this.#do(() => this.#administration.cancelInvitation(email));
    if (answer?.ok) this.said = m.admin_cancelled({ email }, this.#inLocale);
  }

  async setRole({ userId, email }: Member, role: Member['role']): Promise<void> {
    const answer = await this.#do(() => this.#administration.setRole(userId, role));
    if (answer?.ok) {
      this.said = m.admin_changed({ email, role: roleWords(this.#locale)[role] }, this.#inLocale);
    }
  }

  async remove({ userId, email }: Member): Promise<void> {
    const answer = await this.#do(() => this.#administration.removeMember(userId));
    if (answer?.ok) this.said = m.admin_removed({ email }, this.#inLocale);
  }

  async removeRepresentative(one: Representative): Promise<void> {
    const answer = await this.#do(() => this.#administration.removeRepresentative(one));
    if (answer?.ok) this.said = m.admin_removed({ email: one.email }, this.#inLocale);
  }

  /** The code was written down, and is not needed here any more. */
  forget(code: string): void {
    this.made = this.made.filter((one) => one.code !== code);
  }

  async look(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = '';
    await this.#look();
    this.isBusy = false;
  }

  #show(email: string, code: string): void {
    // One address has one invitation: the code of before is good no more.
    this.made = [...this.made.filter((one) => one.email !== email), { email, code }];
  }

  /**
   * Asks the database, then reads everybody again: what was refused has often changed meanwhile.
   * @param left Refusals that whoever asked says themselves.
   * @returns Null when something else is under way: a second tap does nothing.
   */
  async #do<Found, Code extends string>(
    act: () => Promise<Answer<Found, Code>>,
    left: string[] = [],
  ): Promise<Answer<Found, Code> | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.said = '';
    this.isWrong = false;
    const answer = await act();
    if (!answer.ok && !left.includes(answer.code)) {
      this.said = this.#wordsFor(answer.code);
      this.isWrong = true;
    }
    await this.#look();
    this.isBusy = false;
    return answer;
  }

  #wordsFor(code: string): string {
    if (code === 'last_admin') return m.admin_last_admin({}, this.#inLocale);
    if (code === 'not_found') return m.admin_gone({}, this.#inLocale);
    return failureWords(code, this.#locale);
  }

  get #inLocale() {
    return { locale: this.#locale };
  }
}
