/**
 * Which edition of the method every published number follows. A change to a definition in
 * the method raises it, and every export carries it.
 */
export const METHOD_VERSION = '2026.4';
