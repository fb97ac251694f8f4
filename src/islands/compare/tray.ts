// What the reader chose to compare: the buttons that choose, and the bar that counts and leads there. What is drawn is in
// layouts/Tray.astro; this brings it to life.
import { choose, chosen } from '#client/compare-tray.ts';
import { comparedQuery, MOST_COMPARED } from '#domain/provider/compared.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';

const tray = document.querySelector<HTMLElement>('.tray')!;
const words = tray.querySelector('span')!;
const link = tray.querySelector('a')!;
const status = document.querySelector('[data-tray-says]')!;
const locale = tray.dataset['locale'] as Locale['code'];
const inLocale = { locale };

/** On a page that is of neither kind, whatever was chosen. */
function shownKind(): ProviderKind {
  return (
    (tray.dataset['kind'] as ProviderKind | undefined) ??
    (chosen('agency').length > 0 ? 'agency' : 'operator')
  );
}

function show() {
  const kind = shownKind();
  const slugs = chosen(kind);
  tray.hidden = slugs.length === 0;
  link.hidden = slugs.length < 2;
  link.search = comparedQuery(kind, slugs);
  words.textContent = m.compare_tray_count(
    { count: slugs.length, n: formatsOf(locale).count(slugs.length) },
    inLocale,
  );
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-compare]')) {
    button.setAttribute('aria-pressed', String(slugs.includes(button.dataset['compare']!)));
    button.disabled = false;
  }
}

function toggle({ dataset }: HTMLButtonElement) {
  const kind = shownKind();
  const slug = dataset['compare']!;
  const name = dataset['name']!;
  const slugs = chosen(kind);
  const isChosen = slugs.includes(slug);
  if (!isChosen && slugs.length >= MOST_COMPARED) {
    words.textContent = status.textContent = m.compare_tray_full({}, inLocale);
    return;
  }
  choose(kind, isChosen ? slugs.filter((one) => one !== slug) : [...slugs, slug]);
  show();
  status.textContent = isChosen
    ? m.compare_removed({ name }, inLocale)
    : m.compare_tray_added({ name }, inLocale);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  if (button.dataset['compare']) toggle(button);
  else if (button.parentElement === tray) {
    choose(shownKind(), []);
    show();
    status.textContent = m.compare_tray_emptied({}, inLocale);
  }
});

/** A list of agencies gets a button a row, also where its rows come later. */
function offerInRows(template: HTMLTemplateElement) {
  const path = `/${locale}/agency/`;
  const rows = document.querySelectorAll<HTMLAnchorElement>(`.rows > li > a[href^="${path}"]:only-child`);
  for (const row of rows) {
    const name = row.querySelector('b')?.textContent.trim() ?? '';
    row.after(template.content.cloneNode(true));
    const button = row.nextElementSibling as HTMLButtonElement;
    button.dataset['compare'] = row.pathname.slice(path.length).replaceAll('/', '');
    button.dataset['name'] = name;
    button.setAttribute('aria-label', m.compare_this({ name }, inLocale));
  }
  if (rows.length > 0) show();
}

const template = document.querySelector<HTMLTemplateElement>('template[data-choose]');
if (template) {
  offerInRows(template);
  const later = new MutationObserver(() => offerInRows(template));
  later.observe(document.querySelector('main')!, { childList: true, subtree: true });
}
// Also after a way back, to a page the browser kept as it was.
addEventListener('pageshow', show);
show();
