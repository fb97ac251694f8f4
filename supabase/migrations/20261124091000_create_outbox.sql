-- Work that must follow a change, written in the same transaction as the change. The worker takes
-- a lease, does the work, then deletes the event: dying in between only means doing it again.
-- No time of creation: it would be the time of a submission.
create table private.outbox (
  id bigint generated always as identity primary key,
  topic text not null check (topic in ('submission_received', 'record_changed')),
  submission_id uuid,
  provider_id uuid,
  attempts int not null default 0,
  leased_until timestamptz
);
alter table private.outbox enable row level security;
grant all on private.outbox to service_role;

create function private.announce(topic text, submission uuid, provider uuid) returns void
language sql security definer set search_path = ''
as $$
  insert into private.outbox (topic, submission_id, provider_id) values (topic, submission, provider)
$$;
-- For long work in many steps: each step leaves an event that is due in a minute, the last one makes it due
-- now. Should the work die on the way, what it did is published all the same.
create function private.announce_soon() returns void
language sql security definer set search_path = ''
as $$
  insert into private.outbox (topic, leased_until) values ('record_changed', now() + interval '1 minute')
$$;
create function private.announce_now() returns void
language sql security definer set search_path = ''
as $$
  update private.outbox set leased_until = null where topic = 'record_changed' and attempts = 0
$$;

revoke all on function private.announce(text, uuid, uuid), private.announce_soon(), private.announce_now() from public;
grant execute on function private.announce_soon(), private.announce_now() to service_role;
grant execute on function private.announce(text, uuid, uuid) to service_role;

create function public.take_events(topic text, most int, lease_seconds int) returns jsonb
language sql volatile set search_path = ''
as $$
  with taken as (
    update private.outbox o
    set leased_until = now() + make_interval(secs => lease_seconds), attempts = o.attempts + 1
    where o.id in (
      select id from private.outbox
      where outbox.topic = take_events.topic and (leased_until is null or leased_until < now())
      order by id limit most for update skip locked
    )
    returning o.id, o.topic, o.submission_id, o.provider_id, o.attempts
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'topic', topic, 'submissionId', submission_id,
    'providerId', provider_id, 'attempts', attempts) order by id), '[]') from taken
$$;

create function public.finish_events(ids bigint[]) returns void
language sql volatile set search_path = ''
as $$
  delete from private.outbox where id = any (ids)
$$;

create function public.release_events(ids bigint[]) returns void
language sql volatile set search_path = ''
as $$
  update private.outbox set leased_until = null where id = any (ids)
$$;

revoke all on function public.take_events(text, int, int), public.finish_events(bigint[]), public.release_events(bigint[])
  from public, anon, authenticated;
grant execute on function public.take_events(text, int, int), public.finish_events(bigint[]), public.release_events(bigint[])
  to service_role;
