import { ApplicationCommandOptionType } from 'discord.js';
import type { PassageIndex } from '../../../../index/passage-index.ts';
import { type UnansweredLine, unansweredByLocality } from '../../../../kept/unanswered.ts';
import { labelById } from '../../../../localities/label.ts';
import type { Language } from '../../language/language.ts';
import { named } from '../../language/named.ts';
import { labelFor } from '../../places/place-label.ts';
import { placeName } from '../../places/place-name.ts';
import { field } from '../../writing/field.ts';
import { title } from '../../writing/heading.ts';
import { framed, notice, text } from '../../writing/outgoing.ts';
import type { Subcommand } from './subcommand.ts';

const MOST = 10;
const QUESTION_ROOM = 120;

/** `/fangzhi unanswered` */
export const unanswered: Subcommand = {
  data: { type: ApplicationCommandOptionType.Subcommand, ...named('command.fangzhi.unanswered') },

  async answer(_, { kept, server, app: { index }, language, config }) {
    const { say } = language;
    if (!kept.unanswered.isOn) return notice(say('running.unanswered.off'));
    const { days } = config.kept;
    const lines = await kept.unanswered.list(server);
    if (lines.length === 0) return notice(say('running.unanswered.none', { days }));
    const counts = unansweredByLocality(lines);
    const shown = counts.slice(0, MOST).map(({ locality, questions }) => {
      const name = nameOf(locality, index, language);
      const question = field(lastAbout(locality, lines), QUESTION_ROOM);
      return `- ${say('running.unanswered.line', { name, count: questions, question })}`;
    });
    const rest = counts.length - shown.length;
    const more = rest > 0 ? [`-# ${say('running.unanswered.more', { count: rest })}`] : [];
    const total = say('running.unanswered.total', { count: lines.length, days });
    return framed(null, [
      text(title(say('running.unanswered.title'))),
      text([`-# ${total}`, ...shown, ...more].join('\n')),
    ]);
  },
};

function nameOf(id: string | null, { gazetteer }: PassageIndex, language: Language): string {
  if (id === null) return language.say('running.unanswered.placeless');
  const label = labelById(id, gazetteer);
  return label ? placeName(labelFor(label, gazetteer, language), language) : field(id, QUESTION_ROOM);
}

function lastAbout(id: string | null, lines: readonly UnansweredLine[]): string {
  const about = ({ localities }: UnansweredLine) => (id === null ? localities.length === 0 : localities.includes(id));
  return lines.findLast(about)?.question ?? '';
}
