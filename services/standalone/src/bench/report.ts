export interface Row {
  scenario: string;
  connections: number;
  onward: { perSecond: number; p50: number; p99: number };
  raw: { perSecond: number; p50: number; p99: number };
  /** Onward's throughput as a share of the raw server's in the same run */
  ratio: number;
  aim: number;
}

const cell = (value: string | number, width: number) => String(value).padStart(width);

/** The table for people. */
export function tableOf(rows: readonly Row[]): string {
  const head =
    'scenario                          conn   onward/s   p50 ms   p99 ms      raw/s   p50 ms   p99 ms   ratio     aim';
  const lines = rows.map(
    ({ scenario, connections, onward, raw, ratio, aim }) =>
      scenario.padEnd(34) +
      cell(connections, 4) +
      cell(onward.perSecond.toFixed(0), 11) +
      cell(onward.p50, 9) +
      cell(onward.p99, 9) +
      cell(raw.perSecond.toFixed(0), 11) +
      cell(raw.p50, 9) +
      cell(raw.p99, 9) +
      cell(ratio.toFixed(2), 8) +
      cell(aim.toFixed(2), 8) +
      (ratio >= aim ? '' : '  below'),
  );
  return [head, ...lines].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which the share `part` of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** `31.5 s (aim 60)`; a figure above its aim is marked as missed. */
export function aimed(value: number, aim: number, unit: string): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return `${shown} ${unit} (aim ${aim}${value <= aim ? '' : ', missed'})`;
}
