import { answerOf, type Client } from './client.ts';

export interface RecordState {
  /** 'new' before anything was loaded, 'demo' with the demonstration, 'own' after a reset. */
  record: 'new' | 'demo' | 'own';
  agencies: number;
  operators: number;
  /** Entries that turned out to be one with another. */
  merged: number;
  /** Those that are not the demonstration's. */
  realProviders: number;
  submissions: Record<string, number>;
  outbox: { waiting: number; failing: number };
  imports: {
    source: string;
    fileName: string;
    sha256: string;
    /** Of its newest fact, where it is known. */
    observedOn: string | null;
    importedOn: string;
    read: number;
    added: number;
    changed: number;
    same: number;
    rejected: number;
  }[];
  /** Sources of which an import was cut short. */
  unfinished: string[];
  log: { rows: number; head: string | null };
}

export async function recordState(client: Client): Promise<RecordState> {
  return answerOf('Reading the state', await client.rpc('record_state')) as unknown as RecordState;
}

/** The whole published record at one moment, as the database gives it; publication checks its shape. */
export async function publishedRecord(client: Client): Promise<unknown> {
  return answerOf('Reading the published record', await client.rpc('published_record'));
}

/** Deletes every provider, submission, price and rate; members stay, but for the demonstration's. */
export async function emptyRecord(client: Client): Promise<void> {
  answerOf('Emptying the record', await client.rpc('empty_record'));
}

export async function loadDemoRecord(client: Client, record: object): Promise<void> {
  answerOf('Loading the demonstration', await client.rpc('load_demo_record', { record: record as never }));
}

export async function moderationLog(client: Client): Promise<unknown> {
  return answerOf('Reading the moderation log', await client.rpc('read_moderation_log'));
}

/** Forgets what was kept for a minute only, to undo a decision with; claims that ran out with it. */
export async function forgetExpired(client: Client): Promise<void> {
  answerOf('Forgetting what has expired', await client.rpc('forget_expired'));
}
