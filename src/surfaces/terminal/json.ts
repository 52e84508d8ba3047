/** JSON leaves these as they are, and a terminal may obey them. */
const OBEYED = /[\u007f-\u009f]/g;

/** A value as JSON in one line; a stream of such lines is read a line at a time. */
export function jsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** A value as JSON that people can read. */
export function jsonText(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

function escaped(json: string): string {
  return json.replace(OBEYED, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
