-- When which file was read, and what came of it: for `fairway status` and the pages' "as of".
create table public.imports (
  id bigint generated always as identity primary key,
  source text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  observed_on date,
  imported_on date not null default (now() at time zone 'utc')::date,
  read int not null,
  added int not null,
  changed int not null,
  same int not null,
  rejected int not null
);
alter table public.imports enable row level security;
create policy imports_select_public on public.imports for select to anon, authenticated using (true);
revoke all on public.imports from anon, authenticated;
grant select on public.imports to anon, authenticated;
grant all on public.imports to service_role;

-- Closes an import: notes it, and lets the worker publish what its steps changed.
create function public.finish_import(note jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into public.imports (source, file_name, sha256, observed_on, read, added, changed, same, rejected)
  select n.source, n."fileName", n.sha256, n."observedOn", n.read, n.added, n.changed, n.same, n.rejected
  from jsonb_to_record(note) as n (source text, "fileName" text, sha256 text, "observedOn" date,
    read int, added int, changed int, same int, rejected int);
  perform private.announce_now();
end;
$$;
revoke all on function public.finish_import(jsonb) from public, anon, authenticated;
grant execute on function public.finish_import(jsonb) to service_role;
