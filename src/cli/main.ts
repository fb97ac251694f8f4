import { FolderInUseError } from '#database/folder-lock.ts';
import { UsageError, type Command } from './command.ts';
import { readConfiguration } from './configuration.ts';

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  import: async () => (await import('./import.ts')).importFile,
  publish: async () => (await import('./publish.ts')).publishNow,
  worker: async () => (await import('./worker.ts')).worker,
  status: async () => (await import('./status.ts')).status,
  identities: async () => (await import('./identities.ts')).identities,
  release: async () => (await import('./release.ts')).release,
  members: async () => (await import('./members.ts')).members,
  audit: async () => (await import('./audit.ts')).audit,
  reset: async () => (await import('./reset.ts')).reset,
};

const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  const load = COMMANDS[name];
  if (!load) {
    if (name && name !== 'help') console.error(`There is no command "${name}".`);
    const usages = await Promise.all(Object.values(COMMANDS).map(async (command) => (await command()).usage));
    console.log(
      ['Commands, each as npm run fairway -- …', ...usages.map((usage) => `  ${usage}`)].join('\n'),
    );
    return name && name !== 'help' ? 2 : 0;
  }
  const command = await load();
  try {
    return await command.run(args, readConfiguration());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nUsage: ${command.usage}`);
      return 2;
    }
    if (error instanceof FolderInUseError || process.env['FAIRWAY_DEBUG'] !== '1') {
      console.error((error as Error).message);
    } else {
      console.error(error);
    }
    return 1;
  }
}
