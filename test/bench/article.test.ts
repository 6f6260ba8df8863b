import assert from 'node:assert/strict';
import { parts, plainText, stretched, withOneChange } from './article';
import { inventedEntries } from './packs';
import { leastTimes } from './timing';

const TEXT = 'Om oss\n\nKlinikken åpnet i 2019. Vi er 12 ansatte.\n\n- Ring oss\n';

describe('the texts of the bench', () => {
  it('are as long as asked, and no line of words stands twice', () => {
    const text = stretched([TEXT], 20_000);
    assert.ok(text.length >= 20_000 && text.length < 20_100);
    const lines = text.split('\n').filter((line) => line !== '');
    assert.equal(new Set(lines).size, lines.length);
    assert.ok(text.startsWith(TEXT));
  });

  it('keep years years', () => {
    for (const [, year] of stretched([TEXT], 3000).matchAll(/åpnet i (\d+)/g)) assert.match(year ?? '', /^20[0-2]\d$/);
  });

  it('are refused when there are no words to repeat', () => {
    assert.throws(() => stretched(['\n\n'], 100));
  });

  it('are cut into parts that make the whole', () => {
    const text = stretched([TEXT], 5000);
    const cut = parts(text, 7);
    assert.equal(cut.length, 7);
    assert.equal(cut.join(''), text);
    for (const part of cut) assert.ok(part.endsWith('\n') && part.length > 500);
  });

  it('differ in one place after a change, otherwise each time', () => {
    const [one, other] = [withOneChange(TEXT, 1), withOneChange(TEXT, 2)];
    assert.notEqual(one, other);
    assert.equal(one.split('\n').filter((line, n) => line !== TEXT.split('\n')[n]).length, 1);
  });

  it('have no marks of Markdown', () => {
    const markdown = '---\nspråk: nb\n---\n\n# Om **oss**\n\n<!-- notat -->\nLes [mer](https://a.example).\n';
    assert.equal(plainText(markdown).trim(), 'Om oss\n\n\nLes mer.');
  });
});

describe('the packs of the bench', () => {
  it('hold as many words as entries', () => {
    const words = inventedEntries(20_000).map(({ patterns }) => patterns.join().split(/[ /]/)[0]);
    assert.equal(words.length, 20_000);
    const singles = inventedEntries(20_000).filter(({ patterns }) => !patterns[0]?.includes(' '));
    assert.equal(new Set(singles.map(({ patterns }) => patterns[0])).size, 10_000);
  });
});

describe('the timing of the bench', () => {
  it('runs every task in every round, and gives a time for each', () => {
    const order: string[] = [];
    const task = (name: string) => ({ name, prepare: (round: number) => order.push(`${name}${round}`), run: () => 1 });
    const times = leastTimes([task('a'), task('b')], 2, 1);
    assert.deepEqual(order, ['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    assert.deepEqual([...times.keys()], ['a', 'b']);
  });
});
