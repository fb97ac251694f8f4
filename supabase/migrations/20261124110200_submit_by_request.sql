-- Posting again, now of three kinds. Every function the public may call takes one request, an object: whatever is in
-- it, the answer is a value, never an error. What is checked is kept apart from what is stored, so that a correction
-- takes the same road.
drop function public.submit_review(uuid, text, jsonb, jsonb), private.wrong_review_field(jsonb),
  private.refuse_submission(uuid, text, jsonb), private.record_submission(uuid, text, uuid, text, text);

-- True where a field that may be left out is there and no text of these.
create function private.is_other(content jsonb, field text, words text[]) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(content ->> field is not null
    and (jsonb_typeof(content -> field) <> 'string' or content ->> field <> all (words)), false)
$$;
create function private.is_no_country(content jsonb, field text) returns boolean
language sql stable set search_path = ''
as $$
  select not exists (select 1 from public.countries c where c.code = private.text_of(content, field))
$$;
create function private.is_no_currency(content jsonb, field text) returns boolean
language sql stable set search_path = ''
as $$
  select not exists (select 1 from public.currencies c where c.code = private.text_of(content, field))
$$;

-- Whom it is about: a provider of the record, or one that only its customer knows.
create function private.provider_kind_of(content jsonb) returns text
language sql stable set search_path = ''
as $$
  select case
    when content ->> 'providerId' is not null and content ->> 'namedProvider' is not null then null
    when content ->> 'providerId' is not null then
      (select p.kind from public.providers p where p.id = private.uuid_of(content, 'providerId'))
    else private.text_of(content -> 'namedProvider', 'kind') end
$$;
create function private.wrong_provider_field(content jsonb, kinds text[]) returns text
language plpgsql stable set search_path = ''
as $$
declare
  named jsonb := content -> 'namedProvider';
begin
  if content ->> 'namedProvider' is not null then
    if jsonb_typeof(named) <> 'object' or content ->> 'providerId' is not null
       or coalesce(private.text_of(named, 'kind') <> all (kinds), true)
       or coalesce(private.text_of(named, 'met') <> all (array['office', 'sub_agent', 'social_media', 'friend', 'other']), true)
       or length((private.clean_text(private.text_of(named, 'name'))).cleaned) not between 2 and 120
       or (named ->> 'place' is not null and private.text_of(named, 'place') is null)
       or length((private.clean_text(private.text_of(named, 'place'))).cleaned) > 120 then
      return 'namedProvider';
    end if;
    return null;
  end if;
  if coalesce(private.provider_kind_of(content) <> all (kinds), true) then return 'providerId'; end if;
  return null;
end;
$$;

-- The name of the first field of a review that is not as promised, or null.
create function private.wrong_review_field(review jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  provider_kind text := private.provider_kind_of(review);
  wrong text := private.wrong_provider_field(review, array['agency', 'operator']);
begin
  if wrong is not null then return wrong; end if;
  if jsonb_typeof(review -> 'ratings') is distinct from 'object' or review -> 'ratings' = '{}'::jsonb
     or exists (select 1 from jsonb_each(review -> 'ratings') r
       where r.key <> all (private.dimensions_of(provider_kind)) or r.value not in ('1', '2', '3', '4', '5')) then
    return 'ratings';
  end if;
  if jsonb_typeof(coalesce(review -> 'facts', '{}')) <> 'object'
     or exists (select 1 from jsonb_each(coalesce(review -> 'facts', '{}')) f
       where f.key <> all (private.facts_of(provider_kind)) or jsonb_typeof(f.value) <> 'boolean') then
    return 'facts';
  end if;
  if (review ->> 'text' is not null and private.text_of(review, 'text') is null)
     or length((private.clean_text(private.text_of(review, 'text'))).cleaned) > 5000 then return 'text'; end if;
  if review ->> 'origin' is not null and private.is_no_country(review, 'origin') then return 'origin'; end if;
  if review ->> 'destination' is not null and private.is_no_country(review, 'destination') then return 'destination'; end if;
  if review ->> 'startedMonth' is not null and not coalesce(private.is_past_month(private.text_of(review, 'startedMonth')), false) then
    return 'startedMonth';
  end if;
  if private.is_other(review, 'work', private.works()) then return 'work'; end if;
  return null;
end;
$$;

create function private.fee_categories() returns text[]
language sql immutable set search_path = ''
as $$
  select array['recruitment_service', 'medical', 'insurance', 'skills_test', 'training_orientation', 'equipment',
    'travel_lodging', 'administrative', 'deposit_or_bond', 'bribe_or_kickback', 'loan_interest', 'other']
$$;
create function private.paid_to() returns text[]
language sql immutable set search_path = ''
as $$
  select array['agency', 'sub_agent', 'clinic', 'training_centre', 'lender', 'government', 'other']
$$;

create function private.wrong_fee_report_field(report jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  wrong text := private.wrong_provider_field(report, array['agency']);
  field text;
begin
  if wrong is not null then return wrong; end if;
  if private.is_no_country(report, 'origin') then return 'origin'; end if;
  if private.is_no_country(report, 'destination') then return 'destination'; end if;
  if private.is_other(report, 'work', private.works()) then return 'work'; end if;
  if not coalesce(private.is_past_month(private.text_of(report, 'startedMonth')), false) then return 'startedMonth'; end if;
  foreach field in array array['payPromisedMinor', 'payReceivedMinor'] loop
    -- Pay divides: none is not told, not zero.
    if report ->> field is not null and coalesce(private.whole_of(report, field), 0) = 0 then return field; end if;
    if report ->> field is not null and private.is_no_currency(report, 'payCurrency') then return 'payCurrency'; end if;
  end loop;
  if report ->> 'payCurrency' is not null and private.is_no_currency(report, 'payCurrency') then return 'payCurrency'; end if;
  if report ->> 'loanMinor' is not null then
    if private.whole_of(report, 'loanMinor') is null then return 'loanMinor'; end if;
    if private.is_no_currency(report, 'loanCurrency') then return 'loanCurrency'; end if;
  elsif report ->> 'loanCurrency' is not null and private.is_no_currency(report, 'loanCurrency') then return 'loanCurrency';
  end if;
  if jsonb_typeof(report -> 'items') is distinct from 'array' or jsonb_array_length(report -> 'items') > 50 then return 'items'; end if;
  if exists (select 1 from jsonb_array_elements(report -> 'items') i where
      jsonb_typeof(i) <> 'object'
      or coalesce(private.text_of(i, 'category') <> all (private.fee_categories()), true)
      or private.whole_of(i, 'amountMinor') is null
      or private.is_no_currency(i, 'currency')
      or not coalesce(private.is_past_month(private.text_of(i, 'month')), false)
      or coalesce(private.text_of(i, 'paidTo') <> all (private.paid_to()), true)
      or coalesce(jsonb_typeof(i -> 'receipt'), 'null') not in ('boolean', 'null')) then
    return 'items';
  end if;
  return null;
end;
$$;

create function private.wrong_transfer_report_field(report jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  wrong text := private.wrong_provider_field(report, array['operator']);
begin
  if wrong is not null then return wrong; end if;
  if private.is_no_country(report, 'sending') then return 'sending'; end if;
  if private.is_no_country(report, 'receiving') or report ->> 'receiving' = report ->> 'sending' then return 'receiving'; end if;
  if coalesce(private.whole_of(report, 'sentMinor'), 0) = 0 then return 'sentMinor'; end if;
  if private.is_no_currency(report, 'sentCurrency') then return 'sentCurrency'; end if;
  -- A fee above what was sent is a slip of the thumb.
  if report ->> 'feeMinor' is not null
     and coalesce(private.whole_of(report, 'feeMinor') > private.whole_of(report, 'sentMinor'), true) then return 'feeMinor'; end if;
  if coalesce(jsonb_typeof(report -> 'feeIncluded'), 'null') not in ('boolean', 'null') then return 'feeIncluded'; end if;
  if private.whole_of(report, 'receivedMinor') is null then return 'receivedMinor'; end if;
  if private.is_no_currency(report, 'receivedCurrency') then return 'receivedCurrency'; end if;
  if not coalesce(private.is_past_month(private.text_of(report, 'month')), false) then return 'month'; end if;
  if private.is_other(report, 'payIn', array['cash', 'bank_account', 'card', 'mobile_wallet', 'other']) then return 'payIn'; end if;
  if private.is_other(report, 'payOut', array['cash', 'bank_account', 'mobile_wallet', 'home_delivery', 'other']) then return 'payOut'; end if;
  return null;
end;
$$;

create function private.wrong_content_field(kind text, content jsonb) returns text
language plpgsql stable set search_path = ''
as $$
begin
  if jsonb_typeof(content) is distinct from 'object' then return 'content'; end if;
  if content ->> 'language' is not null and coalesce(private.text_of(content, 'language') !~ '^[a-z]{2,3}$', true) then
    return 'language';
  end if;
  return case kind
    when 'review' then private.wrong_review_field(content)
    when 'fee_report' then private.wrong_fee_report_field(content)
    else private.wrong_transfer_report_field(content) end;
end;
$$;

-- Writes what a submission says, in place of what it said before. @returns What cleaning took out.
create function private.store_content(submission_id uuid, kind text, content jsonb) returns text[]
language plpgsql security definer set search_path = ''
as $$
declare
  named jsonb := content -> 'namedProvider';
  name record := private.clean_text(private.text_of(named, 'name'));
  place record := private.clean_text(private.text_of(named, 'place'));
  words record := private.clean_text(private.text_of(content, 'text'));
  removed text[] := array(select distinct unnest(name.removed || place.removed || words.removed) order by 1);
begin
  delete from public.reviews r where r.id = submission_id;
  delete from public.fee_reports f where f.id = submission_id;
  delete from public.transfer_reports t where t.id = submission_id;
  delete from private.named_providers n where n.submission_id = store_content.submission_id;
  delete from private.removed_characters c where c.submission_id = store_content.submission_id;
  if jsonb_typeof(named) = 'object' then
    insert into private.named_providers
    values (submission_id, named ->> 'kind', name.cleaned, coalesce(place.cleaned, ''), named ->> 'met');
  end if;
  if removed <> '{}' then insert into private.removed_characters values (submission_id, removed); end if;

  if kind = 'review' then
    insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
    values (submission_id, content -> 'ratings', coalesce(content -> 'facts', '{}'), content ->> 'destination',
      content ->> 'work', left(content ->> 'startedMonth', 4), words.cleaned);
    insert into private.review_backgrounds (id, origin, started_month)
    values (submission_id, content ->> 'origin', content ->> 'startedMonth');
  elsif kind = 'fee_report' then
    insert into public.fee_reports (id, origin, destination, work, started_month, pay_promised_minor, pay_received_minor,
      pay_currency, loan_minor, loan_currency)
    values (submission_id, content ->> 'origin', content ->> 'destination', content ->> 'work', content ->> 'startedMonth',
      private.whole_of(content, 'payPromisedMinor'), private.whole_of(content, 'payReceivedMinor'), content ->> 'payCurrency',
      private.whole_of(content, 'loanMinor'), content ->> 'loanCurrency');
    insert into public.fee_items (report_id, position, category, amount_minor, currency, paid_month, paid_to, receipt_given)
    select submission_id, i.position, i.item ->> 'category', private.whole_of(i.item, 'amountMinor'), i.item ->> 'currency',
      i.item ->> 'month', i.item ->> 'paidTo', (i.item ->> 'receipt')::boolean
    from jsonb_array_elements(content -> 'items') with ordinality i (item, position);
  else
    insert into public.transfer_reports (id, sending, receiving, sent_minor, sent_currency, fee_minor, fee_included,
      received_minor, received_currency, sent_month, pay_in, pay_out)
    values (submission_id, content ->> 'sending', content ->> 'receiving', private.whole_of(content, 'sentMinor'),
      content ->> 'sentCurrency', private.whole_of(content, 'feeMinor'), (content ->> 'feeIncluded')::boolean,
      private.whole_of(content, 'receivedMinor'), content ->> 'receivedCurrency', content ->> 'month',
      content ->> 'payIn', content ->> 'payOut');
  end if;
  return removed;
end;
$$;

-- The device makes the id: a random one, as RFC 9562 has it, or it is somebody's experiment.
create function private.is_random_uuid(id uuid) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', false)
$$;

-- A limit of the day and a piece of work, which whoever writes to us has done. Null when the caller may go on.
create function private.refuse_caller(action text, most int, proof jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.within_limit(action, most) then
    return private.refused('too_many');
  end if;
  if not coalesce(private.spend_challenge(proof), false) then
    return private.refused('proof_wrong');
  end if;
  return null;
end;
$$;

create function private.submit(kind text, sent json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  request jsonb := private.request_of(sent);
  content jsonb := request -> 'content';
  new_id uuid := private.uuid_of(request, 'id');
  receipt_hash text := private.text_of(request, 'receiptHash');
  provider uuid;
  wrong text;
  refusal jsonb;
  removed text[];
begin
  if request is null then return private.unreadable(sent); end if;
  if not private.is_random_uuid(new_id) or coalesce(receipt_hash !~ '^[0-9a-f]{64}$', true) then
    return private.refused('bad_request');
  end if;
  -- Sent twice by a shaky connection, perhaps at once: the first one counts, and the answer is the same.
  perform pg_advisory_xact_lock(hashtextextended(new_id::text, 0));
  if exists (select 1 from private.receipts r where r.submission_id = new_id and r.code_hash = receipt_hash) then
    return private.done('received');
  end if;
  if exists (select 1 from public.submissions s where s.id = new_id)
     or exists (select 1 from private.receipts r where r.code_hash = receipt_hash) then
    return private.refused('bad_request');
  end if;
  -- The content before the proof: a mistake in it must not cost the sender their piece of work.
  wrong := private.wrong_content_field(kind, content);
  if wrong is not null then return private.wrong_field(wrong); end if;
  refusal := private.refuse_caller('submit', 30, request -> 'proof');
  if refusal is not null then return refusal; end if;

  provider := private.uuid_of(content, 'providerId');
  insert into public.submissions (id, kind, provider_id, language, submitted_month, is_demo)
  values (new_id, submit.kind, provider, coalesce(content ->> 'language', 'en'),
    to_char(now() at time zone 'utc', 'YYYY-MM'),
    coalesce((select p.is_demo from public.providers p where p.id = provider), false));
  insert into private.receipts (submission_id, code_hash) values (new_id, receipt_hash);
  insert into private.queue (submission_id) values (new_id);
  removed := private.store_content(new_id, kind, content);
  perform private.announce('submission_received', new_id, provider);
  return private.done('received') || jsonb_build_object('removed', to_jsonb(removed));
end;
$$;

create function public.submit_review(request json) returns jsonb
language sql security definer set search_path = '' as $$ select private.submit('review', request) $$;
create function public.submit_fee_report(request json) returns jsonb
language sql security definer set search_path = '' as $$ select private.submit('fee_report', request) $$;
create function public.submit_transfer_report(request json) returns jsonb
language sql security definer set search_path = '' as $$ select private.submit('transfer_report', request) $$;

revoke all on all functions in schema private from public;
revoke all on function public.submit_review(json), public.submit_fee_report(json), public.submit_transfer_report(json) from public;
grant execute on function public.submit_review(json), public.submit_fee_report(json), public.submit_transfer_report(json)
  to anon, authenticated, service_role;
-- Policies of row-level security ask this one in the name of whoever reads.
grant execute on function private.is_moderator() to authenticated, service_role;
