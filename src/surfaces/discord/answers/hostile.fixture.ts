import fc from 'fast-check';

/** What Discord may take for markup, mentions or links. */
export const hostilePart = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '1. ',
    '\n',
    ' ',
    'word',
    '中',
  ],
  ...[
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<t:1700000000:R>',
    '@everyone',
    '@here',
  ],
  ...['</ask:123456789012345678>', '<id:guide>', '<:wave:123456789012345678>', ':smile:', '[title](https://a.example)'],
  ...['https://a.example/_b_', 'http:', '//', '<https://a.example>', '¯\\_(ツ)_/¯', '😀', '!', '(', ')', '[', ']', ':'],
);

/** A text of such parts. */
export function hostileText(maxLength: number) {
  return fc.array(hostilePart, { minLength: 1, maxLength, size: 'max' }).map((parts) => `x${parts.join('')}x`);
}
