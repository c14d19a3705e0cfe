import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts, in the Prometheus text format at /metrics. */
export class Metrics {
  private readonly registry = new Registry();

  private readonly answers = new Counter({
    name: 'whosaid_http_responses_total',
    help: 'HTTP answers by route and status.',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });

  private readonly duration = new Histogram({
    name: 'whosaid_graphql_duration_seconds',
    help: 'Time from the head of a GraphQL request to its answer.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly errors = new Counter({
    name: 'whosaid_graphql_errors_total',
    help: 'GraphQL errors by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly running = new Gauge({
    name: 'whosaid_graphql_in_flight',
    help: 'GraphQL requests that are being answered.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly contentType = this.registry.contentType;

  /** The whole registry as text. */
  async print(): Promise<string> {
    return this.registry.metrics();
  }

  countAnswer(route: string, status: number): void {
    this.answers.inc({ route, status: String(status) });
  }

  countError(code: string): void {
    this.errors.inc({ code });
  }

  requestStarted(): void {
    this.running.inc();
  }

  requestEnded(seconds: number): void {
    this.running.dec();
    this.duration.observe(seconds);
  }
}
