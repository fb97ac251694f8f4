-- What belongs to a submission but must never be seen with it.

-- The author holds the code; we hold only its SHA-256. "arrival" orders the queue without a clock.
create table private.receipts (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  arrival bigint generated always as identity
);

-- What a review says of its author that could tell who it is: for moderators and figures of groups.
create table private.review_backgrounds (
  id uuid primary key references public.reviews (id) on delete cascade,
  origin text references public.countries (code),
  started_month text check (started_month ~ '^\d{4}-(0[1-9]|1[0-2])$')
);

-- What the screening noticed, for the moderator's eyes.
create table private.signals (
  id bigint generated always as identity primary key,
  submission_id uuid not null references public.submissions (id) on delete cascade,
  name text not null,
  level text not null check (level in ('note', 'warn')),
  reason text not null,
  excerpt text
);
create index signals_by_submission on private.signals (submission_id);
create table private.screenings (submission_id uuid primary key references public.submissions (id) on delete cascade);

-- Readers' flags on what is published.
create table private.flags (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references public.submissions (id) on delete cascade,
  reason text not null,
  note text not null default '' check (length(note) <= 1000),
  flagged_month text not null check (flagged_month ~ '^\d{4}-\d{2}$')
);

-- Challenges for the proof of work, each good for one submission and half an hour.
create table private.challenges (
  challenge text primary key check (challenge ~ '^[0-9a-f]{64}$'),
  salt text not null,
  expires_at timestamptz not null
);

-- How often a caller did something today. The key that hides the address is thrown away each day.
create table private.day_keys (day date primary key, key bytea not null);
create table private.rate_counts (
  day date not null,
  action text not null,
  caller text not null,
  count int not null,
  primary key (day, action, caller)
);

create table private.settings (name text primary key, value text not null);

alter table private.receipts enable row level security;
alter table private.review_backgrounds enable row level security;
alter table private.signals enable row level security;
alter table private.screenings enable row level security;
alter table private.flags enable row level security;
alter table private.challenges enable row level security;
alter table private.day_keys enable row level security;
alter table private.rate_counts enable row level security;
alter table private.settings enable row level security;
grant all on all tables in schema private to service_role;
