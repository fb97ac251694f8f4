import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { compareShardOf, compareShardPaths } from '#pages/_compare.ts';

// What a comparison says of some thirty providers, in words: made as the pages are, so that the two cannot disagree.

export const getStaticPaths = compareShardPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { kind, shard, locale } }) =>
  Response.json(compareShardOf(kind, shard, locale));
