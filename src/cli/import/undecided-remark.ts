import type { Settled } from '#database/identities.ts';
import { count } from '#cli/command.ts';

/** What the rules made of who is who, and what they leave to a person. */
export function undecidedRemark({ merged, undecided }: Settled): string[] {
  return [
    ...(merged > 0 ? [`${count(merged)} turned out to be one with another, and were merged.`] : []),
    ...(undecided.length > 0
      ? [`${count(undecided.length)} pairs may be one or two: npm run fairway -- identities`]
      : []),
  ];
}
