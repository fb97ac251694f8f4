import type { Country } from '#domain/place/country.ts';
import type { Currency } from './currency.ts';

/** Those that are paid in anywhere. @see ISO 4217, list one */
export const CURRENCIES: readonly Currency[] = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
  'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
  'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
  'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS ' +
  'VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');

/** Countries whose currency does not begin with their code. */
const SHARED: Record<Currency, string> = {
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT',
  USD: 'AQ AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XAF: 'CF CG CM GA GQ TD',
  XCD: 'AG AI DM GD KN LC MS VC',
  AUD: 'CC CX HM KI NF NR TV',
  NZD: 'CK NU PN TK',
  GBP: 'GG IM JE',
  XPF: 'NC PF WF',
  NOK: 'BV SJ',
  DKK: 'FO GL',
  XCG: 'CW SX',
  ILS: 'PS',
  MAD: 'EH',
  FKP: 'GS',
  CHF: 'LI',
};

/** What people are mostly paid in there; null when we do not know. */
export function currencyOf(country: Country): Currency | null {
  const shared = Object.keys(SHARED).find((code) => SHARED[code]!.split(' ').includes(country));
  return shared ?? CURRENCIES.find((code) => code.startsWith(country)) ?? null;
}
