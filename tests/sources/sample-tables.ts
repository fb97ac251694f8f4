/** Small tables in the form of each source, a good row each. */
export const QUOTES =
  'period,source_code,destination_code,source_name,destination_name,firm,payment_instrument,access_point,denomination_usd,fee_pct,fx_margin_pct,total_cost_pct,cost_usd_derived';
export const QUOTE =
  '2025_3Q,ARE,PHL,United Arab Emirates,Philippines,Lari,Cash,Agent,200,1.43,0.21,1.64,3.28';

export const REGISTER =
  ',English Company Name,Chinese Company Name,Valid Licence since,District,Address,Telephone No,FAX,Email,Placement Type';
export const AGENCY = '0,Alpha, ,2019, ,1 Road,2345 6789, , ,Foreign Domestic Helpers';

export const AVERAGES =
  'Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2011Q1 [YR2011Q1],2011Q3 [YR2011Q3]';
export const AVERAGE = 'United Arab Emirates,ARE,Average Total Cost,ATCR.CORR,Philippines,PHL,4.5199998,..';

export const RATES = 'Date,USD,PHP,';
export const RATE = '2026-04-13,1.1684,70.356,';

export const table = (...lines: string[]): string => `${lines.join('\n')}\n`;
