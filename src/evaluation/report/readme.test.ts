import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quotedIn, readmePart, withQuoted } from './page/readme-part.ts';
import { quotedSchema } from './quality-json.ts';

const README = fileURLToPath(new URL('../../../README.md', import.meta.url));
const NUMBERS = fileURLToPath(new URL('../../../docs/quality.json', import.meta.url));

describe('the README', () => {
  it('has a part that a report can write', async () => {
    const readme = await readFile(README, 'utf8');
    expect(quotedIn(readme)).toContain('| kind of question |');
    const written = withQuoted(readme, 'other numbers');
    expect(quotedIn(written)).toBe('other numbers');
    expect(withQuoted(written, quotedIn(readme) ?? '')).toBe(withQuoted(readme, quotedIn(readme) ?? ''));
  });

  it.skipIf(!existsSync(NUMBERS))('quotes the numbers of the report that is in the repository', async () => {
    const quoted = quotedSchema.parse(JSON.parse(await readFile(NUMBERS, 'utf8')));
    expect(quotedIn(await readFile(README, 'utf8'))).toBe(readmePart(quoted, 'docs/quality.md'));
  });
});
