-- What every function of the API reads and answers: one request, an object; one answer, a value { ok, code, field? }, since an
-- error raised here does not survive every gateway.

-- A request as jsonb, or null: a zero character or half a character in it is no reason for an error.
create function private.request_of(request json) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  -- 64 KB is more than the longest review in any script.
  if request is null or octet_length(request::text) > 65536 or json_typeof(request) <> 'object' then return null; end if;
  return request::jsonb;
exception when others then
  return null;
end;
$$;

-- What is wrong with a request that private.request_of() could not read.
create function private.unreadable(request json) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('ok', false, 'code',
    case when octet_length(request::text) > 65536 then 'too_large' else 'bad_request' end)
$$;

-- A field as text when it is one.
create function private.text_of(request jsonb, field text) returns text
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(request -> field) = 'string' then request ->> field end
$$;

-- A field as an id when it is one.
create function private.uuid_of(request jsonb, field text) returns uuid
language sql immutable set search_path = ''
as $$
  select case when private.text_of(request, field) ~ '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$'
    then (request ->> field)::uuid end
$$;

-- A field as a whole number when it is one and within reach.
create function private.whole_of(request jsonb, field text) returns bigint
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(request -> field) = 'number' and request ->> field ~ '^\d{1,13}$'
    then (request ->> field)::bigint end
$$;

create function private.refused(code text) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('ok', false, 'code', code)
$$;
create function private.done(code text) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('ok', true, 'code', code)
$$;

create function private.wrong_field(field text) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('ok', false, 'code', 'wrong_field', 'field', field)
$$;

revoke all on function private.request_of(json), private.unreadable(json), private.text_of(jsonb, text),
  private.uuid_of(jsonb, text), private.whole_of(jsonb, text), private.refused(text), private.done(text),
  private.wrong_field(text) from public;
