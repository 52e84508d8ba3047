import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from './package-file.ts';

const schema = z.object({ version: z.string(), license: z.string(), engines: z.object({ node: z.string() }) });

const PACKAGE = packageFile('package.json');

const { version, license, engines } = schema.parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));

/** What this copy of Fangzhi is: its version, and the licence it comes under, as SPDX calls it. */
export const [VERSION, LICENCE] = [version, license];

/** The versions of Node that it runs on, as npm writes ranges. */
export const NODE_VERSIONS = engines.node;
