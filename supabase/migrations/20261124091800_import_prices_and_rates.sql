-- Brings surveyed prices, published averages and reference rates into the record, a batch at a time.
-- Each answers { added, changed, same }: "same" rows are left untouched.
create function public.import_price_quotes(source text, quotes jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(quotes);
  operator jsonb;
  added int;
  changed int;
begin
  create temporary table wanted on commit drop as
  select * from jsonb_to_recordset(quotes) as q (
    "operatorName" text, "nameKey" text, slug text, sending text, receiving text, "payIn" text, "accessPoint" text,
    variant int, speed text, "amountUsd" int, quarter text, "feePct" numeric, "fxMarginPct" numeric,
    "totalCostPct" numeric, transparent boolean, "addsUp" boolean);

  for operator in
    select distinct on (w."nameKey") jsonb_build_object('name', w."operatorName", 'key', w."nameKey", 'slug', w.slug)
    from wanted w
    where not exists (select 1 from public.providers p
      where p.kind = 'operator' and p.name_key = w."nameKey" and not p.is_demo)
    order by w."nameKey", w."operatorName"
  loop
    insert into public.providers (kind, slug, name, name_key)
    values ('operator', private.free_slug(operator ->> 'slug'), operator ->> 'name', operator ->> 'key');
  end loop;

  insert into public.services (operator_id, sending, receiving, pay_in, access_point, variant, speed)
  select distinct p.id, w.sending, w.receiving, w."payIn", w."accessPoint", w.variant, w.speed
  from wanted w join public.providers p on p.kind = 'operator' and p.name_key = w."nameKey" and not p.is_demo
  on conflict (operator_id, sending, receiving, pay_in, access_point, variant) do nothing;

  with written as (
    insert into public.price_quotes as q (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent, adds_up)
    select s.id, import_price_quotes.source, w.quarter, w."amountUsd", w."feePct", w."fxMarginPct", w."totalCostPct", w.transparent, w."addsUp"
    from wanted w
    join public.providers p on p.kind = 'operator' and p.name_key = w."nameKey" and not p.is_demo
    join public.services s on s.operator_id = p.id and s.sending = w.sending and s.receiving = w.receiving
      and s.pay_in = w."payIn" and s.access_point = w."accessPoint" and s.variant = w.variant
    on conflict on constraint price_quotes_pkey do update
    set fee_pct = excluded.fee_pct, fx_margin_pct = excluded.fx_margin_pct, total_cost_pct = excluded.total_cost_pct,
        transparent = excluded.transparent, adds_up = excluded.adds_up
    where (q.fee_pct, q.fx_margin_pct, q.total_cost_pct, q.transparent, q.adds_up)
      is distinct from (excluded.fee_pct, excluded.fx_margin_pct, excluded.total_cost_pct, excluded.transparent, excluded.adds_up)
    returning (q.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  drop table wanted;
  if added + changed > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;

create function public.import_corridor_averages(source text, averages jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(averages);
  added int;
  changed int;
begin
  with written as (
    insert into public.corridor_averages as a (sending, receiving, quarter, source, total_cost_pct)
    select r.sending, r.receiving, r.quarter, import_corridor_averages.source, r."totalCostPct"
    from jsonb_to_recordset(averages) as r (sending text, receiving text, quarter text, "totalCostPct" numeric)
    on conflict on constraint corridor_averages_pkey do update set total_cost_pct = excluded.total_cost_pct
    where a.total_cost_pct is distinct from excluded.total_cost_pct
    returning (a.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;

create function public.import_reference_rates(source text, rates jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(rates);
  added int;
  changed int;
begin
  with written as (
    insert into public.reference_rates as r (source, currency, observed_on, per_euro)
    select import_reference_rates.source, n.currency, n."observedOn", n."perEuro"
    from jsonb_to_recordset(rates) as n (currency text, "observedOn" date, "perEuro" double precision)
    on conflict on constraint reference_rates_pkey do update set per_euro = excluded.per_euro
    where r.per_euro is distinct from excluded.per_euro
    returning (r.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;

revoke all on function public.import_price_quotes(text, jsonb), public.import_corridor_averages(text, jsonb),
  public.import_reference_rates(text, jsonb) from public, anon, authenticated;
grant execute on function public.import_price_quotes(text, jsonb), public.import_corridor_averages(text, jsonb),
  public.import_reference_rates(text, jsonb) to service_role;
