/** Where the plots lie beside the page. */
export const PLOTS = 'quality';

/** A plot of the report on its page. */
export function picture(name: string, description: string): string {
  return `![${description}](${PLOTS}/${name}.svg)`;
}
