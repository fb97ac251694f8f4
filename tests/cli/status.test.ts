import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importFile } from '#cli/import.ts';
import { status } from '#cli/status.ts';
import { daysBetween } from '#domain/time/days-between.ts';
import { today } from '#worker/publish.ts';
import { temporaryFile as file } from '../sources/temporary-file.ts';
import { commandLine } from './command-line.ts';

const { run } = commandLine('data');

it('says of an empty record that it is', async () => {
  expect(await run(status)).toEqual({
    code: 0,
    out: [
      [
        'Record       empty, nothing loaded yet: 0 agencies, 0 operators',
        'Publication  none yet',
        'Submissions  none',
        'Outbox       0 waiting, 0 failing',
        'Log          0 rows',
      ].join('\n'),
    ],
    told: [],
  });
});

it('says what was imported when, from which file, how much of it, and what is out of date', async () => {
  const list = (name: string, head: string, ...rows: string[]) => file(name, [head, ...rows, ''].join('\n'));
  const old = list(
    'bangladesh-2023-11-01.csv',
    'name,rl_no,address,office_tel',
    'Padma Overseas,0010,"12 Made-Up Road, Dhaka-1000",',
    ',0020,,',
  );
  const fresh = list('malaysia.csv', 'name,jtk_licence_no,address', 'Agensi Satu,001C,"1 Jalan, Johor"');
  await run(importFile, 'register', 'bangladesh', old);
  await run(importFile, 'register', 'malaysia', fresh, '--observed-on', today());

  const { code, out } = await run(status);
  expect(code).toBe(0);
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const age = daysBetween('2023-11-01', today()).toLocaleString('en');
  const lines = out[0]!.split('\n');
  expect(lines[0]).toBe('Record       your own: 2 agencies, 0 operators');
  expect(lines.filter((line) => line.startsWith('Imported'))).toEqual([
    `Imported     register bangladesh: bangladesh-2023-11-01.csv (${hash(old).slice(0, 12)}) on ${today()}, 2 read, ` +
      `1 rejected, as of 2023-11-01, ${age} days ago, STALE: bring a newer file`,
    `Imported     register malaysia: malaysia.csv (${hash(fresh).slice(0, 12)}) on ${today()}, 1 read, ` +
      `0 rejected, as of ${today()}, 0 days ago`,
  ]);

  const asJson = await run(status, '--json');
  expect(asJson.code).toBe(0);
  expect(JSON.parse(asJson.out[0]!)).toMatchObject({
    agencies: 2,
    unfinished: [],
    publication: null,
    imports: [
      {
        source: 'register bangladesh',
        fileName: 'bangladesh-2023-11-01.csv',
        sha256: hash(old),
        observedOn: '2023-11-01',
        importedOn: today(),
        read: 2,
        added: 1,
        rejected: 1,
        ageDays: daysBetween('2023-11-01', today()),
        isStale: true,
      },
      { source: 'register malaysia', sha256: hash(fresh), ageDays: 0, isStale: false, rejected: 0 },
    ],
  });
});
