import { Socket } from 'node:net';
import { clearLine, clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import type { Direction } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';

const LINE_START = '\u001b[1G';
const [CURSOR_SHOWN, CURSOR_HIDDEN] = ['\u001b[?25h', '\u001b[?25l'];

/** A screen that keeps what is written to it. */
export class Screen extends Socket {
  readonly isTTY: boolean;
  readonly columns = 100;
  readonly rows = 40;
  written = '';

  constructor(isTTY = true) {
    super();
    this.isTTY = isTTY;
  }

  /** What stands in the line that is written over and over. */
  get line(): string {
    return stripVTControlCharacters(this.written.slice(this.written.lastIndexOf(LINE_START)));
  }

  get isCursorShown(): boolean {
    return this.written.lastIndexOf(CURSOR_SHOWN) >= this.written.lastIndexOf(CURSOR_HIDDEN);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.written += chunk.toString();
    done();
  }

  clearLine = (direction: Direction) => clearLine(this, direction);
  clearScreenDown = () => clearScreenDown(this);
  cursorTo = (x: number, y?: number | (() => void)) => cursorTo(this, x, typeof y === 'number' ? y : undefined);
  moveCursor = (dx: number, dy: number) => moveCursor(this, dx, dy);
  getColorDepth = () => 1;
  hasColors = () => false;
  getWindowSize = (): [number, number] => [this.columns, this.rows];
}
