-- The moderator's desk: what waits, with its signals, and the decision. Each function checks the
-- caller itself.
create function public.moderation_queue() returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_moderator() then
    return jsonb_build_object('ok', false, 'code', 'not_allowed');
  end if;
  return jsonb_build_object('ok', true, 'code', 'queue', 'items', (
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'kind', s.kind, 'language', s.language, 'submittedMonth', s.submitted_month,
        'provider', jsonb_build_object('name', p.name, 'kind', p.kind, 'country', p.country, 'slug', p.slug),
        'review', case when r.id is null then null else jsonb_build_object('ratings', r.ratings, 'facts', r.facts,
          'origin', b.origin, 'destination', r.destination, 'work', r.work, 'startedMonth', b.started_month, 'text', r.text) end,
        'feeReport', case when f.id is null then null else jsonb_build_object('origin', f.origin, 'destination', f.destination,
          'work', f.work, 'startedMonth', f.started_month, 'payReceivedMinor', f.pay_received_minor, 'payCurrency', f.pay_currency,
          'items', (select coalesce(jsonb_agg(jsonb_build_object('category', i.category, 'amountMinor', i.amount_minor,
            'currency', i.currency, 'paidMonth', i.paid_month, 'paidTo', i.paid_to, 'receiptGiven', i.receipt_given) order by i.position), '[]')
            from public.fee_items i where i.report_id = f.id)) end,
        'screened', exists (select 1 from private.screenings c where c.submission_id = s.id),
        'signals', (select coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'level', g.level,
          'reason', g.reason, 'excerpt', g.excerpt) order by g.id), '[]')
          from private.signals g where g.submission_id = s.id))
      order by (select count(*) from private.signals g where g.submission_id = s.id and g.level = 'warn') desc, t.arrival), '[]')
    from public.submissions s
    join public.providers p on p.id = s.provider_id
    left join private.receipts t on t.submission_id = s.id
    left join public.reviews r on r.id = s.id
    left join private.review_backgrounds b on b.id = s.id
    left join public.fee_reports f on f.id = s.id
    where s.status = 'pending'
  ));
end;
$$;

create function public.decide_submission(submission_id uuid, decision text, reason text default null, note text default null)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  current_status text;
  provider uuid;
begin
  if not private.is_moderator() then
    return jsonb_build_object('ok', false, 'code', 'not_allowed');
  end if;
  if decision not in ('publish', 'decline')
     or (decision = 'decline' and coalesce(reason, '') not in ('personal_data', 'insult_or_threat', 'not_about_provider',
       'duplicate', 'advertising', 'not_first_hand', 'unreadable', 'other_rule')) then
    return jsonb_build_object('ok', false, 'code', 'bad_request');
  end if;
  select s.status, s.provider_id into current_status, provider
  from public.submissions s where s.id = decide_submission.submission_id for update;
  if current_status is distinct from 'pending' then
    return jsonb_build_object('ok', false, 'code', case when current_status is null then 'not_found' else 'already_decided' end);
  end if;
  update public.submissions s
  set status = case decision when 'publish' then 'published' else 'declined' end,
      published_month = case decision when 'publish' then to_char(now() at time zone 'utc', 'YYYY-MM') end
  where s.id = decide_submission.submission_id;
  perform private.append_log(decision, (select auth.uid()), decide_submission.submission_id,
    case decision when 'decline' then reason end, nullif(trim(left(note, 1000)), ''));
  if decision = 'publish' then
    perform private.announce('record_changed', decide_submission.submission_id, provider);
  end if;
  return jsonb_build_object('ok', true, 'code', case decision when 'publish' then 'published' else 'declined' end);
end;
$$;

create function public.my_role() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('ok', true, 'role', (select role from private.members where user_id = (select auth.uid())))
$$;

revoke all on function public.moderation_queue(), public.decide_submission(uuid, text, text, text), public.my_role() from public, anon;
grant execute on function public.moderation_queue(), public.decide_submission(uuid, text, text, text), public.my_role()
  to authenticated, service_role;
