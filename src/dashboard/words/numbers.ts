const whole = new Intl.NumberFormat('en-GB');
const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** 12,345 */
export function number(value: number): string {
  return whole.format(value);
}

/** 12 quotes, 1 quote, no quotes. */
export function count(value: number, one: string, many = `${one}s`): string {
  if (value === 0) return `no ${many}`;
  return `${whole.format(value)} ${value === 1 ? one : many}`;
}

/** As the beginning of a line: 12 quotes, No quotes. */
export function counted(value: number, one: string, many?: string): string {
  const words = count(value, one, many);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A share as a percentage; one decimal below 10 %, "<0.1 %" where rounding would make it none. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return '<0.1 %';
  return `${value > 0 && value < 9.95 ? oneDecimal.format(value) : whole.format(Math.round(value))} %`;
}
