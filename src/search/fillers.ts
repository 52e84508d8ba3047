import { termOf, terms, words } from '../text/terms.ts';

const NO_LETTER = String.raw`(?!\p{L})`;
const TELL = '(?:please )?(?:tell|show|give) (?:me|us)(?: (?:more|something|anything|all|everything))?';

/**
 * What says nothing wherever it stands: requests ("tell me about Kaihua" asks for nothing but Kaihua), what asks whether
 * there is something, greetings. Words that mean something elsewhere are among them only where what stands around
 * them shows which is meant: "news about", but not "news workers"; "good morning" before all else, but not "in the morning";
 * 的情况 behind a place alone, but not 水磨的情况.
 */
const PHRASES = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:can|could|would|will) you )?${TELL}${NO_LETTER}`,
    String.raw`(?<=^\P{L}*)(?:can|could|would|will) you (?:please )?help (?:me|us)(?: with)?${NO_LETTER}`,
    String.raw`(?<!\p{L})what (?:do|does) (?:(?:the|this|your|these) (?:collection|documents?|texts?|archive)|you) (?:say|have|know)(?= (?:about|on|of)${NO_LETTER})`,
    String.raw`(?<!\p{L})i(?: want|(?: would|['’]d) like) to (?:know|hear|learn|read|see|find)(?: out)?${NO_LETTER}`,
    String.raw`(?<!\p{L})i(?: am|['’]m) (?:looking for|interested in|curious about)${NO_LETTER}`,
    String.raw`(?<!\p{L})(?:(?:latest|recent) )?(?:news|information|info|details|facts)(?= (?:about|on|regarding|concerning)${NO_LETTER})`,
    String.raw`(?<!\p{L})what(?:['’]s| is| was| has been)? (?:going on|happening|new(?= (?:in|at|about|with)${NO_LETTER}))${NO_LETTER}`,
    String.raw`(?<!\p{L})what(?: has| have)? happen(?:s|ed)${NO_LETTER}`,
    String.raw`(?<!\p{L})(?:do|does) (?:you|anyone|anybody) know${NO_LETTER}`,
    String.raw`(?<=^\P{L}*)(?:the )?differences? (?=(?:between|of)${NO_LETTER})`,
    String.raw`(?<!\p{L})(?:compare|vs\.?|versus|(?:how|what) about)${NO_LETTER}`,
    String.raw`(?<=^\P{L}*)(?:(?:hello|hi|hey)\P{L}+)?good (?:morning|afternoon|evening|day)(?= (?:all|everybody|everyone|there|to)${NO_LETTER}|\s*(?:\p{P}|$))`,
    String.raw`(?<!\p{L})quick (?:question|one)${NO_LETTER}`,
    '请?告诉我|请问|请介绍|请?介绍一下|发生了(?:什么|哪些)(?:事情?)?',
    String.raw`(?<=^\P{L}*)(?:你|您|大家)好(?!好)|谢谢|查(?:一下|一查)|(?<=^\P{L}*)(?:比较|对比|比)(?:一下|一比)?(?=\P{L}*$|\s)`,
    String.raw`(?<!\p{L})(?:我?想要?(?:知道|了解)|有(?:没有|什么|哪些))`,
    String.raw`(?<=^\P{L}*)的(?:最新)?(?:情况|消息|新闻|资料|信息|动态|内容|区别|不同)(?=[吗呢吧]?\P{L}*$)`,
  ].join('|'),
  'giu',
);

/** A question with blanks in the place of such words, so that all else keeps its place. */
export function withoutFillers(question: string): string {
  return question.replace(PHRASES, (filler) => ' '.repeat(filler.length));
}

/**
 * What people say around a question, or with which they ask it; no passage is expected to have it. Beside other words
 * these say nothing; alone they may be all that is looked for.
 */
const COURTESY: ReadonlySet<string> = new Set(
  terms(
    [
      'hello hi hey dear everybody everyone guys somebody anybody please thanks thank anything something',
      'tell know wonder wondering find trying happen happened mention mentioned describe explain 你好 您好',
    ].join(' '),
  ),
);

/** Whether a term is courtesy: to be looked for only where a question has no other. */
export function isCourtesy(term: string): boolean {
  return COURTESY.has(term);
}

/**
 * What any passage gives. Beside a word that says more they are looked for as that is ("news workers", 信息技术); beside a
 * place alone ("Kaihua news", 开化有什么消息) they ask for all that there is.
 */
const ANY_PASSAGE: ReadonlySet<string> = new Set(
  (
    'new news information info detail details fact facts latest recent interesting everything overview summary ' +
    '情况 消息 最新消息 新闻 资料 信息 动态 概况 简介 介绍 内容 不同 区别'
  ).split(' '),
);

/** Whether a question, without the names in it, asks for no more than what there is. */
export function asksForAnything(question: string): boolean {
  return words(withoutFillers(question)).every((word) => {
    const term = termOf(word);
    return term === undefined || isCourtesy(term) || ANY_PASSAGE.has(word);
  });
}
