-- Rates as each bank states them: units of a currency for one unit of a base. The ECB's base is the euro, the IMF's
-- the dollar, Nepal Rastra Bank's each foreign currency.
alter table public.reference_rates rename column per_euro to per_base;
alter table public.reference_rates add column base text not null default 'EUR' check (base ~ '^[A-Z]{3}$');
alter table public.reference_rates alter column base drop default;
alter table public.reference_rates drop constraint reference_rates_pkey;
alter table public.reference_rates add constraint reference_rates_pkey primary key (source, base, currency, observed_on);

create or replace function public.import_reference_rates(source text, rates jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(rates);
  added int;
  changed int;
begin
  with written as (
    insert into public.reference_rates as r (source, base, currency, observed_on, per_base)
    select import_reference_rates.source, n.base, n.currency, n."observedOn", n."perBase"
    from jsonb_to_recordset(rates) as n (base text, currency text, "observedOn" date, "perBase" double precision)
    on conflict on constraint reference_rates_pkey do update set per_base = excluded.per_base
    where r.per_base is distinct from excluded.per_base
    returning (r.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;
