import { html } from 'hono/html';
import type { Html } from './markdown.ts';

const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A `<t:…>` in the style its letter asks for (R: relative to now). `seconds` since 1970. */
export function renderTime(seconds: number, style: string): Html {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return html`Invalid date`;
  const full = date.toLocaleString('en-US', shapes.F);
  const shown = style === 'R' ? relative(seconds) : date.toLocaleString('en-US', shapes[style] ?? shapes.f);
  return html`<time class="timestamp" datetime="${date.toISOString()}" title="${full}">${shown}</time>`;
}

function relative(seconds: number): string {
  const distance = seconds - Date.now() / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(Math.round(distance / size), unit);
}

/** When a message was written: the time of day, with the date at hand for who points at it. */
export function renderWhen(timestamp: string): Html {
  const date = new Date(timestamp);
  const shown = date.toLocaleTimeString('en-US', { hour: '2-digit', minute: '2-digit', hour12: false });
  return html`<time datetime="${timestamp}" title="${date.toLocaleString('en-US', shapes.F)}">${shown}</time>`;
}
