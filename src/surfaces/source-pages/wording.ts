import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** A heading with its sentence. */
export interface Message {
  readonly title: string;
  readonly sentence: string;
}

/** All that the pages say of their own, in one language. */
export interface Wording {
  /** As BCP 47 has it. */
  readonly language: string;
  readonly allDocuments: string;
  readonly collection: string;
  readonly about: (documents: number) => string;
  readonly line: (number: number) => string;
  readonly changed: string;
  readonly stillThere: string;
  readonly notThere: string;
  readonly parts: string;
  readonly earlier: string;
  readonly later: string;
  readonly share: (from: string, to: string) => string;
  readonly unknownPage: Message;
  readonly unknownDocument: Message;
  readonly gone: Message;
  readonly fault: Message;
}

const english: Wording = {
  language: 'en',
  allDocuments: 'All documents',
  collection: 'The collection',
  about: (documents) =>
    `${documents === 1 ? '1 document' : `${documents} documents`}, from which answers are quoted word for word.`,
  line: (number) => `Line ${number}`,
  changed: 'This document has changed since it was quoted, and is shown as it is now.',
  stillThere: 'The quoted words still stand where they stood.',
  notThere: 'The quoted words no longer stand where they stood.',
  parts: 'Parts of the document',
  earlier: '← Earlier',
  later: 'Later →',
  share: (from, to) => `${from} to ${to} of a long document`,
  unknownPage: { title: 'Not found', sentence: 'There is no page at this address.' },
  unknownDocument: {
    title: 'No such document',
    sentence: 'There is no such document in the collection; it may have been removed or given another name.',
  },
  gone: {
    title: 'No longer there',
    sentence: 'The file of this document has been removed, or is no longer a text that can be shown.',
  },
  fault: { title: 'Something went wrong', sentence: 'This page cannot be shown just now; try again in a while.' },
};

const chinese: Wording = {
  language: 'zh-CN',
  allDocuments: '全部文献',
  collection: '馆藏文献',
  about: (documents) => `共 ${documents} 篇文献，回答均逐字引自其中。`,
  line: (number) => `第 ${number} 行`,
  changed: '此文献在引用之后有改动，这里显示的是现在的内容。',
  stillThere: '所引文字仍在原处。',
  notThere: '所引文字已不在原处。',
  parts: '文献的各部分',
  earlier: '← 前文',
  later: '后文 →',
  share: (from, to) => `长篇文献，此处为 ${from} 至 ${to}`,
  unknownPage: { title: '未找到', sentence: '此地址没有页面。' },
  unknownDocument: { title: '没有这篇文献', sentence: '馆藏中没有这篇文献，可能已被移除或改名。' },
  gone: { title: '文献已不在', sentence: '此文献的文件已被移除，或已不是可以显示的文本。' },
  fault: { title: '出错了', sentence: '此页暂时无法显示，请稍后再试。' },
};

/** In the language that the visitor's browser prefers of those that there are. */
export function wordingFor(context: Context): Wording {
  const supports = ['en', 'en-US', 'en-GB', 'zh', 'zh-CN', 'zh-TW', 'zh-HK', 'zh-SG'];
  const language = accepts(context, { header: 'Accept-Language', supports, default: 'en' });
  return language.startsWith('zh') ? chinese : english;
}
