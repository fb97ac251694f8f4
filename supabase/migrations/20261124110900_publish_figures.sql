-- What moderation did, in figures; and the published record with it. The demonstration with all that can be said now.

-- Counts of decisions, those taken back left out. Of single submissions nothing but their kind.
create function private.transparency() returns jsonb
language sql stable security definer set search_path = '' set enable_nestloop = off
as $$
  with roots as materialized (select r.id, r.root from private.provider_roots() r),
  decisions as (
    select private.quarter_of(l.day) as quarter, l.action, l.reason,
      lead(l.action) over (partition by l.submission_id order by l.seq) as next_action
    from private.moderation_log l
    where l.submission_id is not null and l.action in ('publish', 'decline', 'remove', 'withdraw', 'undo'))
  select jsonb_build_object(
    'received', (select coalesce(jsonb_agg(jsonb_build_object('quarter', quarter, 'kind', kind, 'n', n) order by quarter, kind), '[]')
      from (select private.quarter_of(to_date(s.submitted_month, 'YYYY-MM')) as quarter, s.kind, count(*) as n
        from public.submissions s group by 1, 2) c),
    'decided', (select coalesce(jsonb_agg(jsonb_build_object('quarter', quarter, 'action', action, 'reason', reason, 'n', n)
        order by quarter, action, reason), '[]')
      from (select d.quarter, d.action, case when d.action in ('decline', 'remove') then d.reason end as reason, count(*) as n
        from decisions d where d.action <> 'undo' and d.next_action is distinct from 'undo' group by 1, 2, 3) c),
    'waits', (select coalesce(jsonb_agg(jsonb_build_object('quarter', w.quarter, 'days', w.days, 'n', w.n) order by w.quarter, w.days), '[]')
      from private.decision_waits w where w.n > 0),
    'legalDemands', (select coalesce(jsonb_agg(jsonb_build_object('providerId', root, 'n', n) order by root), '[]')
      from (select r.root, count(*) as n from private.legal_demands d join roots r on r.id = d.provider_id group by r.root) c),
    'log', (select jsonb_build_object('rows', count(*), 'head', (select l.hash from private.moderation_log l order by l.seq desc limit 1))
      from private.moderation_log))
$$;

-- The record as it was, with what moderators added: alerts (ids of providers), translations, figures.
alter function public.published_record() rename to record_without_moderation;
alter function public.record_without_moderation() set schema private;
create function public.published_record() returns jsonb
language sql stable security definer set search_path = '' set enable_nestloop = off
as $$
  with record as materialized (select private.record_without_moderation() as was),
  hidden as materialized (
    select p.id from public.providers p
    where p.is_hidden and not exists (select 1 from public.licences l where l.provider_id = p.id))
  select record.was || jsonb_build_object(
    'providers', case when exists (select 1 from hidden)
      then (select coalesce(jsonb_agg(p.value order by p.ordinality), '[]')
        from jsonb_array_elements(record.was -> 'providers') with ordinality p
        where (p.value ->> 'id')::uuid not in (select h.id from hidden h))
      else record.was -> 'providers' end,
    'alerts', (select coalesce(jsonb_agg(distinct private.root_of(a.provider_id)), '[]') from private.fraud_alerts a),
    'translations', (select coalesce(jsonb_agg(jsonb_build_object('reviewId', t.review_id, 'language', t.language, 'text', t.text)
        order by t.review_id), '[]')
      from private.translations t join public.submissions s on s.id = t.review_id where s.status = 'published'),
    'transparency', private.transparency())
  from record
$$;
revoke all on function public.published_record() from public, anon, authenticated;
grant execute on function public.published_record() to service_role;

drop function private.append_log(text, uuid, uuid, text, text);
-- The same text as logRowText() of src/domain/moderation/log-chain.ts hashes.
create function private.append_log(
  action text, actor uuid, submission uuid, reason text, note text, on_day date default (now() at time zone 'utc')::date
) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  last record;
  next_seq bigint;
begin
  -- One writer at a time, or two rows would follow the same one.
  perform pg_advisory_xact_lock(hashtext('private.moderation_log'));
  select l.seq, l.hash into last from private.moderation_log l order by l.seq desc limit 1;
  next_seq := coalesce(last.seq, 0) + 1;
  insert into private.moderation_log
  select next_seq, on_day, append_log.action, append_log.actor, append_log.submission, append_log.reason, append_log.note,
    coalesce(last.hash, repeat('0', 64)),
    encode(sha256(convert_to(array_to_string(array[
      coalesce(last.hash, repeat('0', 64)), next_seq::text, on_day::text, append_log.action,
      append_log.actor::text, append_log.submission::text, append_log.reason, append_log.note
    ], E'\n', ''), 'UTF8')), 'hex');
end;
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
    private.decision_waits, private.invitations,
    public.providers, public.registers, public.imports, public.corridor_averages, public.reference_rates,
    public.help_organisations, public.legal_limits restart identity cascade;
  alter table private.moderation_log enable trigger moderation_log_append_only;
  delete from private.members where is_demo;
  insert into private.settings (name, value) values ('record', 'own')
  on conflict (name) do update set value = excluded.value;
  perform private.announce('record_changed', null, null);
end;
$$;

-- The demonstration in two halves: invented providers and prices …
create function private.load_demo_facts(record jsonb) returns void
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
  insert into public.price_quotes (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent, speed)
  select s.id, 'demonstration', q.quarter, q."amountUsd", q."feePct", q."fxMarginPct", q."totalCostPct", q.transparent, q.speed
  from jsonb_to_recordset(record -> 'quotes') as q ("operatorId" uuid, sending text, receiving text, "payIn" text, "accessPoint" text,
    speed text, quarter text, "amountUsd" int, "feePct" numeric, "fxMarginPct" numeric, "totalCostPct" numeric, transparent boolean)
  join public.services s on s.operator_id = q."operatorId" and s.sending = q.sending and s.receiving = q.receiving
    and s.pay_in = q."payIn" and s.access_point = q."accessPoint";

  insert into public.reference_rates (source, base, currency, observed_on, per_base)
  select 'demonstration', 'EUR', r.currency, r."observedOn", r."perEuro"
  from jsonb_to_recordset(record -> 'rates') as r (currency text, "observedOn" date, "perEuro" double precision);
end;
$$;

-- … and what invented workers said of them, with what became of it.
create function private.load_demo_submissions(record jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  decided record;
  today date := (now() at time zone 'utc')::date;
begin
  insert into public.submissions (id, kind, provider_id, status, language, submitted_month, published_month, is_demo)
  select s.id, s.kind, s."providerId", s.status, coalesce(s.language, 'en'), s."submittedMonth", s."publishedMonth", true
  from jsonb_to_recordset(record -> 'submissions') as s (id uuid, kind text, "providerId" uuid, status text, language text,
    "submittedMonth" text, "publishedMonth" text);
  insert into private.named_providers (submission_id, kind, name, place, met)
  select n."submissionId", n.kind, n.name, n.place, n.met
  from jsonb_to_recordset(record -> 'namedProviders') as n ("submissionId" uuid, kind text, name text, place text, met text);
  insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
  select r.id, r.ratings, coalesce(r.facts, '{}'), r.destination, r.work, left(r."startedMonth", 4), coalesce(r.text, '')
  from jsonb_to_recordset(record -> 'reviews') as r (id uuid, ratings jsonb, facts jsonb, destination text,
    work text, "startedMonth" text, text text);
  insert into private.review_backgrounds (id, origin, started_month)
  select r.id, r.origin, r."startedMonth"
  from jsonb_to_recordset(record -> 'reviews') as r (id uuid, origin text, "startedMonth" text);
  insert into public.fee_reports (id, origin, destination, work, started_month, pay_promised_minor, pay_received_minor, pay_currency,
    loan_minor, loan_currency)
  select f.id, f.origin, f.destination, f.work, f."startedMonth", f."payPromisedMinor", f."payReceivedMinor", f."payCurrency",
    f."loanMinor", f."loanCurrency"
  from jsonb_to_recordset(record -> 'feeReports') as f (id uuid, origin text, destination text, work text, "startedMonth" text,
    "payPromisedMinor" bigint, "payReceivedMinor" bigint, "payCurrency" text, "loanMinor" bigint, "loanCurrency" text);
  insert into public.fee_items (report_id, position, category, amount_minor, currency, paid_month, paid_to, receipt_given)
  select i."reportId", i.position, i.category, i."amountMinor", i.currency, i."paidMonth", i."paidTo", i."receiptGiven"
  from jsonb_to_recordset(record -> 'feeItems') as i ("reportId" uuid, position int, category text, "amountMinor" bigint,
    currency text, "paidMonth" text, "paidTo" text, "receiptGiven" boolean);
  insert into public.transfer_reports (id, sending, receiving, sent_minor, sent_currency, fee_minor, fee_included, received_minor,
    received_currency, sent_month, pay_in, pay_out)
  select t.id, t.sending, t.receiving, t."sentMinor", t."sentCurrency", t."feeMinor", t."feeIncluded", t."receivedMinor",
    t."receivedCurrency", t."sentMonth", t."payIn", t."payOut"
  from jsonb_to_recordset(record -> 'transferReports') as t (id uuid, sending text, receiving text, "sentMinor" bigint,
    "sentCurrency" text, "feeMinor" bigint, "feeIncluded" boolean, "receivedMinor" bigint, "receivedCurrency" text,
    "sentMonth" text, "payIn" text, "payOut" text);

  insert into private.queue (submission_id, arrived_on)
  select s.id, today - coalesce(s."waitsDays", 0)
  from jsonb_to_recordset(record -> 'submissions') as s (id uuid, status text, "waitsDays" int)
  where s.status = 'pending' order by s."waitsDays" desc nulls last, s.id;
  insert into private.questions (submission_id, question, answer)
  select q."submissionId", q.question, q.answer
  from jsonb_to_recordset(record -> 'questions') as q ("submissionId" uuid, question text, answer text);
  update private.queue w set state = case when q.answer is null then 'asked' else 'answered' end
  from private.questions q where q.submission_id = w.submission_id;
  insert into public.provider_replies (review_id, status, text, published_month, reason, arrived_on)
  select y."reviewId", coalesce(y.status, 'published'), y.text, y."publishedMonth", y.reason,
    case when y.status = 'pending' then today end
  from jsonb_to_recordset(record -> 'replies') as y ("reviewId" uuid, status text, text text, "publishedMonth" text, reason text);
  insert into private.translations (review_id, language, text)
  select t."reviewId", t.language, t.text
  from jsonb_to_recordset(record -> 'translations') as t ("reviewId" uuid, language text, text text);
  insert into private.flags (id, submission_id, reason, note, flagged_month)
  select f.id, f."reviewId", f.reason, coalesce(f.note, ''), f.month
  from jsonb_to_recordset(record -> 'flags') as f (id uuid, "reviewId" uuid, reason text, note text, month text);
  insert into private.appeals (review_id, provider_id, grounds, text, month)
  select a."reviewId", s.provider_id, a.grounds, a.text, a.month
  from jsonb_to_recordset(record -> 'appeals') as a ("reviewId" uuid, grounds text, text text, month text)
  join public.submissions s on s.id = a."reviewId";
  -- Asked for by nobody who can sign in, so that any moderator may be the second.
  insert into private.removal_requests (submission_id, moderator, reason, note)
  select r."reviewId", '00000000-0000-4000-8000-000000000000', r.reason, coalesce(r.note, '')
  from jsonb_to_recordset(record -> 'removals') as r ("reviewId" uuid, reason text, note text);
  insert into private.fraud_alerts (provider_id)
  select a."providerId" from jsonb_to_recordset(record -> 'alerts') as a ("providerId" uuid);
  insert into private.legal_demands (provider_id, month, note)
  select d."providerId", d.month, coalesce(d.note, '')
  from jsonb_to_recordset(record -> 'legalDemands') as d ("providerId" uuid, month text, note text);
  insert into private.decision_waits (quarter, days, n)
  select w.quarter, w.days, w.n from jsonb_to_recordset(record -> 'waits') as w (quarter text, days int, n int);

  for decided in
    select * from jsonb_to_recordset(record -> 'submissions') as s (id uuid, status text, reason text, "decidedOn" date)
    order by s."decidedOn" nulls last, s.id
  loop
    if decided.status = 'pending' then
      perform private.announce('submission_received', decided.id, null);
      continue;
    end if;
    perform private.append_log(
      case decided.status when 'declined' then 'decline' when 'withdrawn' then 'withdraw' else 'publish' end, null, decided.id,
      case decided.status when 'declined' then decided.reason end, 'demonstration', coalesce(decided."decidedOn", today));
    if decided.status = 'removed' then
      perform private.append_log('remove', null, decided.id, decided.reason, 'demonstration', coalesce(decided."decidedOn", today));
    end if;
  end loop;
end;
$$;

create or replace function public.load_demo_record(record jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if private.caller_role() <> 'service_role' then
    raise exception 'only the service may load the demonstration';
  end if;
  perform private.load_demo_facts(record);
  perform private.load_demo_submissions(record);
  insert into private.settings (name, value) values ('record', 'demo')
  on conflict (name) do update set value = excluded.value;
  perform private.announce('record_changed', null, null);
end;
$$;

revoke all on all functions in schema private from public;
grant execute on function private.append_log(text, uuid, uuid, text, text, date) to service_role;
