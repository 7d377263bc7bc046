import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { TimeWindow } from '../api/answer.ts';
import type { EventCounts } from '../api/events.ts';
import { dayTicks, spanBetween } from '../state/time-spans.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';

interface BrushChartProps {
  readonly counts: EventCounts;
  readonly window: TimeWindow;
  readonly brush: TimeWindow | null;
  readonly onBrush: (window: TimeWindow | null) => void;
}

/** Bars of logins and applications; a drag over them chooses a span, a click gives it up. */
export function BrushChart({ counts, window, brush, onBrush }: BrushChartProps) {
  const { say, format, language } = useWords();
  const { theme, timeZone: zone } = usePage().preferences;
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef({ window, brush, onBrush });
  latest.current = { window, brush, onBrush };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chart is made anew for other bars, colours and words
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = new uPlot(
      chartOptions(element, window, {
        day: format.day,
        dayOf: format.dayOf,
        onSelect: (a, b) => latest.current.onBrush(spanBetween(a, b, latest.current.window)),
        onClear: () => latest.current.brush !== null && latest.current.onBrush(null),
      }),
      stacked(counts),
      element,
    );
    chart.current = made;
    const resizes = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      made.setSize({ width: element.clientWidth, height: element.clientHeight });
      showBrush(made, latest.current.brush);
    });
    resizes.observe(element);
    return () => {
      resizes.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [counts, window.from, window.until, theme, language, zone]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new chart knows no brush
  useEffect(() => {
    if (chart.current) showBrush(chart.current, brush);
  }, [brush, counts, theme, language, zone]);
  return <div className="brush-chart" ref={container} role="img" aria-label={say('time.chart')} />;
}

interface ChartTexts {
  readonly day: (instant: number) => string;
  readonly dayOf: (instant: number) => number;
  readonly onSelect: (from: number, until: number) => void;
  readonly onClear: () => void;
}

/** Room of one tick, pixels. */
const tickWidth = 90;
/** A day so near an edge, pixels, would be cut off. */
const edgeWidth = 20;

/** Way of the pointer below which a drag is a click, pixels. */
const leastDrag = 4;

function chartOptions(element: HTMLElement, window: TimeWindow, texts: ChartTexts): uPlot.Options {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const bars = uPlot.paths.bars?.({ size: [0.82, 14, 1], align: 1 });
  const series = (stroke: string): uPlot.Series => ({
    stroke,
    fill: stroke,
    width: 0,
    points: { show: false },
    ...(bars && { paths: bars }),
  });
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    ms: 1,
    legend: { show: false },
    padding: [4, 0, 0, 0],
    cursor: {
      x: true,
      y: false,
      points: { show: false },
      drag: { x: true, y: false, setScale: false },
    },
    scales: {
      x: { time: false, range: [window.from, window.until] },
      y: { range: (_, __, most) => [0, Math.max(1, most)] },
    },
    axes: [
      {
        size: 20,
        gap: 3,
        stroke: token('muted'),
        font: `11px ${style.fontFamily}`,
        grid: { show: false },
        ticks: { show: false },
        splits: ({ width }, _, from, until) =>
          dayTicks({ from, until }, Math.max(2, Math.floor(width / tickWidth)), texts.dayOf).filter(
            (tick) => Math.min(tick - from, until - tick) * width > edgeWidth * (until - from),
          ),
        values: (_, instants) => instants.map(texts.day),
      },
      { show: false },
    ],
    series: [{}, series(token('series-login')), series(token('series-application'))],
    hooks: { setSelect: [(chart) => selected(chart, texts)] },
  };
}

function selected(chart: uPlot, { onSelect, onClear }: ChartTexts): void {
  const { left, width } = chart.select;
  if (width < leastDrag) onClear();
  else onSelect(chart.posToVal(left, 'x'), chart.posToVal(left + width, 'x'));
}

/** Logins stand on applications: drawn first they are as high as both. */
function stacked({ at, login, application }: EventCounts): uPlot.AlignedData {
  return [[...at], login.map((count, i) => count + (application[i] ?? 0)), [...application]];
}

function showBrush(chart: uPlot, brush: TimeWindow | null): void {
  if (brush === null) {
    chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    return;
  }
  const [left, right] = [chart.valToPos(brush.from, 'x'), chart.valToPos(brush.until, 'x')];
  chart.setSelect({ left, top: 0, width: right - left, height: chart.over.clientHeight }, false);
}
