import type { CitationReference } from '../../../answer/reference.ts';
import type { Language } from '../language/language.ts';
import { type Button, button } from '../writing/outgoing.ts';
import { type Action, formatActionId } from './action-id.ts';
import type { Showing } from './showing.ts';

/** What is shown of an answer. */
export interface Shown {
  /** The quote of this page. */
  readonly reference: CitationReference;
  readonly page: number;
  /** Of all pages. */
  readonly all: readonly CitationReference[];
}

/** What can be done with a quote and with the answer that it belongs to; the groups stay together. */
export function actionButtons({ reference, page, all }: Shown, showing: Showing, language: Language): Button[][] {
  const { share, takesFeedback } = showing;
  const [first, ...others] = all;
  if (!first) return [];
  const id = (action: Action, of: CitationReference, numbers: readonly number[] = []) =>
    formatActionId(action, { numbers, citations: [of] });
  const answerId = (action: Action, numbers: readonly number[] = []) =>
    formatActionId(action, { numbers, citations: [first, ...others] });
  return [
    [
      button(language.say('action.context'), id('more1', reference)),
      button(language.say('action.copy'), id('cite1', reference)),
      button(language.say('action.check'), id('check1', reference)),
      ...(share === 'offered' ? [button(language.say('action.share'), answerId('share1', [page]))] : []),
      ...(share === 'done' ? [button(language.say('action.shared'), answerId('shared1', [page]), false)] : []),
    ],
    ...(takesFeedback ? [[button('👍', answerId('good1')), button('👎', answerId('poor1'))]] : []),
  ];
}
