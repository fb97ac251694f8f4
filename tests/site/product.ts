import { spawn, type ChildProcess } from 'node:child_process';

/** `npm start` as a user would run it, on a folder and a port of its own. */
export interface Product {
  url: string;
  moderator: { email: string; password: string };
  /** Everything it printed so far. */
  printed(): string;
  /** Ctrl-C. @returns The exit code. */
  stop(): Promise<number | null>;
}

export function startProduct(dataFolder: string, environment: NodeJS.ProcessEnv = {}): Promise<Product> {
  const child = run(['start'], { FAIRWAY_DATA: dataFolder, FAIRWAY_PORT: '0', ...environment });
  let text = '';
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes('Ctrl-C stops')) return;
      const said = (label: string) => new RegExp(`${label} +(\\S+)`).exec(text)?.[1] ?? '';
      resolve({
        url: said('Site').replace('/en/', ''),
        moderator: { email: said('Sign in as'), password: said('Password') },
        printed: () => text,
        async stop() {
          child.kill('SIGINT');
          return closed;
        },
      });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void closed.then((code) => reject(new Error(`It stopped with ${code}:\n${text}`)));
  });
}

/** One `npm run fairway -- …`, to its end. `text` is what it printed, `remarks` what it said besides. */
export function fairway(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; text: string; remarks: string }> {
  const child = run(args, environment);
  let text = '';
  let remarks = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (remarks += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text, remarks })));
}

function run(args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['src/cli/main.ts', ...args], {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...environment },
  });
}
