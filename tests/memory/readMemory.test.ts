// What was stored by whatever version, and by whatever hand, is read or passed over; it never breaks a turn.
import { anything, assert, property } from 'fast-check';
import { makeItem, nextRevision, readItem, readMemory } from '../../lambda/memory/memoryStore';
import { DAY, listed, plain, reading } from './examples';

describe('reading memory', () => {
  it.each([plain, reading, listed])('takes back what was kept', (memory) => {
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it('takes an item from before questions could be saved as one whose listener saved none', () => {
    const { questions: _none, ...before } = listed;
    expect(readMemory(before)).toEqual(before);
  });

  it.each([
    ['words for ids', 'my back hurts'],
    ['no time', { ids: ['driving'] }],
    ['a time before time', { ids: ['driving'], at: -1 }],
    ['an empty id', { ids: [''], at: 1 }],
    ['an id that every object has', { ids: ['constructor'], at: 1 }],
    ['a number for an id', { ids: [4], at: 1 }],
    ['eleven ids', { ids: Array.from({ length: 11 }, (_, at) => `q${at}`), at: 1 }],
    ['null', null],
  ])('a list with %s costs the list and nothing else', (_name, questions) => {
    expect(readMemory({ ...reading, questions })).toEqual(reading);
  });

  it('keeps place, pace and detail, and nothing else', () => {
    const place = { ...reading.place, heard: 'my back hurts' };
    expect(readMemory({ ...reading, place, name: 'somebody' })).toEqual(reading);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'memory'],
    ['a list', [plain]],
    ['an empty value', {}],
    ['a later version', { ...plain, version: 2 }],
    ['an earlier version', { ...plain, version: 0 }],
    ['a version as text', { ...plain, version: '1' }],
    ['an unknown pace', { ...plain, pace: 'frantic' }],
    ['a missing pace', { ...plain, pace: undefined }],
    ['an unknown detail', { ...plain, detail: '' }],
    ['a missing place', { ...plain, place: undefined }],
    ['an empty place', { ...plain, place: {} }],
    ['a place in no leaflet', { ...reading, place: { ...reading.place, leaflet: '' } }],
    ['a leaflet with the name of every object', { ...reading, place: { ...reading.place, leaflet: 'constructor' } }],
    ['a sentence that is a number', { ...reading, place: { ...reading.place, sentence: 4 } }],
    ['a place at no time', { ...reading, place: { ...reading.place, at: Number.NaN } }],
    ['a place before time', { ...reading, place: { ...reading.place, at: -1 } }],
  ])('passes over %s', (_name, value) => {
    expect(readMemory(value)).toBeNull();
  });

  it('never throws, and what it takes it takes again', () => {
    assert(
      property(anything(), (value) => {
        const memory = readMemory(value);
        expect(readMemory(memory)).toEqual(memory);
        expect(readItem(value, 0)).toBeNull();
      }),
    );
  });
});

describe('an item', () => {
  it('is kept for 180 days from the last write, to the second', () => {
    const item = makeItem(reading, null, 1000.9);
    expect(item?.expires).toBe(1000 + 180 * DAY);
    expect(readItem(item, 1000 + 180 * DAY - 1)?.memory).toEqual(reading);
    expect(readItem(item, 1000 + 180 * DAY)).toBeNull();
  });

  it('is not made of what could not be read back', () => {
    expect(makeItem({ ...plain, pace: 'frantic' as 'fast' }, null, 1000)).toBeNull();
  });

  it('has a revision that always rises, even after a forgetting', () => {
    expect(nextRevision(null, 1000.5)).toBe(1000);
    expect(nextRevision(1000, 1000)).toBe(1001);
    expect(nextRevision(1000, 900)).toBe(1001);
    expect(nextRevision(null, 2000)).toBeGreaterThan(nextRevision(1000, 1001));
  });
});
