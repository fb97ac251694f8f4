-- An agency or operator speaks for itself: it claims its page, replies once to a review, appeals one with grounds. Its
-- people see of a review what the page shows, and nothing else.
create table private.representatives (
  user_id uuid not null references auth.users (id) on delete cascade,
  provider_id uuid not null references public.providers (id) on delete cascade,
  is_demo boolean not null default false,
  primary key (user_id, provider_id)
);

-- Somebody says that a page is theirs, and how an admin can see that it is true.
create table private.page_claims (
  id uuid primary key,
  provider_id uuid not null references public.providers (id) on delete cascade,
  email text not null,
  claimant text not null,
  proof text not null,
  month text not null default to_char(now() at time zone 'utc', 'YYYY-MM')
);

create table private.appeals (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null references public.reviews (id) on delete cascade,
  provider_id uuid not null references public.providers (id) on delete cascade,
  representative uuid,
  grounds text not null check (grounds in ('not_true', 'not_our_worker', 'personal_data', 'insult_or_threat', 'fake', 'legal_demand')),
  text text not null check (length(text) between 10 and 2000),
  status text not null default 'open' check (status in ('open', 'upheld', 'rejected')),
  answer text,
  month text not null default to_char(now() at time zone 'utc', 'YYYY-MM'),
  unique (review_id)
);

alter table public.provider_replies
  add column representative uuid,
  add column reason text,
  -- While it waits; it goes with the decision.
  add column arrived_on date default (now() at time zone 'utc')::date;
create index provider_replies_pending on public.provider_replies (status) where status = 'pending';

alter table private.representatives enable row level security;
alter table private.page_claims enable row level security;
alter table private.appeals enable row level security;
grant all on private.representatives, private.page_claims, private.appeals to service_role;

-- The providers the caller speaks for, under whatever entry they are kept.
create function private.my_providers() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select distinct private.root_of(r.provider_id) from private.representatives r where r.user_id = (select auth.uid())
$$;

-- The published review, locked, when it is of a provider the caller speaks for.
create function private.open_for_representative(review uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  provider uuid;
begin
  select private.root_of(s.provider_id) into provider from public.submissions s
  where s.id = review and s.status = 'published' and s.kind = 'review' for update;
  return case when provider in (select private.my_providers()) then provider end;
end;
$$;

create function public.claim_page(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  claim_id uuid := private.uuid_of(asked, 'id');
  email text := lower(btrim(private.text_of(asked, 'email')));
  claimant text := (private.clean_text(private.text_of(asked, 'claimant'))).cleaned;
  proof text := (private.clean_text(private.text_of(asked, 'proofText'))).cleaned;
  provider uuid := private.root_of(private.uuid_of(asked, 'providerId'));
  refusal jsonb;
begin
  if asked is null then return private.unreadable(request); end if;
  if not private.is_random_uuid(claim_id) then return private.refused('bad_request'); end if;
  if exists (select 1 from private.page_claims c where c.id = claim_id) then return private.done('received'); end if;
  if provider is null then return private.wrong_field('providerId'); end if;
  if coalesce(email !~ '^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,24}$', true) then return private.wrong_field('email'); end if;
  if length(claimant) not between 2 and 120 then return private.wrong_field('claimant'); end if;
  if length(proof) not between 10 and 2000 then return private.wrong_field('proofText'); end if;
  refusal := private.refuse_caller('claim_page', 5, asked -> 'proof');
  if refusal is not null then return refusal; end if;
  insert into private.page_claims (id, provider_id, email, claimant, proof) values (claim_id, provider, email, claimant, proof)
  on conflict do nothing;
  return private.done('received');
end;
$$;

create function public.my_pages(request json) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not exists (select 1 from private.my_providers()) then return private.refused('not_allowed'); end if;
  return jsonb_build_object('ok', true, 'code', 'pages', 'pages', (
    select jsonb_agg(jsonb_build_object('provider', private.provider_told(mine.provider) - 'isDemo' - 'country', 'reviews', (
        select coalesce(jsonb_agg((private.review_told(s.id) - 'reply' - 'ratings') || jsonb_build_object(
            -- The page shows their mean.
            'stars', (select avg(v.value::numeric) from public.reviews r, jsonb_each_text(r.ratings) v where r.id = s.id),
            'reply', (select jsonb_build_object('text', y.text, 'status', y.status, 'reason', y.reason)
              from public.provider_replies y where y.review_id = s.id),
            'appeal', (select jsonb_build_object('grounds', a.grounds, 'status', a.status, 'answer', a.answer)
              from private.appeals a where a.review_id = s.id)) order by s.published_month desc, s.id), '[]')
        from public.submissions s
        where s.provider_id in (select private.family_of(mine.provider)) and s.status = 'published' and s.kind = 'review')))
    from private.my_providers() mine (provider)));
end;
$$;

create function public.submit_reply(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  review uuid := private.uuid_of(asked, 'reviewId');
  words record := private.clean_text(private.text_of(asked, 'text'));
  before text;
begin
  if private.open_for_representative(review) is null then return private.refused('not_allowed'); end if;
  if length(words.cleaned) not between 1 and 2000 then return private.wrong_field('text'); end if;
  if not private.within_limit('reply', 200) then return private.refused('too_many'); end if;
  select y.status into before from public.provider_replies y where y.review_id = review for update;
  if before is not null and before <> 'declined' then return private.refused('already_replied'); end if;
  insert into public.provider_replies (review_id, text, representative) values (review, words.cleaned, (select auth.uid()))
  on conflict (review_id) do update set text = excluded.text, status = 'pending', reason = null,
    representative = excluded.representative, arrived_on = excluded.arrived_on;
  perform private.append_log('reply', (select auth.uid()), review, null, null);
  return private.done('received') || jsonb_build_object('removed', to_jsonb(words.removed));
end;
$$;

create function public.appeal_review(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  review uuid := private.uuid_of(asked, 'reviewId');
  grounds text := private.text_of(asked, 'grounds');
  words record := private.clean_text(private.text_of(asked, 'text'));
  provider uuid := private.open_for_representative(review);
begin
  if provider is null then return private.refused('not_allowed'); end if;
  if coalesce(grounds not in ('not_true', 'not_our_worker', 'personal_data', 'insult_or_threat', 'fake', 'legal_demand'), true) then
    return private.wrong_field('grounds');
  end if;
  if length(words.cleaned) not between 10 and 2000 then return private.wrong_field('text'); end if;
  if not private.within_limit('appeal', 50) then return private.refused('too_many'); end if;
  insert into private.appeals (review_id, provider_id, representative, grounds, text)
  values (review, provider, (select auth.uid()), grounds, words.cleaned) on conflict (review_id) do nothing;
  if not found then return private.refused('already_appealed'); end if;
  if grounds = 'legal_demand' then
    insert into private.legal_demands (provider_id, note) values (provider, 'appeal');
  end if;
  perform private.append_log('appeal', (select auth.uid()), review, grounds, null);
  return private.done('received');
end;
$$;

create function public.decide_reply(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  decision text := private.text_of(asked, 'decision');
  why text := private.text_of(asked, 'reason');
  found_row record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(decision not in ('publish', 'decline'), true)
     or (decision = 'decline' and coalesce(why <> all (private.reason_codes()), true)) then
    return private.refused('bad_request');
  end if;
  select y.id, y.status, y.review_id, s.provider_id, s.status as review_status into found_row
  from public.provider_replies y join public.submissions s on s.id = y.review_id
  where y.id = private.uuid_of(asked, 'id') for update of y;
  if found_row.id is null then return private.refused('not_found'); end if;
  if found_row.status <> 'pending' then return private.refused('already_decided'); end if;
  update public.provider_replies y set
    status = case decision when 'publish' then 'published' else 'declined' end,
    published_month = case decision when 'publish' then to_char(now() at time zone 'utc', 'YYYY-MM') end,
    reason = case decision when 'decline' then why end, arrived_on = null
  where y.id = found_row.id;
  perform private.append_log(decision || '_reply', (select auth.uid()), found_row.review_id,
    case decision when 'decline' then why end, null);
  if decision = 'publish' and found_row.review_status = 'published' then
    perform private.announce('record_changed', found_row.review_id, found_row.provider_id);
  end if;
  return private.done(case decision when 'publish' then 'published' else 'declined' end);
end;
$$;

-- A reply that names a worker must be gone at once: one moderator is enough, since it is no worker's word that goes.
create function public.take_down_reply(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  why text := private.text_of(asked, 'reason');
  found_row record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(why <> all (private.reason_codes()), true) then return private.wrong_field('reason'); end if;
  select y.id, y.review_id, s.provider_id into found_row
  from public.provider_replies y join public.submissions s on s.id = y.review_id
  where y.review_id = private.uuid_of(asked, 'reviewId') and y.status = 'published' for update of y;
  if found_row.id is null then return private.refused('not_found'); end if;
  update public.provider_replies y set status = 'removed', published_month = null, reason = why where y.id = found_row.id;
  perform private.append_log('remove_reply', (select auth.uid()), found_row.review_id, why, null);
  perform private.announce('record_changed', found_row.review_id, found_row.provider_id);
  return private.done('removed');
end;
$$;

create function public.decide_appeal(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  decision text := private.text_of(asked, 'decision');
  reason text := private.text_of(asked, 'reason');
  words text := (private.clean_text(private.text_of(asked, 'answer'))).cleaned;
  found_row record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(decision not in ('uphold', 'reject'), true)
     or (decision = 'uphold' and coalesce(reason <> all (private.reason_codes() || array['legal_demand']), true)) then
    return private.refused('bad_request');
  end if;
  if length(words) > 500 then return private.wrong_field('answer'); end if;
  -- The review is locked before the appeal, as when its author takes it back.
  perform 1 from public.submissions s
  where s.id = (select a.review_id from private.appeals a where a.id = private.uuid_of(asked, 'id')) for update;
  select a.id, a.status, a.review_id, s.status as review_status into found_row
  from private.appeals a join public.submissions s on s.id = a.review_id where a.id = private.uuid_of(asked, 'id');
  if found_row.id is null then return private.refused('not_found'); end if;
  if found_row.status <> 'open' then return private.refused('already_decided'); end if;
  update private.appeals a set status = case decision when 'uphold' then 'upheld' else 'rejected' end, answer = nullif(words, '')
  where a.id = found_row.id;
  perform private.append_log(decision || '_appeal', (select auth.uid()), found_row.review_id, reason, null);
  -- It may be down already.
  if decision = 'uphold' and found_row.review_status = 'published' then
    -- It comes down when a second moderator agrees.
    insert into private.removal_requests values (found_row.review_id, (select auth.uid()), reason, 'appeal') on conflict do nothing;
    if found then perform private.append_log('ask_removal', (select auth.uid()), found_row.review_id, reason, 'appeal'); end if;
  end if;
  return private.done(case decision when 'uphold' then 'upheld' else 'rejected' end);
end;
$$;

revoke all on function public.claim_page(json), public.my_pages(json), public.submit_reply(json), public.appeal_review(json),
  public.decide_reply(json), public.take_down_reply(json), public.decide_appeal(json) from public, anon;
grant execute on function public.my_pages(json), public.submit_reply(json), public.appeal_review(json),
  public.decide_reply(json), public.take_down_reply(json), public.decide_appeal(json) to authenticated, service_role;
grant execute on function public.claim_page(json) to anon, authenticated, service_role;
revoke all on all functions in schema private from public;
