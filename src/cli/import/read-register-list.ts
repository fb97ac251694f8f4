import { basename, extname } from 'node:path';
import { importRegister, planRegister, type Register, type RegisterPlan } from '#database/import-register.ts';
import type { RegisterDescription } from '#sources/registers/description.ts';
import { readRegister, type RegisterReading } from '#sources/registers/read-register.ts';
import { WrongFileError } from '#sources/report.ts';
import { count, UsageError } from '#cli/command.ts';
import type { Incoming, Request } from './incoming.ts';
import { undecidedRemark } from './undecided-remark.ts';

/** The list of a register, as its description says how to read it. */
export async function readRegisterList(
  { file, observedOn, mayMiss = false }: Request,
  description: RegisterDescription,
): Promise<Incoming> {
  const reading = await readRegister(file, description);
  if (!observedOn) {
    throw new UsageError(
      `Of which day is the list in ${basename(file)}? Say so with --observed-on, or in its name, ` +
        `as in ${description.register}-2026-09-02${extname(file)}.`,
    );
  }
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
      const { counts, taken } = await planRegister(client, register, observedOn, reading.rows);
      if (!mayMiss) refuseShortList(file, counts);
      return [
        ...fieldLines(reading),
        `Would add ${count(counts.new)} agencies, recognise ${count(counts.recognised)} known otherwise, ` +
          `change ${count(counts.changed)} of ${count(counts.known)} known by this register, ` +
          `and mark ${count(counts.missing)} as listed no more.`,
        ...takenRemark(taken),
      ];
    },
    async send(client, onProgress) {
      const plan = await planRegister(client, register, observedOn, reading.rows);
      if (!mayMiss) refuseShortList(file, plan.counts);
      const done = await importRegister(client, plan, onProgress);
      const { recognised } = plan.counts;
      return {
        ...done,
        remarks: [
          ...(recognised > 0 ? [`${count(recognised)} were known already, from elsewhere.`] : []),
          ...(done.missing > 0 ? [`${count(done.missing)} are listed no more.`] : []),
          ...takenRemark(plan.taken),
          ...undecidedRemark(done),
        ],
      };
    },
  };
}

/** A list that lost a fifth of its agencies is more likely cut off than true. */
const MOST_MISSING = 0.2;
const FEWEST_MISSING = 20;

function refuseShortList(file: string, { missing, listedBefore }: RegisterPlan['counts']): void {
  if (missing < FEWEST_MISSING || missing <= listedBefore * MOST_MISSING) return;
  throw new WrongFileError(
    `${count(missing)} of ${count(listedBefore)} agencies that were listed are not in ${basename(file)}: is it the whole list? ` +
      'Nothing was written. If they are gone indeed, say so with --may-miss.',
  );
}

const takenRemark = (taken: string[]) =>
  taken.length === 0
    ? []
    : [`Another name, phone and address under the same number, so look: ${taken.slice(0, 10).join('; ')}.`];

function fieldLines({ fields, rejections, read }: RegisterReading): string[] {
  const { recognised, unused, missing, statusWords, duplicates } = fields;
  const columns = (of: { field: string; column: string }[]) =>
    of.map(({ field, column }) => (field === column ? field : `${field} from "${column}"`)).join(', ');
  return [
    `Rows         ${count(read)}`,
    `Rejected     ${count(rejections.length)}, of which ${count(duplicates)} because the agency is listed twice`,
    `Fields       ${columns(recognised)}`,
    ...(missing.length > 0 ? [`Not in file  ${columns(missing)}`] : []),
    ...(unused.length > 0 ? [`Not used     ${unused.map((heading) => `"${heading}"`).join(', ')}`] : []),
    ...statusWords.map(
      ({ word, rows, means, isKnown }) =>
        `Status       "${word}" in ${count(rows)} rows: ${isKnown ? means : 'not described, so unknown'}`,
    ),
  ];
}
