-- Agencies with their licences, names and offices; operators. Some names are long, some in scripts of their own.
create function pg_temp.pick(about text, below int) returns int language sql immutable
  return (hashtext(about)::bigint & 2147483647)::int % below;

insert into public.providers (id, kind, country, slug, name, name_key, merged_into, merged_by)
select md5('agency ' || n)::uuid, 'agency', c.country, 'agency-' || n, c.name, lower(c.name),
  -- One in fifty turned out to be another.
  case when n % 50 = 0 then md5('agency ' || n - 1)::uuid end, case when n % 50 = 0 then 'rule' end
from generate_series(1, current_setting('scale.agencies')::int) n
cross join lateral (select
  (array['PH', 'NP', 'ID', 'BD', 'LK', 'IN', 'HK', 'MM', 'PK', 'KE'])[1 + n % 10] as country,
  case when n = 2 then rpad('', 200, 'Long Name International Manpower And Placement Services ')
    when n % 40 = 3 then (select p.text from phrases p where p.language = (array['my', 'ar', 'zh', 'ne'])[1 + n % 4] and p.place = n % 240)
    else (array['Golden', 'Himal', 'Blue Ocean', 'Star', 'New Hope', 'Royal', 'Unity', 'Green Field', 'Sun', 'Pearl'])[1 + pg_temp.pick('a' || n, 10)]
      || ' ' || (array['Manpower', 'Overseas', 'Recruitment', 'Employment', 'Human Resources'])[1 + pg_temp.pick('b' || n, 5)]
      || ' ' || (array['Agency', 'Services', 'Private Limited', 'Corporation', 'Centre'])[1 + pg_temp.pick('c' || n, 5)] || ' ' || n
  end as name) c;

insert into public.providers (id, kind, slug, name, name_key)
select md5('operator ' || n)::uuid, 'operator', 'operator-' || n, 'Transfer House ' || n, 'transfer house ' || n
from generate_series(1, current_setting('scale.operators')::int) n;

insert into public.provider_names (provider_id, name, language, is_former)
select md5('agency ' || n)::uuid, p.text, p.language, n % 15 = 0
from generate_series(5, current_setting('scale.agencies')::int, 5) n
join phrases p on p.language = (array['zh', 'ne', 'bn', 'my', 'ar'])[1 + n % 5] and p.place = n % 240;

insert into public.provider_contacts (provider_id, office, kind, value)
select md5('agency ' || n)::uuid, 1, c.kind, c.value
from generate_series(1, current_setting('scale.agencies')::int) n
cross join lateral (values ('district', 'District ' || n % 70), ('address', n || ' Long Street, Building ' || n % 90 || ', Ward ' || n % 30),
  ('phone', '+63 2 ' || 1000000 + n), ('phone', '+63 917 ' || 2000000 + n), ('email', 'office' || n || '@example.org')) c (kind, value);

insert into public.registers (register, country, authority, source_address)
select lower(c), c, jsonb_build_object('en', 'Department of Overseas Work of ' || c), 'https://example.org/' || lower(c)
from unnest(array['PH', 'NP', 'ID', 'BD', 'LK', 'IN', 'HK', 'MM', 'PK', 'KE']) c;
insert into public.register_lists (register, observed_on, entries)
select r.register, d, 1000 from public.registers r, unnest(array['2025-03-01', '2025-12-01', '2026-10-01']::date[]) d;
insert into public.licences (provider_id, register, entry_key, number, status, valid_from, valid_until, observed_on, entry_hash, is_listed)
select p.id, lower(p.country), p.slug, 'LIC-' || p.slug, case when pg_temp.pick(p.slug, 5) > 0 then 'valid' else 'expired' end,
  '2024-01-15', case when pg_temp.pick(p.slug, 5) > 0 then '2028-01-14' else '2026-01-14' end, '2026-10-01', md5(p.slug), true
from public.providers p where p.kind = 'agency' and pg_temp.pick('l' || p.slug, 20) > 0;
insert into public.licence_observations (licence_id, observed_on, number, status, valid_from, valid_until, is_listed)
select l.id, d, l.number, l.status, l.valid_from, l.valid_until, true
from public.licences l, unnest(array['2025-03-01', '2025-12-01', '2026-10-01']::date[]) d
where d = '2026-10-01' or pg_temp.pick('o' || l.number, 2) > 0;

insert into public.deployments (provider_id, source, destination, first_day, last_day, men, women)
select p.id, 'nepal-permits-by-country', w.destination, '2026-09-01', '2026-09-30', pg_temp.pick(p.slug, 90), 5
from public.providers p, unnest(array['QA', 'AE', 'MY']) w (destination) where p.country = 'NP';
insert into public.sanctions (provider_id, kind, first_day, last_day, reason, authority, source_address)
select p.id, 'blacklisted', '2026-03-01', null, 'Took money for visas it did not have.', 'Office of the bench', 'https://example.org/'
from public.providers p where p.kind = 'agency' and pg_temp.pick('s' || p.slug, 100) = 0;
insert into private.fraud_alerts (provider_id, opened_month)
select p.id, '2026-10' from public.providers p where p.kind = 'agency' and pg_temp.pick('f' || p.slug, 200) = 0;

insert into public.help_organisations (source, key, origin, country, names, services, phones, address)
select 'bench', o || c || n, o, c, jsonb_build_array(jsonb_build_object('name', 'Workers Help ' || n || ' of ' || o || ' in ' || c, 'language', 'en')),
  '[{"language": "en", "text": "Advice, a bed for the night, a lawyer."}]', array['+1 555 ' || 1000 + n], n || ' Help Street'
from unnest(array['PH', 'NP', 'ID', 'BD', 'LK']) o, unnest(array['QA', 'AE', 'MY', 'HK', 'SA']) c, generate_series(1, 3) n;
insert into public.legal_limits (origin, destination, kind, months_of_wage, statute, source_address, checked_on, is_verified)
select o, null, 'share_of_wage', 1, 'Law of overseas work', 'https://example.org/law', '2026-10-01', true
from unnest(array['PH', 'NP', 'ID', 'BD', 'LK']) o;
