-- Readers' flags on what is published, and everything besides submissions that waits for a moderator.
alter table private.flags
  add constraint flags_reason check (reason in ('personal_data', 'insult_or_threat', 'not_true', 'not_about_provider',
    'advertising', 'other'));
create index flags_by_submission on private.flags (submission_id);

create function public.flag_review(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  flag_id uuid := private.uuid_of(asked, 'id');
  review uuid := private.uuid_of(asked, 'reviewId');
  reason text := private.text_of(asked, 'reason');
  note text := (private.clean_text(private.text_of(asked, 'note'))).cleaned;
  refusal jsonb;
begin
  if asked is null then return private.unreadable(request); end if;
  if not private.is_random_uuid(flag_id) then return private.refused('bad_request'); end if;
  if exists (select 1 from private.flags f where f.id = flag_id) then return private.done('received'); end if;
  if coalesce(reason not in ('personal_data', 'insult_or_threat', 'not_true', 'not_about_provider', 'advertising', 'other'), true) then
    return private.wrong_field('reason');
  end if;
  if length(note) > 1000 then return private.wrong_field('note'); end if;
  -- Held, or a flag could come to what its author is just taking back.
  perform 1 from public.submissions s where s.id = review and s.status = 'published' and s.kind = 'review' for share;
  if not found then return private.refused('not_found'); end if;
  refusal := private.refuse_caller('flag', 10, asked -> 'proof');
  if refusal is not null then return refusal; end if;
  insert into private.flags (id, submission_id, reason, note, flagged_month)
  values (flag_id, review, reason, note, to_char(now() at time zone 'utc', 'YYYY-MM')) on conflict (id) do nothing;
  return private.done('received');
end;
$$;

create function public.dismiss_flags(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  review uuid := private.uuid_of(private.request_of(request), 'reviewId');
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  delete from private.flags f where f.submission_id = review;
  if not found then return private.refused('not_found'); end if;
  perform private.append_log('dismiss_flags', (select auth.uid()), review, null, null);
  return private.done('dismissed');
end;
$$;

create function public.moderation_matters(request json) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  return jsonb_build_object('ok', true, 'code', 'matters',
    'replies', (select coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'reviewId', y.review_id, 'provider', private.provider_told(s.provider_id),
        'reviewText', r.text, 'language', s.language, 'text', y.text,
        'daysWaiting', (now() at time zone 'utc')::date - coalesce(y.arrived_on, (now() at time zone 'utc')::date)) order by y.arrived_on, y.id), '[]')
      from (select * from public.provider_replies where status = 'pending' order by arrived_on, id limit 100) y
      join public.reviews r on r.id = y.review_id join public.submissions s on s.id = y.review_id),
    'appeals', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'reviewId', a.review_id, 'provider', private.provider_told(a.provider_id),
        'reviewText', r.text, 'language', s.language, 'grounds', a.grounds, 'text', a.text, 'month', a.month) order by a.month, a.id), '[]')
      from (select * from private.appeals where status = 'open' order by month, id limit 100) a
      join public.reviews r on r.id = a.review_id join public.submissions s on s.id = a.review_id),
    'flags', (select coalesce(jsonb_agg(jsonb_build_object('reviewId', g.submission_id, 'provider', private.provider_told(s.provider_id),
        'reviewText', r.text, 'language', s.language,
        'reasons', (select jsonb_agg(jsonb_build_object('reason', f.reason, 'note', f.note, 'n', f.n) order by f.n desc, f.reason, f.note)
          from (select reason, note, count(*) as n from private.flags f where f.submission_id = g.submission_id group by reason, note
            order by count(*) desc, reason, note limit 50) f))
        order by g.n desc, g.submission_id), '[]')
      from (select submission_id, count(*) as n from private.flags group by submission_id order by count(*) desc, submission_id limit 100) g
      join public.reviews r on r.id = g.submission_id join public.submissions s on s.id = g.submission_id),
    'removals', (select coalesce(jsonb_agg(jsonb_build_object('reviewId', q.submission_id, 'provider', private.provider_told(s.provider_id),
        'kind', s.kind, 'reviewText', coalesce(r.text, ''), 'language', s.language, 'reason', q.reason, 'note', q.note,
        'isMine', q.moderator = (select auth.uid())) order by q.submission_id), '[]')
      from (select * from private.removal_requests order by submission_id limit 100) q
      join public.submissions s on s.id = q.submission_id left join public.reviews r on r.id = q.submission_id),
    'alerts', (select coalesce(jsonb_agg(jsonb_build_object('providerId', a.provider_id, 'name', p.name, 'slug', p.slug, 'kind', p.kind)
        order by p.name), '[]')
      from (select * from private.fraud_alerts order by provider_id limit 100) a
      join public.providers p on p.id = private.root_of(a.provider_id)));
end;
$$;

revoke all on function public.flag_review(json), public.dismiss_flags(json), public.moderation_matters(json) from public, anon;
grant execute on function public.flag_review(json) to anon, authenticated, service_role;
grant execute on function public.dismiss_flags(json), public.moderation_matters(json) to authenticated, service_role;
revoke all on all functions in schema private from public;
