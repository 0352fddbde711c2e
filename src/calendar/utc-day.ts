/** The day of a moment (milliseconds since 1970) as `YYYY-MM-DD` in UTC: a limit of the day ends for all at once. */
export function utcDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
