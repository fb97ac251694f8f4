-- Moderators and authors see the page a review will stand on, not the entry that was merged into it.
create function private.root_of(provider uuid) returns uuid
language sql stable set search_path = ''
as $$
  with recursive up as (
    select p.id, p.merged_into from public.providers p where p.id = provider
    union all
    select p.id, p.merged_into from public.providers p join up on p.id = up.merged_into)
  select up.id from up where up.merged_into is null
$$;
revoke all on function private.root_of(uuid) from public;

create or replace function public.moderation_queue() returns jsonb
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
    join public.providers p on p.id = private.root_of(s.provider_id)
    left join private.receipts t on t.submission_id = s.id
    left join public.reviews r on r.id = s.id
    left join private.review_backgrounds b on b.id = s.id
    left join public.fee_reports f on f.id = s.id
    where s.status = 'pending'
  ));
end;
$$;

create or replace function public.receipt_status(receipt_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  if not private.within_limit('receipt', 200) then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  select jsonb_build_object('ok', true, 'code', 'found', 'kind', s.kind, 'status', s.status,
      'submittedMonth', s.submitted_month, 'publishedMonth', s.published_month,
      'providerName', p.name, 'providerKind', p.kind, 'providerSlug', p.slug,
      'reason', (select l.reason from private.moderation_log l
        where l.submission_id = s.id and l.action = 'decline' order by l.seq desc limit 1))
  into answer
  from private.receipts r
  join public.submissions s on s.id = r.submission_id
  join public.providers p on p.id = private.root_of(s.provider_id)
  where r.code_hash = coalesce(receipt_hash, '');
  return coalesce(answer, jsonb_build_object('ok', false, 'code', 'not_found'));
end;
$$;
