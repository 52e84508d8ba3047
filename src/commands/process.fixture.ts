import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'];

/** A socket by its addresses as Linux writes them, such as 0100007F for 127.0.0.1. */
export interface OpenSocket {
  readonly local: string;
  readonly isListening: boolean;
}

/** The network sockets that a process has open; Linux only. */
export async function socketsOf(pid: number): Promise<OpenSocket[]> {
  const descriptors = await readdir(`/proc/${pid}/fd`);
  const targets = await Promise.all(descriptors.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  const inodes = new Set(targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
  const tables = await Promise.all(
    TABLES.map((table) => readFile(`/proc/${pid}/net/${table}`, 'utf8').catch(() => '')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , , , , , , , inode = '']) => inodes.has(inode))
    .map(([, local = '', , state]) => ({ local: local.split(':')[0] ?? '', isListening: state === '0A' }));
}

/** Whether there is such a process; a zombie runs no more: it only waits for its parent to notice. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !state.includes(') Z ');
}

/** A port that nobody listened at a moment ago. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : address);
}
