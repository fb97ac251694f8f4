import { parseArgs } from 'node:util';
import { recordState, type RecordState } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import { daysBetween } from '#domain/time/days-between.ts';
import { isStale } from '#domain/time/source-age.ts';
import { lastPublication, today, type Publication } from '#worker/publish.ts';
import { count, type Command } from './command.ts';

export const status: Command = {
  usage: 'status [--json]: imports, queue, outbox, log and last publication',
  async run(args, configuration) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
    const { client, close } = await openDatabase(configuration);
    try {
      const state = await recordState(client);
      const publication = lastPublication(configuration.dataFolder);
      const imports = state.imports.map((one) => ({
        ...one,
        ageDays: one.observedOn && daysBetween(one.observedOn, today()),
        isStale: isStale(one.source, one.observedOn, today()),
      }));
      console.log(
        values.json ? JSON.stringify({ ...state, imports, publication }) : inWords(state, publication),
      );
      return state.outbox.failing === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

const RECORDS = { new: 'empty, nothing loaded yet', demo: 'with the demonstration', own: 'your own' };

function inWords(state: RecordState, publication: Publication | null): string {
  const { imports, outbox, log, submissions, unfinished, merged } = state;
  const isEmpty = state.realProviders === 0 && imports.length === 0;
  const record = state.record === 'new' && !isEmpty ? 'own' : state.record;
  return [
    `Record       ${RECORDS[record]}: ${count(state.agencies)} agencies, ${count(state.operators)} operators` +
      (merged > 0 ? `, ${count(merged)} entries merged` : ''),
    `Publication  ${publication ? `${publication.version} of ${publication.takenOn}` : 'none yet'}`,
    `Submissions  ${
      Object.entries(submissions)
        .map(([of, n]) => `${count(n)} ${of}`)
        .join(', ') || 'none'
    }`,
    `Outbox       ${count(outbox.waiting)} waiting, ${count(outbox.failing)} failing`,
    `Log          ${count(log.rows)} rows${log.head ? `, head ${log.head.slice(0, 12)}` : ''}`,
    ...imports.map(importLine),
    ...unfinished.map(
      (source) => `Unfinished   ${source}: import the same file again, it goes on where it was`,
    ),
  ].join('\n');
}

function importLine(one: RecordState['imports'][number]): string {
  const { source, fileName, sha256, observedOn, importedOn, read, rejected } = one;
  const age = observedOn ? daysBetween(observedOn, today()) : null;
  const stale = isStale(source, observedOn, today()) ? ', STALE: bring a newer file' : '';
  return (
    `Imported     ${source}: ${fileName} (${sha256.slice(0, 12)}) on ${importedOn}, ${count(read)} read, ` +
    `${count(rejected)} rejected${observedOn ? `, as of ${observedOn}, ${count(age!)} days ago` : ''}${stale}`
  );
}
