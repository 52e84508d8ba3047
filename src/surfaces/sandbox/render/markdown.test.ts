import { describe, expect, test } from 'vitest';
import { World } from '../world/world.ts';
import { renderMarkdown } from './markdown.ts';

const world = new World();

async function render(text: string): Promise<string> {
  return String(await renderMarkdown(text, world.directory));
}

describe('a message shows', () => {
  test.each<[string, string, string]>([
    ['bold, italics, underline and strike', '**a** *b* __c__ ~~d~~', '<strong>a</strong> <em>b</em> <u>c</u> <s>d</s>'],
    ['code as it is', '`**a**`', '<code>**a**</code>'],
    ['a code block', '```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['what is escaped as it is', '\\*a\\* \\> b \\_c\\_', '*a* &gt; b _c_'],
    ['a quote of two lines', '> a\n> b\nc', '<blockquote>a<br>b</blockquote>c'],
    ['a bold sentence in a quote', '> a **b**', '<blockquote>a <strong>b</strong></blockquote>'],
    ['a quote to the end', '>>> a\nb', '<blockquote>a<br>b</blockquote>'],
    ['small print', '-# a **b**', '<p class="subtext">a <strong>b</strong></p>'],
    ['small print right after a quote', '> a\n-# b', '<blockquote>a</blockquote><p class="subtext">b</p>'],
    ['a heading', '# a\nb', '<h3 class="large">a</h3>b'],
    ['a heading within a quote', '> ## a', '<blockquote><h4>a</h4></blockquote>'],
    ['a list in a list', '- a\n- b\n  - c', '<ul><li>a</li><li>b<br><ul><li>c</li></ul></li></ul>'],
    ['a numbered list from where it starts', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['what follows a list', '- a\nb', '<ul><li>a</li></ul>b'],
    ['a hyphen in a sentence as it is', 'a - b\n-c', 'a - b<br>-c'],
    ['an escaped number as it is', '1\\. a', '1. a'],
    ['snake_case as it is', 'a_b_c', 'a_b_c'],
  ])('%s', async (_, text, html) => {
    expect(await render(text)).toBe(html);
  });

  test('a link with its preview suppressed', async () => {
    const html = await render('[source](<https://example.org/a?b=c&d>)');
    expect(html).toContain('href="https://example.org/a?b=c&amp;d"');
    expect(html).toContain('>source</a>');
  });

  test('whom it names', async () => {
    const html = await render(`<@${world.directory.bot.id}> <#${world.records.id}> <@123456789012345678>`);
    expect(html.replaceAll(/<[^>]*>/g, '')).toBe('@Fangzhi #records @unknown-user');
  });

  test('a spoiler covered, a command, and a time', async () => {
    expect(await render('||a||')).toContain('class="spoiler"');
    expect(await render('</ask:123456789012345678>')).toContain('/ask');
    expect(await render('<t:1700000000:D>')).toContain('November');
  });
});

describe('hostile text becomes no markup:', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](<javascript:alert(1)>)',
    '<javascript:alert(1)>',
    '[<img src=x>](https://example.org/"onmouseover="alert(1))',
    '`<b>` ```<i>\n<u>```',
    '||<script>|| **<script>** > <script>',
    '<t:99999999999999999:F> <t:1:"><script>>',
    '&lt;script&gt; " \' `',
    '- <svg onload=alert(1)>\n1. <iframe>',
  ];

  // Attribute values are left out of what this is compared with.
  const element = 'strong|code|pre|span|a|br|ul|ol|li|blockquote|time';
  const attribute = 'class|href|target|rel|role|tabindex|aria-label|start|datetime|title';
  const harmless = new RegExp(`^</?(${element})( (${attribute})=)*>$`);

  test.each(hostile)('%s', async (text) => {
    const html = await render(text);
    const tags = html.match(/<[^>]*>/g) ?? [];
    const bare = tags.map((tag) => tag.replaceAll(/"[^"]*"/g, ''));
    expect(bare.filter((tag) => !harmless.test(tag))).toEqual([]);
    expect(html).not.toMatch(/href="(?!https?:)/);
  });
});
