/** Who is mentioned here. */
export interface Bot {
  readonly id: string;
  readonly name: string;
}

/** The text with mentions of the bot, "@Fangzhi", in the form in which Discord carries them. */
export function withMentions(content: string, { id, name }: Bot): string {
  return content.replaceAll(new RegExp(`@${name}\\b`, 'gi'), `<@${id}>`);
}
