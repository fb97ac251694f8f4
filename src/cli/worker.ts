import { openDatabase } from '#database/open-database.ts';
import { runWorker } from '#worker/run-worker.ts';
import { browserApi } from './browser-api.ts';
import type { Command } from './command.ts';
import { publishedLine } from './publish.ts';
import { untilStopped } from './until-stopped.ts';

export const worker: Command = {
  usage: 'worker: screen, publish and index until stopped (npm start runs one)',
  async run(_args, configuration) {
    const { client, close } = await openDatabase(configuration);
    const { signal } = untilStopped();
    try {
      console.log('Working. Ctrl-C stops.');
      await runWorker({
        client,
        dataFolder: configuration.dataFolder,
        browserApi: browserApi(configuration),
        signal,
        pauseMs: 2000,
        onPublished: (published) => console.log(publishedLine(published)),
        onProblem: (problem) => console.error(problem),
      });
      return 0;
    } finally {
      await close();
    }
  },
};
