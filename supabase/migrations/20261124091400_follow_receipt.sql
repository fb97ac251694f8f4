-- What the holder of a receipt code may do: see what became of their submission, and take it back.
-- A malformed code, a wrong one and an unknown one get the same answer after the same look-up.
create function public.receipt_status(receipt_hash text) returns jsonb
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
  join public.providers p on p.id = s.provider_id
  where r.code_hash = coalesce(receipt_hash, '');
  return coalesce(answer, jsonb_build_object('ok', false, 'code', 'not_found'));
end;
$$;

-- Takes it off the site for good: the words and answers are deleted, the log keeps that it happened.
create function public.withdraw_submission(receipt_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  found_row record;
begin
  if not private.within_limit('receipt', 200) then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  select s.id, s.status, s.provider_id into found_row
  from private.receipts r join public.submissions s on s.id = r.submission_id
  where r.code_hash = coalesce(receipt_hash, '')
  for update of s;
  if not found then
    return jsonb_build_object('ok', false, 'code', 'not_found');
  end if;
  if found_row.status = 'withdrawn' then
    return jsonb_build_object('ok', true, 'code', 'withdrawn');
  end if;
  delete from public.reviews where id = found_row.id;
  delete from public.fee_reports where id = found_row.id;
  delete from public.transfer_reports where id = found_row.id;
  delete from private.signals where submission_id = found_row.id;
  update public.submissions set status = 'withdrawn', published_month = null where id = found_row.id;
  perform private.append_log('withdraw', null, found_row.id, null, null);
  if found_row.status = 'published' then
    perform private.announce('record_changed', found_row.id, found_row.provider_id);
  end if;
  return jsonb_build_object('ok', true, 'code', 'withdrawn');
end;
$$;

revoke all on function public.receipt_status(text), public.withdraw_submission(text) from public;
grant execute on function public.receipt_status(text), public.withdraw_submission(text) to anon, authenticated, service_role;
