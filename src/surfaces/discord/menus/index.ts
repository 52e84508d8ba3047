import { findPassages } from './find-passages.ts';
import type { Menu } from './menu.ts';
import { verifyQuotes } from './verify-quotes.ts';

/** All entries of the menu of a message. */
export const menus: readonly Menu[] = [findPassages, verifyQuotes];
