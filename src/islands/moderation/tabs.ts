import type { Counts } from '#client/moderation/queue-item.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What a moderator looks after, in the order of the page. */
export type Tab = 'waiting' | 'asked' | 'replies' | 'appeals' | 'flags' | 'removals' | 'published';

/** @returns Each tab with how much waits there; null where nothing waits. */
export function tabsOf(
  counts: Counts,
  locale: Locale['code'],
): { tab: Tab; label: string; count: number | null }[] {
  const inLocale = { locale };
  return [
    {
      tab: 'waiting',
      label: m.moderation_tab_waiting({}, inLocale),
      count: counts.waiting + counts.answered,
    },
    { tab: 'asked', label: m.moderation_tab_asked({}, inLocale), count: counts.asked },
    { tab: 'replies', label: m.moderation_tab_replies({}, inLocale), count: counts.replies },
    { tab: 'appeals', label: m.moderation_tab_appeals({}, inLocale), count: counts.appeals },
    { tab: 'flags', label: m.moderation_tab_flags({}, inLocale), count: counts.flags },
    { tab: 'removals', label: m.moderation_tab_removals({}, inLocale), count: counts.removals },
    { tab: 'published', label: m.moderation_tab_published({}, inLocale), count: null },
  ];
}
