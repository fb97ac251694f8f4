import { RECEIPT_RANDOM_BYTES, hashReceiptCode, makeReceiptCode } from '#domain/review/receipt-code.ts';
import type { Api } from './api.ts';
import { ask, isLost, type Answer, type Refusal } from './ask.ts';
import type { Contents, SubmissionKind } from './contents.ts';
import { findProvider } from './find-provider.ts';
import { sendWithProof, type SendingRefusal, type SendingStep } from './send-with-proof.ts';
import type { Subject } from './subject.ts';

/** Made on the device once for each submission, before it is sent: with the same one, sending twice counts once. */
export interface PostingKeys {
  id: string;
  /** The receipt code in digits, in groups. Only its hash is ever sent. */
  code: string;
}

export interface Posting<Kind extends SubmissionKind = SubmissionKind> extends PostingKeys {
  kind: Kind;
  subject: Subject;
  content: Contents[Kind];
}

/** What the database took out of what was written, unseen signs: 'control', 'bidi', … */
interface Received {
  removed?: string[];
}
type Code = SendingRefusal | 'wrong_field' | 'bad_request' | 'too_large' | 'not_found' | 'too_late';
export type SubmitRefusal = Refusal<Code> & {
  /** It was sent and no answer came: only the same posting may be sent again, unchanged. */
  mayHaveArrived: boolean;
};
export type SubmitResult = ({ ok: true } & Received) | SubmitRefusal;

export function makeKeys(): PostingKeys {
  const random = crypto.getRandomValues(new Uint8Array(RECEIPT_RANDOM_BYTES));
  return { id: crypto.randomUUID(), code: makeReceiptCode(random) };
}

export async function submit(
  api: Api,
  posting: Posting,
  onStep: (step: SendingStep) => void = () => {},
): Promise<SubmitResult> {
  const whole = await contentOf(api, posting);
  if (!whole.ok) return { ...whole, mayHaveArrived: false };
  const { id, code, kind } = posting;
  const request = { id, receiptHash: await hashReceiptCode(code), content: whole.content };
  let isOnItsWay = false;
  const answer = await sendWithProof<Received, Code>(api, `submit_${kind}`, request, (step) => {
    isOnItsWay = step.step === 'sending';
    onStep(step);
  });
  return answer.ok
    ? { ok: true, ...removedOf(answer) }
    : { ...answer, mayHaveArrived: isOnItsWay && isLost(answer.code) };
}

/** Puts other content in the place of what was sent with this code, while it waits for a moderator. */
export async function correct<Kind extends SubmissionKind>(
  api: Api,
  code: string,
  content: Contents[Kind],
): Promise<SubmitResult> {
  const receiptHash = await hashReceiptCode(code);
  const answer = await ask<Received, Code>(
    api.rpc('correct_submission', { request: { receiptHash, content } }),
  );
  return answer.ok ? { ok: true, ...removedOf(answer) } : { ...answer, mayHaveArrived: isLost(answer.code) };
}

const removedOf = ({ removed }: Received): Received => (removed?.length ? { removed } : {});

const NO_SUCH_PROVIDER = { code: 'wrong_field', field: 'providerId' } as const;

/** A provider that was chosen without a connection gets its id now. */
async function contentOf(
  api: Api,
  { subject, content }: Posting,
): Promise<Answer<{ content: Posting['content'] }, 'wrong_field'>> {
  if (content.providerId || content.namedProvider) return { ok: true, content };
  const found = await findProvider(api, subject.slug ?? '');
  if (found.ok) return { ok: true, content: { ...content, providerId: found.provider.id } };
  return { ok: false, ...(found.code === 'not_found' ? NO_SUCH_PROVIDER : { code: found.code }) };
}
