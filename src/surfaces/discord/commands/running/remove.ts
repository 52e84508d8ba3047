import { ApplicationCommandOptionType } from 'discord.js';
import type { AddedDocument } from '../../../../kept/added/added-document.ts';
import { fold } from '../../../../text/terms.ts';
import { named } from '../../language/named.ts';
import { label } from '../../writing/field.ts';
import { removeDocument } from './change-documents.ts';
import type { Subcommand } from './subcommand.ts';

/** What Discord takes of completions. */
const MOST = 25;
const LONGEST_NAME = 100;

/** `/fangzhi remove document:` */
export const remove: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    ...named('command.fangzhi.remove'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.fangzhi.remove.document'),
        required: true,
        autocomplete: true,
        maxLength: 300,
      },
    ],
  },

  async answer(interaction, context) {
    const written = interaction.options.getString('document', true).trim();
    const named = (await context.collections.documentsOf(context.server).list()).filter(
      ({ title }) => fold(title) === fold(written),
    );
    // Two of one title can be told apart by their files only.
    const [only] = named.length === 1 ? named : [];
    return removeDocument(only?.token ?? written, interaction, context);
  },

  async complete({ options }, { collections, server }) {
    const typed = fold(options.getFocused().trim());
    const added = await collections.documentsOf(server).list();
    const found = added.filter(({ title, file }) => fold(`${title}\n${file}`).includes(typed));
    return found.slice(0, MOST).map((document) => ({ name: nameOf(document), value: document.token }));
  },
};

function nameOf({ title, date, file }: AddedDocument): string {
  return label([title, ...(date === null ? [] : [date]), file].join(' · '), LONGEST_NAME);
}
