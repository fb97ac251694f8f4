/** Beside those of all islands, which the posting forms load too: these would be weight there. */
export const differsIcon = 'M5 9h14M5 15h14M16 4L8 20';
export const shareIcon = 'M12 15V4M8 7.5L12 4l4 3.5M6 11H5v9h14v-9h-1';
