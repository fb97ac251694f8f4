-- What the holder of a receipt code may do, by request: see what became of it, see it, correct it, answer, take it back.
-- A malformed code, a wrong one and an unknown one get the same answer after the same look-up.
drop function public.receipt_status(text), public.withdraw_submission(text);

create index moderation_log_by_submission on private.moderation_log (submission_id, seq);

create function private.receipt_of(request jsonb) returns uuid
language sql stable security definer set search_path = ''
as $$
  select r.submission_id from private.receipts r where r.code_hash = coalesce(private.text_of(request, 'receiptHash'), '')
$$;

create function public.receipt_status(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  if not private.within_limit('receipt', 600) then
    return private.refused('too_many');
  end if;
  select jsonb_build_object('ok', true, 'code', 'found', 'kind', s.kind, 'status', s.status,
      'submittedMonth', s.submitted_month, 'publishedMonth', s.published_month,
      'providerName', coalesce(p.name, n.name), 'providerKind', coalesce(p.kind, n.kind), 'providerSlug', p.slug,
      'reason', case when s.status in ('declined', 'removed') then (select l.reason from private.moderation_log l
        where l.submission_id = s.id and l.action in ('decline', 'remove') order by l.seq desc limit 1) end,
      'question', (select jsonb_build_object('text', q.question, 'answer', q.answer) from private.questions q
        -- One that a correction has answered is asked no more.
        where q.submission_id = s.id and (q.answer is not null
          or exists (select 1 from private.queue w where w.submission_id = s.id and w.state = 'asked'))
        order by q.id desc limit 1),
      'canCorrect', s.status = 'pending')
  into answer
  from public.submissions s
  left join public.providers p on p.id = private.root_of(s.provider_id)
  left join private.named_providers n on n.submission_id = s.id
  where s.id = private.receipt_of(private.request_of(request));
  return coalesce(answer, private.refused('not_found'));
end;
$$;

-- What a submission says, in the form it was sent in.
create function private.content_of(submission_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('language', s.language, 'providerId', private.root_of(s.provider_id), 'namedProvider',
      case when s.provider_id is null then
        (select jsonb_build_object('kind', n.kind, 'name', n.name, 'place', n.place, 'met', n.met)
        from private.named_providers n where n.submission_id = s.id) end)
    || coalesce(case s.kind when 'review' then (
        select jsonb_build_object('ratings', r.ratings, 'facts', r.facts, 'origin', b.origin, 'destination', r.destination,
          'work', r.work, 'startedMonth', b.started_month, 'text', r.text)
        from public.reviews r left join private.review_backgrounds b on b.id = r.id where r.id = s.id)
      when 'fee_report' then (
        select jsonb_build_object('origin', f.origin, 'destination', f.destination, 'work', f.work, 'startedMonth', f.started_month,
          'payCurrency', f.pay_currency, 'payPromisedMinor', f.pay_promised_minor, 'payReceivedMinor', f.pay_received_minor,
          'loanMinor', f.loan_minor, 'loanCurrency', f.loan_currency, 'items',
          (select coalesce(jsonb_agg(jsonb_build_object('category', i.category, 'amountMinor', i.amount_minor, 'currency', i.currency,
            'month', i.paid_month, 'paidTo', i.paid_to, 'receipt', i.receipt_given) order by i.position), '[]')
            from public.fee_items i where i.report_id = f.id))
        from public.fee_reports f where f.id = s.id)
      else (
        select jsonb_build_object('sending', t.sending, 'receiving', t.receiving, 'sentMinor', t.sent_minor,
          'sentCurrency', t.sent_currency, 'feeMinor', t.fee_minor, 'feeIncluded', t.fee_included, 'receivedMinor', t.received_minor,
          'receivedCurrency', t.received_currency, 'month', t.sent_month, 'payIn', t.pay_in, 'payOut', t.pay_out)
        from public.transfer_reports t where t.id = s.id) end, '{}')
  from public.submissions s where s.id = content_of.submission_id
$$;

create function public.read_own_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  if not private.within_limit('receipt', 600) then
    return private.refused('too_many');
  end if;
  select jsonb_build_object('ok', true, 'code', 'found', 'kind', s.kind, 'status', s.status, 'submittedMonth', s.submitted_month,
      'content', private.content_of(s.id), 'providerName', coalesce(p.name, n.name), 'providerKind', coalesce(p.kind, n.kind),
      'providerCountry', p.country)
  into answer
  from public.submissions s
  left join public.providers p on p.id = private.root_of(s.provider_id)
  left join private.named_providers n on n.submission_id = s.id
  where s.id = private.receipt_of(private.request_of(request)) and s.status <> 'withdrawn';
  return coalesce(answer, private.refused('not_found'));
end;
$$;

-- The waiting submission of a receipt, locked, or why there is none.
create function private.open_for_author(sent json, out refusal jsonb, out id uuid, out kind text, out provider_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  request jsonb := private.request_of(sent);
  status text;
begin
  if not private.within_limit('receipt', 600) then
    refusal := private.refused('too_many');
    return;
  end if;
  if request is null and octet_length(sent::text) > 65536 then
    refusal := private.unreadable(sent);
    return;
  end if;
  select s.id, s.kind, s.provider_id, s.status into id, kind, provider_id, status
  from public.submissions s where s.id = private.receipt_of(request) for update;
  if id is null then
    refusal := private.refused('not_found');
  elsif status <> 'pending' then
    refusal := private.refused('too_late');
  end if;
end;
$$;

-- Back to the moderators: the open question counts as answered.
create function private.hand_back(submission uuid) returns void
language sql security definer set search_path = ''
as $$
  update private.queue q set state = 'answered' where q.submission_id = submission and q.state = 'asked'
$$;

create function public.correct_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  content jsonb := private.request_of(request) -> 'content';
  opened record := private.open_for_author(request);
  provider uuid;
  wrong text;
  removed text[];
begin
  if opened.refusal is not null then return opened.refusal; end if;
  wrong := private.wrong_content_field(opened.kind, content);
  if wrong is not null then return private.wrong_field(wrong); end if;
  provider := private.uuid_of(content, 'providerId');
  -- A correction stays with whom it is about, or places a name that was in no list.
  if opened.provider_id is not null and private.root_of(provider) is distinct from private.root_of(opened.provider_id) then
    return private.wrong_field('providerId');
  end if;
  removed := private.store_content(opened.id, opened.kind, content);
  update public.submissions s set revision = s.revision + 1, provider_id = coalesce(s.provider_id, provider),
    is_demo = s.is_demo or coalesce((select p.is_demo from public.providers p where p.id = provider), false),
    language = coalesce(content ->> 'language', s.language) where s.id = opened.id;
  -- The screening looks again; until then nobody is told that nothing was noticed.
  delete from private.signals g where g.submission_id = opened.id;
  delete from private.screenings c where c.submission_id = opened.id;
  -- By its old words it must not be declined with others.
  delete from private.fingerprints f where f.submission_id = opened.id;
  update private.queue q set risk = 0 where q.submission_id = opened.id;
  perform private.hand_back(opened.id);
  perform private.announce('submission_received', opened.id, provider);
  return private.done('corrected') || jsonb_build_object('removed', to_jsonb(removed));
end;
$$;

create function public.answer_question(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  words record := private.clean_text(private.text_of(private.request_of(request), 'answer'));
  opened record := private.open_for_author(request);
begin
  if opened.refusal is not null then
    return case when opened.refusal ->> 'code' = 'too_late' then private.refused('no_question')
      else opened.refusal end;
  end if;
  if length(words.cleaned) not between 1 and 1000 then return private.wrong_field('answer'); end if;
  update private.questions q set answer = words.cleaned
  where q.id = (select max(last.id) from private.questions last where last.submission_id = opened.id) and q.answer is null
    and exists (select 1 from private.queue w where w.submission_id = opened.id and w.state = 'asked');
  if not found then return private.refused('no_question'); end if;
  perform private.hand_back(opened.id);
  return private.done('answered') || jsonb_build_object('removed', to_jsonb(words.removed));
end;
$$;

-- Takes it off the site for good: whatever it said is deleted, and what was said about it. The log keeps that it happened.
create function public.withdraw_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  found_row record;
begin
  if not private.within_limit('receipt', 600) then
    return private.refused('too_many');
  end if;
  select s.id, s.status, s.provider_id into found_row
  from public.submissions s where s.id = private.receipt_of(private.request_of(request)) for update;
  if not found then
    return private.refused('not_found');
  end if;
  if found_row.status <> 'withdrawn' then
    perform private.forget_content(found_row.id);
    update public.submissions set status = 'withdrawn', published_month = null where id = found_row.id;
    perform private.append_log('withdraw', null, found_row.id, null, null);
    if found_row.status = 'published' then
      perform private.announce('record_changed', found_row.id, found_row.provider_id);
    end if;
  end if;
  return private.done('withdrawn');
end;
$$;

revoke all on function private.receipt_of(jsonb), private.content_of(uuid), private.open_for_author(json),
  private.hand_back(uuid) from public;
revoke all on function public.receipt_status(json), public.read_own_submission(json), public.correct_submission(json),
  public.answer_question(json), public.withdraw_submission(json) from public;
grant execute on function public.receipt_status(json), public.read_own_submission(json), public.correct_submission(json),
  public.answer_question(json), public.withdraw_submission(json) to anon, authenticated, service_role;
