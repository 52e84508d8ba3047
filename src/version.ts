import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from './package-file.ts';

const schema = z.object({ version: z.string(), license: z.string() });

const PACKAGE = packageFile('package.json');

/** What this copy of Fangzhi is: its version, and the licence it comes under, as SPDX calls it. */
export const { version: VERSION, license: LICENCE } = schema.parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
