import { Gazetteer } from '../gazetteer.ts';
import { readChina } from './china.ts';

let china: Gazetteer | undefined;

/** The built-in gazetteer; it is read when it is first asked for. @throws Error when the table cannot be read */
export function builtInGazetteer(): Gazetteer {
  china ??= new Gazetteer(readChina());
  return china;
}
