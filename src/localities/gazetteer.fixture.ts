import { readChina } from './china.ts';
import { Gazetteer } from './gazetteer.ts';

/** The built-in gazetteer. */
export const china = new Gazetteer(readChina());
