import { ProblemError } from '@atrium/contracts';
import { describe, expect, it } from 'vitest';
import { cursorValues, decodeCursor, encodeCursor, pageOfRows } from './keyset.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64url');

describe('the cursor of a list', () => {
  it('comes back as it went out', () => {
    const at = new Date('2026-11-20T23:59:59.987Z');
    expect(decodeCursor(encodeCursor({ value: at, id: 'i' }), cursorValues.instant)).toEqual({ value: at, id: 'i' });
    expect(decodeCursor(encodeCursor({ value: 'Zoë', id: 'i' }), cursorValues.text)).toEqual({ value: 'Zoë', id: 'i' });
    expect(decodeCursor(encodeCursor({ value: 7, id: 'i' }), cursorValues.number)).toEqual({ value: 7, id: 'i' });
  });

  it('fits in a URL as it is', () => {
    const text = encodeCursor({ value: '>>>???', id: 'i' });
    expect(encodeURIComponent(text)).toBe(text);
  });

  it.each([
    ['nothing', ''], ['no base64', '***'], ['no JSON', base64('[')], ['no pair', base64('["a"]')], ['three', base64('["a","b","c"]')],
    ['an object', base64('{"0":"a","1":"b"}')], ['no id', base64('["a",""]')], ['another kind', base64('[1,"i"]')],
    ['an object as value', base64('[{"a":1},"i"]')], ['a long id', base64(JSON.stringify(['a', 'x'.repeat(65)]))],
  ])('is refused when it holds %s', (_, text) => {
    const decode = (): unknown => decodeCursor(text, cursorValues.text);
    expect(decode).toThrow(ProblemError);
    expect(decode).toThrow(expect.objectContaining({
      definition: expect.objectContaining({ code: 'request.invalid', status: 400 }),
      details: { errors: [expect.objectContaining({ path: 'cursor' })] },
    }));
  });

  it('is refused when its instant is none', () => {
    expect(() => decodeCursor(base64('["yesterday","i"]'), cursorValues.instant)).toThrow(ProblemError);
  });
});

describe('a page of rows', () => {
  const options = { limit: 2, cursorOf: (id: string) => ({ value: id, id }), present: (id: string) => id.toUpperCase() };

  it('has a cursor of its last item when there are more rows', () => {
    const page = pageOfRows(['a', 'b', 'c'], options);
    expect(page.items).toEqual(['A', 'B']);
    expect(decodeCursor(page.nextCursor ?? '', cursorValues.text)).toEqual({ value: 'b', id: 'b' });
  });

  it.each([[[]], [['a']], [['a', 'b']]])('has none when %j is all there is', (rows) => {
    expect(pageOfRows(rows, options)).toEqual({ items: rows.map((row) => row.toUpperCase()), nextCursor: null });
  });

  it('tells the total only when asked', () => {
    expect(pageOfRows(['a'], { ...options, total: 9 }).total).toBe(9);
  });
});
