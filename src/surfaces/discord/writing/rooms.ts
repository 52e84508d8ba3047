import { MESSAGE_ROOM } from './weight.ts';

/** How the room of one message is divided. A quote gets what the rest can never take, so its pages never shift. */
export const HEADING_ROOM = 300;
/** Of a question where there is no quote: all of its 1,000 characters, each with a backslash in front. */
export const QUESTION_ROOM = 2010;
export const SCOPE_ROOM = 590;
/** Of the note that quotes are in another language than the question. */
export const LANGUAGE_ROOM = 90;
/** Of who has shared an answer. */
export const SHARED_ROOM = 80;
/** Of all that stands above the quote: who shared it, the heading, the scope and the language; or a locality's card. */
export const TOP_ROOM = SHARED_ROOM + HEADING_ROOM + SCOPE_ROOM + LANGUAGE_ROOM;
/** Of the note with the citation, how old the answer is. */
export const AGE_ROOM = 60;
export const CITATION_ROOM = 1600;
export const QUOTE_ROOM = MESSAGE_ROOM - TOP_ROOM - CITATION_ROOM - AGE_ROOM;
/** Of a quote with what stands around it, below which only its source stands. */
export const SURROUNDINGS_ROOM = 2700;
/** Of a quote and its reference as plain text, below which only the part stands that is shown. */
export const COPY_ROOM = 3900;
