import { beforeAll, expect, it } from 'vitest';
import { identities } from '#cli/identities.ts';
import { importFile } from '#cli/import.ts';
import { temporaryFile as file } from '../sources/temporary-file.ts';
import { commandLine } from './command-line.ts';

const { run, rows, sql } = commandLine('data');
const ask = (...args: string[]) => run(identities, ...args);

const description = (register: string) =>
  file(
    `${register}.yaml`,
    [
      ...[
        `register: ${register}`,
        'country: NP',
        'authority:',
        '  en: Office',
        'source: https://example.org/',
      ],
      ...['columns:', '  name: Agency', '  licence_number: No', '  address: Address', '  phone: Phone'],
      ...['listed_means: valid', ''],
    ].join('\n'),
  );

/** Two registers of Nepal that may name the same agencies. */
const LISTS = {
  department: [
    'Agency,No,Address,Phone',
    'K & S Overseas,101,"12 Made-Up Road, Ward 3, Kathmandu",',
    'Golden Star Manpower,102,"34 Made-Up Road, Ward 5, Lalitpur",01-4441001',
    'Everest Jobs,103,"56 Made-Up Road, Ward 7, Pokhara",01-4441002',
  ],
  association: [
    'Agency,No,Address,Phone',
    'K AND S OVERSEAS,1,"98 Other Street, Ward 9, Biratnagar",',
    'Goldan Star Manpower,2,"76 Other Street, Ward 8, Lalitpur",01-4441001',
    'Annapurna Careers,4,"54 Other Street, Ward 6, Butwal",01-4441003',
  ],
};

beforeAll(async () => {
  for (const [register, lines] of Object.entries(LISTS)) {
    const list = file(`${register}-2023-01-01.csv`, `${lines.join('\n')}\n`);
    await run(importFile, 'register', '--describe', description(register), list);
  }
});

it('lists what a person must look at, with what is known of each', async () => {
  const { code, out, told } = await ask();
  expect([code, told]).toEqual([0, []]);
  expect(out).toEqual([
    `2 pairs to decide:

1. NP: names that are almost alike
   goldan-star-manpower-np: Goldan Star Manpower
      listed in association 2
      76 Other Street, Ward 8, Lalitpur
      +97714441001
   golden-star-manpower-np: Golden Star Manpower
      listed in department 102
      34 Made-Up Road, Ward 5, Lalitpur
      +97714441001

2. NP: the same name at different addresses
   k-and-s-overseas-np: K & S Overseas
      listed in department 101
      12 Made-Up Road, Ward 3, Kathmandu
   k-and-s-overseas-np-2: K AND S OVERSEAS
      listed in association 1
      98 Other Street, Ward 9, Biratnagar

One and the same? identities same <the one that stays> <the other>   Two? identities different <one> <other>`,
  ]);
});

it('tells programs the same, and only as much as is asked for', async () => {
  const { out } = await ask('--json', '--country', 'np');
  expect(JSON.parse(out[0]!)).toEqual([
    {
      country: 'NP',
      because: 'spelling',
      one: 'goldan-star-manpower-np',
      other: 'golden-star-manpower-np',
      names: ['Goldan Star Manpower', 'Golden Star Manpower'],
    },
    {
      country: 'NP',
      because: 'name_elsewhere',
      one: 'k-and-s-overseas-np',
      other: 'k-and-s-overseas-np-2',
      names: ['K & S Overseas', 'K AND S OVERSEAS'],
    },
  ]);
  const first = await ask('--most', '1');
  expect(first.out[0]).toMatch(/^2 pairs to decide, the first 1:\n\n1\. [^]*Lalitpur/);
  expect(first.out[0]).not.toContain('k-and-s');
  expect((await ask('--country', 'PH')).out).toEqual(['Nothing to decide.']);
});

it('a wrong slug, or half a decision, changes nothing', async () => {
  const before = await rows();
  const refused: [why: string, ...args: string[]][] = [
    [
      'There is no provider "nobody-np". It is the last part of its page\'s address.',
      ...['same', 'everest-jobs-np', 'nobody-np'],
    ],
    ['Which two, and are they the same or different?', 'same', 'everest-jobs-np'],
    ['Which two, and are they the same or different?', 'same', 'everest-jobs-np', 'everest-jobs-np'],
    ['Which two, and are they the same or different?', 'alike', 'everest-jobs-np', 'annapurna-careers-np'],
    ['everest-jobs-np was not merged into another.', 'split', 'everest-jobs-np'],
    ['--most is a whole number above zero.', '--most', 'all'],
  ];
  for (const [why, ...args] of refused) {
    expect(await ask(...args), args.join(' ')).toEqual({ code: 2, out: [], told: [why] });
  }
  expect(await rows()).toEqual(before);
});

it('a decision is remembered, and a split takes it back', async () => {
  const merged = () =>
    sql(
      `select p.slug, k.slug as into from public.providers p join public.providers k on k.id = p.merged_into`,
    );
  const [one, other] = ['golden-star-manpower-np', 'goldan-star-manpower-np'];
  expect((await ask('same', one, other)).out).toEqual([
    `${other} is part of ${one} now. Its address leads there, and its reviews are shown there.`,
  ]);
  expect((await ask('same', other, one)).out).toEqual([`${other} and ${one} are one already.`]);
  expect(await merged()).toEqual([{ slug: other, into: one }]);

  expect((await ask('different', 'k-and-s-overseas-np', 'k-and-s-overseas-np-2')).out).toEqual([
    'k-and-s-overseas-np and k-and-s-overseas-np-2 stay two.',
  ]);
  expect(await ask()).toEqual({ code: 0, out: ['Nothing to decide.'], told: [] });

  expect((await ask('split', other)).out).toEqual([`${other} is on its own again, out of ${one}.`]);
  expect(await merged()).toEqual([]);
  // That somebody took them apart is a decision too.
  expect((await ask()).out).toEqual(['Nothing to decide.']);
});
