-- The demonstration says how the money is paid out, too; otherwise as it was.
create or replace function private.load_demo_facts(record jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.providers (id, kind, country, slug, name, name_key, placements, is_demo)
  select p.id, p.kind, p.country, p.slug, p.name, p."nameKey", coalesce(p.placements, '{}'), true
  from jsonb_to_recordset(record -> 'providers') as p (id uuid, kind text, country text, slug text, name text, "nameKey" text, placements text[]);
  insert into public.provider_names (provider_id, name, language)
  select n."providerId", n.name, n.language
  from jsonb_to_recordset(record -> 'names') as n ("providerId" uuid, name text, language text);
  insert into public.provider_contacts (provider_id, office, kind, value)
  select c."providerId", 1, c.kind, c.value
  from jsonb_to_recordset(record -> 'contacts') as c ("providerId" uuid, kind text, value text);
  with new_licences as (
    insert into public.licences (provider_id, register, entry_key, number, status, valid_from, valid_until, observed_on, entry_hash)
    select l."providerId", 'demonstration', l.number, l.number, l.status, l."validFrom", l."validUntil", l."observedOn", md5(l::text)
    from jsonb_to_recordset(record -> 'licences') as l ("providerId" uuid, number text, status text, "validFrom" text,
      "validUntil" text, "observedOn" date)
    returning *)
  insert into public.licence_observations (licence_id, observed_on, number, status, valid_from, valid_until)
  select id, observed_on, number, status, valid_from, valid_until from new_licences;
  insert into public.licence_observations (licence_id, observed_on, number, status, valid_from, valid_until)
  select l.id, h."observedOn", l.number, h.status, h."validFrom", h."validUntil"
  from jsonb_to_recordset(record -> 'licenceHistory') as h ("providerId" uuid, "observedOn" date, status text, "validFrom" text, "validUntil" text)
  join public.licences l on l.provider_id = h."providerId"
  on conflict do nothing;

  insert into public.services (operator_id, sending, receiving, pay_in, access_point, variant)
  select distinct q."operatorId", q.sending, q.receiving, q."payIn", q."accessPoint", 1
  from jsonb_to_recordset(record -> 'quotes') as q ("operatorId" uuid, sending text, receiving text, "payIn" text, "accessPoint" text);
  insert into public.price_quotes (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent, speed, pay_out)
  select s.id, 'demonstration', q.quarter, q."amountUsd", q."feePct", q."fxMarginPct", q."totalCostPct", q.transparent, q.speed, q."payOut"
  from jsonb_to_recordset(record -> 'quotes') as q ("operatorId" uuid, sending text, receiving text, "payIn" text, "accessPoint" text,
    speed text, "payOut" text, quarter text, "amountUsd" int, "feePct" numeric, "fxMarginPct" numeric, "totalCostPct" numeric, transparent boolean)
  join public.services s on s.operator_id = q."operatorId" and s.sending = q.sending and s.receiving = q.receiving
    and s.pay_in = q."payIn" and s.access_point = q."accessPoint";

  insert into public.reference_rates (source, base, currency, observed_on, per_base)
  select 'demonstration', 'EUR', r.currency, r."observedOn", r."perEuro"
  from jsonb_to_recordset(record -> 'rates') as r (currency text, "observedOn" date, "perEuro" double precision);
end;
$$;
