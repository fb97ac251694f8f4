-- The published record in one function again, with what workers received, whom agencies work through and what each operator
-- cost over the years. Reports carry the order in which they were published: figures grow by five of them at a time.
drop function public.published_record();
drop function private.record_without_moderation();
create function public.published_record() returns json
language sql stable security definer set search_path = '' set enable_nestloop = off
as $$
  with roots as materialized (select r.id, r.root from private.provider_roots() r),
  former as (
    select r.root, json_agg(p.slug order by p.slug) as slugs
    from public.providers p join roots r on r.id = p.id where p.merged_into is not null group by r.root),
  histories as (
    select o.licence_id, json_agg(json_build_object('observedOn', o.observed_on, 'status', o.status,
      'validFrom', o.valid_from, 'validUntil', o.valid_until, 'isListed', o.is_listed) order by o.observed_on) as history
    from public.licence_observations o group by o.licence_id),
  items as (
    select i.report_id, json_agg(json_build_object('category', i.category, 'amountMinor', i.amount_minor,
      'currency', i.currency, 'paidMonth', i.paid_month, 'paidTo', i.paid_to) order by i.position) as items
    from public.fee_items i group by i.report_id),
  published_as as materialized (
    select l.submission_id, max(l.seq) as seq from private.moderation_log l where l.action = 'publish' group by l.submission_id),
  priced as materialized (
    select q.*, v.operator_id, v.sending, v.receiving, v.pay_in, v.access_point, v.variant, q.source = 'demonstration' as is_demo
    from public.price_quotes q join public.services v on v.id = q.service_id),
  newest_prices as (
    select sending, receiving, is_demo, max(quarter) as quarter from priced group by sending, receiving, is_demo)
  select json_build_object(
    'providers', (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'country', p.country, 'slug', p.slug,
        'name', p.name, 'placements', p.placements, 'isDemo', p.is_demo,
        'formerSlugs', coalesce(f.slugs, '[]')) order by p.slug), '[]')
      from public.providers p left join former f on f.root = p.id
      where p.merged_into is null
        and (not p.is_hidden or exists (select 1 from public.licences l where l.provider_id = p.id))),
    'names', (select coalesce(json_agg(json_build_object('providerId', n.root, 'name', n.name, 'language', n.language,
        'isFormer', n.is_former) order by n.root, n.name), '[]')
      from (select distinct on (r.root, n.name) r.root, n.name, n.language, n.is_former
        from (select provider_id, name, language, is_former from public.provider_names
          union all select id, name, null, false from public.providers where merged_into is not null) n
        join roots r on r.id = n.provider_id
        where n.name <> (select p.name from public.providers p where p.id = r.root)
        order by r.root, n.name, n.is_former desc, n.language nulls last) n),
    'contacts', (select coalesce(json_agg(json_build_object('providerId', r.root, 'office', c.office, 'kind', c.kind,
        'value', c.value, 'of', c.provider_id) order by r.root, c.provider_id <> r.root, c.provider_id, c.office, c.kind, c.value), '[]')
      from public.provider_contacts c join roots r on r.id = c.provider_id),
    'licences', (select coalesce(json_agg(json_build_object('providerId', r.root, 'of', l.provider_id, 'name', p.name, 'register', l.register, 'number', l.number,
        'status', l.status, 'validFrom', l.valid_from, 'validUntil', l.valid_until, 'observedOn', l.observed_on,
        'isListed', l.is_listed,
        'history', h.history) order by r.root, l.register, l.id), '[]')
      from public.licences l join roots r on r.id = l.provider_id join public.providers p on p.id = l.provider_id
      left join histories h on h.licence_id = l.id),
    'registers', (select coalesce(json_agg(json_build_object('register', g.register, 'country', g.country, 'authority', g.authority,
        'sourceAddress', g.source_address, 'observedOn',
        (select max(l.observed_on) from public.register_lists l where l.register = g.register)) order by g.register), '[]')
      from public.registers g where exists (select 1 from public.register_lists l where l.register = g.register)),
    'deployments', (select coalesce(json_agg(json_build_object('providerId', d.root, 'source', d.source,
        'destination', d.destination, 'from', d.first_day, 'to', d.last_day, 'workers', d.workers)
        order by d.root, d.source, d.destination, d.first_day), '[]')
      from (select r.root, d.source, d.destination, d.first_day, max(d.last_day) as last_day, sum(d.men + d.women) as workers
        from public.deployments d join roots r on r.id = d.provider_id
        group by r.root, d.source, d.destination, d.first_day) d),
    'sanctions', (select coalesce(json_agg(json_build_object('providerId', r.root, 'kind', s.kind, 'from', s.first_day,
        'until', s.last_day, 'reason', s.reason, 'authority', s.authority, 'sourceAddress', s.source_address)
        order by r.root, s.first_day desc, s.id), '[]')
      -- Two spellings that were merged may have brought the same one twice.
      from (select distinct on (r.root, s.kind, s.authority, s.first_day) s.* from public.sanctions s
        join roots r on r.id = s.provider_id order by r.root, s.kind, s.authority, s.first_day, s.id) s
      join roots r on r.id = s.provider_id),
    'help', (select coalesce(json_agg(json_build_object('key', h.key, 'origin', h.origin, 'country', h.country, 'names', h.names,
        'services', h.services, 'kind', h.kind, 'phones', h.phones, 'website', h.website, 'facebook', h.facebook,
        'address', h.address) order by h.origin, h.country, h.key), '[]') from public.help_organisations h),
    'limits', (select coalesce(json_agg(json_build_object('origin', l.origin, 'destination', l.destination,
        'occupation', l.occupation, 'effectiveOn', l.effective_on, 'kind', l.kind, 'amountMinor', l.amount_minor,
        'currency', l.currency, 'monthsOfWage', l.months_of_wage, 'statute', l.statute, 'sourceAddress', l.source_address,
        'checkedOn', l.checked_on, 'isVerified', l.is_verified, 'note', l.note)
        order by l.origin, l.destination, l.occupation, l.effective_on), '[]') from public.legal_limits l),
    'reviews', (select coalesce(json_agg(json_build_object('id', s.id, 'providerId', w.root, 'language', s.language,
        'publishedMonth', s.published_month, 'ratings', r.ratings, 'facts', r.facts,
        'destination', r.destination, 'work', r.work, 'startedYear', r.started_year, 'text', r.text,
        'reply', y.text) order by s.published_month desc, s.id), '[]')
      from public.submissions s join public.reviews r on r.id = s.id join roots w on w.id = s.provider_id
      left join public.provider_replies y on y.review_id = r.id and y.status = 'published'
      where s.status = 'published'),
    'feeReports', (select coalesce(json_agg(json_build_object('id', s.id, 'providerId', w.root,
        'order', coalesce(a.seq, 0), 'publishedMonth', s.published_month, 'origin', f.origin, 'destination', f.destination, 'work', f.work,
        'startedMonth', f.started_month, 'payReceivedMinor', f.pay_received_minor, 'payCurrency', f.pay_currency,
        'items', coalesce(i.items, '[]')) order by s.id), '[]')
      from public.submissions s join public.fee_reports f on f.id = s.id join roots w on w.id = s.provider_id
      left join items i on i.report_id = f.id left join published_as a on a.submission_id = s.id
      where s.status = 'published'),
    'transferReports', (select coalesce(json_agg(json_build_object('id', s.id, 'operatorId', w.root,
        'order', coalesce(a.seq, 0), 'sending', t.sending, 'receiving', t.receiving, 'sentMonth', t.sent_month,
        'sentMinor', t.sent_minor, 'sentCurrency', t.sent_currency, 'feeMinor', t.fee_minor, 'feeIncluded', t.fee_included,
        'receivedMinor', t.received_minor, 'receivedCurrency', t.received_currency, 'payIn', t.pay_in, 'payOut', t.pay_out)
        order by s.id), '[]')
      from public.submissions s join public.transfer_reports t on t.id = s.id join roots w on w.id = s.provider_id
      left join published_as a on a.submission_id = s.id
      where s.status = 'published'),
    'subAgents', (select coalesce(json_agg(json_build_object('providerId', w.root, 'name', n.name, 'place', n.place, 'met', n.met)
        order by w.root, n.name, n.place, n.met, n.submission_id), '[]')
      from private.sub_agents n join public.submissions s on s.id = n.submission_id join roots w on w.id = s.provider_id
      where s.status = 'published'),
    'quotes', (select coalesce(json_agg(json_build_object('operatorId', r.root, 'sending', q.sending,
        'receiving', q.receiving, 'payIn', q.pay_in, 'accessPoint', q.access_point, 'payOut', q.pay_out, 'variant', q.variant,
        'speed', q.speed, 'coverage', q.coverage, 'amountUsd', q.amount_usd, 'quarter', q.quarter, 'source', q.source,
        'feePct', q.fee_pct, 'fxMarginPct', q.fx_margin_pct, 'totalCostPct', q.total_cost_pct, 'transparent', q.transparent)
        order by q.sending, q.receiving, q.quarter, q.amount_usd, q.total_cost_pct, q.service_id), '[]')
      from priced q join newest_prices n using (sending, receiving, is_demo, quarter) join roots r on r.id = q.operator_id),
    -- What 200 US dollars cost with each service, a quarter at a time; hidden prices have no cost.
    'costHistory', (select coalesce(json_agg(json_build_object('sending', c.sending, 'receiving', c.receiving, 'isDemo', c.is_demo,
        'quarter', c.quarter, 'costsPct', c.costs) order by c.sending, c.receiving, c.is_demo, c.quarter), '[]')
      from (select sending, receiving, is_demo, quarter, json_agg(total_cost_pct order by total_cost_pct) as costs from priced
        where amount_usd = 200 and transparent and total_cost_pct is not null
        group by sending, receiving, is_demo, quarter) c),
    -- The same with each operator's cheapest service: operator, from, to, invented or not, and [quarter, percent] of each quarter.
    'operatorHistory', (select coalesce(json_agg(json_build_array(h.root, h.sending, h.receiving, h.is_demo, h.costs)
        order by h.root, h.sending, h.receiving, h.is_demo), '[]')
      from (select c.root, c.sending, c.receiving, c.is_demo, json_agg(json_build_array(c.quarter, c.pct) order by c.quarter) as costs
        from (select r.root, q.sending, q.receiving, q.is_demo, q.quarter, min(q.total_cost_pct) as pct
          from priced q join roots r on r.id = q.operator_id
          where q.amount_usd = 200 and q.transparent and q.total_cost_pct is not null
          group by r.root, q.sending, q.receiving, q.is_demo, q.quarter) c
        group by c.root, c.sending, c.receiving, c.is_demo) h),
    'averages', (select coalesce(json_agg(json_build_array(a.sending, a.receiving, a.quarter, a.total_cost_pct)
        order by a.sending, a.receiving, a.quarter), '[]') from public.corridor_averages a),
    -- The last rate of each month: what amounts of that month are converted at.
    'monthRates', (select coalesce(json_agg(json_build_array(m.source, m.base, m.currency, m.observed_on, m.per_base)
        order by m.source, m.base, m.currency, m.observed_on), '[]') from (
        select r.source, r.base, r.currency, r.observed_on, r.per_base
        from (select source, base, currency, max(observed_on) as observed_on from public.reference_rates
          where observed_on >= '2011-01-01' group by source, base, currency, date_trunc('month', observed_on)) newest
        join public.reference_rates r using (source, base, currency, observed_on)) m),
    'countries', (select json_object_agg(c.code, c.currency) from public.countries c),
    'imports', (select coalesce(json_agg(json_build_object('source', i.source, 'observedOn', i.observed_on,
        'importedOn', i.imported_on) order by i.source), '[]')
      from (select distinct on (source) * from public.imports order by source, observed_on desc nulls last, id desc) i),
    'alerts', (select coalesce(json_agg(distinct r.root), '[]') from private.fraud_alerts a join roots r on r.id = a.provider_id),
    'translations', (select coalesce(json_agg(json_build_object('reviewId', t.review_id, 'language', t.language, 'text', t.text)
        order by t.review_id), '[]')
      from private.translations t join public.submissions s on s.id = t.review_id where s.status = 'published'),
    'transparency', private.transparency()
  )
$$;
revoke all on function public.published_record() from public, anon, authenticated;
grant execute on function public.published_record() to service_role;
