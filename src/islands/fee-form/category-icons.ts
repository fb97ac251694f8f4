import type { FeeCategory } from '#domain/recruitment/fee-category.ts';

const shirt = 'M8 4L3 7l2 4 2-1v10h10V10l2 1 2-4-5-3c-1 2-7 2-8 0z';
const shield = 'M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6z';

/** One path each, drawn with a stroke on a 24 × 24 ground. */
export const categoryIcons: Record<FeeCategory, string> = {
  recruitment_service: 'M3 20h18M5 20V9h14v11M9 9V5h6v4M9 13h6M9 16h6',
  medical: 'M12 21C6 16.5 3 13 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 4-3 7.5-9 12zM12 10v5M9.5 12.5h5',
  insurance: `${shield}M8.5 12l2.5 2.5 4.5-5`,
  skills_test: 'M6 3h12v18H6zM9 8l1 1 2-2M9 14l1 1 2-2M14 8h2M14 14h2',
  training_orientation: 'M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6',
  equipment: shirt,
  travel_lodging:
    'M21 4c-1-1-3 0-4 1l-3 3-9-2-1 1 7 4-3 3-3-.5-1 1 4 2 2 4 1-1-.5-3 3-3 4 7 1-1-2-9 3-3c1-1 2-3 1-4z',
  administrative: 'M5 3h14v18H5zM15 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM9 17h6',
  deposit_or_bond: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  bribe_or_kickback:
    'M3 15h4l4 2h5c1.5 0 1.5-2 0-2h-3M16 15l4-2c1.5-.5 2 1 1 2l-5 4-6 1-7-1M8 4h9v6H8zM12.5 7v.01',
  loan_interest: 'M6 18L18 6M9.5 7.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM18.5 16.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  other: 'M6 12v.01M12 12v.01M18 12v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
};
