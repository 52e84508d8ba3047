import type { ChannelView } from '../page-view.ts';
import { byId, element } from './dom.ts';
import { type Bot, withMentions } from './mentions.ts';
import { attempt } from './notice.ts';
import { server } from './server.ts';

const list = byId('posts', HTMLDivElement);
const form = byId('post', HTMLFormElement);
const title = byId('post-title', HTMLInputElement);
const content = byId('post-content', HTMLTextAreaElement);
let forum: ChannelView | undefined;
let bot: Bot = { id: '', name: '' };

interface Shown {
  /** None hides it all. */
  readonly forum: ChannelView | undefined;
  readonly threads: readonly ChannelView[];
  readonly bot: Bot;
  readonly enter: (channelId: string) => void;
}

/** A forum: its posts, and the form in which one opens another. */
export const posts = {
  show(shown: Shown): void {
    const { threads, enter } = shown;
    forum = shown.forum;
    bot = shown.bot;
    form.hidden = forum === undefined;
    list.hidden = threads.length === 0;
    list.replaceChildren(
      ...threads.map((thread) => {
        const button = element('button', { type: 'button', class: 'example' }, thread.name);
        button.addEventListener('click', () => enter(thread.id));
        return button;
      }),
    );
  },

  /** Calls `enter` with each new post of this page. */
  watch(enter: (channelId: string) => Promise<void>): void {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (forum === undefined) return;
      const { id } = forum;
      const opened = await attempt(() => server.openPost(id, title.value, withMentions(content.value, bot)));
      if (opened === undefined) return;
      form.reset();
      await enter(opened.id);
    });
  },
};
