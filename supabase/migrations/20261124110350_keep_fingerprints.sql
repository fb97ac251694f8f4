-- What tells copies of a text from one another without keeping the text: MinHash of its 5-grams, hashes of bands of it
-- to find candidates by, and one hash of the whole.
create table private.fingerprints (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  minhash int[] not null,
  bands int[] not null,
  text_key text
);
create index fingerprints_by_band on private.fingerprints using gin (bands);
create index fingerprints_by_text_key on private.fingerprints (text_key);
alter table private.fingerprints enable row level security;
grant all on private.fingerprints to service_role;
