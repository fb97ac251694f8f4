-- What a survey says of a service besides its price may change from quarter to quarter: it belongs to the quote.
alter table public.price_quotes
  add column speed text,
  add column coverage text,
  add column pay_out text,
  add column surveyed_on date;
update public.price_quotes q set speed = v.speed from public.services v where v.id = q.service_id and v.speed is not null;
alter table public.services drop column speed;
create index price_quotes_by_quarter on public.price_quotes (quarter);

-- A long import that was cut short goes on where it was.
create table private.import_progress (
  source text not null,
  sha256 text not null,
  done int not null,
  counts jsonb not null,
  primary key (source, sha256)
);
alter table private.import_progress enable row level security;
grant all on private.import_progress to service_role;

create function public.import_progress(source text, sha256 text) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('done', p.done, 'counts', p.counts) from private.import_progress p
  where p.source = import_progress.source and p.sha256 = import_progress.sha256
$$;
create function public.note_import_progress(source text, sha256 text, done int, counts jsonb) returns void
language sql volatile set search_path = ''
as $$
  insert into private.import_progress as p (source, sha256, done, counts)
  values (source, sha256, done, counts)
  on conflict on constraint import_progress_pkey do update set done = excluded.done, counts = excluded.counts
$$;

create or replace function public.import_price_quotes(source text, quotes jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(quotes);
  operator jsonb;
  added int;
  changed int;
begin
  for operator in
    select distinct on (w."nameKey") jsonb_build_object('name', w."operatorName", 'key', w."nameKey", 'slug', w.slug)
    from jsonb_to_recordset(quotes) as w ("operatorName" text, "nameKey" text, slug text)
    where not exists (select 1 from public.providers p
      where p.kind = 'operator' and p.country is null and p.name_key = w."nameKey" and not p.is_demo)
    order by w."nameKey", w."operatorName"
  loop
    insert into public.providers (kind, slug, name, name_key)
    values ('operator', private.free_slug(operator ->> 'slug'), operator ->> 'name', operator ->> 'key');
  end loop;

  create temporary table wanted on commit drop as
  select p.id as operator_id, q.*
  from jsonb_to_recordset(quotes) as q (
    "nameKey" text, sending text, receiving text, "payIn" text, "accessPoint" text,
    variant int, speed text, coverage text, "payOut" text, "surveyedOn" date, "amountUsd" int, quarter text, "feePct" numeric,
    "fxMarginPct" numeric, "totalCostPct" numeric, transparent boolean, "addsUp" boolean)
  join public.providers p on p.kind = 'operator' and p.country is null and p.name_key = q."nameKey" and not p.is_demo;
  -- Without, the plans below are made for a table of a few rows, and take ten times as long.
  analyze wanted;

  insert into public.services (operator_id, sending, receiving, pay_in, access_point, variant)
  select distinct w.operator_id, w.sending, w.receiving, w."payIn", w."accessPoint", w.variant from wanted w
  on conflict (operator_id, sending, receiving, pay_in, access_point, variant) do nothing;

  with written as (
    insert into public.price_quotes as q (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct,
      transparent, adds_up, speed, coverage, pay_out, surveyed_on)
    select s.id, import_price_quotes.source, w.quarter, w."amountUsd", w."feePct", w."fxMarginPct", w."totalCostPct",
      w.transparent, w."addsUp", w.speed, w.coverage, w."payOut", w."surveyedOn"
    from wanted w
    join public.services s on s.operator_id = w.operator_id and s.sending = w.sending and s.receiving = w.receiving
      and s.pay_in = w."payIn" and s.access_point = w."accessPoint" and s.variant = w.variant
    on conflict on constraint price_quotes_pkey do update
    set fee_pct = excluded.fee_pct, fx_margin_pct = excluded.fx_margin_pct, total_cost_pct = excluded.total_cost_pct,
        transparent = excluded.transparent, adds_up = excluded.adds_up, speed = excluded.speed, coverage = excluded.coverage,
        pay_out = excluded.pay_out, surveyed_on = excluded.surveyed_on
    where (q.fee_pct, q.fx_margin_pct, q.total_cost_pct, q.transparent, q.adds_up, q.speed, q.coverage, q.pay_out, q.surveyed_on)
      is distinct from (excluded.fee_pct, excluded.fx_margin_pct, excluded.total_cost_pct, excluded.transparent,
        excluded.adds_up, excluded.speed, excluded.coverage, excluded.pay_out, excluded.surveyed_on)
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

create or replace function public.finish_import(note jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into public.imports (source, file_name, sha256, observed_on, read, added, changed, same, rejected)
  select n.source, n."fileName", n.sha256, n."observedOn", n.read, n.added, n.changed, n.same, n.rejected
  from jsonb_to_record(note) as n (source text, "fileName" text, sha256 text, "observedOn" date,
    read int, added int, changed int, same int, rejected int);
  delete from private.import_progress p where p.source = note ->> 'source' and p.sha256 = note ->> 'sha256';
  perform private.announce_now();
end;
$$;

revoke all on function public.import_progress(text, text), public.note_import_progress(text, text, int, jsonb)
  from public, anon, authenticated;
grant execute on function public.import_progress(text, text), public.note_import_progress(text, text, int, jsonb) to service_role;

-- A planner without statistics takes this index to find one service, and reads all of its corridor.
drop index public.services_by_corridor;
