import { MESSAGE_ROOM } from './weight.ts';

/** How the room of one message is divided. A quote gets what the rest can never take, so its pages never shift. */
export const HEADING_ROOM = 300;
export const CITATION_ROOM = 1400;
export const QUOTE_ROOM = MESSAGE_ROOM - HEADING_ROOM - CITATION_ROOM;
