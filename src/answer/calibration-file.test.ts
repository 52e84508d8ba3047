import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { BELIEVES_READER } from './calibration.fixture.ts';
import { ofFeatures } from './calibration.ts';
import { CalibrationError, calibrationOf, readCalibrations, writeCalibration } from './calibration-file.ts';

const BUNDLED = 'embeddings/calibration.json';
const WITHOUT_READER = { ...BELIEVES_READER, reader: null, bias: -3 };

async function fileWith(content: string): Promise<string> {
  return join(await folderWith({ 'calibration.json': content }), 'calibration.json');
}

describe('the bundled calibrations', () => {
  it('are of the bundled models, with the reader and without, and call nothing strong that is not shown', async () => {
    const calibrations = await readCalibrations(BUNDLED);
    const [encoder] = new Set(calibrations.map((one) => one.encoder));
    expect(calibrations.filter((one) => one.encoder === encoder && one.reader !== null)).toHaveLength(1);
    expect(calibrations.filter((one) => one.encoder === encoder && one.reader === null)).toHaveLength(1);
    for (const { least } of calibrations) expect(least.strong).toBeGreaterThanOrEqual(least.fair);
  });
});

describe('a file of calibrations', () => {
  it.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['was cut short', readFileSync(BUNDLED, 'utf8').slice(0, 300)],
    ['lacks a weight', JSON.stringify([{ ...BELIEVES_READER, weights: { reading: 1 } }])],
    [
      'has a weight of an earlier version',
      JSON.stringify([{ ...BELIEVES_READER, weights: { ...ofFeatures(() => 1), words: 1 } }]),
    ],
    ['has a number that is none', JSON.stringify([{ ...BELIEVES_READER, bias: 'high' }])],
    ['has a probability above 1', JSON.stringify([{ ...BELIEVES_READER, least: { fair: 0.5, strong: 5 } }])],
  ])('that %s is an error whose message says what to do', async (_, content) => {
    const path = content === undefined ? join(await folderWith(), 'none.json') : await fileWith(content);
    await expect(readCalibrations(path)).rejects.toThrow(
      new CalibrationError(
        `The calibration in "${path}" cannot be read: restore embeddings/calibration.json from the repository, or set CALIBRATION to another file and run "fangzhi calibrate".`,
      ),
    );
  });

  it('gets a calibration in the place of that of the same models, and keeps the others', async () => {
    const other = { ...BELIEVES_READER, encoder: 'other@000000000002' };
    const path = await fileWith(JSON.stringify([BELIEVES_READER, WITHOUT_READER, other]));
    const fitted = { ...BELIEVES_READER, bias: 7 };
    await writeCalibration(path, fitted);
    const calibrations = await readCalibrations(path);
    expect(calibrations).toHaveLength(3);
    expect(calibrations).toEqual(expect.arrayContaining([WITHOUT_READER, other, fitted]));
  });

  it('is made with its folder where there is none, and nothing is left beside it', async () => {
    const folder = join(await folderWith(), 'own');
    const path = join(folder, 'calibration.json');
    await writeCalibration(path, BELIEVES_READER);
    await writeCalibration(path, WITHOUT_READER);
    expect(await readCalibrations(path)).toEqual([BELIEVES_READER, WITHOUT_READER]);
    expect(await readdir(folder)).toEqual(['calibration.json']);
  });

  it('that is damaged is not written over, as those of other models may be in it', async () => {
    const path = await fileWith('[{ "encoder": "mine"');
    await expect(writeCalibration(path, BELIEVES_READER)).rejects.toThrow(CalibrationError);
    expect(await readFile(path, 'utf8')).toBe('[{ "encoder": "mine"');
  });

  it('that cannot be written is an error whose message says what to do', async () => {
    const folder = await folderWith({ file: '' });
    const path = join(folder, 'file', 'calibration.json');
    await expect(writeCalibration(path, BELIEVES_READER)).rejects.toThrow(
      `The calibration cannot be written to "${path}": set CALIBRATION to a file in a folder that can be written to.`,
    );
  });
});

describe('the calibration of some models', () => {
  const calibrations = [
    WITHOUT_READER,
    BELIEVES_READER,
    { ...BELIEVES_READER, reader: 'reader@000000000002', bias: 9 },
  ];
  const of = (encoder: string, reader: string | null) => calibrationOf({ encoder, reader }, calibrations);

  it('is theirs where there is one', () => {
    for (const one of calibrations) expect(of(one.encoder, one.reader)).toBe(one);
  });

  it('is that of others where there is none, but never mixes answers with and without a reader', () => {
    expect(of('hub/model', null)).toBe(WITHOUT_READER);
    expect(of('hub/model', 'hub/reader').reader).not.toBeNull();
    expect(() => calibrationOf({ encoder: 'hub/model', reader: null }, [BELIEVES_READER])).toThrow(
      'There is no calibration for answers without a reader: run "fangzhi calibrate".',
    );
    expect(() => calibrationOf({ encoder: 'hub/model', reader: 'hub/reader' }, [WITHOUT_READER])).toThrow(
      'There is no calibration for answers with a reader: run "fangzhi calibrate".',
    );
  });
});
