/** Two counties of which one has all the best passages on mills, and a third one without any. */
export const MILLS: Readonly<Record<string, string>> = {
  'kaihua-1.md': '# Kaihua County\n\nKaihua County repaired old water mills for millers, who painted each of them.\n',
  'kaihua-2.md':
    '# Kaihua County\n\nA guild of Kaihua County repaired old water mills, with the help of 1,200 pupils.\n',
  'kaihua-3.md': '# Kaihua County\n\nMasons came to see how Kaihua County repaired old water mills along its rivers.\n',
  'changshan.md':
    '# Changshan County\n\nA few mills of Changshan County were repaired, with oranges drying on the roofs.\n',
  'shenyang.md':
    '# Shenyang Technology Institute\n\nThe students of Shenyang Technology Institute in Shenyang planted apple trees.\n',
};
