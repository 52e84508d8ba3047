import { FetchFailed } from '../../../../kept/added/fetch-failed.ts';
import { DocumentRefused } from '../../../../kept/added/refused.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { field } from '../../writing/field.ts';
import type { ManagerContext } from './manager.ts';

const MAX_HOSTS = 5;
const HOST_ROOM = 80;

/**
 * Does something with documents; why it cannot be done is said in the language of who wanted it.
 * @throws Refusal, or what the work throws
 */
export async function refusing<Result>(context: ManagerContext, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const reason = reasonOf(cause, context);
    throw reason === undefined ? cause : new Refusal(reason, { cause });
  }
}

function reasonOf(cause: unknown, { language, config: { allowedSources } }: ManagerContext): string | undefined {
  if (cause instanceof DocumentRefused) return language.say(`running.refused.${cause.refusal}`);
  if (!(cause instanceof FetchFailed)) return undefined;
  if (cause.failure !== 'host') return language.say(`running.fetch.${cause.failure}`);
  if (allowedSources.length === 0) return language.say('running.add.noSources');
  const hosts = allowedSources.map((host) => field(host, HOST_ROOM));
  return language.say('running.add.notAllowed', { hosts: language.listed(hosts, MAX_HOSTS, 'or') });
}
