import { sha256Hex } from '#domain/text/sha256-hex.ts';

/** A decision as the append-only log keeps it. */
export interface LogEntry {
  /** 1, 2, 3, … without a gap. */
  seq: number;
  /** 'YYYY-MM-DD' */
  day: string;
  action: string;
  actor: string | null;
  submissionId: string | null;
  reason: string | null;
  note: string | null;
}

export interface LogRow extends LogEntry {
  /** `logRowHash` of the row before and this one. */
  hash: string;
}

/** What the first row follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/**
 * The text a row's hash is of, the same that `private.append_log` makes in SQL: hash of the row
 * before, seq, day, action, actor, submission, reason and note, one a line, null as an empty line. The
 * note comes last since it alone may hold line breaks.
 */
export function logRowText(previousHash: string, row: LogEntry): string {
  return [previousHash, row.seq, row.day, row.action, row.actor, row.submissionId, row.reason, row.note]
    .map((field) => field ?? '')
    .join('\n');
}

/** SHA-256 of `logRowText`, in hex. */
export function logRowHash(previousHash: string, row: LogEntry): Promise<string> {
  return sha256Hex(logRowText(previousHash, row));
}

/** The log as it was published: how many rows it had, and the hash of the last; null when it was empty. */
export interface LogHead {
  rows: number;
  head: string | null;
}

export type LogVerdict =
  | { ok: true }
  /** The first seq, as it should be, at which the chain does not hold. */
  | { ok: false; brokenSeq: number }
  /** The chain holds, but the row that was published as its head is another now, or gone. */
  | { ok: false; lostHead: number };

/**
 * Is the log whole? Each row must follow the one before and carry its hash; a changed, dropped,
 * added or moved row breaks the chain there. Rows cut off at the end, and a log that was written anew from the
 * beginning, show only beside a published head: the row it was of must still be there.
 *
 * @param rows The whole log, oldest first.
 * @param published Its head as published, if it ever was.
 */
export async function verifyLog(
  rows: readonly LogRow[],
  published: LogHead | null = null,
): Promise<LogVerdict> {
  let previousHash = FIRST_PREVIOUS_HASH;
  for (const [index, row] of rows.entries()) {
    const seq = index + 1;
    if (row.seq !== seq || row.hash !== (await logRowHash(previousHash, row)))
      return { ok: false, brokenSeq: seq };
    previousHash = row.hash;
  }
  const isKept = !published || published.rows === 0 || rows[published.rows - 1]?.hash === published.head;
  return isKept ? { ok: true } : { ok: false, lostHead: published.rows };
}
