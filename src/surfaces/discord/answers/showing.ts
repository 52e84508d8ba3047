import type { Context } from '../replying/context.ts';

/** Where and when an answer is shown, as far as that changes what stands around its quotes. */
export interface Showing {
  /** Whether it can be posted for all to see, or was; null where all see it, or nobody else is there. */
  readonly share: 'offered' | 'done' | null;
  /** Whether it is kept which answers helped. */
  readonly takesFeedback: boolean;
  /** Where the pages that show the documents are reached. */
  readonly publicUrl: string | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/** @param isPrivate whether the asker alone sees it */
export function showingOf(
  { server, kept, config }: Pick<Context, 'server' | 'kept' | 'config'>,
  isPrivate: boolean,
): Showing {
  return {
    share: isPrivate && server !== null ? 'offered' : null,
    takesFeedback: kept.feedback.isOn,
    publicUrl: config.publicUrl,
    today: today(),
  };
}

/** An answer that all see, where nobody has set up anything. */
export function plainShowing(): Showing {
  return { share: null, takesFeedback: false, publicUrl: undefined, today: today() };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
