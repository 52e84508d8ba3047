import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import { feedbackAsQuestions } from '../../../../kept/feedback.ts';
import { named } from '../../language/named.ts';
import { title } from '../../writing/heading.ts';
import { framed, notice, text } from '../../writing/outgoing.ts';
import type { Subcommand } from './subcommand.ts';

const FILE = 'feedback.jsonl';

/** `/fangzhi feedback` */
export const feedback: Subcommand = {
  data: { type: ApplicationCommandOptionType.Subcommand, ...named('command.fangzhi.feedback') },

  async answer(_, { kept, server, app: { index }, language: { say }, config }) {
    if (!kept.feedback.isOn) return notice(say('running.feedback.off'));
    const { days } = config.kept;
    const lines = await kept.feedback.list(server);
    if (lines.length === 0) return notice(say('running.feedback.none', { days }));
    const unhelpful = lines.filter(({ helpful }) => !helpful);
    const told = unhelpful.filter(({ missing }) => missing !== null).length;
    const helpful = lines.length - unhelpful.length;
    const counts = say('running.feedback.counts', { days, helpful, unhelpful: unhelpful.length, told });
    const questions = feedbackAsQuestions(lines, (id) => {
      const passage = index.find(id);
      return passage && index.text(passage);
    });
    const heading = text(title(say('running.feedback.title')));
    if (questions.length === 0) return framed(null, [heading, text(`${counts}\n${say('running.feedback.noFile')}`)]);
    const file = Buffer.from(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const message = framed(null, [
      heading,
      text(`${counts}\n${say('running.feedback.file', { count: questions.length })}`),
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ]);
    return { ...message, files: [{ attachment: file, name: FILE }] };
  },
};
