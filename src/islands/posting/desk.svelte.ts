import type { Contents, SubmissionKind } from '#client/contents.ts';
import type { KeptDraft } from '#client/device-shelf.ts';
import type { Subject } from '#client/subject.ts';
import type { Fault, Form, Question, Said } from './form.ts';
import { Walk } from './walk.svelte.ts';

/** Of a submission that waits and is corrected: its receipt code, what it says and about whom. */
export interface Correcting<Kind extends SubmissionKind> {
  code: string;
  content: Contents[Kind];
  provider: Pick<Subject, 'name' | 'kind' | 'country'>;
  oncorrected: () => void;
}

const thisMonth = () => new Date().toISOString().slice(0, 7);

/** The answers so far and the way through the questions. Both live in this page's memory and nowhere else. */
export class Desk<Kind extends SubmissionKind, Answers extends object, Q extends Question> {
  readonly form: Form<Kind, Answers, Q>;
  readonly walk: Walk<Q>;
  answers = $state.raw({} as Answers);
  subject = $state.raw<Subject | null>(null);
  /** It is in no list, and they write down its name. */
  isNaming = $state(false);
  /** What is corrected keeps its provider. */
  #isCorrection: boolean;

  constructor(form: Form<Kind, Answers, Q>, correcting?: Correcting<Kind>) {
    this.form = form;
    this.answers = form.blank;
    this.#isCorrection = correcting !== undefined;
    this.walk = new Walk(() => this.questions);
    if (!correcting) return;
    const { content, provider } = correcting;
    this.fill({
      subject: { ...provider, id: content.providerId, slug: null, named: content.namedProvider },
      said: content,
      at: 'check',
      isRefused: false,
    });
  }

  get questions(): readonly Q[] {
    const all = this.form.questions(this.answers, this.subject);
    return this.#isCorrection ? all.slice(1) : all;
  }

  set(some: Partial<Answers>): void {
    this.answers = { ...this.answers, ...some };
  }

  isAnswered(question: Q): boolean {
    return question.kind === 'provider'
      ? this.subject !== null
      : this.form.isAnswered(question, this.answers);
  }

  /** An answer that need not be given, and is. */
  canForget(question: Q): boolean {
    return this.isAnswered(question) && this.form.forget(question, this.answers) !== this.answers;
  }

  forget(question: Q): void {
    this.answers = this.form.forget(question, this.answers);
  }

  fault(question: Q): Fault | null {
    if (question.kind === 'provider') {
      if (this.subject) return null;
      return this.isNaming ? 'name_wanted' : 'provider_wanted';
    }
    return this.form.fault(question, this.answers, thisMonth(), this.subject);
  }

  /** The first answer that could not be sent. */
  get firstFault(): { question: Q; fault: Fault } | null {
    for (const question of this.questions) {
      const fault = this.fault(question);
      if (fault) return { question, fault };
    }
    return null;
  }

  next(): void {
    if (!this.#turn(1)) this.walk.next();
  }

  back(): void {
    if (!this.#turn(-1)) this.walk.back();
  }

  /** The question that a field of a refusal belongs to. */
  askedFor(field: string): string | undefined {
    const kind = this.form.kindOfField[field] ?? (/provider/i.test(field) ? 'provider' : field);
    return this.questions.find((question) => question.kind === kind)?.name;
  }

  content(language: string): Contents[Kind] {
    return {
      ...this.said,
      providerId: this.subject?.id ?? null,
      namedProvider: this.subject?.named ?? null,
      language,
    } as unknown as Contents[Kind];
  }

  /** To go on another day. */
  draft(): KeptDraft<Kind> {
    const said = this.said as Partial<Contents[Kind]>;
    return { subject: this.subject, said, at: this.walk.place, isRefused: false };
  }

  fill({ subject, said, at }: KeptDraft<Kind>): void {
    this.subject = subject;
    this.isNaming = Boolean(subject?.named);
    this.answers = this.form.answersOf(said as Partial<Said<Kind>>);
    this.walk.go(at);
  }

  /** Everything as at the beginning. */
  empty(): void {
    this.subject = null;
    this.isNaming = false;
    this.answers = this.form.blank;
    this.walk.go('');
    this.walk.isDetour = false;
  }

  get isEmpty(): boolean {
    return this.subject === null && this.answers === this.form.blank;
  }

  get isMuch(): boolean {
    return this.form.isMuch(this.answers);
  }

  get said(): Partial<Said<Kind>> {
    return this.form.said(this.answers, this.subject);
  }

  #turn(step: 1 | -1): boolean {
    const turn = this.form.turn?.(this.walk.current, this.answers, step);
    if (!turn) return false;
    this.answers = turn.answers;
    this.walk.go(turn.to);
    return true;
  }
}
