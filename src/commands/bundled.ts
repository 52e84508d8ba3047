import { fileURLToPath } from 'node:url';

/** The pages that come with Fangzhi; as seen from src/ as well as from dist/. */
export const BUNDLED_PAGES = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The questions about them. */
export const BUNDLED_QUESTIONS = fileURLToPath(new URL('../../src/evaluation/questions.jsonl', import.meta.url));
