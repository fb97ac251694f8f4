-- Every decision, for ever. Each row carries the hash of the one before, so that none can be
-- changed, dropped or slipped in without breaking the chain. Days, not times: a withdrawal is
-- something an author did.
create table private.moderation_log (
  seq bigint primary key,
  day date not null,
  action text not null,
  actor uuid,
  submission_id uuid,
  reason text,
  note text,
  previous_hash text not null,
  hash text not null
);
alter table private.moderation_log enable row level security;
grant select on private.moderation_log to service_role;

create function private.refuse_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise exception 'the moderation log is append-only';
end;
$$;
create trigger moderation_log_append_only before update or delete or truncate on private.moderation_log
  for each statement execute function private.refuse_change();

-- The same text as logRowText() of src/domain/moderation/log-chain.ts hashes.
create function private.append_log(action text, actor uuid, submission uuid, reason text, note text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  last record;
  next_seq bigint;
  today date := (now() at time zone 'utc')::date;
begin
  -- One writer at a time, or two rows would follow the same one.
  perform pg_advisory_xact_lock(hashtext('private.moderation_log'));
  select l.seq, l.hash into last from private.moderation_log l order by l.seq desc limit 1;
  next_seq := coalesce(last.seq, 0) + 1;
  insert into private.moderation_log
  select next_seq, today, append_log.action, append_log.actor, append_log.submission, append_log.reason, append_log.note,
    coalesce(last.hash, repeat('0', 64)),
    encode(sha256(convert_to(array_to_string(array[
      coalesce(last.hash, repeat('0', 64)), next_seq::text, today::text, append_log.action,
      append_log.actor::text, append_log.submission::text, append_log.reason, append_log.note
    ], E'\n', ''), 'UTF8')), 'hex');
end;
$$;
revoke all on function private.append_log(text, uuid, uuid, text, text) from public;
