-- Everything a publication is made of, read at one moment: one statement sees one state.
-- Only what is published. Single fee reports go to the publication alone, which makes groups of them.
create function public.published_record() returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'providers', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'country', p.country, 'slug', p.slug,
        'name', p.name, 'placements', p.placements, 'isDemo', p.is_demo) order by p.slug), '[]') from public.providers p),
    'names', (select coalesce(jsonb_agg(jsonb_build_object('providerId', n.provider_id, 'name', n.name, 'language', n.language)
        order by n.provider_id, n.name), '[]') from public.provider_names n),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('providerId', c.provider_id, 'office', c.office, 'kind', c.kind,
        'value', c.value) order by c.provider_id, c.office, c.kind, c.value), '[]') from public.provider_contacts c),
    'licences', (select coalesce(jsonb_agg(jsonb_build_object('providerId', l.provider_id, 'register', l.register, 'number', l.number,
        'status', l.status, 'validFrom', l.valid_from, 'validUntil', l.valid_until, 'observedOn', l.observed_on,
        'history', (select jsonb_agg(jsonb_build_object('observedOn', o.observed_on, 'status', o.status,
          'validFrom', o.valid_from, 'validUntil', o.valid_until) order by o.observed_on)
          from public.licence_observations o where o.licence_id = l.id)) order by l.provider_id, l.register), '[]') from public.licences l),
    'reviews', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'providerId', s.provider_id, 'language', s.language,
        'publishedMonth', s.published_month, 'ratings', r.ratings, 'facts', r.facts,
        'destination', r.destination, 'work', r.work, 'startedYear', r.started_year, 'text', r.text,
        'reply', (select y.text from public.provider_replies y where y.review_id = r.id and y.status = 'published'))
        order by s.published_month desc, s.id), '[]')
      from public.submissions s join public.reviews r on r.id = s.id where s.status = 'published'),
    'feeReports', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'providerId', s.provider_id,
        'publishedMonth', s.published_month, 'origin', f.origin, 'destination', f.destination, 'work', f.work,
        'startedMonth', f.started_month, 'payReceivedMinor', f.pay_received_minor, 'payCurrency', f.pay_currency,
        'items', (select coalesce(jsonb_agg(jsonb_build_object('category', i.category, 'amountMinor', i.amount_minor,
          'currency', i.currency, 'paidMonth', i.paid_month, 'paidTo', i.paid_to) order by i.position), '[]')
          from public.fee_items i where i.report_id = f.id)) order by s.id), '[]')
      from public.submissions s join public.fee_reports f on f.id = s.id where s.status = 'published'),
    'quotes', (select coalesce(jsonb_agg(jsonb_build_object('operatorId', v.operator_id, 'sending', v.sending,
        'receiving', v.receiving, 'payIn', v.pay_in, 'accessPoint', v.access_point, 'variant', v.variant, 'speed', v.speed,
        'amountUsd', q.amount_usd, 'quarter', q.quarter, 'source', q.source, 'feePct', q.fee_pct, 'fxMarginPct', q.fx_margin_pct,
        'totalCostPct', q.total_cost_pct, 'transparent', q.transparent)
        order by v.sending, v.receiving, q.quarter, q.amount_usd, q.total_cost_pct, v.id), '[]')
      from public.price_quotes q join public.services v on v.id = q.service_id),
    'averages', (select coalesce(jsonb_agg(jsonb_build_array(a.sending, a.receiving, a.quarter, a.total_cost_pct)
        order by a.sending, a.receiving, a.quarter), '[]') from public.corridor_averages a),
    -- The last rate of each month: what amounts of that month are converted at.
    'monthRates', (select coalesce(jsonb_agg(jsonb_build_array(m.source, m.currency, m.observed_on, m.per_euro)
        order by m.source, m.currency, m.observed_on), '[]') from (
        select r.source, r.currency, r.observed_on, r.per_euro
        from (select source, currency, max(observed_on) as observed_on from public.reference_rates
          where observed_on >= '2011-01-01' group by source, currency, date_trunc('month', observed_on)) newest
        join public.reference_rates r using (source, currency, observed_on)) m),
    'countries', (select jsonb_object_agg(c.code, c.currency) from public.countries c),
    'imports', (select coalesce(jsonb_agg(jsonb_build_object('source', i.source, 'observedOn', i.observed_on,
        'importedOn', i.imported_on) order by i.source), '[]')
      from (select distinct on (source) * from public.imports order by source, observed_on desc nulls last, id desc) i)
  )
$$;
revoke all on function public.published_record() from public, anon, authenticated;
grant execute on function public.published_record() to service_role;
