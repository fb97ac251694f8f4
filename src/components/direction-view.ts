import type { TrendDirection } from '#domain/transfer/trend-direction.ts';
import type { IconName } from './icons.ts';

/** How a direction looks; its word is the message `direction_…`. */
export const directionView: Record<TrendDirection, { icon: IconName; tone: 'good' | 'bad' | undefined }> = {
  cheaper: { icon: 'fall', tone: 'good' },
  dearer: { icon: 'rise', tone: 'bad' },
  same: { icon: 'level', tone: undefined },
};
