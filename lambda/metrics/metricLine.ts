// One line of JSON in CloudWatch's embedded metric format: CloudWatch counts what it names and keeps the line as a log.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html

export const NAMESPACE = 'Leaflet';

export type Unit = 'Count' | 'Milliseconds';

export interface Measurement {
  /** Milliseconds since the epoch. */
  at: number;
  /** Numbers that CloudWatch adds up, each with its unit. */
  metrics: Record<string, { unit: Unit; value: number }>;
  /** Fields by which CloudWatch tells the numbers apart; each dimension costs one metric for every value it takes. */
  dimensions?: readonly string[];
  /** Words from closed sets. They stay in the log, where they can be counted as long as it is kept. */
  fields?: Record<string, string>;
}

/** Nothing before it and nothing behind it, or CloudWatch would not read it. */
export function metricLine({ at, metrics, dimensions = [], fields = {} }: Measurement): string {
  const directive = {
    Namespace: NAMESPACE,
    Dimensions: dimensions.length === 0 ? [[]] : dimensions.map((name) => [name]),
    Metrics: Object.entries(metrics).map(([Name, { unit }]) => ({ Name, Unit: unit })),
  };
  const values = Object.entries(metrics).map(([name, { value }]) => [name, value] as const);
  return JSON.stringify({
    _aws: { Timestamp: at, CloudWatchMetrics: [directive] },
    ...Object.fromEntries(values),
    ...fields,
  });
}
