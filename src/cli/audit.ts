import { verifyLog, type LogRow } from '#domain/moderation/log-chain.ts';
import { moderationLog } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import { count, UsageError, type Command } from './command.ts';

export const audit: Command = {
  usage: 'audit verify: checks the chain of the moderation log, names the first broken row',
  async run([action], configuration) {
    if (action !== 'verify') throw new UsageError('What to audit?');
    const { client, close } = await openDatabase(configuration);
    try {
      const rows = (await moderationLog(client)) as LogRow[];
      const verdict = await verifyLog(rows);
      if (!verdict.ok) {
        console.error(`The log is broken at row ${verdict.brokenSeq} of ${count(rows.length)}.`);
        return 1;
      }
      console.log(`The log is whole: ${count(rows.length)} rows, head ${rows.at(-1)?.hash ?? 'none'}.`);
      return 0;
    } finally {
      await close();
    }
  },
};
