-- Everything people send us is a submission and takes the same road: pending, then published or
-- declined by a moderator, or withdrawn by its author. Months only: an exact time could tell who wrote it.
create table public.submissions (
  id uuid primary key,
  kind text not null check (kind in ('review', 'fee_report', 'transfer_report')),
  provider_id uuid not null references public.providers (id) on delete cascade,
  status text not null default 'pending'
    check (status in ('pending', 'published', 'declined', 'withdrawn', 'removed')),
  language text not null default 'en',
  submitted_month text not null check (submitted_month ~ '^\d{4}-\d{2}$'),
  published_month text check (published_month ~ '^\d{4}-\d{2}$'),
  is_demo boolean not null default false,
  check (status <> 'published' or published_month is not null)
);
create index submissions_by_provider on public.submissions (provider_id, status);
create index submissions_pending on public.submissions (status) where status = 'pending';

create table public.reviews (
  id uuid primary key references public.submissions (id) on delete cascade,
  -- { dimension: 1..5 } and { fact: true | false }, by the lists of src/domain/review.
  ratings jsonb not null check (jsonb_typeof(ratings) = 'object'),
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  destination text references public.countries (code),
  work text,
  -- The year is shown; the month, and the country of origin, are in private.review_backgrounds.
  started_year text check (started_year ~ '^\d{4}$'),
  text text not null default '' check (length(text) <= 4000)
);

-- What single workers paid and received is never public: only figures of groups are.
create table public.fee_reports (
  id uuid primary key references public.submissions (id) on delete cascade,
  origin text not null references public.countries (code),
  destination text not null references public.countries (code),
  work text,
  started_month text not null check (started_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  pay_promised_minor bigint check (pay_promised_minor >= 0),
  pay_received_minor bigint check (pay_received_minor >= 0),
  pay_currency text check (pay_currency ~ '^[A-Z]{3}$')
);

create table public.fee_items (
  report_id uuid not null references public.fee_reports (id) on delete cascade,
  position int not null,
  category text not null check (category in ('recruitment_service', 'medical', 'insurance', 'skills_test',
    'training_orientation', 'equipment', 'travel_lodging', 'administrative', 'deposit_or_bond',
    'bribe_or_kickback', 'loan_interest', 'other')),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  paid_month text not null check (paid_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  paid_to text not null check (paid_to in ('agency', 'sub_agent', 'clinic', 'training_centre', 'lender', 'government', 'other')),
  receipt_given boolean,
  primary key (report_id, position)
);

create table public.transfer_reports (
  id uuid primary key references public.submissions (id) on delete cascade,
  sending text not null references public.countries (code),
  receiving text not null references public.countries (code),
  sent_minor bigint not null check (sent_minor > 0),
  sent_currency text not null check (sent_currency ~ '^[A-Z]{3}$'),
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  received_minor bigint not null check (received_minor >= 0),
  received_currency text not null check (received_currency ~ '^[A-Z]{3}$'),
  sent_month text not null check (sent_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  pay_in text,
  pay_out text
);

create table public.provider_replies (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null unique references public.reviews (id) on delete cascade,
  status text not null default 'pending' check (status in ('pending', 'published', 'declined', 'removed')),
  text text not null check (length(text) between 1 and 4000),
  published_month text check (published_month ~ '^\d{4}-\d{2}$')
);

alter table public.submissions enable row level security;
alter table public.reviews enable row level security;
alter table public.fee_reports enable row level security;
alter table public.fee_items enable row level security;
alter table public.transfer_reports enable row level security;
alter table public.provider_replies enable row level security;

-- Not even what is published is read here: readers get it from the snapshot. The rows would tell in which
-- order, and so roughly when, their authors wrote.
create policy submissions_select_moderator on public.submissions for select to authenticated
  using ((select private.is_moderator()));

create policy reviews_select_moderator on public.reviews for select to authenticated
  using ((select private.is_moderator()));
create policy fee_reports_select_moderator on public.fee_reports for select to authenticated
  using ((select private.is_moderator()));
create policy fee_items_select_moderator on public.fee_items for select to authenticated
  using ((select private.is_moderator()));
create policy transfer_reports_select_moderator on public.transfer_reports for select to authenticated
  using ((select private.is_moderator()));
create policy provider_replies_select_moderator on public.provider_replies for select to authenticated
  using ((select private.is_moderator()));

revoke all on public.submissions, public.reviews, public.fee_reports, public.fee_items,
  public.transfer_reports, public.provider_replies from anon, authenticated;
grant select on public.submissions, public.reviews, public.fee_reports, public.fee_items,
  public.transfer_reports, public.provider_replies to authenticated;
grant all on public.submissions, public.reviews, public.fee_reports, public.fee_items,
  public.transfer_reports, public.provider_replies to service_role;
