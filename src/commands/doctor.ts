import { calibrationOf, isOf, readCalibrations } from '../answer/calibration-file.ts';
import type { Config } from '../config.ts';
import { readSourceFiles } from '../documents/source-files.ts';
import type { LoadedModel } from '../index/model-messages.ts';
import type { ModelRole } from '../index/model-role.ts';
import { tryModel } from '../index/start-models.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { verifyIndex } from '../index/verify.ts';
import { readGazetteer } from '../localities/operator/read-gazetteer.ts';
import { checkToken } from '../surfaces/discord/bot/check-token.ts';
import { count } from '../surfaces/terminal/print-report.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import { checkDiscord, checkIntents, type TriedToken } from './check-discord.ts';
import { checkKept } from './check-kept.ts';
import { checkNode } from './check-node.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

/** Under the findings of what was looked into. */
const INDENTATION = ' '.repeat(13);

/** Looks into one thing; tells what is well with it, or throws an error whose message tells what to do. */
interface Check {
  readonly of: string;
  run(config: Config, tried: Tried): Promise<string>;
}

/** What several checks need is tried once. */
interface Tried extends TriedToken {
  /** Loads a model. */
  readonly model: (role: ModelRole, setting: string) => Promise<LoadedModel>;
}

const CHECKS: readonly Check[] = [
  { of: 'Node', run: async () => checkNode(process.version) },
  // They have been read by then.
  { of: 'Settings', run: async () => 'can be used' },
  { of: 'Documents', run: checkDocuments },
  { of: 'Places', run: checkPlaces },
  { of: 'Encoder', run: checkEncoder },
  { of: 'Reader', run: checkReader },
  { of: 'Judge', run: checkJudge },
  { of: 'Index', run: checkIndex },
  { of: 'Kept', run: checkKept },
  { of: 'Discord', run: checkDiscord },
  { of: 'Intents', run: checkIntents },
];

/** Checks everything that the bot needs, a line each. @throws CommandError when something is wrong */
export async function doctor(config: Config, { output }: Io): Promise<void> {
  const tried = { model: once(tryModel), token: once(checkToken) };
  const tell = (mark: '✓' | '✗', of: string, finding: string) =>
    output.write(`${mark} ${of.padEnd(10)} ${visible(finding)}\n`);
  let wrong = 0;
  for (const { of, run } of CHECKS) {
    try {
      tell('✓', of, await run(config, tried));
    } catch (cause) {
      wrong++;
      tell('✗', of, cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (wrong > 0) throw new CommandError(`${count(wrong, 'thing')} to mend, see above.`);
}

/** Does something once, and tells the same to all who ask; a check never asks it of different things with the same name. */
function once<Name, Rest extends readonly unknown[], Found>(find: (name: Name, ...rest: Rest) => Promise<Found>) {
  const finding = new Map<Name, Promise<Found>>();
  return (name: Name, ...rest: Rest): Promise<Found> => {
    const found = finding.get(name) ?? find(name, ...rest);
    finding.set(name, found);
    return found;
  };
}

async function checkDocuments({ documents }: Config): Promise<string> {
  const { files, problems } = await readSourceFiles(documents);
  const skipped = problems.map(({ file, reason }) => `\n${INDENTATION}${file}: ${reason}`).join('');
  return `${count(files.length, 'document')} in ${documents}${skipped}`;
}

async function checkPlaces({ documents }: Config): Promise<string> {
  const { gazetteer, problems } = await readGazetteer(documents);
  const faults = problems.map(({ file, reason }) => `\n${INDENTATION}${file}: ${reason}`).join('');
  return `${count(gazetteer.localities.length, 'place')} known by name${faults}`;
}

async function checkEncoder({ encoder }: Config, tried: Tried): Promise<string> {
  const { id, width } = await tried.model('encoder', encoder);
  return `${id}, ${width} dimensions`;
}

async function checkReader({ reader }: Config, tried: Tried): Promise<string> {
  if (reader === null) return 'off';
  return (await tried.model('reader', reader)).id;
}

async function checkJudge({ encoder, reader, calibration }: Config, tried: Tried): Promise<string> {
  const calibrations = await readCalibrations(calibration);
  const models = await idsOf(encoder, reader, tried).catch(() => undefined);
  // What is wrong with a model has been told.
  if (!models) return 'can be read';
  if (isOf(calibrationOf(models, calibrations), models)) return 'calibrated for these models';
  return 'calibrated for other models: run "fangzhi calibrate" if it refuses too much or too little';
}

async function idsOf(encoder: string, reader: string | null, tried: Tried) {
  return {
    encoder: (await tried.model('encoder', encoder)).id,
    reader: reader === null ? null : (await tried.model('reader', reader)).id,
  };
}

async function checkIndex({ documents, index }: Config): Promise<string> {
  const { passages, faults } = await verifyIndex(documents, new VectraStore(index));
  if (faults.length === 0) return `${count(passages, 'passage')}, as in the documents`;
  throw new CommandError(
    `${faults[0]}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}: run "fangzhi index".`,
  );
}
