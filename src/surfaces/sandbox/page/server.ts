import type { ChoiceView, PageEvent, PageState } from '../page-view.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

interface Begun {
  readonly id: string;
}

/** What the page asks of the sandbox. Each rejects with a sentence for the person when it is refused. */
export const server = {
  state: () => request<PageState>('state'),
  post: (channelId: string, content: string, replyTo: string | undefined) =>
    request<Begun>('messages', { channelId, content, replyTo }),
  remove: (messageId: string) => request('remove', { messageId }),
  call: (channelId: string, name: string, values: OptionValues) =>
    request<Begun>('commands', { channelId, name, values }),
  complete: (channelId: string, name: string, values: OptionValues, focused: string) =>
    request<readonly ChoiceView[]>('completions', { channelId, name, values, focused }),
  callOnMessage: (messageId: string, name: string) => request<Begun>('message-commands', { messageId, name }),
  press: (messageId: string, customId: string) => request<Begun>('presses', { messageId, customId }),
  choose: (messageId: string, customId: string, value: string) =>
    request<Begun>('choices', { messageId, customId, value }),
  submit: (interactionId: string, values: Readonly<Record<string, string>>) =>
    request<Begun>('forms', { interactionId, values }),
  upload: async (file: File): Promise<string> => {
    const path = `/page/files/${encodeURIComponent(file.name)}?type=${encodeURIComponent(file.type)}`;
    const headers = { 'Content-Type': 'application/octet-stream' };
    return (await read<Begun>(await fetch(path, { method: 'POST', body: file, headers }))).id;
  },
  speak: (locale: string) => request('language', { locale }),
};

async function request<Answer>(path: string, body?: object): Promise<Answer> {
  const sent = body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  return read(await fetch(`/page/${path}`, sent));
}

async function read<Answer>(response: Response): Promise<Answer> {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

/** Calls `onOpen` at every new connection, and `onEvent` for all that follows. */
export function listen(onOpen: () => void, onEvent: (event: PageEvent) => void): void {
  const source = new EventSource('/page/events');
  source.addEventListener('open', onOpen);
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
}
