-- The worker's side of screening: the text to look at, and what it noticed.
create function public.submission_to_screen(submission_id uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('id', s.id, 'kind', s.kind, 'language', s.language, 'text', r.text,
    'providerCountry', p.country, 'origin', b.origin, 'destination', r.destination)
  from public.submissions s
  join public.providers p on p.id = s.provider_id
  left join public.reviews r on r.id = s.id
  left join private.review_backgrounds b on b.id = s.id
  where s.id = submission_to_screen.submission_id and s.status = 'pending'
$$;

create function public.record_signals(submission_id uuid, signals jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from private.signals g where g.submission_id = record_signals.submission_id;
  insert into private.signals (submission_id, name, level, reason, excerpt)
  select record_signals.submission_id, g.name, g.level, g.reason, g.excerpt
  from jsonb_to_recordset(signals) as g (name text, level text, reason text, excerpt text)
  where exists (select 1 from public.submissions s where s.id = record_signals.submission_id and s.status = 'pending');
  insert into private.screenings (submission_id)
  select s.id from public.submissions s where s.id = record_signals.submission_id
  on conflict do nothing;
end;
$$;

revoke all on function public.submission_to_screen(uuid), public.record_signals(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.submission_to_screen(uuid), public.record_signals(uuid, jsonb) to service_role;
