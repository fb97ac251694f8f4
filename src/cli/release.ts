import { parseArgs } from 'node:util';
import { openDatabase } from '#database/open-database.ts';
import { checkRelease } from '#open-data/check-release.ts';
import { listReleases } from '#open-data/list-releases.ts';
import { writeRelease } from '#open-data/write-release.ts';
import { publish, releasesFolder } from '#worker/publish.ts';
import { browserApi } from './browser-api.ts';
import { count, UsageError, type Command } from './command.ts';
import type { Configuration } from './configuration.ts';

export const release: Command = {
  usage:
    'release <name, such as 2026Q4> | check: freezes the open data of today and links it, or checks all releases',
  async run(args, configuration) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [name] = positionals;
    if (!name || positionals.length > 1) throw new UsageError('Which release?');
    return name === 'check' ? check(configuration) : make(name, configuration);
  },
};

async function make(name: string, configuration: Configuration): Promise<number> {
  const { dataFolder } = configuration;
  const { client, close } = await openDatabase(configuration);
  try {
    const publishing = { client, dataFolder, browserApi: browserApi(configuration) };
    const { snapshot } = await publish(publishing);
    const { resources } = writeRelease(snapshot, releasesFolder(dataFolder), name);
    await publish({ ...publishing, force: true });
    const files = resources.map((resource) => resource.path).join(', ');
    console.log(`Release ${name} of snapshot ${snapshot.version}: ${files}, at /data/${name}/.`);
    return 0;
  } finally {
    await close();
  }
}

function check({ dataFolder }: Configuration): number {
  const folder = releasesFolder(dataFolder);
  const releases = listReleases(folder);
  const problems = releases.flatMap(({ name }) =>
    checkRelease(folder, name).problems.map((problem) => `${name}: ${problem}`),
  );
  for (const problem of problems) console.error(problem);
  console.log(`${count(releases.length)} releases checked, ${count(problems.length)} problems.`);
  return problems.length === 0 ? 0 : 1;
}
