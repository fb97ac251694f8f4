import type { Contents, SubmissionKind } from './contents.ts';
import { MINE } from './device-is-mine.ts';
import { readDraft, readPosting } from './read-kept.ts';
import type { Subject } from './subject.ts';
import type { Posting } from './submit.ts';

/** What someone has begun to write. */
export interface KeptDraft<Kind extends SubmissionKind = SubmissionKind> {
  subject: Subject | null;
  said: Partial<Contents[Kind]>;
  /** The name of the question they were at. */
  at: string;
  /** It was sent, and not accepted. */
  isRefused: boolean;
}

/** The number grows when what is kept takes another form: what an older version kept is then as good as absent. */
const PREFIX = 'fairway.1.';
const draftKey = (kind: SubmissionKind) => `${PREFIX}draft.${kind}`;
const WAITING = `${PREFIX}waiting.`;

export type Shelf = ReturnType<typeof openShelf>;

/**
 * What is kept on this device, which is nothing until its owner said that nobody else uses it. Never throws: a
 * device that cannot keep things keeps nothing, and what cannot be read is dropped.
 *
 * @param storage Null where the browser has none or gives none.
 */
export function openShelf(storage: Storage | null = deviceStorage()) {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null');
    } catch {
      drop(key);
      return null;
    }
  };
  const drop = (key: string) => attempt(() => storage?.removeItem(key));
  const keys = () =>
    attempt(() => Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '')) ?? [];
  const isMine = () => read(MINE) === true;
  /** @returns Whether it is kept. */
  const keep = (key: string, value: unknown): boolean =>
    attempt(() => {
      storage?.setItem(key, JSON.stringify(value));
      return storage !== null;
    }) ?? false;

  return {
    /** Whether the owner said that nobody else uses this device. */
    isMine,
    sayMine: () => keep(MINE, true),

    draft<Kind extends SubmissionKind>(kind: Kind): KeptDraft<Kind> | null {
      return readDraft(kind, read(draftKey(kind)));
    },
    keepDraft<Kind extends SubmissionKind>(kind: Kind, draft: KeptDraft<Kind>): boolean {
      return isMine() && keep(draftKey(kind), draft);
    },
    dropDraft: (kind: SubmissionKind) => void drop(draftKey(kind)),

    /** What was written and waits for a connection. */
    waiting: (): Posting[] =>
      keys()
        .filter((key) => key.startsWith(WAITING))
        .flatMap((key) => readPosting(read(key)) ?? []),
    /** Each has a key of its own: two open pages never write over each other. */
    keepWaiting: (posting: Posting): boolean => isMine() && keep(WAITING + posting.id, posting),
    dropWaiting: (id: string) => void drop(WAITING + id),

    /** Everything, of older versions too. */
    erase(): void {
      for (const key of keys()) if (key.startsWith('fairway.')) drop(key);
    },
  };
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    // No storage, a full one, or one that the browser keeps shut.
    return undefined;
  }
}

function deviceStorage(): Storage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}
