import { RESTORABLE_DAYS } from '../../../collections.ts';
import type { Conversation } from '../replying/context.ts';
import { title } from '../writing/heading.ts';
import { framed, type Outgoing, text } from '../writing/outgoing.ts';

/** What is kept of what somebody writes, by the settings in force. */
export function renderPrivacy({
  config: { kept },
  server,
  settings,
  language: { say },
}: Pick<Conversation, 'config' | 'language' | 'server' | 'settings'>): Outgoing {
  const channels = Object.values(settings.channels).filter(({ answers }) => answers).length;
  const count = kept.days;
  const texts = [
    title(say('privacy.title')),
    say('privacy.messages'),
    kept.feedback ? say('privacy.feedbackOn', { count }) : say('privacy.feedbackOff'),
    kept.unanswered ? say('privacy.unansweredOn', { count }) : say('privacy.unansweredOff'),
    server === null
      ? say('privacy.direct')
      : say('privacy.server', { channels, follows: settings.follows.length, days: RESTORABLE_DAYS }),
    say('privacy.where'),
    say('privacy.deletion'),
  ];
  return framed(null, texts.map(text));
}
