const shield = 'M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6z';
const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z';

/** One path each, drawn with a stroke on a 24 × 24 ground. */
export const icons = {
  agency: 'M4 21V5l8-2v18M12 8h8v13M2 21h20M8 8v.01M8 12v.01M8 16v.01M16 12v.01M16 16v.01',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  check: 'M4 12.5l5 5L20 6.5',
  clock: `${circle}M12 7v5l3.5 2`,
  coins:
    'M15 7c0 1.7-2.7 3-6 3S3 8.7 3 7s2.7-3 6-3 6 1.3 6 3zM3 7v5c0 1.7 2.7 3 6 3M3 12v5c0 1.7 2.7 3 6 3 1 0 2-.1 2.8-.4M15 7v3M21 14c0 1.4-2.2 2.5-5 2.5s-5-1.1-5-2.5 2.2-2.5 5-2.5 5 1.1 5 2.5zM11 14v4c0 1.4 2.2 2.5 5 2.5s5-1.1 5-2.5v-4',
  columns: 'M4 4h6v16H4zM14 4h6v16h-6z',
  cross: 'M6 6l12 12M18 6L6 18',
  fall: 'M12 4v16M5 13l7 7 7-7',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h6',
  globe: `${circle}M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18`,
  leave: 'M10 4H5v16h5M14 8l5 4-5 4M19 12H9',
  level: 'M4 9h16M4 15h16',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  phone: 'M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2C10.5 21 3 13.5 3 5a2 2 0 0 1 2-2z',
  pin: 'M12 21c4-4.5 7-8 7-11.5a7 7 0 1 0-14 0C5 13 8 16.5 12 21zM14.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  plus: 'M12 5v14M5 12h14',
  rise: 'M12 20V4M5 11l7-7 7 7',
  sail: 'M12 2v14M12 4l7 12h-7M10 7l-5 9h5M3 19c2 2 4 2 6 0 2 2 4 2 6 0 2 2 4 2 6 0',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21',
  shield: `${shield}M8.5 12l2.5 2.5 4.5-5`,
  shieldCare: `${shield}M12 8v5M12 16.5v.01`,
  shieldStop: `${shield}M9.5 9.5l5 5M14.5 9.5l-5 5`,
  shieldUnknown: `${shield}M9.8 9.6a2.3 2.3 0 1 1 3.2 2c-.7.3-1 .8-1 1.5M12 16.5v.01`,
} satisfies Record<string, string>;

export type IconName = keyof typeof icons;

/** A star of the same ground, filled. */
export const star = 'M12 2l3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6 5.8 21.1l1.4-7L2 9.3l7-.8z';
