import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of a file or folder that comes with Fangzhi, wherever the program itself runs from: "seeds". */
export function packageFile(path: string): string {
  return join(ROOT, path);
}

/** The sources lie in `src/` and what is built of them in `dist/`, in other files. */
function packageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(dirname(folder));
}
