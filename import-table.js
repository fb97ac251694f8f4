const everyNodeRoom = [
  'domain',
  'sources',
  'database',
  'publication',
  'search',
  'open-data',
  'server',
  'worker',
];

/**
 * Which room of src/ may import which, as CONTRIBUTING.md shows it. A room may always import itself.
 * @type {Record<string, { rooms: string[], inBrowser?: boolean }>}
 */
export const importTable = {
  domain: { rooms: [] },
  sources: { rooms: ['domain'] },
  database: { rooms: ['domain'] },
  client: { rooms: ['domain', 'search/engine.ts', 'search/static'], inBrowser: true },
  publication: { rooms: ['domain', 'database'] },
  search: { rooms: ['domain', 'publication'] },
  'open-data': { rooms: ['domain', 'publication'] },
  server: { rooms: ['database'] },
  worker: { rooms: everyNodeRoom },
  cli: { rooms: everyNodeRoom },
  components: { rooms: ['domain', 'messages'] },
  islands: { rooms: ['domain', 'client', 'messages'], inBrowser: true },
  layouts: { rooms: ['components', 'islands', 'publication', 'messages', 'domain', 'styles'] },
  pages: { rooms: ['components', 'islands', 'publication', 'messages', 'domain', 'layouts', 'styles'] },
  messages: { rooms: [] },
};

/** Packages the rules of the domain may lean on: small and pure. */
export const domainPackages = ['zod/mini', 'libphonenumber-js', 'libphonenumber-js/*'];
