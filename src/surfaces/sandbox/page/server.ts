import type { ChoiceView, PageEvent, PageState } from '../page-view.ts';
import { visit } from './visit.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;
export type FormValues = Readonly<Record<string, string | boolean | readonly string[]>>;

interface Begun {
  readonly id: string;
}

/** What the page asks of the sandbox. Each rejects with a sentence for the person when it is refused. */
export const server = {
  state: () => request<PageState>('state'),
  post: (channelId: string, content: string, replyTo: string | undefined) =>
    request<Begun>('messages', { channelId, content, replyTo }),
  edit: (messageId: string, content: string) => request<Begun>('edits', { messageId, content }),
  remove: (messageId: string) => request('remove', { messageId }),
  openThread: (messageId: string, name: string) => request<Begun>('threads', { messageId, name }),
  openPost: (channelId: string, title: string, content: string) =>
    request<Begun>('posts', { channelId, title, content }),
  closeThread: (channelId: string, closed: boolean) => request('closings', { channelId, closed }),
  call: (channelId: string, name: string, values: OptionValues) =>
    request<Begun>('commands', { channelId, name, values }),
  complete: (channelId: string, name: string, values: OptionValues, focused: string) =>
    request<readonly ChoiceView[]>('completions', { channelId, name, values, focused }),
  callOnMessage: (messageId: string, name: string) => request<Begun>('message-commands', { messageId, name }),
  press: (messageId: string, customId: string) => request<Begun>('presses', { messageId, customId }),
  choose: (messageId: string, customId: string, values: readonly string[]) =>
    request<Begun>('choices', { messageId, customId, values }),
  submit: (interactionId: string, values: FormValues) => request<Begun>('forms', { interactionId, values }),
  upload: async (file: File): Promise<string> => {
    const url = address(`files/${encodeURIComponent(file.name)}`, { type: file.type });
    const headers = { 'Content-Type': 'application/octet-stream' };
    return (await read<Begun>(await fetch(url, { method: 'POST', body: file, headers }))).id;
  },
  speak: (locale: string) => request('language', { locale }),
};

async function request<Answer>(path: string, body?: object): Promise<Answer> {
  const sent = body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  return read(await fetch(address(path), sent));
}

async function read<Answer>(response: Response): Promise<Answer> {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

function address(path: string, more: Readonly<Record<string, string>> = {}): string {
  return `/page/${path}?${new URLSearchParams({ as: visit.as, ...more })}`;
}

let source: EventSource | undefined;

/** Calls `onOpen` at every new connection, and `onEvent` for all that follows; an earlier call then ends. */
export function listen(onOpen: () => void, onEvent: (event: PageEvent) => void): void {
  source?.close();
  source = new EventSource(address('events'));
  source.addEventListener('open', onOpen);
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
}
