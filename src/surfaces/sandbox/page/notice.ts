import { byId } from './dom.ts';

const place = byId('notice', HTMLParagraphElement);
let fading: ReturnType<typeof setTimeout> | undefined;

/** Says something above the message box, for a while. */
export function notice(text: string): void {
  clearTimeout(fading);
  place.textContent = text;
  fading = setTimeout(() => place.replaceChildren(), 8_000);
}

/** Does it, and says what went wrong if it does: above the message box, or where `tell` puts it. */
export async function attempt<Result>(
  action: () => Promise<Result>,
  tell: (text: string) => void = notice,
): Promise<Result | undefined> {
  try {
    return await action();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
