import { parseArgs } from 'node:util';
import { recordState, type RecordState } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import { lastPublication, type Publication } from '#worker/publish.ts';
import { count, type Command } from './command.ts';

export const status: Command = {
  usage: 'status [--json]: imports, queue, outbox, log and last publication',
  async run(args, configuration) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
    const { client, close } = await openDatabase(configuration);
    try {
      const state = await recordState(client);
      const publication = lastPublication(configuration.dataFolder);
      console.log(values.json ? JSON.stringify({ ...state, publication }) : inWords(state, publication));
      return state.outbox.failing === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

const RECORDS = { new: 'empty, nothing loaded yet', demo: 'with the demonstration', own: 'your own' };

function inWords(state: RecordState, publication: Publication | null): string {
  const { imports, outbox, log, submissions } = state;
  return [
    `Record       ${RECORDS[state.record]}: ${count(state.agencies)} agencies, ${count(state.operators)} operators`,
    `Publication  ${publication ? `${publication.version} of ${publication.takenOn}` : 'none yet'}`,
    `Submissions  ${
      Object.entries(submissions)
        .map(([of, n]) => `${count(n)} ${of}`)
        .join(', ') || 'none'
    }`,
    `Outbox       ${count(outbox.waiting)} waiting, ${count(outbox.failing)} failing`,
    `Log          ${count(log.rows)} rows${log.head ? `, head ${log.head.slice(0, 12)}` : ''}`,
    ...imports.map(
      (one) =>
        `Imported     ${one.source}, ${one.fileName}${one.observedOn ? ` of ${one.observedOn}` : ''}, on ${one.importedOn}: ` +
        `${count(one.read)} read, ${count(one.rejected)} rejected`,
    ),
  ].join('\n');
}
