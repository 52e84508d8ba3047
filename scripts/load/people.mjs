// People on a loopback Discord, in a process of its own: so that their numbers are the bot's alone, and what they keep is
// not counted as its memory. Takes orders by messages, and answers each; see people.ts.
import { setTimeout as delay } from 'node:timers/promises';
import { startSandbox } from '../../dist/surfaces/sandbox/sandbox.js';

/** So much may be asked by one, and in one channel, before they have to wait. */
const QUESTIONS_EACH = 9;
const QUESTIONS_A_CHANNEL = 200;

const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
const { world } = sandbox;
world.presence.heartbeatInterval = 1000;

const people = [];
const channels = [];

/** Who asks next, and where: of so many at a time. */
function asker(number, many) {
  const person = (Math.floor(number / (many * QUESTIONS_EACH)) * many + (number % many)) | 0;
  const channel = Math.floor(number / QUESTIONS_A_CHANNEL);
  people[person] ??= world.addPerson(`Person ${person}`);
  channels[channel % 100] ??= world.addChannel(`channel-${channel}`).id;
  return { person: people[person], channel: channels[channel % 100] };
}

let asked = 0;

/** Milliseconds until there is an answer; null where there is none. Each of so many is a message, the others commands. */
async function ask(question, many, each, keeps) {
  const { person, channel } = asker(asked, many);
  const isCommand = ++asked % each !== 0;
  const start = performance.now();
  const found = isCommand ? await byCommand(person, channel, question) : await byMessage(person, channel, question);
  if (found && !keeps) for (const message of found) world.messages.remove(message);
  return found && performance.now() - start;
}

async function byCommand(person, channel, question) {
  const outcome = await world.settled(person.run(channel, 'ask', { question }));
  return outcome.kind === 'message' ? [await finished(() => world.messages.find(outcome.messageId))] : null;
}

async function byMessage(person, channel, question) {
  const post = person.post(channel, `<@${world.directory.bot.id}> ${question}`);
  const answers = ({ message_reference: to, author }) => to?.message_id === post.id && author.bot;
  let answer;
  const stop = world.changes.add((change) => {
    if (change.type === 'message' && answers(change.message)) answer = change.message;
  });
  await finished(() => answer).finally(stop);
  return [post, answer];
}

function finished(find) {
  const isThere = () => {
    const message = find();
    return message && (message.flags & 128) === 0 ? message : undefined;
  };
  return world.waitFor(isThere, 30_000);
}

const orders = {
  /** All questions, spread evenly over so many milliseconds; or so many at a time. */
  async ask({ questions, count, people: many, messageEach, over, atOnce }) {
    const times = [];
    const next = async (number) =>
      times.push(await ask(questions[number % questions.length], many, messageEach, over > 0));
    if (over > 0) {
      await Promise.all(
        Array.from({ length: count }, (_, number) => delay((number * over) / count).then(() => next(number))),
      );
    } else {
      let number = 0;
      const each = async () => {
        while (number < count) await next(number++);
      };
      await Promise.all(Array.from({ length: atOnce }, each));
    }
    return times;
  },
  /** Milliseconds of each completion, of so many one after the other. */
  async lateness() {
    return [...world.presence.heartbeats];
  },
};

process.on('message', async ({ order, details }) => {
  try {
    process.send({ result: await orders[order](details) });
  } catch (error) {
    process.send({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ result: { api: sandbox.api, token: sandbox.token } });
