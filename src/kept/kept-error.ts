/** Something could not be kept, or what is kept could not be read; the message is for the operator. */
export class KeptError extends Error {
  override readonly name = 'KeptError';
}

/** In words that say what to do; `path` is what was to be written or read. */
export function keptError(path: string, cause: unknown): KeptError {
  if (cause instanceof KeptError) return cause;
  const code = codeOf(cause);
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT' ? 'free some space on the disk' : 'see to it that Fangzhi may write there';
  const reason = code ?? (cause instanceof Error ? cause.message : String(cause));
  return new KeptError(`"${path}" cannot be used (${reason}): ${advice}, or set DATA to another folder.`, { cause });
}

/** Of a system's error, such as ENOENT. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}
