import { parseReceiptCode } from '#domain/review/receipt-code.ts';
import { MET_WAYS, SUBMISSION_KINDS, type Contents, type SubmissionKind } from './contents.ts';
import type { KeptDraft } from './device-shelf.ts';
import type { Subject } from './subject.ts';
import type { Posting } from './submit.ts';

// What a device kept may be of an older version, cut off or changed by hand. It is read field by field; what is not
// as it should be is left out, and the form asks for it again.

type Check = (value: unknown) => boolean;
type Shape = Record<string, Check>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const fits = (value: unknown, shape: Shape): boolean =>
  isObject(value) && Object.entries(shape).every(([field, check]) => check(value[field]));
const isEach =
  (key: Check, item: Check): Check =>
  (value) =>
    isObject(value) && Object.entries(value).every(([name, inner]) => key(name) && item(inner));

const text: Check = (value) => typeof value === 'string';
const yesNo: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const word = matches(/^[a-z][a-z_]{1,30}$/);
const country = matches(/^[A-Z]{2}$/);
const currency = matches(/^[A-Z]{3}$/);
const month = matches(/^\d{4}-(0[1-9]|1[0-2])$/);
const language = matches(/^[a-z]{2,3}$/);
const receiptCode: Check = (value) => typeof value === 'string' && parseReceiptCode(value) !== null;
const id = matches(/^[0-9a-f-]{36}$/);
const kind = matches(/^(agency|operator)$/);

const NAMED: Shape = {
  kind,
  name: text,
  place: text,
  met: (value) => MET_WAYS.some((met) => met === value),
};
const named: Check = (value) => fits(value, NAMED);

const ITEM: Shape = {
  category: word,
  amountMinor: whole,
  currency,
  month,
  paidTo: word,
  receipt: orNull(yesNo),
};

const ABOUT: Shape = { providerId: orNull(id), namedProvider: orNull(named), language };
const JOURNEY: Shape = {
  origin: orNull(country),
  destination: orNull(country),
  work: orNull(word),
  startedMonth: orNull(month),
};
const SHAPES: Record<SubmissionKind, Shape> = {
  review: {
    ...ABOUT,
    ...JOURNEY,
    ratings: isEach(word, (stars) => [1, 2, 3, 4, 5].some((one) => one === stars)),
    facts: isEach(word, yesNo),
    text,
  },
  fee_report: {
    ...ABOUT,
    ...JOURNEY,
    payCurrency: orNull(currency),
    payPromisedMinor: orNull(whole),
    payReceivedMinor: orNull(whole),
    loanMinor: orNull(whole),
    loanCurrency: orNull(currency),
    items: (value) => Array.isArray(value) && value.every((item) => fits(item, ITEM)),
  },
  transfer_report: {
    ...ABOUT,
    sending: orNull(country),
    receiving: orNull(country),
    sentMinor: whole,
    sentCurrency: currency,
    feeMinor: orNull(whole),
    feeIncluded: orNull(yesNo),
    receivedMinor: whole,
    receivedCurrency: currency,
    month,
    payIn: orNull(word),
    payOut: orNull(word),
  },
};

const isSubject: Check = (value) =>
  fits(value, {
    name: text,
    kind,
    country: orNull(country),
    id: orNull(id),
    slug: orNull(text),
    named: orNull(named),
  });

/** @param json Whatever was kept. @returns Null when it is no draft. */
export function readDraft<Kind extends SubmissionKind>(kind: Kind, json: unknown): KeptDraft<Kind> | null {
  if (!isObject(json) || !isObject(json['said'])) return null;
  const { subject, said, at, isRefused } = json;
  const sound = Object.entries(said).filter(([field, value]) => SHAPES[kind][field]?.(value));
  return {
    subject: isSubject(subject) ? (subject as Subject) : null,
    said: Object.fromEntries(sound) as Partial<Contents[Kind]>,
    at: typeof at === 'string' ? at : '',
    isRefused: isRefused === true,
  };
}

/** @param json Whatever was kept. @returns Null when it is nothing that could be sent. */
export function readPosting(json: unknown): Posting | null {
  if (!isObject(json)) return null;
  const kind = SUBMISSION_KINDS.find((one) => one === json['kind']);
  const isWhole =
    kind !== undefined &&
    id(json['id']) &&
    receiptCode(json['code']) &&
    isSubject(json['subject']) &&
    fits(json['content'], SHAPES[kind]);
  return isWhole ? (json as unknown as Posting) : null;
}
