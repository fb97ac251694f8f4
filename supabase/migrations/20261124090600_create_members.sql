-- Moderators and admins are rows here, never claims a client could set.
create table private.members (
  user_id uuid primary key references auth.users (id) on delete cascade,
  role text not null check (role in ('moderator', 'admin')),
  is_demo boolean not null default false
);
alter table private.members enable row level security;
grant all on private.members to service_role;

create function private.is_moderator() returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from private.members where user_id = (select auth.uid()))
$$;
revoke all on function private.is_moderator() from public;
grant execute on function private.is_moderator() to authenticated, service_role;

-- The last admin stays: without one nobody could ever appoint another.
create function private.keep_last_admin() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if old.role = 'admin' and (tg_op = 'DELETE' or new.role <> 'admin')
     and not exists (select 1 from private.members where role = 'admin' and user_id <> old.user_id) then
    raise exception 'the last admin cannot be removed';
  end if;
  return coalesce(new, old);
end;
$$;
create trigger keep_last_admin before update or delete on private.members
  for each row execute function private.keep_last_admin();
