import { packageFile } from '../package-file.ts';

/** The pages that come with Fangzhi. */
export const BUNDLED_PAGES = packageFile('seeds');

/** The questions about them. */
export const BUNDLED_QUESTIONS = packageFile('src/evaluation/questions.jsonl');
