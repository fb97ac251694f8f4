-- Reviews, reports of fees and of transfers, all published. Few agencies have most of the reviews, as it is everywhere; the first has 1.5 % of all.
create temp table written as
select n, md5('review ' || n)::uuid as id, p.kind as provider_kind, p.id as provider_id, p.country as origin,
  (array['en', 'en', 'tl', 'tl', 'id', 'id', 'ne', 'ne', 'hi', 'bn', 'si', 'my', 'ar', 'zh'])[1 + pg_temp.pick('l' || n, 14)] as language,
  1 + pg_temp.pick('p' || n, 10) as phrases,
  to_char('2021-12-01'::date + make_interval(months => (60 * sqrt(pg_temp.pick('m' || n, 10000) / 10000.0))::int), 'YYYY-MM') as month
from generate_series(1, current_setting('scale.reviews')::int) n
cross join lateral (select case
  when n % 10 = 0 then 'operator ' || 1 + pg_temp.pick('o' || n, current_setting('scale.operators')::int)
  when n % 200 = 1 then 'agency 1'
  else 'agency ' || 1 + floor(current_setting('scale.agencies')::int * power(pg_temp.pick('a' || n, 1000000) / 1000000.0, 2))::int end as name) o
join public.providers p on p.id = md5(o.name)::uuid;

insert into public.submissions (id, kind, provider_id, status, language, submitted_month, published_month)
select id, 'review', provider_id, 'published', language, month, month from written;
insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
select w.id,
  case w.provider_kind
    when 'agency' then jsonb_build_object('truth_job', stars, 'truth_costs', 1 + (stars + w.n) % 5, 'contract_kept', stars, 'respect', 1 + (stars + w.n / 5) % 5, 'help', stars)
    else jsonb_build_object('arrived', stars, 'cost_as_promised', 1 + (stars + w.n) % 5, 'easy', stars, 'solved', stars) end,
  case w.provider_kind
    when 'agency' then jsonb_build_object('passport_kept', w.n % 3 = 0, 'contract_changed', w.n % 4 = 0, 'paid_deposit', w.n % 5 = 0, 'would_recommend', stars > 3)
    else jsonb_build_object('would_recommend', stars > 2) end,
  case w.provider_kind when 'agency' then (array['HK', 'SG', 'AE', 'SA', 'QA', 'MY', 'KW', 'JP'])[1 + pg_temp.pick('d' || w.n, 8)] end,
  case w.provider_kind when 'agency' then (array['domestic_work', 'care', 'construction', 'factory', 'farm', 'driver', 'hospitality', 'cleaning'])[1 + pg_temp.pick('w' || w.n, 8)] end,
  case w.provider_kind when 'agency' then left(w.month, 4) end,
  t.text
from written w
cross join lateral (select 1 + pg_temp.pick('s' || w.n, 5) as stars) s
join (select w.n, string_agg(p.text, ' ' order by k) as text
  from written w cross join lateral generate_series(0, w.phrases) k
  join phrases p on p.language = w.language and p.place = pg_temp.pick(w.n || ' ' || k, 240)
  group by w.n) t on t.n = w.n;
insert into public.provider_replies (review_id, status, text, published_month)
select w.id, 'published', p.text || ' ' || p.text, w.month from written w
join phrases p on p.language = w.language and p.place = w.n % 240 where pg_temp.pick('r' || w.n, 20) = 0;
insert into private.translations (review_id, language, text)
select w.id, 'en', p.text || ' ' || p.text from written w
join phrases p on p.language = 'en' and p.place = w.n % 240 where w.language <> 'en' and pg_temp.pick('t' || w.n, 20) = 0;

create temp table reported as
select n, md5('report ' || n)::uuid as id, p.id as provider_id, p.country as origin,
  (array['HK', 'SG', 'AE', 'SA', 'QA', 'MY', 'KW', 'JP'])[1 + pg_temp.pick('d' || n, 8)] as destination,
  to_char('2022-01-01'::date + make_interval(months => pg_temp.pick('m' || n, 57)), 'YYYY-MM') as month
from generate_series(1, current_setting('scale.fee_reports')::int) n
join public.providers p on p.id = md5('agency ' || 1 + floor(current_setting('scale.agencies')::int * power(pg_temp.pick('fee' || n, 1000000) / 1000000.0, 2))::int)::uuid;
insert into public.submissions (id, kind, provider_id, status, submitted_month, published_month)
select id, 'fee_report', provider_id, 'published', month, month from reported;
insert into public.fee_reports (id, origin, destination, work, started_month, pay_received_minor, pay_currency)
select id, origin, destination, 'factory', month, 30000 + pg_temp.pick('e' || n, 90000), 'USD' from reported;
insert into public.fee_items (report_id, position, category, amount_minor, currency, paid_month, paid_to)
select r.id, k, (array['recruitment_service', 'medical', 'travel_lodging', 'administrative', 'training_orientation', 'insurance'])[k],
  case when pg_temp.pick('z' || r.n, 10) = 0 then 0 else 1000 + pg_temp.pick('i' || r.n || ' ' || k, 400000) end, c.currency, r.month, 'agency'
from reported r join public.countries c on c.code = r.origin
cross join lateral generate_series(1, 3 + pg_temp.pick('k' || r.n, 4)) k;
insert into private.sub_agents (submission_id, name, place, met)
select r.id, 'Office of ' || pg_temp.pick('x' || r.n, 300), 'District ' || r.n % 70, 'office' from reported r where r.n % 25 = 0;

create temp table sent as
select n, md5('transfer ' || n)::uuid as id, v.operator_id, v.sending, v.receiving, v.pay_in,
  to_char('2025-12-01'::date + make_interval(months => pg_temp.pick('m' || n, 11)), 'YYYY-MM') as month
from generate_series(1, current_setting('scale.transfer_reports')::int) n
join (select *, row_number() over (order by id) as place, count(*) over () as all from public.services) v
  on v.place = 1 + pg_temp.pick('v' || n, (select count(*)::int from public.services));
insert into public.submissions (id, kind, provider_id, status, submitted_month, published_month)
select id, 'transfer_report', operator_id, 'published', month, month from sent;
insert into public.transfer_reports (id, sending, receiving, sent_minor, sent_currency, fee_minor, fee_included, received_minor, received_currency, sent_month, pay_in, pay_out)
select t.id, t.sending, t.receiving, 20000, s.currency, 500, false, 950000 + pg_temp.pick('g' || t.n, 50000), r.currency, t.month, t.pay_in, 'Cash'
from sent t join public.countries s on s.code = t.sending join public.countries r on r.code = t.receiving;

-- Written past append_log, which takes one row at a time: the bench needs the order, not the chain.
insert into private.moderation_log (seq, day, action, submission_id, previous_hash, hash)
select row_number() over (order by s.published_month, s.id), to_date(s.published_month, 'YYYY-MM'), 'publish', s.id, repeat('0', 64),
  encode(sha256(convert_to(s.id::text, 'UTF8')), 'hex')
from public.submissions s;
insert into private.decision_waits (quarter, days, n)
select private.quarter_of(d::date), k, 400 from generate_series('2022-01-01'::date, '2026-10-01'::date, interval '3 months') d, generate_series(0, 12) k;
