-- Offices and names on social media that said they act for a licence holder, as workers named them. A moderator puts one
-- here when giving the submission the licence holder's page; it is published with that submission, and goes with it.
create table private.sub_agents (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  name text not null check (length(name) between 2 and 120),
  place text not null default '' check (length(place) <= 120),
  met text not null check (met in ('office', 'sub_agent', 'social_media', 'friend', 'other'))
);
alter table private.sub_agents enable row level security;
grant all on private.sub_agents to service_role;

-- Gives a submission that only named its provider the provider's page: that of whom it named, or of the licence holder for
-- whom that one said to act.
drop function private.place(uuid, uuid);
create function private.place(submission uuid, provider uuid, is_sub_agent boolean default false) returns jsonb
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
  if is_sub_agent and named.kind <> 'agency' then return private.wrong_field('isSubAgent'); end if;
  if private.is_claimed_by_other(submission) then return private.refused('claimed_by_other'); end if;
  update public.submissions s set provider_id = found_provider.id, is_demo = s.is_demo or found_provider.is_demo where s.id = submission;
  if is_sub_agent then
    insert into private.sub_agents (submission_id, name, place, met)
    select n.submission_id, n.name, n.place, n.met from private.named_providers n where n.submission_id = submission;
  end if;
  delete from private.named_providers n where n.submission_id = submission;
  perform private.append_log('place', (select auth.uid()), submission, null, null);
  -- Of this provider the screening may know more.
  perform private.announce('submission_received', submission, found_provider.id);
  return private.done('placed');
end;
$$;

create or replace function public.place_submission(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  if coalesce(jsonb_typeof(asked -> 'isSubAgent'), 'null') not in ('boolean', 'null') then return private.wrong_field('isSubAgent'); end if;
  return private.place(private.uuid_of(asked, 'id'), private.uuid_of(asked, 'providerId'),
    coalesce((asked ->> 'isSubAgent')::boolean, false));
end;
$$;

-- The name of somebody's cousin must be gone at once, whatever becomes of the rest: one moderator is enough.
create function public.drop_sub_agent(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  submission uuid := private.uuid_of(private.request_of(request), 'id');
  found_row record;
begin
  if not private.is_moderator() then return private.refused('not_allowed'); end if;
  select s.id, s.status, s.provider_id into found_row from public.submissions s
  where s.id = submission and s.status in ('pending', 'published') for update;
  if found_row.id is null then return private.refused('not_found'); end if;
  if found_row.status = 'pending' and private.is_claimed_by_other(submission) then return private.refused('claimed_by_other'); end if;
  delete from private.sub_agents n where n.submission_id = submission;
  if not found then return private.refused('not_found'); end if;
  perform private.append_log('drop_sub_agent', (select auth.uid()), submission, null, null);
  perform private.announce(case found_row.status when 'published' then 'record_changed' else 'submission_received' end,
    submission, found_row.provider_id);
  return private.done('dropped');
end;
$$;
revoke all on function public.drop_sub_agent(json) from public, anon;
grant execute on function public.drop_sub_agent(json) to authenticated, service_role;

-- The rest as it was, and with sub-agents: what is deleted with a submission, what moderators see, what the screening reads.
create or replace function private.forget_content(submission uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.reviews where id = submission;
  delete from public.fee_reports where id = submission;
  delete from public.transfer_reports where id = submission;
  delete from private.named_providers where submission_id = submission;
  delete from private.sub_agents where submission_id = submission;
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

create or replace function public.moderation_queue(request json) returns jsonb
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
          'subAgent', (select jsonb_build_object('name', n.name, 'place', n.place, 'met', n.met)
            from private.sub_agents n where n.submission_id = s.id),
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

create or replace function public.published_of(request json) returns jsonb
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
    'subAgents', (select coalesce(jsonb_agg(jsonb_build_object('id', n.submission_id, 'name', n.name, 'place', n.place, 'met', n.met)
        order by n.name, n.place, n.submission_id), '[]')
      from private.sub_agents n join public.submissions s on s.id = n.submission_id
      where s.provider_id in (select private.family_of(provider)) and s.status = 'published'),
    'reviews', (select coalesce(jsonb_agg(private.review_told(s.id) || jsonb_build_object(
        'removalAsked', exists (select 1 from private.removal_requests q where q.submission_id = s.id))
        order by s.published_month desc, s.id), '[]')
      from (select s.id, s.published_month from public.submissions s
        where s.provider_id in (select private.family_of(provider)) and s.status = 'published' and s.kind = 'review'
        order by s.published_month desc, s.id limit 1000) s));
end;
$$;

create or replace function public.submissions_to_screen(ids jsonb) returns jsonb
language sql stable set search_path = ''
as $$
  with merged as materialized (select m.id, m.root from private.merged_providers() m),
  waiting as materialized (
    select s.*, coalesce(g.root, s.provider_id) as root
    from (select distinct i.id::uuid as id from jsonb_array_elements_text(ids) i (id)) i
    join public.submissions s on s.id = i.id left join merged g on g.id = s.provider_id where s.status = 'pending'),
  roots as materialized (select distinct w.root from waiting w where w.root is not null),
  family as materialized (
    select r.root, r.root as id from roots r
    union all
    select r.root, g.id from roots r join merged g on g.root = r.root)
  select jsonb_build_object(
    'submissions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'arrival', coalesce(t.arrival, 0), 'kind', s.kind,
        'language', s.language, 'isDemo', s.is_demo, 'providerId', s.root,
        'named', (select jsonb_build_object('name', n.name, 'place', n.place) from (
            select submission_id, name, place from private.named_providers
            union all
            select submission_id, name, place from private.sub_agents) n where n.submission_id = s.id),
        'origin', coalesce(b.origin, f.origin), 'destination', coalesce(r.destination, f.destination),
        'work', coalesce(r.work, f.work), 'startedMonth', coalesce(b.started_month, f.started_month),
        'text', coalesce(r.text, ''), 'ratings', r.ratings,
        'removed', coalesce((select to_jsonb(c.kinds) from private.removed_characters c where c.submission_id = s.id), '[]'))
        order by t.arrival nulls first, s.id), '[]')
      from waiting s
      left join private.receipts t on t.submission_id = s.id
      left join public.reviews r on r.id = s.id
      left join private.review_backgrounds b on b.id = s.id
      left join public.fee_reports f on f.id = s.id),
    'providers', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'country', p.country,
        'names', (select jsonb_agg(distinct n.name) from (
          select e.name from family m join public.providers e on e.id = m.id where m.root = p.id
          union all
          select e.name from family m join public.provider_names e on e.provider_id = m.id where m.root = p.id) n),
        'official', jsonb_build_object(
          'licences', (select coalesce(jsonb_agg(jsonb_build_object('register', l.register, 'number', l.number, 'status', l.status,
              'validFrom', l.valid_from, 'validUntil', l.valid_until, 'observedOn', l.observed_on, 'isListed', l.is_listed,
              'history', (select coalesce(jsonb_agg(jsonb_build_object('observedOn', o.observed_on, 'status', o.status,
                'validFrom', o.valid_from, 'validUntil', o.valid_until, 'isListed', o.is_listed)), '[]')
                from public.licence_observations o where o.licence_id = l.id)) order by l.id), '[]')
            from family m join public.licences l on l.provider_id = m.id where m.root = p.id),
          'sanctions', (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'from', x.first_day, 'until', x.last_day)), '[]')
            from family m join public.sanctions x on x.provider_id = m.id where m.root = p.id),
          'hasRegister', p.kind = 'agency' and exists (select 1 from public.registers g
            join public.register_lists e on e.register = g.register where g.country = p.country),
          'destinations', (select coalesce(jsonb_agg(distinct d.destination), '[]')
            from family m join public.deployments d on d.provider_id = m.id where m.root = p.id and d.destination is not null),
          'workersSent', (select coalesce(sum(d.men + d.women), 0)
            from family m join public.deployments d on d.provider_id = m.id where m.root = p.id and d.destination is not null)))), '[]')
      from roots r join public.providers p on p.id = r.root))
$$;
revoke all on all functions in schema private from public;
