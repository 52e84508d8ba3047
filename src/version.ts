import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({ version: z.string(), license: z.string() });

/** As seen from src/ as well as from dist/. */
const PACKAGE = new URL('../package.json', import.meta.url);

/** What this copy of Fangzhi is: its version, and the licence it comes under, as SPDX calls it. */
export const { version: VERSION, license: LICENCE } = schema.parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
