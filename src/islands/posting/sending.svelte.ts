import type { Api } from '#client/api.ts';
import { isLost } from '#client/ask.ts';
import type { Contents, SubmissionKind } from '#client/contents.ts';
import type { Shelf } from '#client/device-shelf.ts';
import type { SendingStep } from '#client/send-with-proof.ts';
import type { Posting, PostingKeys, SubmitRefusal, SubmitResult } from '#client/submit.ts';

type State =
  | { name: 'writing' }
  | { name: 'sending'; step: SendingStep }
  /** It may be changed and sent again. */
  | { name: 'refused'; why: SubmitRefusal }
  /** For a connection. The receipt code is shown. */
  | { name: 'waiting' }
  | { name: 'sent'; removed: readonly string[] };

const PREPARING: State = { name: 'sending', step: { step: 'preparing', share: 0 } };
const NOT_LOADED: SubmitRefusal = { ok: false, code: 'no_connection', mayHaveArrived: false };

/** Sends a submission, once, however often it is tapped and whatever the line does. */
export class Sending {
  current = $state.raw<State>({ name: 'writing' });
  /** Where it is kept until it is answered; null on a device of several people. */
  shelf: Shelf | null = null;
  /** Sent, and perhaps received: from then on nothing but the very same may be sent again. */
  mayHaveArrived = $state(false);
  /** What waits survives this page. */
  isKept = $state(false);
  #keys = $state.raw<PostingKeys | null>(null);
  #posting: Posting | null = null;
  #isTrying = false;

  get code(): string {
    return this.#keys?.code ?? '';
  }

  get isOver(): boolean {
    return this.current.name === 'waiting' || this.current.name === 'sent';
  }

  async send<Kind extends SubmissionKind>(
    api: Api,
    make: (keys: PostingKeys) => Posting<Kind>,
  ): Promise<void> {
    if (this.current.name === 'sending' || this.current.name === 'sent') return;
    this.current = PREPARING;
    const tools = await loadTools();
    if (!tools) return void (this.current = { name: 'refused', why: NOT_LOADED });
    const keys = (this.#keys ??= tools.makeKeys());
    if (!this.mayHaveArrived) this.#posting = make(keys);
    // Before the first try: a phone may go out at any moment.
    this.isKept = this.shelf?.keepWaiting(this.#posting!) ?? false;
    await this.retry(api);
  }

  /** Tries what waits once more. @param isAsked By someone who may know better than the browser that there is a connection. */
  async retry(api: Api, isAsked = false): Promise<void> {
    const posting = this.#posting;
    if (!posting || this.#isTrying || this.current.name === 'sent') return;
    if (!isAsked && !navigator.onLine) return this.#wait(posting);
    this.#isTrying = true;
    const isAgain = this.current.name === 'waiting';
    const tools = await loadTools();
    const result =
      tools &&
      (await tools.oneAtATime(posting.id, () =>
        tools.submit(api, posting, (step) => {
          // What waits goes on waiting, so that the code stays in sight.
          if (!isAgain) this.current = { name: 'sending', step };
        }),
      ));
    this.#isTrying = false;
    // Erased meanwhile.
    if (posting === this.#posting) this.#settle(posting, result);
  }

  /** Back to the answers, while it has certainly not arrived. */
  change(): void {
    if (this.mayHaveArrived) return;
    if (this.#posting) this.shelf?.dropWaiting(this.#posting.id);
    this.#posting = null;
    this.current = { name: 'writing' };
  }

  forget(): void {
    this.#posting = this.#keys = this.shelf = null;
    this.mayHaveArrived = false;
    this.current = { name: 'writing' };
  }

  /** A correction is answered at once, or it is not made. @returns Whether it is. */
  async correct<Kind extends SubmissionKind>(
    api: Api,
    code: string,
    content: Contents[Kind],
  ): Promise<boolean> {
    if (this.current.name === 'sending') return false;
    this.current = { name: 'sending', step: { step: 'sending', share: 1 } };
    const tools = await loadTools();
    const result = tools ? await tools.correct(api, code, content) : NOT_LOADED;
    this.current = result.ok ? { name: 'writing' } : { name: 'refused', why: result };
    return result.ok;
  }

  /** @param result Null when another page is sending it now. */
  #settle(posting: Posting, result: SubmitResult | null): void {
    if (result?.ok) {
      this.shelf?.dropWaiting(posting.id);
      this.shelf?.dropDraft(posting.kind);
      this.current = { name: 'sent', removed: result.removed ?? [] };
      return;
    }
    if (result?.mayHaveArrived) this.mayHaveArrived = true;
    if (!result || isLost(result.code)) return this.#wait(posting);
    this.shelf?.dropWaiting(posting.id);
    if (result.code === 'wrong_field') this.mayHaveArrived = false;
    if (result.code === 'bad_request') {
      this.#posting = this.#keys = null;
      this.mayHaveArrived = false;
    }
    this.current = { name: 'refused', why: result };
  }

  #wait(posting: Posting): void {
    if (this.isKept) this.shelf?.dropDraft(posting.kind);
    this.current = { name: 'waiting' };
  }
}

async function loadTools() {
  try {
    const [submitting, locking] = await Promise.all([
      import('#client/submit.ts'),
      import('#client/one-at-a-time.ts'),
    ]);
    return { ...submitting, ...locking };
  } catch {
    return null;
  }
}
