import type { LicenceStatus } from '#domain/provider/licence-status.ts';

/** How workers fared with an invented agency. */
export type Temper = 'good' | 'mixed' | 'bad';

export interface DemoAgency {
  name: string;
  localName?: { name: string; language: string };
  country: string;
  address: string;
  /** Null: on no register. */
  licence: { number: string; status: LicenceStatus; from: string; until: string } | null;
  temper: Temper;
  reviews: number;
  feeReports: number;
  /** One worker of it paid more than all others together. */
  isDominated?: boolean;
}

const licence = (number: string, status: LicenceStatus, from: string, until: string) => ({
  number,
  status,
  from,
  until,
});

/*
 * Every one is invented; a test compares the names with the real registers. The numbers of reviews try the
 * thresholds: 2, 3, 4 and 5, none, and more than a page.
 */
export const AGENCIES: DemoAgency[] = [
  {
    name: 'Golden Harbour Demo Services',
    country: 'PH',
    address: '12 Sampaguita Street, Demo District, Manila',
    licence: licence('DEMO-PH-001', 'valid', '2019-11', '2027-10'),
    temper: 'mixed',
    reviews: 64,
    feeReports: 30,
  },
  {
    name: 'Bright Lantern Placement',
    country: 'PH',
    address: '8 Mabini Corner, Demo District, Quezon City',
    licence: licence('DEMO-PH-002', 'valid', '2021-03', '2027-03'),
    temper: 'good',
    reviews: 27,
    feeReports: 14,
  },
  {
    name: 'Seven Bamboo Manpower Demo',
    country: 'PH',
    address: '3 Rizal Lane, Demo District, Cebu',
    licence: licence('DEMO-PH-003', 'suspended', '2018-06', '2026-12'),
    temper: 'bad',
    reviews: 14,
    feeReports: 9,
  },
  {
    name: 'Mango Tree Overseas Demo',
    country: 'PH',
    address: '21 Orchid Road, Demo District, Davao',
    licence: licence('DEMO-PH-004', 'banned', '2015-01', '2024-01'),
    temper: 'bad',
    reviews: 9,
    feeReports: 4,
  },
  {
    name: 'Blue Jeepney Careers',
    country: 'PH',
    address: '5 Market Row, Demo District, Iloilo',
    licence: null,
    temper: 'bad',
    reviews: 4,
    feeReports: 2,
  },
  {
    name: 'Coral Gate Demo Agency',
    country: 'PH',
    address: '40 Pier Avenue, Demo District, Manila',
    licence: licence('DEMO-PH-006', 'expired', '2020-05', '2026-05'),
    temper: 'mixed',
    reviews: 5,
    feeReports: 3,
  },
  {
    name: 'Merpati Putih Demo',
    country: 'ID',
    address: 'Jalan Contoh 7, Jakarta',
    licence: licence('DEMO-ID-001', 'valid', '2020-02', '2028-02'),
    temper: 'good',
    reviews: 22,
    feeReports: 12,
  },
  {
    name: 'Sinar Kelapa Demo Karya',
    country: 'ID',
    address: 'Jalan Contoh 19, Surabaya',
    licence: licence('DEMO-ID-002', 'valid', '2017-09', '2027-09'),
    temper: 'mixed',
    reviews: 16,
    feeReports: 11,
  },
  {
    name: 'Gunung Biru Tenaga Demo',
    country: 'ID',
    address: 'Jalan Contoh 3, Semarang',
    licence: licence('DEMO-ID-003', 'cancelled', '2014-04', '2025-04'),
    temper: 'bad',
    reviews: 8,
    feeReports: 5,
  },
  {
    name: 'Pintu Pagi Demo',
    country: 'ID',
    address: 'Jalan Contoh 88, Bandung',
    licence: licence('DEMO-ID-004', 'valid', '2023-01', '2028-01'),
    temper: 'good',
    reviews: 3,
    feeReports: 0,
  },
  {
    name: 'Layar Timur Demo',
    country: 'ID',
    address: 'Jalan Contoh 41, Mataram',
    licence: null,
    temper: 'mixed',
    reviews: 0,
    feeReports: 0,
  },
  {
    name: 'Himal Path Demo Recruitment',
    localName: { name: 'हिमाल पथ डेमो', language: 'ne' },
    country: 'NP',
    address: 'Demo Marg 4, Kathmandu',
    licence: licence('DEMO-NP-001', 'valid', '2016-07', '2027-07'),
    temper: 'mixed',
    reviews: 31,
    feeReports: 26,
  },
  {
    name: 'Rhododendron Demo Manpower',
    localName: { name: 'लालीगुराँस डेमो', language: 'ne' },
    country: 'NP',
    address: 'Demo Marg 11, Lalitpur',
    licence: licence('DEMO-NP-002', 'valid', '2019-02', '2027-02'),
    temper: 'good',
    reviews: 12,
    feeReports: 10,
  },
  {
    name: 'Seven Lakes Demo Overseas',
    country: 'NP',
    address: 'Demo Marg 2, Pokhara',
    licence: licence('DEMO-NP-003', 'delisted', '2012-10', '2024-10'),
    temper: 'bad',
    reviews: 11,
    feeReports: 12,
    isDominated: true,
  },
  {
    name: 'Terai Bridge Demo',
    country: 'NP',
    address: 'Demo Marg 30, Janakpur',
    licence: licence('DEMO-NP-004', 'valid', '2022-05', '2027-05'),
    temper: 'mixed',
    reviews: 5,
    feeReports: 4,
  },
  {
    name: 'Quiet Valley Demo',
    country: 'NP',
    address: 'Demo Marg 9, Butwal',
    licence: licence('DEMO-NP-005', 'unknown', '2018-01', '2026-01'),
    temper: 'mixed',
    reviews: 2,
    feeReports: 1,
  },
  {
    name: 'Padma Sail Demo International',
    localName: { name: 'পদ্মা পাল ডেমো', language: 'bn' },
    country: 'BD',
    address: '17 Demo Sarani, Dhaka',
    licence: licence('DEMO-BD-001', 'valid', '2015-08', '2027-08'),
    temper: 'bad',
    reviews: 19,
    feeReports: 20,
  },
  {
    name: 'Water Lily Demo Overseas',
    localName: { name: 'শাপলা ডেমো', language: 'bn' },
    country: 'BD',
    address: '4 Demo Sarani, Chattogram',
    licence: licence('DEMO-BD-002', 'valid', '2018-03', '2028-03'),
    temper: 'mixed',
    reviews: 13,
    feeReports: 12,
  },
  {
    name: 'Green Rickshaw Demo Travels',
    country: 'BD',
    address: '62 Demo Sarani, Sylhet',
    licence: licence('DEMO-BD-003', 'suspended', '2013-12', '2026-12'),
    temper: 'bad',
    reviews: 7,
    feeReports: 5,
  },
  {
    name: 'Morning Ferry Demo',
    country: 'BD',
    address: '9 Demo Sarani, Cumilla',
    licence: licence('DEMO-BD-004', 'expired', '2011-06', '2025-06'),
    temper: 'mixed',
    reviews: 4,
    feeReports: 3,
  },
  {
    name: 'Banyan Shade Demo',
    country: 'BD',
    address: '1 Demo Sarani, Khulna',
    licence: null,
    temper: 'bad',
    reviews: 3,
    feeReports: 2,
  },
  {
    name: 'Cinnamon Coast Demo Agency',
    localName: { name: 'කුරුඳු වෙරළ ඩෙමෝ', language: 'si' },
    country: 'LK',
    address: '22 Demo Mawatha, Colombo',
    licence: licence('DEMO-LK-001', 'valid', '2017-05', '2027-05'),
    temper: 'good',
    reviews: 18,
    feeReports: 11,
  },
  {
    name: 'Lotus Lagoon Demo',
    country: 'LK',
    address: '7 Demo Mawatha, Galle',
    licence: licence('DEMO-LK-002', 'valid', '2020-10', '2026-10'),
    temper: 'mixed',
    reviews: 9,
    feeReports: 6,
  },
  {
    name: 'Elephant Pass Demo Placement',
    country: 'LK',
    address: '15 Demo Mawatha, Jaffna',
    licence: licence('DEMO-LK-003', 'cancelled', '2016-02', '2025-02'),
    temper: 'bad',
    reviews: 5,
    feeReports: 3,
  },
  {
    name: 'Tea Garden Demo Link',
    country: 'LK',
    address: '33 Demo Mawatha, Kandy',
    licence: licence('DEMO-LK-004', 'valid', '2024-01', '2028-01'),
    temper: 'good',
    reviews: 2,
    feeReports: 0,
  },
  {
    name: 'Mekong Kite Demo',
    localName: { name: 'ខ្លែងមេគង្គ សាកល្បង', language: 'km' },
    country: 'KH',
    address: 'Demo Street 101, Phnom Penh',
    licence: licence('DEMO-KH-001', 'valid', '2018-08', '2027-08'),
    temper: 'mixed',
    reviews: 15,
    feeReports: 10,
  },
  {
    name: 'Rice Moon Demo Manpower',
    country: 'KH',
    address: 'Demo Street 12, Battambang',
    licence: licence('DEMO-KH-002', 'valid', '2021-11', '2026-11'),
    temper: 'good',
    reviews: 8,
    feeReports: 5,
  },
  {
    name: 'Silk River Demo',
    country: 'KH',
    address: 'Demo Street 55, Siem Reap',
    licence: licence('DEMO-KH-003', 'banned', '2014-03', '2023-03'),
    temper: 'bad',
    reviews: 6,
    feeReports: 4,
  },
  {
    name: 'Palm Sugar Demo Careers',
    country: 'KH',
    address: 'Demo Street 8, Kampot',
    licence: null,
    temper: 'mixed',
    reviews: 3,
    feeReports: 0,
  },
];

/** Where workers of each origin go, what they do there, and what the first month pays and the way there costs. */
export interface Route {
  destination: string;
  work: string;
  /** Minor units of `payCurrency`. */
  pay: number;
  payCurrency: string;
  /** What a worker typically paid, minor units of `costCurrency`. */
  cost: number;
  costCurrency: string;
}

/** The first route of each origin is the most common. */
export const ROUTES: Record<string, Route[]> = {
  PH: [
    {
      destination: 'HK',
      work: 'domestic_work',
      pay: 487_000,
      payCurrency: 'HKD',
      cost: 4_500_000,
      costCurrency: 'PHP',
    },
    {
      destination: 'SA',
      work: 'domestic_work',
      pay: 150_000,
      payCurrency: 'SAR',
      cost: 1_800_000,
      costCurrency: 'PHP',
    },
    {
      destination: 'AE',
      work: 'hospitality',
      pay: 180_000,
      payCurrency: 'AED',
      cost: 2_500_000,
      costCurrency: 'PHP',
    },
  ],
  ID: [
    {
      destination: 'HK',
      work: 'domestic_work',
      pay: 487_000,
      payCurrency: 'HKD',
      cost: 1_500_000_000,
      costCurrency: 'IDR',
    },
    {
      destination: 'MY',
      work: 'factory',
      pay: 170_000,
      payCurrency: 'MYR',
      cost: 900_000_000,
      costCurrency: 'IDR',
    },
  ],
  NP: [
    {
      destination: 'QA',
      work: 'construction',
      pay: 120_000,
      payCurrency: 'QAR',
      cost: 13_500_000,
      costCurrency: 'NPR',
    },
    {
      destination: 'MY',
      work: 'factory',
      pay: 170_000,
      payCurrency: 'MYR',
      cost: 15_000_000,
      costCurrency: 'NPR',
    },
    {
      destination: 'SA',
      work: 'driver',
      pay: 140_000,
      payCurrency: 'SAR',
      cost: 12_000_000,
      costCurrency: 'NPR',
    },
  ],
  BD: [
    {
      destination: 'MY',
      work: 'construction',
      pay: 170_000,
      payCurrency: 'MYR',
      cost: 42_000_000,
      costCurrency: 'BDT',
    },
    {
      destination: 'SA',
      work: 'cleaning',
      pay: 100_000,
      payCurrency: 'SAR',
      cost: 38_000_000,
      costCurrency: 'BDT',
    },
  ],
  LK: [
    {
      destination: 'KW',
      work: 'domestic_work',
      pay: 90_000,
      payCurrency: 'KWD',
      cost: 12_000_000,
      costCurrency: 'LKR',
    },
    {
      destination: 'AE',
      work: 'hospitality',
      pay: 180_000,
      payCurrency: 'AED',
      cost: 18_000_000,
      costCurrency: 'LKR',
    },
  ],
  KH: [
    {
      destination: 'TH',
      work: 'construction',
      pay: 1_050_000,
      payCurrency: 'THB',
      cost: 60_000,
      costCurrency: 'USD',
    },
    {
      destination: 'MY',
      work: 'domestic_work',
      pay: 150_000,
      payCurrency: 'MYR',
      cost: 75_000,
      costCurrency: 'USD',
    },
  ],
};

/**
 * Rounded rates the invented amounts are converted at, units for one euro; used for invented providers alone,
 * and only where no central bank's rate is in the record.
 */
export const RATES: Record<string, number> = {
  USD: 1.15,
  HKD: 8.95,
  PHP: 66,
  IDR: 18_900,
  INR: 101,
  MYR: 4.85,
  BDT: 140,
  LKR: 346,
  KWD: 0.352,
  THB: 37.5,
  SGD: 1.49,
};
