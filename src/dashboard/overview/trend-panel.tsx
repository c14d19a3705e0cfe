import { Asked } from '../ask.js';
import { Panel } from '../parts/panel.js';
import { UrlValues } from '../url/url-keys.js';
import { TrendChart } from './trend-chart.js';
import { TrendOf } from './trend-of.js';

export interface TrendPanelProps {
  readonly trend: TrendOf;
  readonly values: UrlValues;
  readonly today: string;
  readonly origin: string;
  readonly here: string;
  /** What the sentence above it says. */
  readonly also: readonly Asked[];
}

/** How often one speaker or body is quoted over time. */
export function TrendPanel({ trend, values, today, origin, here, also }: TrendPanelProps) {
  const { answer, period, interval } = trend;
  return (
    <Panel
      id="trend"
      title="How often over time?"
      answer={answer}
      also={also}
      origin={origin}
      here={here}
    >
      {(data) => (
        <TrendChart
          trend={data}
          period={period}
          interval={interval}
          values={values}
          taken={{}}
          today={today}
        />
      )}
    </Panel>
  );
}
