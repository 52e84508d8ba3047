import { expect, it } from 'vitest';
import { MONTH_NAMES, monthNamed, namesOfMonth } from './calendar-words.ts';

it('a month is known by its name and by how it is abbreviated', () => {
  expect(namesOfMonth(3)).toEqual(['march', 'mar']);
  expect(namesOfMonth(5)).toEqual(['may']);
  expect(namesOfMonth(9)).toEqual(['september', 'sep', 'sept']);
  expect(namesOfMonth(0)).toEqual([]);
  expect(MONTH_NAMES.map(monthNamed)).not.toContain(0);
  expect(['marc', 'septe', '', 'monday'].map(monthNamed)).toEqual([0, 0, 0, 0]);
});
