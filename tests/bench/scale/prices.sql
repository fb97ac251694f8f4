-- Corridors with their services, priced in each of 21 quarters; averages since 2011; rates of every working day.
create temp table ways as
select s, r, (row_number() over (order by a, b))::int as way
from unnest(array['AE', 'SA', 'QA', 'KW', 'SG', 'HK', 'MY', 'US', 'GB', 'CA', 'AU', 'JP', 'KR', 'DE', 'IT', 'ES', 'FR', 'CH', 'SE', 'NO'])
    with ordinality sending (s, a),
  unnest(array['PH', 'IN', 'BD', 'PK', 'NP', 'LK', 'ID', 'VN', 'TH', 'KE', 'NG', 'GH', 'EG', 'MA', 'TR', 'MX', 'GT', 'CO', 'UA', 'ET'])
    with ordinality receiving (r, b)
order by a, b limit current_setting('scale.corridors')::int;

insert into public.services (operator_id, sending, receiving, pay_in, access_point, variant)
select md5('operator ' || 1 + pg_temp.pick(way || ' ' || k, current_setting('scale.operators')::int))::uuid, s, r,
  (array['Bank account transfer', 'Cash', 'Debit card', 'Mobile money'])[1 + k % 4],
  (array['Internet', 'Agent', 'Bank branch', 'Mobile phone'])[1 + (k / 4) % 4], k
from ways cross join lateral generate_series(1, case when way = 1 then 45 else 14 + pg_temp.pick('w' || way, 13) end) k;

insert into public.price_quotes (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent,
  speed, coverage, pay_out)
select v.id, 'world-bank-rpw', q.quarter, a, c.fee, c.margin, c.fee + c.margin, c.fee is not null,
  (array['Less than one hour', 'Same day', 'Next day', '2 days', '3-5 days'])[1 + v.id % 5], (array['High', 'Medium', 'Low'])[1 + v.id % 3],
  (array['Bank account', 'Cash', 'Mobile wallet'])[1 + v.id % 3]
from public.services v
cross join (select private.quarter_of(d::date) as quarter, (row_number() over (order by d))::int as age
  from generate_series('2021-07-01'::date, '2026-07-01'::date, interval '3 months') d) q
cross join unnest(array[200, 500]) a
cross join lateral (select
  case when pg_temp.pick('h' || v.id, 33) > 0 then round((pg_temp.pick('p' || v.id, 700) - q.age * 5 + 200) * 200.0 / a / 100, 2) end as fee,
  round((pg_temp.pick('m' || v.id, 400) - 30) / 100.0, 2) as margin_of) m
cross join lateral (select m.fee, case when m.fee is not null then m.margin_of end as margin) c;

insert into public.corridor_averages (sending, receiving, quarter, source, total_cost_pct)
select s, r, private.quarter_of(d::date), 'world-bank-rpw', round(9 - (d::date - '2011-01-01') / 1000.0 + pg_temp.pick(s || r || d, 200) / 100.0, 2)
from ways, generate_series('2011-01-01'::date, '2020-07-01'::date, interval '3 months') d;

insert into public.reference_rates (source, base, currency, observed_on, per_base)
select 'ecb', 'EUR', c.currency, d::date, case when c.currency = 'USD' then 1.1 else 2 + pg_temp.pick(c.currency, 9000) / 100.0 end
from (select distinct currency from public.countries join ways on code in (s, r) where currency <> 'EUR' union select 'USD') c,
  generate_series('2011-01-03'::date, '2026-11-20'::date, interval '1 day') d
where extract(isodow from d) < 6;
