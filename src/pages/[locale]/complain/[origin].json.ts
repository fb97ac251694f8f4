import type { APIRoute } from 'astro';
import type { KnownHelp } from '#domain/help/complaint-steps.ts';
import type { Locale } from '#messages/locales.ts';
import { knownHelpFor, type Rights } from '#pages/_complain.ts';
import { complainPaths } from '#pages/_paths.ts';

// What a printed statement says of offices, for the page of receipts. One file a country of origin, so that whoever
// sees the request does not learn where the worker went.

export const getStaticPaths = complainPaths;

export const GET: APIRoute<{ locale: Locale; rights: Rights }> = ({ props: { locale, rights } }) =>
  Response.json(knownHelpFor(rights.country, locale) satisfies KnownHelp);
