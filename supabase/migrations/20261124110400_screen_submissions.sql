-- The worker's side of screening, now many submissions at a time and each beside what came before it. The rules are in
-- src/domain/moderation; here is only what is remembered of a submission for comparing later ones with, and what is asked of it.
drop function public.submission_to_screen(uuid), public.record_signals(uuid, jsonb);

-- Reports without words, or with few, are remembered too: that they came, for whom, and how good or bad they were.
alter table private.fingerprints
  alter column minhash drop not null,
  alter column bands drop not null,
  -- MinHash of its pairs of words, with numbers and the provider's name masked: for texts of one template.
  add column template int[],
  add column template_bands int[],
  -- Letters and digits of the text.
  add column text_length int not null default 0,
  add column lowest int check (lowest between 1 and 5),
  add column highest int check (highest between 1 and 5),
  -- Origin, destination and work together: how many others could have written it.
  add column combination text,
  add column provider_id uuid references public.providers (id) on delete set null,
  add column is_demo boolean not null default false,
  add column month text,
  -- The order of private.receipts; zero for what was never sent but made up.
  add column arrival bigint not null default 0;
create index fingerprints_by_arrival on private.fingerprints (is_demo, arrival);
create index fingerprints_by_provider on private.fingerprints (provider_id, arrival);
create index fingerprints_by_combination on private.fingerprints (combination) where combination is not null;
-- Written in the same moment it is asked: nothing may wait in a list that every question must read.
alter index private.fingerprints_by_band set (fastupdate = off);
create index fingerprints_by_template_band on private.fingerprints using gin (template_bands) with (fastupdate = off);

-- What a group shows is noticed again and again: once is enough.
create unique index signals_of_groups on private.signals (submission_id, reason)
  where name in ('near_duplicate', 'burst', 'one_sided', 'ring');

-- Each merged provider with the one it goes by now.
create function private.merged_providers() returns table (id uuid, root uuid)
language sql stable set search_path = ''
as $$
  with recursive up as (
    select p.id, p.merged_into as root from public.providers p where p.merged_into is not null
    union all
    select up.id, p.merged_into from up join public.providers p on p.id = up.root where p.merged_into is not null)
  select up.id, up.root from up join public.providers p on p.id = up.root where p.merged_into is null
$$;

-- Those of these submissions that still wait, as the screening reads them, and whom they are about.
create function public.submissions_to_screen(ids jsonb) returns jsonb
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
        'named', (select jsonb_build_object('name', n.name, 'place', n.place) from private.named_providers n where n.submission_id = s.id),
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

-- Remembers submissions and tells what there is to compare them with: others that share a band, what came in before them
-- on the site (1,200) and for the same providers (60 each), how many share the combination. Real ones and those of the
-- demonstration never meet.
-- Without statistics the planner would rather read the whole table for each, to find a few of it soon; and conditions on
-- alike ones are written so that only their bands are looked up in an index.
create function public.keep_fingerprints(fingerprints jsonb) returns json
language plpgsql volatile set search_path = '' set enable_seqscan = off
as $$
declare
  ids uuid[] := array(select f.id from jsonb_to_recordset(fingerprints) as f (id uuid));
  answer json;
begin
  -- One after the other, or two workers would each miss what the other holds. And nothing of what is being withdrawn.
  perform pg_advisory_xact_lock(hashtext('private.fingerprints'));
  perform 1 from public.submissions s where s.id = any (ids) order by s.id for share;
  insert into private.fingerprints as kept (submission_id, minhash, bands, text_key, template, template_bands, text_length, lowest,
    highest, combination, provider_id, is_demo, month, arrival)
  select f.id, f.characters, f.bands, f."textKey", f.template, f."templateBands", f."textLength", f.lowest, f.highest,
    f.combination, s.provider_id, s.is_demo, s.submitted_month, coalesce(t.arrival, 0)
  from jsonb_to_recordset(fingerprints) as f (id uuid, characters int[], bands int[], "textKey" text, template int[],
    "templateBands" int[], "textLength" int, lowest int, highest int, combination text)
  join public.submissions s on s.id = f.id
  left join private.receipts t on t.submission_id = f.id
  where s.status = 'pending'
  on conflict (submission_id) do update set minhash = excluded.minhash, bands = excluded.bands, text_key = excluded.text_key,
    template = excluded.template, template_bands = excluded.template_bands, text_length = excluded.text_length,
    lowest = excluded.lowest, highest = excluded.highest, combination = excluded.combination, provider_id = excluded.provider_id;

  with mine as materialized (select f.* from unnest(ids) i (id) join private.fingerprints f on f.submission_id = i.id),
  merged as materialized (select m.id, m.root from private.merged_providers() m),
  alike as materialized (
    select m.submission_id as id, a.other
    from mine m cross join lateral (
      (select f.submission_id as other from private.fingerprints f
        where f.bands && m.bands and f.is_demo is not distinct from m.is_demo and f.submission_id <> m.submission_id limit 40)
      union
      -- A template is the tool of a season.
      (select f.submission_id from private.fingerprints f
        where f.template_bands && m.template_bands and f.is_demo is not distinct from m.is_demo and f.submission_id <> m.submission_id
          and f.arrival + 20000 > m.arrival limit 40)) a),
  roots as (
    select distinct m.is_demo, coalesce(g.root, m.provider_id) as root from mine m left join merged g on g.id = m.provider_id
    where m.provider_id is not null),
  family as (
    select r.is_demo, r.root, r.root as id from roots r
    union all
    select r.is_demo, r.root, g.id from roots r join merged g on g.root = r.root),
  of_site as (
    select f.submission_id from (select distinct m.is_demo from mine m) d
    cross join lateral (select f.submission_id from private.fingerprints f
      where f.is_demo = d.is_demo order by f.arrival desc, f.submission_id limit 1200) f),
  of_providers as (
    select n.submission_id from (
      select f.submission_id, row_number() over (partition by m.root order by f.arrival desc, f.submission_id) as place
      from family m cross join lateral (select f.submission_id, f.arrival from private.fingerprints f
        where f.provider_id = m.id and f.is_demo = m.is_demo order by f.arrival desc, f.submission_id limit 60) f) n
    where n.place <= 60)
  select json_build_object(
    'alike', (select coalesce(json_object_agg(a.id, a.others), '{}')
      from (select a.id, json_agg(a.other) as others from alike a group by a.id) a),
    'fingerprints', (select coalesce(json_agg(json_build_object('id', f.submission_id, 'textKey', f.text_key, 'characters', f.minhash,
        'template', f.template, 'providerId', coalesce(g.root, f.provider_id), 'isPending', q.submission_id is not null,
        'lowest', f.lowest, 'highest', f.highest)), '[]')
      from (select distinct a.other from alike a) o
      join private.fingerprints f on f.submission_id = o.other
      left join merged g on g.id = f.provider_id
      left join private.queue q on q.submission_id = f.submission_id),
    'sameCombination', (select coalesce(json_object_agg(m.submission_id, (select count(*) - 1 from (
        select 1 from private.fingerprints f where f.combination = m.combination and f.is_demo = m.is_demo limit 21) others)), '{}')
      from mine m where m.combination is not null),
    -- As short as can be, since there are thousands; in the order of src/database/screening.ts. Oldest first.
    'arrivals', (select coalesce(json_agg(json_build_array(f.submission_id, f.arrival, coalesce(g.root, f.provider_id), f.month,
        q.submission_id is not null, coalesce(q.arrived_on = (now() at time zone 'utc')::date, false), f.lowest, f.highest,
        f.text_length, f.text_key, f.is_demo) order by f.arrival, f.submission_id desc), '[]')
      from (select submission_id from of_site union select submission_id from of_providers) a
      join private.fingerprints f on f.submission_id = a.submission_id
      left join merged g on g.id = f.provider_id
      left join private.queue q on q.submission_id = f.submission_id))
  into answer;
  return answer;
end;
$$;

-- Keeps what was noticed of submissions that wait: all there is of each, or what is to be added to one screened before, because
-- a later one showed what it was part of. What a group showed stays when one is screened again. The risk is that of
-- riskOf() in src/domain/moderation/signal.ts.
create function public.record_signals(screened jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  ids uuid[];
begin
  ids := array(select s.id from public.submissions s
    where s.id in (select r.id from jsonb_to_recordset(screened) as r (id uuid)) and s.status = 'pending' order by s.id for share);
  delete from private.signals g
  using jsonb_to_recordset(screened) as r (id uuid, add boolean)
  where g.submission_id = r.id and r.id = any (ids) and not coalesce(r.add, false) and g.name not in ('burst', 'one_sided', 'ring');
  insert into private.signals (submission_id, name, level, reason, excerpt)
  select r.id, g.signal ->> 'name', g.signal ->> 'level', g.signal ->> 'reason', g.signal ->> 'excerpt'
  from jsonb_to_recordset(screened) as r (id uuid, signals jsonb)
  cross join lateral jsonb_array_elements(r.signals) with ordinality g (signal, place)
  where r.id = any (ids) order by r.id, g.place
  on conflict do nothing;
  insert into private.screenings (submission_id)
  select r.id from jsonb_to_recordset(screened) as r (id uuid, add boolean)
  where r.id = any (ids) and not coalesce(r.add, false)
  on conflict do nothing;
  update private.queue q set risk = (
    select 10 * count(*) filter (where g.level = 'warn') + least(count(*) filter (where g.level = 'note'), 9)
    from private.signals g where g.submission_id = q.submission_id)
  where q.submission_id = any (ids);
end;
$$;

revoke all on function private.merged_providers() from public;
grant execute on function private.merged_providers() to service_role;
revoke all on function public.submissions_to_screen(jsonb), public.keep_fingerprints(jsonb), public.record_signals(jsonb)
  from public, anon, authenticated;
grant execute on function public.submissions_to_screen(jsonb), public.keep_fingerprints(jsonb), public.record_signals(jsonb)
  to service_role;
