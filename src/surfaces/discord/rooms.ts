import { MESSAGE_ROOM } from './weight.ts';

/** How the room of one message is divided. A quote gets what the rest can never take, so its pages never shift. */
export const HEADING_ROOM = 300;
/** Of a question where there is no quote: all of its 1,000 characters, each with a backslash in front. */
export const QUESTION_ROOM = 2010;
export const SCOPE_ROOM = 530;
/** Of all that stands above the quote: the heading and the scope, or a locality's card. */
export const TOP_ROOM = HEADING_ROOM + SCOPE_ROOM;
export const CITATION_ROOM = 1600;
export const QUOTE_ROOM = MESSAGE_ROOM - TOP_ROOM - CITATION_ROOM;
