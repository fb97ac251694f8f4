import { importRegister, planRegister, type Register } from '#database/import-register.ts';
import type { RegisterDescription } from '#sources/registers/description.ts';
import { readRegister, type RegisterReading } from '#sources/registers/read-register.ts';
import { count, UsageError } from '#cli/command.ts';
import type { Incoming, Request } from './incoming.ts';
import { undecidedRemark } from './undecided-remark.ts';

/** The list of a register, as its description says how to read it. */
export async function readRegisterList(
  { file, observedOn }: Request,
  description: RegisterDescription,
): Promise<Incoming> {
  if (!observedOn) throw new UsageError(`Of which day is the list in ${file}? Say so with --observed-on.`);
  const reading = await readRegister(file, description);
  const register: Register = {
    register: description.register,
    country: description.country,
    authority: description.authority,
    sourceAddress: description.source,
  };
  return {
    source: `register ${register.register}`,
    observedOn,
    reading,
    size: reading.rows.length,
    found: `${count(reading.rows.length)} agencies, ${count(reading.branchesMerged)} branches merged`,
    async plan(client) {
      const { counts } = await planRegister(client, register, observedOn, reading.rows);
      return [
        ...fieldLines(reading),
        `Would add ${count(counts.new)} agencies, recognise ${count(counts.recognised)} known otherwise, ` +
          `change ${count(counts.changed)} of ${count(counts.known)} known by this register, ` +
          `and mark ${count(counts.missing)} as listed no more.`,
      ];
    },
    async send(client, onProgress) {
      const plan = await planRegister(client, register, observedOn, reading.rows);
      const done = await importRegister(client, plan, onProgress);
      const { recognised } = plan.counts;
      return {
        ...done,
        remarks: [
          ...(recognised > 0 ? [`${count(recognised)} were known already, from elsewhere.`] : []),
          ...(done.missing > 0 ? [`${count(done.missing)} are listed no more.`] : []),
          ...undecidedRemark(done),
        ],
      };
    },
  };
}

function fieldLines({ fields, rejections, read }: RegisterReading): string[] {
  const { recognised, unused, missing, statusWords, duplicates } = fields;
  const columns = (of: { field: string; column: string }[]) =>
    of.map(({ field, column }) => (field === column ? field : `${field} from "${column}"`)).join(', ');
  return [
    `Rows         ${count(read)}, of which ${count(rejections.length)} are rejected, ${count(duplicates)} of them as duplicates`,
    `Fields       ${columns(recognised)}`,
    ...(missing.length > 0 ? [`Not in file  ${columns(missing)}`] : []),
    ...(unused.length > 0 ? [`Not used     ${unused.map((heading) => `"${heading}"`).join(', ')}`] : []),
    ...statusWords.map(
      ({ word, rows, means, isKnown }) =>
        `Status       "${word}" in ${count(rows)} rows: ${isKnown ? means : 'not described, so unknown'}`,
    ),
  ];
}
