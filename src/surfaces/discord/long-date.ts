const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "8 August 2023", of YYYY-MM-DD. */
export function longDate(date: string): string {
  return dates.format(new Date(date));
}
