-- Two entries that turn out to be one provider. Nothing moves: the one that is merged points to the one that
-- goes on, and whatever hangs on either is read as the latter's. So a split gives back exactly what there was,
-- and old addresses still lead somewhere.
alter table public.providers add column merged_into uuid references public.providers (id) on delete cascade,
  -- A rule's merge may be undone by what a later list says; a person's stands.
  add column merged_by text check (merged_by in ('rule', 'person')),
  add check (merged_into <> id), add check ((merged_into is null) = (merged_by is null));
create index providers_by_merged_into on public.providers (merged_into) where merged_into is not null;

-- Pairs that somebody looked at and found to be two: not to be asked again.
create table private.identity_decisions (
  a uuid not null references public.providers (id) on delete cascade,
  b uuid not null references public.providers (id) on delete cascade,
  decided_on date not null default (now() at time zone 'utc')::date,
  primary key (a, b),
  check (a < b)
);
alter table private.identity_decisions enable row level security;
grant all on private.identity_decisions to service_role;

-- Each provider with the one it goes by now.
create function private.provider_roots() returns table (id uuid, root uuid)
language sql stable set search_path = ''
as $$
  with recursive tree as (
    select p.id, p.id as root from public.providers p where p.merged_into is null
    union all
    select p.id, t.root from public.providers p join tree t on p.merged_into = t.id)
  select tree.id, tree.root from tree
$$;
revoke all on function private.provider_roots() from public;
grant execute on function private.provider_roots() to service_role;

-- Joins pairs of which a rule or a person is sure, or notes that they are two. By their slugs, old ones too.
create function public.merge_providers(pairs jsonb, by_whom text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  pair record;
  merged int := 0;
begin
  for pair in
    select k.root as keep, m.root as merge, p."because", one.slug as kept_slug, other.slug as merged_slug,
      one.kind = other.kind and one.country is not distinct from other.country and one.is_demo = other.is_demo as may_be_one
    from jsonb_to_recordset(pairs) as p (keep uuid, merge uuid, "because" text)
    join private.provider_roots() k on k.id = p.keep join private.provider_roots() m on m.id = p.merge
    join public.providers one on one.id = k.root join public.providers other on other.id = m.root
  loop
    -- An earlier pair of these may have joined them already.
    select r.root into pair.keep from private.provider_roots() r where r.id = pair.keep;
    select r.root into pair.merge from private.provider_roots() r where r.id = pair.merge;
    if pair.keep = pair.merge then continue; end if;
    if not pair.may_be_one then
      raise exception '% and % are of two countries or kinds and cannot be one', pair.kept_slug, pair.merged_slug;
    end if;
    update public.providers p set merged_into = pair.keep, merged_by = by_whom where p.id = pair.merge;
    delete from private.identity_decisions d
    where (d.a, d.b) = (least(pair.keep, pair.merge), greatest(pair.keep, pair.merge));
    perform private.append_log('merge_providers', null, null, by_whom, pair.merged_slug || ' into ' || pair.kept_slug
      || coalesce(': ' || pair."because", ''));
    merged := merged + 1;
  end loop;
  if merged > 0 then perform private.announce('record_changed', null, null); end if;
  return to_jsonb(merged);
end;
$$;

create function public.keep_providers_apart(one uuid, other uuid) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  -- What is one page must be split first.
  if (select count(distinct r.root) from private.provider_roots() r where r.id in (one, other)) < 2 then return false; end if;
  insert into private.identity_decisions (a, b) values (least(one, other), greatest(one, other)) on conflict do nothing;
  if found then
    perform private.append_log('keep_providers_apart', null, null, 'person',
      (select string_agg(p.slug, ' and ' order by p.slug) from public.providers p where p.id in (one, other)));
  end if;
  return true;
end;
$$;

-- Takes a merged provider out again, with all that was its own, and remembers that the two are two.
create function public.split_provider(slug text) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  found_provider record;
begin
  select p.id, p.merged_into, k.slug as kept into found_provider
  from public.providers p left join public.providers k on k.id = p.merged_into where p.slug = split_provider.slug;
  if found_provider.merged_into is null then return null; end if;
  update public.providers p set merged_into = null, merged_by = null where p.id = found_provider.id;
  insert into private.identity_decisions (a, b)
  values (least(found_provider.id, found_provider.merged_into), greatest(found_provider.id, found_provider.merged_into))
  on conflict do nothing;
  perform private.append_log('split_provider', null, null, 'person', split_provider.slug || ' from ' || found_provider.kept);
  perform private.announce('record_changed', null, null);
  return found_provider.kept;
end;
$$;

revoke all on function public.merge_providers(jsonb, text),
  public.keep_providers_apart(uuid, uuid), public.split_provider(text) from public, anon, authenticated;
grant execute on function public.merge_providers(jsonb, text),
  public.keep_providers_apart(uuid, uuid), public.split_provider(text) to service_role;
grant execute on function private.append_log(text, uuid, uuid, text, text) to service_role;
