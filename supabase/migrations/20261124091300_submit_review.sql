-- Posting without an account. Each answer is a value { ok, code }, since errors raised here do not
-- survive every gateway.
create function private.is_past_month(month text) returns boolean
language sql stable set search_path = ''
as $$
  select month ~ '^\d{4}-(0[1-9]|1[0-2])$' and month between '1970-01' and to_char(now() at time zone 'utc', 'YYYY-MM')
$$;

-- The checks and steps every kind of submission shares. Null when the caller may go on.
create function private.refuse_submission(submission_id uuid, receipt_hash text, proof jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  -- The device makes the id: a random one, as RFC 9562 has it, or it is somebody's experiment.
  if submission_id is null or submission_id::text !~ '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
     or receipt_hash is null or receipt_hash !~ '^[0-9a-f]{64}$' then
    return jsonb_build_object('ok', false, 'code', 'bad_request');
  end if;
  if exists (select 1 from private.receipts r where r.submission_id = refuse_submission.submission_id) then
    -- Sent twice by a shaky connection: the first one counts, and the answer is the same.
    if exists (select 1 from private.receipts r
               where r.submission_id = refuse_submission.submission_id and r.code_hash = receipt_hash) then
      return jsonb_build_object('ok', true, 'code', 'received');
    end if;
    return jsonb_build_object('ok', false, 'code', 'bad_request');
  end if;
  if exists (select 1 from private.receipts r where r.code_hash = receipt_hash) then
    return jsonb_build_object('ok', false, 'code', 'bad_request');
  end if;
  if not private.within_limit('submit', 30) then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  if not coalesce(private.spend_challenge(proof), false) then
    return jsonb_build_object('ok', false, 'code', 'proof_wrong');
  end if;
  return null;
end;
$$;

create function private.record_submission(
  submission_id uuid, kind text, provider uuid, language text, receipt_hash text
) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.submissions (id, kind, provider_id, language, submitted_month, is_demo)
  values (submission_id, record_submission.kind, provider, coalesce(record_submission.language, 'en'),
    to_char(now() at time zone 'utc', 'YYYY-MM'),
    (select p.is_demo from public.providers p where p.id = provider));
  insert into private.receipts (submission_id, code_hash)
  values (record_submission.submission_id, receipt_hash);
  perform private.announce('submission_received', record_submission.submission_id, provider);
end;
$$;

create function private.dimensions_of(kind text) returns text[]
language sql immutable set search_path = ''
as $$
  select case kind
    when 'agency' then array['truth_job', 'truth_costs', 'contract_kept', 'respect', 'help']
    else array['arrived', 'cost_as_promised', 'easy', 'solved'] end
$$;

create function private.facts_of(kind text) returns text[]
language sql immutable set search_path = ''
as $$
  select case kind
    when 'agency' then array['passport_kept', 'contract_changed', 'paid_deposit', 'would_recommend']
    else array['would_recommend'] end
$$;

create function private.works() returns text[]
language sql immutable set search_path = ''
as $$
  select array['domestic_work', 'care', 'construction', 'factory', 'farm', 'driver', 'hospitality', 'cleaning',
    'security', 'office', 'seafarer', 'other']
$$;

-- The name of the first field of a review that is not as promised, or null.
create function private.wrong_review_field(review jsonb) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  provider_kind text;
begin
  select p.kind into provider_kind from public.providers p
  where review ->> 'providerId' ~ '^[0-9a-fA-F-]{36}$' and p.id::text = lower(review ->> 'providerId');
  if provider_kind is null then return 'providerId'; end if;

  if jsonb_typeof(review -> 'ratings') is distinct from 'object' or review -> 'ratings' = '{}'::jsonb
     or exists (select 1 from jsonb_each(review -> 'ratings') r
       where r.key <> all (private.dimensions_of(provider_kind)) or r.value not in ('1', '2', '3', '4', '5')) then
    return 'ratings';
  end if;
  if jsonb_typeof(coalesce(review -> 'facts', '{}')) <> 'object'
     or exists (select 1 from jsonb_each(review -> 'facts') f
       where f.key <> all (private.facts_of(provider_kind)) or jsonb_typeof(f.value) <> 'boolean') then
    return 'facts';
  end if;
  if length(coalesce(review ->> 'text', '')) > 4000 then return 'text'; end if;
  if review ->> 'origin' is not null
     and not exists (select 1 from public.countries c where c.code = review ->> 'origin') then return 'origin'; end if;
  if review ->> 'destination' is not null
     and not exists (select 1 from public.countries c where c.code = review ->> 'destination') then return 'destination'; end if;
  if review ->> 'startedMonth' is not null and not private.is_past_month(review ->> 'startedMonth') then
    return 'startedMonth';
  end if;
  if review ->> 'work' is not null and review ->> 'work' <> all (private.works()) then return 'work'; end if;
  if coalesce(review ->> 'language', 'en') !~ '^[a-z]{2,3}$' then return 'language'; end if;
  return null;
end;
$$;

create function public.submit_review(submission_id uuid, receipt_hash text, proof jsonb, review jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  wrong_field text;
  refusal jsonb;
begin
  -- The content first: a mistake in it must not cost the sender their piece of work.
  wrong_field := private.wrong_review_field(review);
  if wrong_field is not null then
    return jsonb_build_object('ok', false, 'code', 'wrong_field', 'field', wrong_field);
  end if;
  refusal := private.refuse_submission(submission_id, receipt_hash, proof);
  if refusal is not null then return refusal; end if;

  perform private.record_submission(submission_id, 'review', (review ->> 'providerId')::uuid,
    review ->> 'language', receipt_hash);
  insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
  values (submission_id, review -> 'ratings', coalesce(review -> 'facts', '{}'), review ->> 'destination',
    review ->> 'work', left(review ->> 'startedMonth', 4), trim(coalesce(review ->> 'text', '')));
  insert into private.review_backgrounds (id, origin, started_month)
  values (submission_id, review ->> 'origin', review ->> 'startedMonth');
  return jsonb_build_object('ok', true, 'code', 'received');
end;
$$;

revoke all on function
  private.is_past_month(text), private.refuse_submission(uuid, text, jsonb),
  private.record_submission(uuid, text, uuid, text, text), private.dimensions_of(text), private.facts_of(text), private.works(),
  private.wrong_review_field(jsonb), public.submit_review(uuid, text, jsonb, jsonb) from public;
grant execute on function public.submit_review(uuid, text, jsonb, jsonb) to anon, authenticated, service_role;
