/** A bar of a table: its length says value of most, its number stands beside it. */
export function Bar({ value, most }: { readonly value: number; readonly most: number }) {
  const width = most === 0 ? 0 : Math.round((value / most) * 1000) / 10;
  return (
    <svg class="bar" aria-hidden="true">
      <rect width={`${width}%`} height="100%" />
    </svg>
  );
}
