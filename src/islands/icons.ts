const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z';
const eyes = 'M9 9.5v.01M15 9.5v.01';

/** One path each, drawn with a stroke on a 24 × 24 ground. */
export const icons = {
  arrow: 'M4 12h16M14 6l6 6-6 6',
  back: 'M20 12H4M10 6l-6 6 6 6',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  care: `${circle}M12 7v6M12 16.5v.01`,
  check: 'M4 12.5l5 5L20 6.5',
  clock: `${circle}M12 7v5l3.5 2`,
  cross: 'M6 6l12 12M18 6L6 18',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  send: 'M3 11.5L21 3l-6 18-4-7.5zM21 3L11 13.5',
} satisfies Record<string, string>;

/** Five faces, from sad to glad. */
export const faces: Record<number, string> = {
  1: `${circle}${eyes}M7.5 17c1.5-3 7.5-3 9 0`,
  2: `${circle}${eyes}M8 16.3c1.5-1.4 6.5-1.4 8 0`,
  3: `${circle}${eyes}M8 15.5h8`,
  4: `${circle}${eyes}M8 14.7c1.5 1.6 6.5 1.6 8 0`,
  5: `${circle}${eyes}M7 13.5c1 5 9 5 10 0z`,
};

/** A star of the same ground, filled. */
export const star = 'M12 2l3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6 5.8 21.1l1.4-7L2 9.3l7-.8z';
