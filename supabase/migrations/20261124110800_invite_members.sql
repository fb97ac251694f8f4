-- Accounts are for the invited: a moderator, an admin, or who speaks for a provider. Signing up is open at the door, and
-- this trigger is the door: without an open invitation for that address there is no account. So an invited person
-- chooses their own password, which nobody else ever has.
create table private.invitations (
  code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
  email text not null unique,
  role text not null check (role in ('moderator', 'admin', 'representative')),
  provider_id uuid references public.providers (id) on delete cascade,
  invited_by uuid,
  expires_on date not null default (now() at time zone 'utc')::date + 14,
  is_demo boolean not null default false,
  check ((role = 'representative') = (provider_id is not null))
);
alter table private.invitations enable row level security;
grant all on private.invitations to service_role;

create function private.is_admin() returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from private.members where user_id = (select auth.uid()) and role = 'admin')
$$;

-- Written by people, so without what is alike: no 0 or O, no 1 or I.
create function private.make_invitation() returns text
language sql volatile set search_path = ''
as $$
  select regexp_replace(string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', get_byte(bytes, n) % 32 + 1, 1), '' order by n), '(.{4})(?=.)', '\1-', 'g')
  from (select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') as bytes) b,
    unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 16, 17, 18, 19, 20, 21]) n
$$;
create function private.invitation_hash(typed text) returns text
language sql immutable set search_path = ''
as $$
  select encode(sha256(convert_to(upper(regexp_replace(coalesce(typed, ''), '[^0-9A-Za-z]', '', 'g')), 'UTF8')), 'hex')
$$;

create function private.open_invitation(typed text, address text) returns private.invitations
language sql stable security definer set search_path = ''
as $$
  select i from private.invitations i
  where i.code_hash = private.invitation_hash(typed) and i.email = lower(btrim(address))
    and i.expires_on >= (now() at time zone 'utc')::date
$$;

-- The invitation is used up and its role is theirs. False when it was taken back or used in the same moment.
create function private.use_invitation(invitation private.invitations, account uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.invitations i where i.code_hash = invitation.code_hash;
  if not found then return false; end if;
  if invitation.role = 'representative' then
    insert into private.representatives (user_id, provider_id, is_demo) values (account, invitation.provider_id, invitation.is_demo)
    on conflict do nothing;
  else
    insert into private.members (user_id, role, is_demo) values (account, invitation.role, invitation.is_demo)
    on conflict (user_id) do update set role = case when members.role = 'admin' then 'admin' else excluded.role end,
      is_demo = members.is_demo and excluded.is_demo;
  end if;
  perform private.append_log('appoint_' || invitation.role, account, null, null,
    (select p.slug from public.providers p where p.id = invitation.provider_id));
  return true;
end;
$$;

create function private.refuse_uninvited() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if (private.open_invitation(new.raw_user_meta_data ->> 'invitation', new.email)).code_hash is null then
    raise exception 'not invited';
  end if;
  return new;
end;
$$;
create function private.welcome_invited() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.use_invitation(private.open_invitation(new.raw_user_meta_data ->> 'invitation', new.email), new.id) then
    raise exception 'not invited';
  end if;
  -- Used up, and no business of whoever reads the account later.
  update auth.users u set raw_user_meta_data = (u.raw_user_meta_data::jsonb - 'invitation')
  where u.id = new.id;
  return new;
end;
$$;
create trigger refuse_uninvited before insert on auth.users for each row execute function private.refuse_uninvited();
create trigger welcome_invited after insert on auth.users for each row execute function private.welcome_invited();

create function public.check_invitation(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  found_row private.invitations;
begin
  if not private.within_limit('invitation', 50) then return private.refused('too_many'); end if;
  found_row := private.open_invitation(private.text_of(asked, 'invitation'), private.text_of(asked, 'email'));
  if found_row.code_hash is null then return private.refused('not_found'); end if;
  return private.done('open') || jsonb_build_object('role', found_row.role);
end;
$$;

create function public.accept_invitation(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  account record;
  found_row private.invitations;
begin
  select u.id, u.email into account from auth.users u where u.id = (select auth.uid());
  if account.id is null then return private.refused('not_allowed'); end if;
  if not private.within_limit('invitation', 50) then return private.refused('too_many'); end if;
  found_row := private.open_invitation(private.text_of(private.request_of(request), 'invitation'), account.email);
  if found_row.code_hash is null or not private.use_invitation(found_row, account.id) then
    return private.refused('not_found');
  end if;
  return private.done('accepted');
end;
$$;

create function private.invite(address text, role text, provider uuid, inviter uuid, demo boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  invited text := lower(btrim(address));
  code text := private.make_invitation();
begin
  if coalesce(invited !~ '^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,24}$', true) then return private.wrong_field('email'); end if;
  if coalesce(role not in ('moderator', 'admin', 'representative'), true) then return private.wrong_field('role'); end if;
  if role <> 'representative' then provider := null;
  elsif private.root_of(provider) is null then return private.wrong_field('providerId'); end if;
  -- A new invitation for the same address takes the place of the old one.
  delete from private.invitations i where i.email = invited or i.expires_on < (now() at time zone 'utc')::date;
  insert into private.invitations (code_hash, email, role, provider_id, invited_by, is_demo)
  values (private.invitation_hash(code), invited, role, private.root_of(provider), inviter, demo)
  on conflict on constraint invitations_email_key do update set code_hash = excluded.code_hash, role = excluded.role,
    provider_id = excluded.provider_id, invited_by = excluded.invited_by, expires_on = excluded.expires_on;
  perform private.append_log('invite_' || role, inviter, null, null, null);
  return private.done('invited') || jsonb_build_object('invitation', code);
end;
$$;

create function public.invite(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  return private.invite(private.text_of(asked, 'email'), private.text_of(asked, 'role'), private.uuid_of(asked, 'providerId'),
    (select auth.uid()), false);
end;
$$;
create function public.invite_as_service(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
begin
  if private.caller_role() <> 'service_role' then return private.refused('not_allowed'); end if;
  return private.invite(private.text_of(asked, 'email'), private.text_of(asked, 'role'), private.uuid_of(asked, 'providerId'),
    null, coalesce(asked -> 'demo' = 'true'::jsonb, false));
end;
$$;

create function public.cancel_invitation(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  delete from private.invitations i where i.email = lower(btrim(private.text_of(private.request_of(request), 'email')));
  if not found then return private.refused('not_found'); end if;
  perform private.append_log('cancel_invitation', (select auth.uid()), null, null, null);
  return private.done('cancelled');
end;
$$;

create function public.list_members(request json) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_admin() and private.caller_role() <> 'service_role' then return private.refused('not_allowed'); end if;
  return jsonb_build_object('ok', true, 'code', 'members',
    'members', (select coalesce(jsonb_agg(jsonb_build_object('userId', m.user_id, 'email', u.email, 'role', m.role,
        'isMe', m.user_id = (select auth.uid())) order by m.role, u.email), '[]')
      from private.members m join auth.users u on u.id = m.user_id),
    'representatives', (select coalesce(jsonb_agg(jsonb_build_object('userId', r.user_id, 'email', u.email, 'providerId', r.provider_id,
        'provider', private.provider_told(r.provider_id)) order by u.email), '[]')
      from private.representatives r join auth.users u on u.id = r.user_id),
    'invitations', (select coalesce(jsonb_agg(jsonb_build_object('email', i.email, 'role', i.role,
        'provider', private.provider_told(i.provider_id), 'expiresOn', i.expires_on) order by i.email), '[]')
      from private.invitations i where i.expires_on >= (now() at time zone 'utc')::date),
    'claims', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'provider', private.provider_told(c.provider_id), 'email', c.email,
        'claimant', c.claimant, 'proofText', c.proof, 'month', c.month) order by c.month, c.id), '[]')
      from private.page_claims c));
end;
$$;

create function public.decide_claim(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  decision text := private.text_of(asked, 'decision');
  claim record;
  answer jsonb;
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  if coalesce(decision not in ('approve', 'reject'), true) then return private.refused('bad_request'); end if;
  delete from private.page_claims c where c.id = private.uuid_of(asked, 'id') returning c.* into claim;
  if claim.id is null then return private.refused('not_found'); end if;
  perform private.append_log(decision || '_claim', (select auth.uid()), null, null,
    (select p.slug from public.providers p where p.id = claim.provider_id));
  if decision = 'reject' then return private.done('rejected'); end if;
  return private.invite(claim.email, 'representative', claim.provider_id, (select auth.uid()), false);
end;
$$;

-- The last admin stays, and so does the log of who was.
-- The demonstration's admin does not count beside a real one, and goes with it.
create function private.is_last_admin(account uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from private.members mine where mine.user_id = account and mine.role = 'admin'
    and not exists (select 1 from private.members m
      where m.role = 'admin' and m.user_id <> account and (mine.is_demo or not m.is_demo)))
$$;
create or replace function private.keep_last_admin() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if old.role = 'admin' and not old.is_demo and (tg_op = 'DELETE' or new.role <> 'admin' or new.is_demo)
     and not exists (select 1 from private.members where role = 'admin' and not is_demo and user_id <> old.user_id) then
    raise exception 'the last admin cannot be removed';
  end if;
  return coalesce(new, old);
end;
$$;

create or replace function public.add_member(email text, role text, demo boolean default false) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  found_id uuid;
begin
  if private.caller_role() <> 'service_role' then return private.refused('not_allowed'); end if;
  select u.id into found_id from auth.users u where lower(u.email) = lower(add_member.email);
  if found_id is null then return private.refused('no_such_user'); end if;
  perform 1 from private.members m where m.role = 'admin' order by m.user_id for update;
  if add_member.role <> 'admin' and private.is_last_admin(found_id) then return private.refused('last_admin'); end if;
  insert into private.members (user_id, role, is_demo) values (found_id, add_member.role, demo)
  on conflict (user_id) do update set role = excluded.role, is_demo = excluded.is_demo;
  perform private.append_log('appoint_' || add_member.role, found_id, null, null, null);
  return private.done('added');
end;
$$;

-- Whoever is no admin any more has left no door open behind them: for a friend, or for themselves.
create function private.cancel_invitations_of(account uuid) returns void
language sql security definer set search_path = ''
as $$
  delete from private.invitations i
  where i.invited_by = account
    or (i.role <> 'representative' and i.email = (select lower(u.email) from auth.users u where u.id = account))
$$;

create function private.dismiss(account uuid, dismissed_by uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  -- Two admins who dismiss each other at once: one after the other.
  perform 1 from private.members m where m.role = 'admin' order by m.user_id for update;
  if private.is_last_admin(account) then return private.refused('last_admin'); end if;
  delete from private.members m where m.user_id = account;
  if not found then return private.refused('not_found'); end if;
  delete from private.claims c where c.moderator = account;
  perform private.cancel_invitations_of(account);
  perform private.append_log('dismiss', coalesce(dismissed_by, account), null, null, account::text);
  return private.done('removed');
end;
$$;

create function public.remove_member(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  return private.dismiss(private.uuid_of(private.request_of(request), 'userId'), (select auth.uid()));
end;
$$;
create function public.remove_member_as_service(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  account uuid;
begin
  if private.caller_role() <> 'service_role' then return private.refused('not_allowed'); end if;
  select u.id into account from auth.users u
  where lower(u.email) = lower(btrim(private.text_of(private.request_of(request), 'email')));
  return private.dismiss(account, null);
end;
$$;

create function public.set_member_role(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
  account uuid := private.uuid_of(asked, 'userId');
  new_role text := private.text_of(asked, 'role');
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  if coalesce(new_role not in ('moderator', 'admin'), true) then return private.refused('bad_request'); end if;
  perform 1 from private.members m where m.role = 'admin' order by m.user_id for update;
  if new_role <> 'admin' and private.is_last_admin(account) then return private.refused('last_admin'); end if;
  update private.members m set role = new_role where m.user_id = account;
  if not found then return private.refused('not_found'); end if;
  if new_role <> 'admin' then perform private.cancel_invitations_of(account); end if;
  perform private.append_log('appoint_' || new_role, (select auth.uid()), null, null, account::text);
  return private.done('changed');
end;
$$;

create function public.remove_representative(request json) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  asked jsonb := private.request_of(request);
begin
  if not private.is_admin() then return private.refused('not_allowed'); end if;
  delete from private.representatives r
  where r.user_id = private.uuid_of(asked, 'userId') and r.provider_id = private.uuid_of(asked, 'providerId');
  if not found then return private.refused('not_found'); end if;
  perform private.append_log('dismiss_representative', (select auth.uid()), null, null, asked ->> 'userId');
  return private.done('removed');
end;
$$;

create or replace function public.my_role() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('ok', true, 'role', coalesce(
    (select role from private.members where user_id = (select auth.uid())),
    (select 'representative' from private.representatives where user_id = (select auth.uid()) limit 1)))
$$;

revoke all on function public.check_invitation(json), public.accept_invitation(json), public.invite(json), public.invite_as_service(json),
  public.cancel_invitation(json), public.list_members(json), public.decide_claim(json), public.remove_member(json),
  public.remove_member_as_service(json), public.set_member_role(json), public.remove_representative(json) from public, anon;
grant execute on function public.check_invitation(json) to anon, authenticated, service_role;
grant execute on function public.accept_invitation(json), public.invite(json), public.cancel_invitation(json), public.list_members(json),
  public.decide_claim(json), public.remove_member(json), public.set_member_role(json), public.remove_representative(json)
  to authenticated, service_role;
grant execute on function public.invite_as_service(json), public.remove_member_as_service(json) to service_role;
revoke all on function public.invite_as_service(json), public.remove_member_as_service(json) from authenticated;
revoke all on all functions in schema private from public;
