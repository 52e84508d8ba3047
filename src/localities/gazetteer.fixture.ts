import { Gazetteer } from './gazetteer.ts';
import { readChina } from './table/china.ts';

/** The built-in gazetteer. */
export const china = new Gazetteer(readChina());
