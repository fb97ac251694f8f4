import { parseArgs } from 'node:util';
import { emptyRecord, recordState } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import { count, UsageError, type Command } from './command.ts';

export const reset: Command = {
  usage: 'reset [--yes]: deletes the demonstration and everything else in the record; members stay',
  async run(args, configuration) {
    const { values } = parseArgs({
      args,
      options: { yes: { type: 'boolean' }, 'even-hosted': { type: 'boolean' } },
    });
    if (configuration.hosted && !values['even-hosted']) {
      throw new UsageError('This would empty a hosted record. Say --even-hosted if that is what you want.');
    }
    const { client, close } = await openDatabase(configuration);
    try {
      const { realProviders, agencies, operators } = await recordState(client);
      // The demonstration is nobody's loss; anything real is asked for twice.
      if (realProviders > 0 && !values.yes) {
        throw new UsageError(
          `This deletes ${count(realProviders)} real agencies and operators for good. Say --yes.`,
        );
      }
      await emptyRecord(client);
      console.log(
        `The record is empty: ${count(agencies)} agencies and ${count(operators)} operators are gone.`,
      );
      return 0;
    } finally {
      await close();
    }
  },
};
