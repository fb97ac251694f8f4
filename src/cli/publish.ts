import { parseArgs } from 'node:util';
import { openDatabase } from '#database/open-database.ts';
import { publish, type Published } from '#worker/publish.ts';
import { browserApi } from './browser-api.ts';
import { count, type Command } from './command.ts';

export const publishNow: Command = {
  usage: 'publish [--force]: snapshot, statistics, site and search, once, now',
  async run(args, configuration) {
    const { values } = parseArgs({ args, options: { force: { type: 'boolean' } } });
    const { client, close } = await openDatabase(configuration);
    try {
      const published = await publish({
        client,
        dataFolder: configuration.dataFolder,
        browserApi: browserApi(configuration),
        force: values.force ?? false,
      });
      console.log(publishedLine(published));
      return 0;
    } finally {
      await close();
    }
  },
};

export function publishedLine({ snapshot, isNew, seconds }: Published): string {
  const { agencies, operators, corridors, version } = snapshot;
  const what = `${count(agencies.length)} agencies, ${count(operators.length)} operators, ${count(corridors.length)} corridors`;
  return isNew
    ? `Published ${version}: ${what}, in ${seconds.toFixed(1)} s.`
    : `Nothing changed since ${version}: ${what}.`;
}
