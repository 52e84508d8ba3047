import { ApplicationCommandOptionType } from 'discord.js';
import type { IndexReport } from '../../../../index/index-report.ts';
import type { Language } from '../../language/language.ts';
import { named } from '../../language/named.ts';
import { passagesIn } from '../../places/render-card.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { field } from '../../writing/field.ts';
import { notice } from '../../writing/outgoing.ts';
import type { Subcommand } from './subcommand.ts';
import { toldWork } from './told-work.ts';

const MAX_FILES = 5;
const FILE_ROOM = 60;

/** `/fangzhi reindex` */
export const reindex: Subcommand = {
  data: { type: ApplicationCommandOptionType.Subcommand, ...named('command.fangzhi.reindex') },

  async answer(interaction, context) {
    const { collections, server, language, life } = context;
    if (life.reindexing.has(server)) throw new Refusal(language.say('running.reindex.busy'));
    life.reindexing.add(server);
    try {
      const work = (indexing: object) => collections.reindex(server, indexing);
      return await toldWork(interaction, context, work, (report) => notice(describe(report, language)));
    } finally {
      life.reindexing.delete(server);
    }
  },
};

function describe(report: IndexReport, language: Language): string {
  const { say } = language;
  const { documents, passages, changed, embedded, problems, unsaved } = report;
  const counts = passagesIn(passages, documents, language);
  const files = [...new Set(problems.map(({ file }) => file))].map((file) => field(file, FILE_ROOM));
  return [
    changed === 0
      ? say('running.reindex.same', { counts })
      : say('running.reindex.changed', { count: changed, counts }),
    ...(embedded > 0 ? [say('running.reindex.embedded', { count: embedded })] : []),
    ...(files.length > 0 ? [say('running.reindex.skipped', { files: language.listed(files, MAX_FILES) })] : []),
    ...(unsaved ? [say('running.reindex.unsaved')] : []),
  ].join('\n');
}
