import { ComponentType, TextInputStyle } from 'discord.js';
import { MISSING_LENGTH } from '../../../kept/feedback.ts';
import { Refusal } from '../replying/error-reply.ts';
import type { Form } from '../replying/form.ts';
import { formatActionId, parseActionId } from './action-id.ts';
import { rate } from './rate-answer.ts';

const FIELD = 'missing';

/** Asks whom an answer did not help what is missing in it; they may leave it open. */
export const missingForm: Form = {
  opened(buttonId, { say }, { kept }) {
    const request = parseActionId('poor1', buttonId);
    if (!request || !kept.feedback.isOn) return undefined;
    return {
      custom_id: formatActionId('missing1', request),
      title: say('feedback.title'),
      components: [
        {
          type: ComponentType.Label,
          label: say('feedback.missing'),
          description: say('feedback.kept'),
          component: {
            type: ComponentType.TextInput,
            custom_id: FIELD,
            style: TextInputStyle.Paragraph,
            required: false,
            max_length: MISSING_LENGTH,
          },
        },
      ],
    };
  },

  submitted({ id, interaction: { message, fields } }, context) {
    const request = parseActionId('missing1', id);
    if (!request) return undefined;
    const field = fields.fields.get(FIELD);
    if (!message || field?.type !== ComponentType.TextInput) {
      return Promise.reject(new Refusal(context.language.say('trouble.unknownButton')));
    }
    const missing = field.value || null;
    return rate(message, request.citations, { helpful: false, missing }, context);
  },
};
