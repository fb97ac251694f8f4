import { timelyFetch } from '#client/timely-fetch.ts';
import { readReviewIndex, type ReviewRow } from '#domain/review/review-index.ts';

/** Where a provider's reviews stand: on its page, and on so many in all. */
export interface ReviewPlace {
  /** '/en/agency/golden-harbour-ph/' */
  home: string;
  pages: number;
}

/**
 * All reviews of a provider, as the built pages have them. Those after the first page, which is the one in front of the
 * reader, are fetched when somebody wants them, each page once; what failed is asked for again the next time.
 */
export function reviewShelf(list: Element, { home, pages }: ReviewPlace) {
  const fetch = timelyFetch();
  const own = articlesOf(list);
  const articles = new Map([[1, Promise.resolve(own)]]);
  let rows = pages === 1 ? Promise.resolve(own.map(rowOf)) : undefined;

  async function get(path: string): Promise<Response> {
    const response = await fetch(home + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  async function load(page: number): Promise<HTMLElement[]> {
    const html = await (await get(`reviews/${page}/`)).text();
    // Parsed, a page neither runs nor loads anything.
    const other = new DOMParser().parseFromString(html, 'text/html').querySelector('#reviews [data-list]');
    if (!other) throw new Error(`No reviews on page ${page}`);
    return articlesOf(other);
  }

  return {
    own,
    /** @throws When they cannot be loaded. */
    rows(): Promise<ReviewRow[]> {
      rows ??= get('reviews.json')
        .then(async (response) => readReviewIndex(await response.json()))
        .catch((error: unknown) => {
          rows = undefined;
          throw error;
        });
      return rows;
    },
    /** Those that could be had, in their order, and whether any page is missing. */
    async find(wanted: ReviewRow[]): Promise<{ found: HTMLElement[]; isWhole: boolean }> {
      const numbers = [...new Set(wanted.map((row) => row.page))];
      const loaded = await Promise.allSettled(
        numbers.map((number) => {
          const known = articles.get(number) ?? load(number);
          articles.set(number, known);
          return known;
        }),
      );
      const byPage = new Map(
        loaded.map((result, place) => {
          if (result.status === 'fulfilled') return [numbers[place], result.value];
          articles.delete(numbers[place]!);
          return [numbers[place], []];
        }),
      );
      return {
        found: wanted.flatMap(
          ({ page, id }) => byPage.get(page)?.find((article) => article.id.startsWith(`r-${id}`)) ?? [],
        ),
        isWhole: loaded.every(({ status }) => status === 'fulfilled'),
      };
    },
  };

  function rowOf({ id, dataset }: HTMLElement): ReviewRow {
    const { to = null, year = '', lang = '', reply } = dataset;
    return { page: 1, id: id.replace(/^r-/, ''), to, year, lang, hasReply: reply !== undefined };
  }
}

function articlesOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > article')];
}
