const PLACES = ['Kaihua County', 'Longyou County', 'Hejing', 'Wuhan', "Xi'an", 'Baoding', 'Lhasa', 'Qujiang District'];
const KINDS = ['Village', 'Town', 'Middle School', 'Scenic Area', 'Hospital'];
const WORDS = ['Stone', 'Willow', 'Silver', 'Crane', 'Lotus', 'Pine', 'Moon', 'Spring', 'Gate', 'Hollow', 'Cloud'];

/** A text of about so many characters that names many places, no two paragraphs of it alike. */
export function longText(length: number): string {
  const parts = ['A long record of the mills\n\n'];
  for (let written = 0, number = 0; written < length; number++) {
    const paragraph = paragraphOf(number);
    parts.push(paragraph);
    written += paragraph.length;
  }
  return parts.join('');
}

function paragraphOf(number: number): string {
  const one = <Item>(of: readonly Item[], step: number) => of[Math.floor(number / step) % of.length];
  const village = `${one(WORDS, 1)} ${one(WORDS, 11)} ${one(KINDS, 3)}`;
  return [
    `In ${one(PLACES, 1)} mill ${number} ground ${number * 7} tons of grain in ${1900 + (number % 100)}.`,
    `Its wheels were made in ${village}, ${one(PLACES, 5)}, by ${number % 40} joiners who had come from ${one(PLACES, 7)}.`,
    `No other mill on the river stood for as long, and the ${one(KINDS, 2)} of that name was called after it.\n\n`,
  ].join(' ');
}
