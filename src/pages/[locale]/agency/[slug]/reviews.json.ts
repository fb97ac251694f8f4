import type { APIRoute } from 'astro';
import type { ReviewIndex } from '#domain/review/review-index.ts';
import { reviewIndexPaths } from '#pages/_paths.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';

export const getStaticPaths = () => reviewIndexPaths(readSnapshot().agencies);

export const GET: APIRoute<{ index: ReviewIndex }> = ({ props }) => Response.json(props.index);
