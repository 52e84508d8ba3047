import { calibrationOf, isOf, readCalibrations } from '../answer/calibration-file.ts';
import { type Config, readConfig } from '../config.ts';
import { readSourceFiles } from '../documents/source-files.ts';
import type { LoadedModel } from '../index/model-messages.ts';
import type { ModelRole } from '../index/model-role.ts';
import { tryModel } from '../index/start-models.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { verifyIndex } from '../index/verify.ts';
import { readGazetteer } from '../localities/operator/read-gazetteer.ts';
import { count } from '../surfaces/terminal/print-report.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import { checkDiscord, checkIntents } from './check-discord.ts';
import { checkKept } from './check-kept.ts';
import { checkNode } from './check-node.ts';
import { CommandError } from './command-error.ts';

/** Under the findings of what was looked into. */
const INDENTATION = ' '.repeat(13);

/** Looks into one thing; tells what is well with it, or throws an error whose message tells what to do. */
interface Check {
  readonly of: string;
  run(config: Config, tried: Try): Promise<string>;
}

/** Loads a model, the first time that it is asked of it. */
type Try = (role: ModelRole, setting: string) => Promise<LoadedModel>;

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
export async function doctor(): Promise<void> {
  const config = readConfig();
  const tried = once(tryModel);
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

function tell(mark: '✓' | '✗', of: string, finding: string): void {
  process.stdout.write(`${mark} ${of.padEnd(10)} ${visible(finding)}\n`);
}

function once(load: Try): Try {
  const loading = new Map<ModelRole, Promise<LoadedModel>>();
  return (role, setting) => {
    const model = loading.get(role) ?? load(role, setting);
    loading.set(role, model);
    return model;
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

async function checkEncoder({ encoder }: Config, tried: Try): Promise<string> {
  const { id, width } = await tried('encoder', encoder);
  return `${id}, ${width} dimensions`;
}

async function checkReader({ reader }: Config, tried: Try): Promise<string> {
  if (reader === null) return 'off';
  return (await tried('reader', reader)).id;
}

async function checkJudge({ encoder, reader, calibration }: Config, tried: Try): Promise<string> {
  const calibrations = await readCalibrations(calibration);
  const models = await idsOf(encoder, reader, tried).catch(() => undefined);
  // What is wrong with a model has been told.
  if (!models) return 'can be read';
  if (isOf(calibrationOf(models, calibrations), models)) return 'calibrated for these models';
  return 'calibrated for other models: run "fangzhi calibrate" if it refuses too much or too little';
}

async function idsOf(encoder: string, reader: string | null, tried: Try) {
  return {
    encoder: (await tried('encoder', encoder)).id,
    reader: reader === null ? null : (await tried('reader', reader)).id,
  };
}

async function checkIndex({ documents, index }: Config): Promise<string> {
  const { passages, faults } = await verifyIndex(documents, new VectraStore(index));
  if (faults.length === 0) return `${count(passages, 'passage')}, as in the documents`;
  throw new CommandError(
    `${faults[0]}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}: run "fangzhi index".`,
  );
}
