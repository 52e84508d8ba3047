import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { fetchDocument } from '../../../../kept/added/fetch-document.ts';
import type { Upload } from '../../../../kept/added/upload.ts';
import { named } from '../../language/named.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { fetchAttached } from './attached.ts';
import { addDocument } from './change-documents.ts';
import type { ManagerContext } from './manager.ts';
import { refusing } from './refused.ts';
import type { Subcommand } from './subcommand.ts';

/** `/fangzhi add document: | address:` */
export const add: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    ...named('command.fangzhi.add'),
    options: [
      { type: ApplicationCommandOptionType.Attachment, ...named('option.fangzhi.add.document') },
      { type: ApplicationCommandOptionType.String, ...named('option.fangzhi.add.address'), maxLength: 2000 },
    ],
  },

  async answer(interaction, context) {
    const upload = await refusing(context, () => uploadOf(interaction, context));
    return addDocument(upload, interaction, context);
  },
};

function uploadOf({ options, client }: ChatInputCommandInteraction, context: ManagerContext): Promise<Upload> {
  const [attachment, address] = [options.getAttachment('document'), options.getString('address')];
  if (attachment && address === null) return fetchAttached(attachment, client.rest.options.api, context);
  if (!attachment && address !== null) return fetchDocument(address.trim(), context.config.allowedSources);
  throw new Refusal(context.language.say('running.add.which'));
}
