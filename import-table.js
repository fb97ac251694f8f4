import { isBuiltin } from 'node:module';

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
  client: {
    rooms: [
      'domain',
      'search/engine.ts',
      'search/static/create-static-engine.ts',
      'search/static/read-index.ts',
    ],
    inBrowser: true,
  },
  publication: { rooms: ['domain', 'database'] },
  search: { rooms: ['domain', 'publication'] },
  'open-data': { rooms: ['domain', 'publication'] },
  server: { rooms: ['database'] },
  worker: { rooms: everyNodeRoom },
  cli: { rooms: everyNodeRoom },
  components: { rooms: ['domain', 'messages'], inBrowser: true },
  islands: { rooms: ['domain', 'client', 'messages'], inBrowser: true },
  layouts: { rooms: ['components', 'islands', 'publication', 'messages', 'domain', 'styles'] },
  pages: { rooms: ['components', 'islands', 'publication', 'messages', 'domain', 'layouts', 'styles'] },
  messages: { rooms: [], inBrowser: true },
};

/** Packages the rules of the domain may lean on: small and pure. */
export const domainPackages = ['zod/mini', 'libphonenumber-js', 'franc-min', '@2toad/profanity'];

const isUnder = (path) => (place) => path === place || path.startsWith(`${place}/`);

/**
 * Why a file of a room may not import this.
 * @param {string} room
 * @param {string} specifier As written in the import.
 * @param {boolean} [inBrowser] Whether this very file runs in a browser.
 * @returns {string | undefined} Nothing where it may.
 */
export function whyRefused(room, specifier, inBrowser = importTable[room]?.inBrowser) {
  const row = importTable[room];
  if (!row) return `src/${room} is not in the import table (import-table.js).`;
  if (/^\/|(^|\/)\.\.(\/|$)/.test(specifier)) return 'Import across rooms by #…, inside a room by ./';
  if (specifier.startsWith('./')) return undefined;
  if (specifier.startsWith('#')) {
    if ([room, ...row.rooms].some(isUnder(specifier.slice(1)))) return undefined;
    return `src/${room} may import only ${row.rooms.join(', ') || 'itself'} (see CONTRIBUTING.md).`;
  }
  if (room === 'domain' && !domainPackages.some(isUnder(specifier))) {
    return `The domain knows nothing but ${domainPackages.join(', ')}.`;
  }
  if (inBrowser && isBuiltin(specifier)) return 'This may run in a browser.';
  if (inBrowser && isUnder(specifier)('zod') && specifier !== 'zod/mini') {
    return 'What a browser may load uses zod/mini.';
  }
  return undefined;
}
