-- The moderators' desk: claims, so that two do not collide; redaction with a mark; a question to the author; undo within
-- a minute; two moderators to remove what was published; the same spam declined at once.
drop function public.moderation_queue(), public.decide_submission(uuid, text, text, text);

create table private.claims (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  moderator uuid not null references auth.users (id) on delete cascade,
  until timestamptz not null
);

-- What a decision changed, for a minute. The time is the moderator's, not the author's.
create table private.undoable (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  moderator uuid not null,
  -- Decided together, undone together.
  batch uuid not null,
  decided_at timestamptz not null default clock_timestamp(),
  decision text not null check (decision in ('publish', 'decline', 'remove')),
  waited_days int,
  arrival bigint,
  risk int,
  state text,
  -- The words as they were before some were taken out.
  original_text text,
  -- Of a removal: since when it was published, and who asked why.
  published_month text,
  asked_by uuid,
  asked_reason text,
  asked_note text
);
create index undoable_by_batch on private.undoable (batch);

-- How long decisions took, in whole days: how often, never of which submission.
create table private.decision_waits (
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  days int not null check (days >= 0),
  n int not null,
  primary key (quarter, days)
);

create table private.removal_requests (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  moderator uuid not null,
  reason text not null,
  note text not null default ''
);

-- A review in another language, by a moderator and shown as such.
create table private.translations (
  review_id uuid primary key references public.reviews (id) on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  text text not null check (length(text) between 1 and 5000)
);

-- Providers of whom some reviews are under suspicion: they keep them and lose their rank until that is decided.
create table private.fraud_alerts (
  provider_id uuid primary key references public.providers (id) on delete cascade,
  opened_month text not null default to_char(now() at time zone 'utc', 'YYYY-MM')
);

create table private.legal_demands (
  id bigint generated always as identity primary key,
  provider_id uuid not null references public.providers (id) on delete cascade,
  month text not null default to_char(now() at time zone 'utc', 'YYYY-MM'),
  note text not null
);

alter table private.claims enable row level security;
alter table private.undoable enable row level security;
alter table private.decision_waits enable row level security;
alter table private.removal_requests enable row level security;
alter table private.translations enable row level security;
alter table private.fraud_alerts enable row level security;
alter table private.legal_demands enable row level security;
grant all on private.claims, private.undoable, private.decision_waits, private.removal_requests, private.translations,
  private.fraud_alerts, private.legal_demands to service_role;

create function private.reason_codes() returns text[]
language sql immutable set search_path = ''
as $$
  select array['personal_data', 'insult_or_threat', 'not_about_provider', 'duplicate', 'advertising', 'not_first_hand',
    'unreadable', 'other_rule']
$$;

create function private.quarter_of(day date) returns text
language sql immutable set search_path = ''
as $$
  select to_char(day, 'YYYY"Q"Q')
$$;

-- A provider with all that was merged into it.
create function private.family_of(root uuid) returns setof uuid
language sql stable set search_path = ''
as $$
  with recursive family as (
    select root as id
    union all
    select p.id from public.providers p join family f on p.merged_into = f.id)
  select family.id from family
$$;

create function private.provider_told(provider uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'country', p.country, 'slug', p.slug, 'isDemo', p.is_demo)
  from public.providers p where p.id = private.root_of(provider)
$$;

-- Everything a submission said and what was said about it, deleted: what remains is that there was one.
create function private.forget_content(submission uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.reviews where id = submission;
  delete from public.fee_reports where id = submission;
  delete from public.transfer_reports where id = submission;
  delete from private.named_providers where submission_id = submission;
  delete from private.removed_characters where submission_id = submission;
  delete from private.signals where submission_id = submission;
  delete from private.screenings where submission_id = submission;
  delete from private.fingerprints where submission_id = submission;
  delete from private.questions where submission_id = submission;
  delete from private.queue where submission_id = submission;
  delete from private.claims where submission_id = submission;
  delete from private.undoable where submission_id = submission;
  delete from private.removal_requests where submission_id = submission;
  delete from private.flags where submission_id = submission;
end;
$$;

-- What can no more be undone is forgotten, above all words that were taken out: the signals quote them, and who guesses
-- them could try by the fingerprint whether they are right.
create function private.forget_expired() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  settled uuid[];
begin
  -- The submission is locked before what hangs on it, here as everywhere, or two would wait for each other. What
  -- somebody is busy with is forgotten the next time.
  settled := array(select s.id from public.submissions s
    where s.id in (select u.submission_id from private.undoable u where u.decided_at < clock_timestamp() - interval '60 seconds')
    order by s.id for update skip locked);
  update private.fingerprints f set text_key = null, minhash = null, bands = null, template = null, template_bands = null
  from private.undoable u where u.submission_id = any (settled) and f.submission_id = u.submission_id and u.original_text is not null;
  with gone as (
    delete from private.undoable u
    where u.submission_id = any (settled) and u.decided_at < clock_timestamp() - interval '60 seconds' returning u.submission_id)
  delete from private.signals g using gone where g.submission_id = gone.submission_id;
  delete from private.claims where until < clock_timestamp();
end;
$$;
-- For the worker, which comes by each minute.
create function public.forget_expired() returns void
language sql volatile security definer set search_path = '' as $$ select private.forget_expired() $$;
revoke all on function public.forget_expired() from public, anon, authenticated;
grant execute on function public.forget_expired() to service_role;

create function private.is_claimed_by_other(submission uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from private.claims c where c.submission_id = submission and c.until > clock_timestamp()
    and c.moderator <> (select auth.uid()))
$$;

create function public.moderation_queue(request json) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  most int := least(greatest(coalesce(private.whole_of(asked, 'most'), 50), 1), 100);
  ids uuid[];
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if private.text_of(asked, 'sort') = 'age' then
    ids := array(select q.submission_id from private.queue q where q.state <> 'asked' order by q.arrival limit most);
  else
    ids := array(select q.submission_id from private.queue q where q.state <> 'asked' order by q.risk desc, q.arrival limit most);
  end if;
  -- What waits for its author, after them and beside their number.
  ids := ids || array(select q.submission_id from private.queue q where q.state = 'asked' order by q.arrival limit most);
  return jsonb_build_object('ok', true, 'code', 'queue',
    'counts', (select jsonb_build_object('waiting', count(*) filter (where q.state = 'waiting'),
        'asked', count(*) filter (where q.state = 'asked'), 'answered', count(*) filter (where q.state = 'answered')) from private.queue q)
      || jsonb_build_object('replies', (select count(*) from public.provider_replies y where y.status = 'pending'),
        'appeals', (select count(*) from private.appeals a where a.status = 'open'),
        'flags', (select count(distinct f.submission_id) from private.flags f),
        'removals', (select count(*) from private.removal_requests)),
    'items', (
      with shown as materialized (
        select f.submission_id, f.text_key from private.fingerprints f where f.submission_id = any (ids) and f.text_key is not null),
      -- Counted once for each text; of thousands of copies, that there are hundreds.
      copies as materialized (
        select k.text_key, (select count(*) from (select 1 from private.fingerprints f
          join private.queue w on w.submission_id = f.submission_id where f.text_key = k.text_key limit 201) c) as n
        from (select distinct h.text_key from shown h) k)
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', s.id, 'revision', s.revision, 'kind', s.kind, 'language', s.language, 'submittedMonth', s.submitted_month,
          'daysWaiting', (now() at time zone 'utc')::date - q.arrived_on, 'state', q.state, 'risk', q.risk,
          'provider', private.provider_told(s.provider_id),
          'named', (select jsonb_build_object('kind', n.kind, 'name', n.name, 'place', n.place, 'met', n.met)
            from private.named_providers n where n.submission_id = s.id),
          'review', case s.kind when 'review' then c.content end,
          'feeReport', case s.kind when 'fee_report' then c.content end,
          'transferReport', case s.kind when 'transfer_report' then c.content end,
          'screened', exists (select 1 from private.screenings g where g.submission_id = s.id),
          'signals', (select coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'level', g.level,
            'reason', g.reason, 'excerpt', g.excerpt) order by g.level desc, g.id), '[]')
            from private.signals g where g.submission_id = s.id),
          'identical', coalesce((select k.n - 1 from shown h join copies k on k.text_key = h.text_key where h.submission_id = s.id), 0),
          'claim', (select case when l.moderator = (select auth.uid()) then 'mine' else 'other' end
            from private.claims l where l.submission_id = s.id and l.until > clock_timestamp()),
          'question', (select jsonb_build_object('text', u.question, 'answer', u.answer) from private.questions u
            where u.submission_id = s.id order by u.id desc limit 1),
          'translation', (select jsonb_build_object('language', t.language, 'text', t.text)
            from private.translations t where t.review_id = s.id))
        order by i.position), '[]')
      from unnest(ids) with ordinality i (id, position)
      join private.queue q on q.submission_id = i.id
      join public.submissions s on s.id = i.id
      cross join lateral (select private.content_of(s.id) - 'language' - 'providerId' - 'namedProvider' as content) c));
end;
$$;

-- One after the other: true when it waits, and then nobody else can do anything with it until we are done.
create function private.lock_waiting(submission uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform 1 from public.submissions s where s.id = submission and s.status = 'pending' for update;
  return found;
end;
$$;

create function public.claim_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  submission uuid := private.uuid_of(private.request_of(request), 'id');
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if not private.lock_waiting(submission) then return private.refused('not_found'); end if;
  if private.is_claimed_by_other(submission) then return private.refused('claimed_by_other'); end if;
  insert into private.claims values (submission, (select auth.uid()), clock_timestamp() + interval '10 minutes')
  on conflict (submission_id) do update set moderator = excluded.moderator, until = excluded.until;
  return private.done('claimed');
end;
$$;

create function public.release_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  delete from private.claims c
  where c.submission_id = private.uuid_of(private.request_of(request), 'id') and c.moderator = (select auth.uid());
  return private.done('released');
end;
$$;

-- The text with each range, in characters from 0, in place of which stands the mark; null when a range is none.
-- The same as redact() of src/domain/moderation/redact.ts.
create function private.redact(words text, ranges jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  range jsonb;
  last_start int := length(words) + 1;
begin
  if jsonb_typeof(ranges) <> 'array' or jsonb_array_length(ranges) > 500 then return null; end if;
  -- From the end, so that the places before stay what they are.
  for position in reverse jsonb_array_length(ranges) - 1 .. 0 loop
    range := ranges -> position;
    if jsonb_typeof(range) <> 'array' or jsonb_array_length(range) <> 2
       or coalesce(range ->> 0 !~ '^\d{1,5}$' or range ->> 1 !~ '^\d{1,5}$', true) then return null; end if;
    if (range ->> 0)::int >= (range ->> 1)::int or (range ->> 1)::int > least(last_start, length(words)) then return null; end if;
    words := left(words, (range ->> 0)::int) || '███' || substr(words, (range ->> 1)::int + 1);
    last_start := (range ->> 0)::int;
  end loop;
  return words;
end;
$$;

-- Decides on a submission whose row is locked and that waits. Keeps for a minute what it takes to undo it.
create function private.settle(submission uuid, decision text, reason text, note text, words text, batch uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  waiting record;
  was text;
begin
  delete from private.queue q where q.submission_id = submission returning q.* into waiting;
  select r.text into was from public.reviews r where r.id = submission;
  insert into private.undoable (submission_id, moderator, batch, decision, waited_days, arrival, risk, state, original_text)
  values (submission, (select auth.uid()), batch, decision, (now() at time zone 'utc')::date - waiting.arrived_on,
    waiting.arrival, waiting.risk, waiting.state, case when words is distinct from was then was end);
  if words is distinct from was then
    update public.reviews r set text = words where r.id = submission;
  end if;
  delete from private.claims c where c.submission_id = submission;
  update public.submissions s
  set status = case decision when 'publish' then 'published' else 'declined' end,
      published_month = case decision when 'publish' then to_char(now() at time zone 'utc', 'YYYY-MM') end
  where s.id = submission;
  if decision = 'publish' then
    update public.providers p set is_hidden = false
    where p.is_hidden and p.id = (select s.provider_id from public.submissions s where s.id = submission);
  end if;
  insert into private.decision_waits as w (quarter, days, n)
  values (private.quarter_of((now() at time zone 'utc')::date),
    greatest((now() at time zone 'utc')::date - coalesce(waiting.arrived_on, (now() at time zone 'utc')::date), 0), 1)
  on conflict (quarter, days) do update set n = w.n + 1;
  perform private.append_log(decision, (select auth.uid()), submission, reason, note);
end;
$$;

create function public.decide_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  decision text := private.text_of(asked, 'decision');
  reason text := private.text_of(asked, 'reason');
  note text := (private.clean_text(left(private.text_of(asked, 'note'), 1000))).cleaned;
  found_row record;
  words text;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  perform private.forget_expired();
  if coalesce(decision not in ('publish', 'decline'), true)
     or (decision = 'decline' and coalesce(reason <> all (private.reason_codes()), true)) then
    return private.refused('bad_request');
  end if;
  select s.id, s.status, s.revision, s.provider_id, s.kind into found_row
  from public.submissions s where s.id = private.uuid_of(asked, 'id') for update;
  if found_row.id is null then return private.refused('not_found'); end if;
  if found_row.status <> 'pending' then return private.refused('already_decided'); end if;
  if private.is_claimed_by_other(found_row.id) then return private.refused('claimed_by_other'); end if;
  if private.whole_of(asked, 'revision') is distinct from found_row.revision::bigint then return private.refused('changed'); end if;
  if decision = 'publish' and found_row.provider_id is null then return private.refused('provider_wanted'); end if;
  select r.text into words from public.reviews r where r.id = found_row.id;
  if asked ->> 'redactions' is not null and asked -> 'redactions' <> '[]'::jsonb then
    if decision <> 'publish' or words is null then return private.refused('bad_request'); end if;
    words := private.redact(words, asked -> 'redactions');
    if words is null or length(words) > 5000 then return private.refused('bad_request'); end if;
  end if;
  perform private.settle(found_row.id, decision, case decision when 'decline' then reason end, nullif(note, ''), words, gen_random_uuid());
  if decision = 'publish' then
    perform private.announce('record_changed', found_row.id, found_row.provider_id);
  end if;
  return private.done(case decision when 'publish' then 'published' else 'declined' end);
end;
$$;

-- The very same words, sent again and again: declined together. Of short ones nobody can say that.
create function public.decline_identical(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  reason text := private.text_of(asked, 'reason');
  key text;
  batch uuid := gen_random_uuid();
  copies uuid[];
  copy record;
  declined int := 0;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  perform private.forget_expired();
  if coalesce(reason not in ('duplicate', 'advertising'), true) then return private.refused('bad_request'); end if;
  select f.text_key into key from private.fingerprints f join private.queue q on q.submission_id = f.submission_id
  where f.submission_id = private.uuid_of(asked, 'id');
  if key is null then return private.refused('not_found'); end if;
  -- This one and so many others that the site does not stand still meanwhile.
  copies := array(select f.submission_id from private.fingerprints f join private.queue q on q.submission_id = f.submission_id
    where f.text_key = key order by f.submission_id <> private.uuid_of(asked, 'id'), f.submission_id limit 500);
  -- All are locked before the first is decided: a decision locks the log, which who holds another of them may wait for.
  copies := array(select s.id from public.submissions s where s.id = any (copies) and s.status = 'pending' order by s.id for update);
  for copy in
    select r.id, r.text from private.fingerprints f join public.reviews r on r.id = f.submission_id
    where f.text_key = key and f.submission_id = any (copies) and length(r.text) >= 20 order by r.id
  loop
    if private.is_claimed_by_other(copy.id) then continue; end if;
    perform private.settle(copy.id, 'decline', reason, 'identical', copy.text, batch);
    declined := declined + 1;
  end loop;
  if declined = 0 then return private.refused('not_found'); end if;
  -- The minute to undo them begins with the last, and ends for all at once.
  update private.undoable u set decided_at = clock_timestamp() where u.submission_id = any (copies) and u.moderator = (select auth.uid());
  return private.done('declined') || jsonb_build_object('count', declined);
end;
$$;

create function public.undo_decision(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  submission uuid := private.uuid_of(private.request_of(request), 'id');
  which uuid;
  undone record;
  decided_on date;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  perform private.forget_expired();
  select u.batch into which from private.undoable u where u.submission_id = submission and u.moderator = (select auth.uid())
    and u.decided_at >= clock_timestamp() - interval '60 seconds';
  if which is null then
    return private.refused(case when exists (select 1 from public.submissions s where s.id = submission) then 'too_late' else 'not_found' end);
  end if;
  -- Locked first and read again: an author may be taking one of them back.
  perform 1 from public.submissions s where s.id in (select u.submission_id from private.undoable u where u.batch = which)
  order by s.id for update;
  if not exists (select 1 from private.undoable u where u.batch = which) then return private.refused('too_late'); end if;
  for undone in
    select u.*, s.provider_id from private.undoable u join public.submissions s on s.id = u.submission_id where u.batch = which
  loop
    decided_on := (undone.decided_at at time zone 'utc')::date;
    update public.submissions s
    set status = case undone.decision when 'remove' then 'published' else 'pending' end,
        published_month = case undone.decision when 'remove' then undone.published_month end
    where s.id = undone.submission_id;
    if undone.original_text is not null then
      update public.reviews r set text = undone.original_text where r.id = undone.submission_id;
    end if;
    if undone.decision = 'remove' then
      -- It is asked for as before.
      insert into private.removal_requests values (undone.submission_id, undone.asked_by, undone.asked_reason, undone.asked_note)
      on conflict do nothing;
    else
      insert into private.queue (submission_id, arrived_on, arrival, risk, state)
      values (undone.submission_id, decided_on - coalesce(undone.waited_days, 0), undone.arrival, coalesce(undone.risk, 0),
        coalesce(undone.state, 'waiting'));
      update private.decision_waits w set n = w.n - 1
      where w.quarter = private.quarter_of(decided_on) and w.days = greatest(coalesce(undone.waited_days, 0), 0) and w.n > 0;
    end if;
    perform private.append_log('undo', (select auth.uid()), undone.submission_id, undone.decision, null);
    if undone.decision <> 'decline' then
      perform private.announce('record_changed', undone.submission_id, undone.provider_id);
    end if;
  end loop;
  delete from private.undoable u where u.batch = which;
  return private.done('undone');
end;
$$;

create function public.ask_author(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  submission uuid := private.uuid_of(asked, 'id');
  words text := (private.clean_text(private.text_of(asked, 'question'))).cleaned;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if length(words) not between 3 and 500 then return private.wrong_field('question'); end if;
  if not private.lock_waiting(submission) then return private.refused('not_found'); end if;
  if private.is_claimed_by_other(submission) then return private.refused('claimed_by_other'); end if;
  insert into private.questions (submission_id, question) values (submission, words);
  update private.queue q set state = 'asked' where q.submission_id = submission;
  delete from private.claims c where c.submission_id = submission;
  perform private.append_log('ask', (select auth.uid()), submission, null, null);
  return private.done('asked');
end;
$$;

-- Gives a submission that only named its provider the provider's page.
create function private.place(submission uuid, provider uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  named record;
  found_provider record;
begin
  select n.kind, s.id into named from public.submissions s join private.named_providers n on n.submission_id = s.id
  where s.id = submission and s.status = 'pending' for update of s;
  select p.id, p.kind, p.is_demo into found_provider from public.providers p where p.id = private.root_of(provider);
  if named.id is null or found_provider.id is null then return private.refused('not_found'); end if;
  if named.kind <> found_provider.kind then return private.wrong_field('providerId'); end if;
  if private.is_claimed_by_other(submission) then return private.refused('claimed_by_other'); end if;
  update public.submissions s set provider_id = found_provider.id, is_demo = s.is_demo or found_provider.is_demo where s.id = submission;
  delete from private.named_providers n where n.submission_id = submission;
  perform private.append_log('place', (select auth.uid()), submission, null, null);
  -- Of this provider the screening may know more.
  perform private.announce('submission_received', submission, found_provider.id);
  return private.done('placed');
end;
$$;

create function public.place_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  return private.place(private.uuid_of(asked, 'id'), private.uuid_of(asked, 'providerId'));
end;
$$;

-- A provider that is in no register, because people met it all the same.
create function public.add_named_provider(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  submission uuid := private.uuid_of(asked, 'id');
  name text := (private.clean_text(private.text_of(asked, 'name'))).cleaned;
  country text := private.text_of(asked, 'country');
  named record;
  base text;
  free_slug text;
  provider uuid;
  answer jsonb;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if length(name) not between 2 and 120 then return private.wrong_field('name'); end if;
  select n.kind, s.is_demo into named from private.named_providers n join public.submissions s on s.id = n.submission_id
  where n.submission_id = submission and s.status = 'pending';
  if named.kind is null then return private.refused('not_found'); end if;
  if named.kind = 'operator' then country := null;
  elsif private.is_no_country(asked, 'country') then return private.wrong_field('country'); end if;
  -- Two at once would find the same address free.
  perform pg_advisory_xact_lock(hashtext('private.add_named_provider'));
  base := trim('-' from left(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), 60));
  base := concat_ws('-', coalesce(nullif(base, ''), named.kind), lower(country));
  select s.slug into free_slug from (
    select base || case when n = 1 then '' else '-' || n end as slug from generate_series(1, 1000) n) s
  where not exists (select 1 from public.providers p where p.slug = s.slug) limit 1;
  insert into public.providers (kind, country, slug, name, name_key, is_demo, is_hidden)
  values (named.kind, country, free_slug, name, coalesce(nullif(private.text_of(asked, 'nameKey'), ''), lower(name)), named.is_demo, true)
  returning id into provider;
  answer := private.place(submission, provider);
  if not (answer ->> 'ok')::boolean then
    delete from public.providers p where p.id = provider;
    return answer;
  end if;
  perform private.append_log('add_provider', (select auth.uid()), submission, null, free_slug);
  return answer || jsonb_build_object('slug', free_slug, 'providerId', provider);
end;
$$;

create function public.translate_review(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  -- The mark is a moderator's: a translation keeps it.
  words text := replace((private.clean_text(replace(private.text_of(asked, 'text'), '█', E'\uFFFC'))).cleaned, E'\uFFFC', '█');
  found_row record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(private.text_of(asked, 'language') !~ '^[a-z]{2,3}$', true) then return private.wrong_field('language'); end if;
  if length(words) > 5000 then return private.wrong_field('text'); end if;
  select s.id, s.status, s.provider_id into found_row from public.submissions s join public.reviews r on r.id = s.id
  where s.id = private.uuid_of(asked, 'id') and s.status in ('pending', 'published') for update of s;
  if found_row.id is null then return private.refused('not_found'); end if;
  if found_row.status = 'pending' and private.is_claimed_by_other(found_row.id) then return private.refused('claimed_by_other'); end if;
  if words = '' then
    delete from private.translations t where t.review_id = found_row.id;
  else
    insert into private.translations values (found_row.id, asked ->> 'language', words)
    on conflict (review_id) do update set language = excluded.language, text = excluded.text;
  end if;
  perform private.append_log('translate', (select auth.uid()), found_row.id, null, null);
  if found_row.status = 'published' then
    perform private.announce('record_changed', found_row.id, found_row.provider_id);
  end if;
  return private.done('translated');
end;
$$;

-- What is published of a provider, as readers see it.
create function public.published_of(request json) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  provider uuid;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  select private.root_of(p.id) into provider from public.providers p where p.slug = private.text_of(private.request_of(request), 'slug');
  if provider is null then return private.refused('not_found'); end if;
  return jsonb_build_object('ok', true, 'code', 'found', 'providerId', provider,
    'underAlert', exists (select 1 from private.fraud_alerts a where a.provider_id in (select private.family_of(provider))),
    'reviews', (select coalesce(jsonb_agg(private.review_told(s.id) || jsonb_build_object(
        'removalAsked', exists (select 1 from private.removal_requests q where q.submission_id = s.id))
        order by s.published_month desc, s.id), '[]')
      from (select s.id, s.published_month from public.submissions s
        where s.provider_id in (select private.family_of(provider)) and s.status = 'published' and s.kind = 'review'
        order by s.published_month desc, s.id limit 1000) s));
end;
$$;

-- A published review as its page shows it, and nothing else of it.
create function private.review_told(review uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', s.id, 'publishedMonth', s.published_month, 'language', s.language, 'ratings', r.ratings,
    'facts', r.facts, 'destination', r.destination, 'work', r.work, 'startedYear', r.started_year, 'text', r.text,
    'translation', (select jsonb_build_object('language', t.language, 'text', t.text) from private.translations t where t.review_id = r.id),
    'reply', (select y.text from public.provider_replies y where y.review_id = r.id and y.status = 'published'))
  from public.submissions s join public.reviews r on r.id = s.id where s.id = review
$$;

create function public.request_removal(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  submission uuid := private.uuid_of(asked, 'id');
  reason text := private.text_of(asked, 'reason');
  note text := (private.clean_text(left(private.text_of(asked, 'note'), 1000))).cleaned;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(reason <> all (private.reason_codes() || array['legal_demand']), true) then return private.wrong_field('reason'); end if;
  perform 1 from public.submissions s where s.id = submission and s.status = 'published' for update;
  if not found then return private.refused('not_found'); end if;
  insert into private.removal_requests values (submission, (select auth.uid()), reason, note) on conflict do nothing;
  if found then perform private.append_log('ask_removal', (select auth.uid()), submission, reason, nullif(note, '')); end if;
  return private.done('requested');
end;
$$;

create function public.confirm_removal(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  submission uuid := private.uuid_of(private.request_of(request), 'id');
  asked record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  perform private.forget_expired();
  -- Locked first and read after that: a third moderator may just have decided to keep it.
  perform 1 from public.submissions s where s.id = submission for update;
  select s.id, s.provider_id, s.published_month, q.moderator, q.reason, q.note into asked
  from private.removal_requests q join public.submissions s on s.id = q.submission_id
  where q.submission_id = submission and s.status = 'published';
  if asked.id is null then return private.refused('not_found'); end if;
  if asked.moderator = (select auth.uid()) then return private.refused('same_moderator'); end if;
  update public.submissions s set status = 'removed', published_month = null where s.id = submission;
  -- What undid its publication can no more be undone.
  delete from private.undoable u where u.submission_id = submission;
  insert into private.undoable (submission_id, moderator, batch, decision, published_month, asked_by, asked_reason, asked_note)
  values (submission, (select auth.uid()), gen_random_uuid(), 'remove', asked.published_month, asked.moderator, asked.reason, asked.note);
  delete from private.removal_requests q where q.submission_id = submission;
  delete from private.flags f where f.submission_id = submission;
  perform private.append_log('remove', (select auth.uid()), submission, asked.reason, nullif(asked.note, ''));
  perform private.announce('record_changed', submission, asked.provider_id);
  return private.done('removed');
end;
$$;

create function public.keep_published(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  submission uuid := private.uuid_of(private.request_of(request), 'id');
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  perform 1 from public.submissions s where s.id = submission for update;
  delete from private.removal_requests q where q.submission_id = submission;
  if not found then return private.refused('not_found'); end if;
  perform private.append_log('keep', (select auth.uid()), submission, null, null);
  return private.done('kept');
end;
$$;

create function public.set_alert(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  provider uuid := private.root_of(private.uuid_of(asked, 'providerId'));
  is_open boolean := case when jsonb_typeof(asked -> 'open') = 'boolean' then (asked ->> 'open')::boolean end;
  has_changed boolean;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if provider is null then return private.refused('not_found'); end if;
  if is_open is null then return private.refused('bad_request'); end if;
  if is_open then
    insert into private.fraud_alerts (provider_id) values (provider) on conflict do nothing;
  else
    delete from private.fraud_alerts a where a.provider_id in (select private.family_of(provider));
  end if;
  has_changed := found;
  if has_changed then
    perform private.append_log(case when is_open then 'open_alert' else 'close_alert' end, (select auth.uid()), null, null,
      (select p.slug from public.providers p where p.id = provider));
    perform private.announce('record_changed', null, provider);
  end if;
  return private.done(case when is_open then 'opened' else 'closed' end);
end;
$$;

create function public.record_legal_demand(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  provider uuid := private.root_of(private.uuid_of(asked, 'providerId'));
  words text := (private.clean_text(private.text_of(asked, 'note'))).cleaned;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if provider is null then return private.refused('not_found'); end if;
  if length(words) > 500 then return private.wrong_field('note'); end if;
  insert into private.legal_demands (provider_id, note) values (provider, words);
  perform private.append_log('legal_demand', (select auth.uid()), null, null, (select p.slug from public.providers p where p.id = provider));
  return private.done('recorded');
end;
$$;

revoke all on function public.moderation_queue(json), public.claim_submission(json), public.release_submission(json),
  public.decide_submission(json), public.decline_identical(json), public.undo_decision(json), public.ask_author(json),
  public.place_submission(json), public.add_named_provider(json), public.translate_review(json), public.published_of(json),
  public.request_removal(json), public.confirm_removal(json), public.keep_published(json), public.set_alert(json),
  public.record_legal_demand(json) from public, anon;
grant execute on function public.moderation_queue(json), public.claim_submission(json), public.release_submission(json),
  public.decide_submission(json), public.decline_identical(json), public.undo_decision(json), public.ask_author(json),
  public.place_submission(json), public.add_named_provider(json), public.translate_review(json), public.published_of(json),
  public.request_removal(json), public.confirm_removal(json), public.keep_published(json), public.set_alert(json),
  public.record_legal_demand(json) to authenticated, service_role;
revoke all on all functions in schema private from public;
