import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, holderOf, lockFolder } from '#database/folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('lockFolder', () => {
  it('refuses a second opener in one clear line, until the first lets go', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    expect(() => lockFolder(folder)).toThrow(/is open in another Fairway process \(process \d+\)/);
    lock.release();
    lockFolder(folder).release();
  });

  it('refuses while another process lives, and not after it died', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    writeFileSync(
      join(folder, 'lock.json'),
      JSON.stringify({ pid: other.pid, apiUrl: 'http://localhost:1' }),
    );
    expect(holderOf(folder)).toEqual({ pid: other.pid, apiUrl: 'http://localhost:1' });
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);

    other.kill('SIGKILL');
    await new Promise((died) => other.on('close', died));
    expect(holderOf(folder)).toBeNull();
    lockFolder(folder).release();
  });

  it('is not stopped by a lock with our own number that another life left, or by a damaged one', () => {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, apiUrl: null }));
    lockFolder(folder).release();
    writeFileSync(join(folder, 'lock.json'), '{');
    lockFolder(folder).release();
  });

  it('tells where the API listens', () => {
    const lock = lockFolder(folder);
    lock.announce('http://localhost:4321');
    expect(holderOf(folder)?.apiUrl).toBe('http://localhost:4321');
    lock.release();
  });
});
