import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longText } from '../../documents/long-text.fixture.ts';
import { china } from '../../localities/gazetteer.fixture.ts';
import { anyCharacter } from '../../text/any-character.fixture.ts';
import { standstillOf } from '../../text/standstill.fixture.ts';
import { DocumentRefused } from './refused.ts';
import { checkUpload } from './upload.ts';

const bytes = Buffer.from('The mills of Kaihua stand on the upper river.');

const piece = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 8 }),
  fc.constantFrom('..', '/', '\\', '.', ' ', '~', 'C:', '开'),
);
const names = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('.txt', '.MD', ''))
  .map(([parts, ending]) => parts.join('') + ending);

describe('the name of what is added', () => {
  it('never leads out of its folder, and is never hidden there, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const checked = await checkUpload({ name, bytes }, china).catch((cause: unknown) => {
          if (cause instanceof DocumentRefused) return undefined;
          throw cause;
        });
        if (!checked) return;
        expect(dirname(join('/kept/documents', checked.name))).toBe('/kept/documents');
        expect(checked.name).toMatch(/^[^.\s].*\.(?:txt|md)$/i);
        expect(Buffer.byteLength(checked.name)).toBeLessThan(200);
      }),
    );
  });

  it.each(['a.txt', '和静县.md', 'Mills of Kaihua (2).MD', 'a.b-c_d.txt', '😀.txt'])('may be %s', async (name) => {
    expect((await checkUpload({ name, bytes }, china)).name).toBe(name);
  });
});

it.each(['record.txt', 'record.md'])('others have their turn while a long %s is checked', async (name) => {
  const long = Buffer.from(longText(900_000));
  // What is loaded and made for the first one is not what is measured.
  await checkUpload({ name, bytes }, china);
  const { took, longest } = await standstillOf(() => checkUpload({ name, bytes: long }, china));
  expect(longest).toBeLessThan(took / 3);
});
