/** What headlines say of a place with a capital letter, "Quzhou Opens City Museum"; none is a part of a name. */
const HEADLINE_VERBS: ReadonlySet<string> = new Set([
  ...['adds', 'adopts', 'aims', 'allows', 'announces', 'approves', 'asks', 'attracts', 'awards', 'bans', 'becomes'],
  ...['begins', 'boosts', 'brings', 'builds', 'buys', 'calls', 'celebrates', 'closes', 'completes', 'creates', 'cuts'],
  ...['donates', 'earns', 'ends', 'enters', 'establishes', 'expands', 'expects', 'faces', 'finds', 'gains', 'gets'],
  ...['gives', 'goes', 'grows', 'has', 'helps', 'holds', 'honors', 'honours', 'hosts', 'improves', 'increases'],
  ...['introduces', 'invests', 'invites', 'is', 'issues', 'joins', 'keeps', 'launches', 'leads', 'loses', 'makes'],
  ...['marks', 'meets', 'moves', 'offers', 'opens', 'organizes', 'organises', 'passes', 'pays', 'plans', 'plants'],
  ...['praises', 'prepares', 'promotes', 'protects', 'provides', 'publishes', 'raises', 'reaches', 'rebuilds'],
  ...['receives', 'reduces', 'releases', 'remembers', 'renovates', 'reopens', 'repairs', 'reports', 'restores', 'says'],
  ...['sees', 'sells', 'sends', 'sets', 'shows', 'signs', 'spends', 'starts', 'supports', 'takes', 'teaches', 'tells'],
  ...['trains', 'unveils', 'upgrades', 'uses', 'visits', 'wants', 'warns', 'welcomes', 'wins'],
]);

/** Whether a word, in whatever case, is what a headline says that a place does. */
export function isHeadlineVerb(word: string): boolean {
  return HEADLINE_VERBS.has(word.toLowerCase());
}
