import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
} from 'chart.js';
import type { TrendPoint } from './trend-points.ts';

// The one module that loads Chart.js, and of it only what a line with a tooltip needs: it is imported when tapped for.
Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

export interface Trend {
  published: readonly TrendPoint[];
  surveyed: readonly TrendPoint[];
  /** Total costs in percent that are drawn as dotted lines. */
  goals: readonly number[];
  percent(pct: number, digits: number): string;
  quarter(quarter: string): string;
}

interface Place {
  x: number;
  y: number;
  quarter?: string;
}

/** A gap as long as this is not bridged, as in the drawing that it replaces. */
const BRIDGED_QUARTERS = 4;

/** Draws the trend, in the colours of the page, light or dark. @returns What takes it away again. */
export function drawTrend(canvas: HTMLCanvasElement, trend: Trend): () => void {
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  let chart = draw(canvas, trend);
  const redraw = () => {
    chart.destroy();
    chart = draw(canvas, trend);
  };
  isDark.addEventListener('change', redraw);
  return () => {
    isDark.removeEventListener('change', redraw);
    chart.destroy();
  };
}

function draw(canvas: HTMLCanvasElement, { published, surveyed, goals, percent, quarter }: Trend) {
  const colour = colourOf(canvas);
  const ends = [...published, ...surveyed].map(({ at }) => at);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const font = { family: getComputedStyle(canvas).fontFamily, size: 14 };
  const line = (points: readonly TrendPoint[], ink: string): ChartDataset<'line', Place[]> => ({
    data: bridged(points),
    borderColor: ink,
    backgroundColor: ink,
    borderWidth: 2.5,
    pointRadius: 2.5,
    pointHoverRadius: 6,
    pointHitRadius: 22,
    // The newest stands on the edge and is not cut.
    clip: false,
  });
  return new Chart<'line', Place[]>(canvas, {
    type: 'line',
    data: {
      datasets: [
        line(published, colour('--accent')),
        line(surveyed, colour('--care')),
        ...goals.map((goal): ChartDataset<'line', Place[]> => ({
          data: [first, last].map((x) => ({ x, y: goal })),
          borderColor: colour('--good'),
          borderWidth: 1.5,
          borderDash: [2, 4],
          pointRadius: 0,
          pointHitRadius: 0,
        })),
      ],
    },
    options: {
      parsing: false,
      aspectRatio: 1.5,
      layout: { padding: { right: 8 } },
      ...(matchMedia('(prefers-reduced-motion: reduce)').matches && { animation: false as const }),
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: first,
          max: last,
          grid: { display: false },
          ticks: {
            stepSize: 4,
            maxRotation: 0,
            autoSkipPadding: 12,
            color: colour('--muted'),
            font,
            callback: (at) => (Number(at) % 4 === 0 ? String(Number(at) / 4) : ''),
          },
        },
        y: {
          beginAtZero: true,
          suggestedMax: Math.max(...goals),
          grid: { color: colour('--line') },
          ticks: { precision: 0, color: colour('--muted'), font, callback: (pct) => percent(Number(pct), 0) },
        },
      },
      plugins: {
        tooltip: {
          filter: ({ raw }) => (raw as Place).quarter !== undefined,
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          backgroundColor: colour('--ink'),
          titleColor: colour('--paper'),
          bodyColor: colour('--paper'),
          callbacks: {
            title: ([point]) => quarter((point?.raw as Place | undefined)?.quarter ?? ''),
            label: ({ parsed }) => percent(parsed.y ?? 0, 2),
          },
        },
      },
    },
  });
}

/** A place without a height where too long nobody asked: the line stops there. */
function bridged(points: readonly TrendPoint[]): Place[] {
  return points.flatMap(({ at, pct, quarter }, index) => {
    const before = points[index - 1];
    const place: Place = { x: at, y: pct, quarter };
    return before && at - before.at > BRIDGED_QUARTERS ? [{ x: at - 1, y: NaN }, place] : [place];
  });
}

/** A canvas knows no `light-dark()` and no custom property: the page's own style works them out. */
function colourOf(canvas: HTMLCanvasElement): (name: string) => string {
  return (name) => {
    canvas.style.color = `var(${name})`;
    return getComputedStyle(canvas).color;
  };
}
