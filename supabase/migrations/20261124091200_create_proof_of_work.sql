-- A small piece of work for the sender's device, against floods: the challenge of ALTCHA, version 1.
-- The device finds the number with sha256(salt || number) = challenge.
create function public.request_challenge() returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  max_number constant int := 50000;
  salt text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  secret int;
  challenge text;
begin
  if not private.within_limit('challenge', 300) then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  delete from private.challenges where expires_at < now();
  -- Four random bytes of a fresh version 4 uuid.
  secret := ('x' || left(replace(gen_random_uuid()::text, '-', ''), 8))::bit(32)::bigint % max_number;
  challenge := encode(sha256(convert_to(salt || secret::text, 'UTF8')), 'hex');
  insert into private.challenges (challenge, salt, expires_at)
  values (challenge, salt, now() + interval '30 minutes');
  return jsonb_build_object('ok', true, 'algorithm', 'SHA-256', 'challenge', challenge, 'salt', salt, 'maxnumber', max_number);
end;
$$;

-- True once for a right answer; the challenge is spent by it.
create function private.spend_challenge(proof jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  kept record;
begin
  delete from private.challenges c
  where c.challenge = proof ->> 'challenge' and c.expires_at >= now()
    and encode(sha256(convert_to(c.salt || coalesce(proof ->> 'number', ''), 'UTF8')), 'hex') = c.challenge
  returning c.challenge into kept;
  return found;
end;
$$;

revoke all on function public.request_challenge(), private.spend_challenge(jsonb) from public;
grant execute on function public.request_challenge() to anon, authenticated, service_role;
