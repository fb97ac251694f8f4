-- What the people who run it see, empty and load, with all that came since.
create or replace function public.record_state() returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'record', coalesce((select value from private.settings where name = 'record'), 'new'),
    'agencies', (select count(*) from public.providers where kind = 'agency' and merged_into is null),
    'realProviders', (select count(*) from public.providers where not is_demo),
    'operators', (select count(*) from public.providers where kind = 'operator' and merged_into is null),
    'merged', (select count(*) from public.providers where merged_into is not null),
    'submissions', (select coalesce(jsonb_object_agg(status, n), '{}') from
      (select status, count(*) as n from public.submissions group by status) s),
    'outbox', jsonb_build_object('waiting', (select count(*) from private.outbox),
      'failing', (select count(*) from private.outbox where attempts > 3)),
    -- What each source said last; prices, rates and limits by their newest day, since a file holds many.
    'imports', (select coalesce(jsonb_agg(to_jsonb(i) order by i.id), '[]') from
      (select distinct on (source) id, source, file_name as "fileName", sha256, imported_on as "importedOn",
        coalesce(observed_on, case
          when source like 'prices %' then (select (to_date(left(max(q.quarter), 4) || right(max(q.quarter), 1)::int * 3, 'YYYYMM')
            + interval '1 month - 1 day')::date from public.price_quotes q where q.source <> 'demonstration')
          when source like 'rates %' then
            (select max(r.observed_on) from public.reference_rates r where r.source = substr(imports.source, 7))
          when source like 'deployments %' then
            (select max(d.last_day) from public.deployments d where d.source = substr(imports.source, 13))
          when source = 'limits' then (select min(l.checked_on) from public.legal_limits l)
        end) as "observedOn",
        read, added, changed, same, rejected from public.imports order by source, id desc) i),
    'unfinished', (select coalesce(jsonb_agg(p.source order by p.source), '[]') from private.import_progress p),
    'log', (select jsonb_build_object('rows', count(*), 'head', (select hash from private.moderation_log order by seq desc limit 1))
      from private.moderation_log))
$$;

create or replace function public.empty_record() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if private.caller_role() <> 'service_role' then
    raise exception 'only the service may empty the record';
  end if;
  alter table private.moderation_log disable trigger moderation_log_append_only;
  -- Not truncated with its numbers begun anew: a worker may hold one of them right now.
  delete from private.outbox where true;
  truncate private.moderation_log, private.challenges, private.rate_counts, private.day_keys, private.import_progress,
    public.providers, public.registers, public.imports, public.corridor_averages, public.reference_rates,
    public.help_organisations, public.legal_limits restart identity cascade;
  alter table private.moderation_log enable trigger moderation_log_append_only;
  delete from private.members where is_demo;
  insert into private.settings (name, value) values ('record', 'own')
  on conflict (name) do update set value = excluded.value;
  perform private.announce('record_changed', null, null);
end;
$$;

create or replace function public.load_demo_record(record jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  decided record;
begin
  if private.caller_role() <> 'service_role' then
    raise exception 'only the service may load the demonstration';
  end if;
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
  insert into public.price_quotes (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent, speed)
  select s.id, 'demonstration', q.quarter, q."amountUsd", q."feePct", q."fxMarginPct", q."totalCostPct", q.transparent, q.speed
  from jsonb_to_recordset(record -> 'quotes') as q ("operatorId" uuid, sending text, receiving text, "payIn" text, "accessPoint" text,
    speed text, quarter text, "amountUsd" int, "feePct" numeric, "fxMarginPct" numeric, "totalCostPct" numeric, transparent boolean)
  join public.services s on s.operator_id = q."operatorId" and s.sending = q.sending and s.receiving = q.receiving
    and s.pay_in = q."payIn" and s.access_point = q."accessPoint";

  insert into public.reference_rates (source, base, currency, observed_on, per_base)
  select 'demonstration', 'EUR', r.currency, r."observedOn", r."perEuro"
  from jsonb_to_recordset(record -> 'rates') as r (currency text, "observedOn" date, "perEuro" double precision);

  insert into public.submissions (id, kind, provider_id, status, language, submitted_month, published_month, is_demo)
  select s.id, s.kind, s."providerId", s.status, coalesce(s.language, 'en'), s."submittedMonth", s."publishedMonth", true
  from jsonb_to_recordset(record -> 'submissions') as s (id uuid, kind text, "providerId" uuid, status text, language text,
    "submittedMonth" text, "publishedMonth" text);
  insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
  select r.id, r.ratings, coalesce(r.facts, '{}'), r.destination, r.work, left(r."startedMonth", 4), coalesce(r.text, '')
  from jsonb_to_recordset(record -> 'reviews') as r (id uuid, ratings jsonb, facts jsonb, destination text,
    work text, "startedMonth" text, text text);
  insert into private.review_backgrounds (id, origin, started_month)
  select r.id, r.origin, r."startedMonth"
  from jsonb_to_recordset(record -> 'reviews') as r (id uuid, origin text, "startedMonth" text);
  insert into public.fee_reports (id, origin, destination, work, started_month, pay_promised_minor, pay_received_minor, pay_currency)
  select f.id, f.origin, f.destination, f.work, f."startedMonth", f."payPromisedMinor", f."payReceivedMinor", f."payCurrency"
  from jsonb_to_recordset(record -> 'feeReports') as f (id uuid, origin text, destination text, work text, "startedMonth" text,
    "payPromisedMinor" bigint, "payReceivedMinor" bigint, "payCurrency" text);
  insert into public.fee_items (report_id, position, category, amount_minor, currency, paid_month, paid_to, receipt_given)
  select i."reportId", i.position, i.category, i."amountMinor", i.currency, i."paidMonth", i."paidTo", i."receiptGiven"
  from jsonb_to_recordset(record -> 'feeItems') as i ("reportId" uuid, position int, category text, "amountMinor" bigint,
    currency text, "paidMonth" text, "paidTo" text, "receiptGiven" boolean);
  insert into public.provider_replies (review_id, status, text, published_month)
  select y."reviewId", 'published', y.text, y."publishedMonth"
  from jsonb_to_recordset(record -> 'replies') as y ("reviewId" uuid, text text, "publishedMonth" text);

  for decided in select * from jsonb_to_recordset(record -> 'submissions') as s (id uuid, status text, reason text) order by s.id loop
    if decided.status = 'published' then
      perform private.append_log('publish', null, decided.id, null, 'demonstration');
    elsif decided.status = 'declined' then
      perform private.append_log('decline', null, decided.id, decided.reason, 'demonstration');
    else
      perform private.announce('submission_received', decided.id, null);
    end if;
  end loop;
  insert into private.settings (name, value) values ('record', 'demo')
  on conflict (name) do update set value = excluded.value;
  perform private.announce('record_changed', null, null);
end;
$$;
