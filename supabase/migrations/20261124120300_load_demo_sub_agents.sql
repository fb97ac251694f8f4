-- The demonstration's invented workers may name who said that they act for an agency.
create or replace function private.load_demo_submissions(record jsonb) returns void
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
  insert into private.sub_agents (submission_id, name, place, met)
  select n."submissionId", n.name, n.place, n.met
  from jsonb_to_recordset(record -> 'subAgents') as n ("submissionId" uuid, name text, place text, met text);
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
