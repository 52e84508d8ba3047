import type { Config } from '../config.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { verifyIndex } from '../index/verify.ts';
import { count } from '../surfaces/terminal/print-report.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

/** Compares the index with the documents. @throws CommandError when they differ */
export async function verify(config: Config, io: Io): Promise<void> {
  const { documents, passages, faults } = await verifyIndex(config.documents, new VectraStore(config.index));
  if (faults.length > 0) {
    const list = faults.map((fault) => `  ${fault}`).join('\n');
    throw new CommandError(
      `The index and the documents differ:\n${list}\nRun "fangzhi index --rebuild" to make it anew.`,
    );
  }
  io.output.write(`All is as it was indexed: ${count(documents, 'document')}, ${count(passages, 'passage')}.\n`);
}
