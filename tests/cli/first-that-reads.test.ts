import { describe, expect, it } from 'vitest';
import { firstThatReads } from '#cli/import/first-that-reads.ts';
import { WrongFileError } from '#sources/report.ts';

const refuses = (message: string) => () => Promise.reject(new WrongFileError(message));

describe('firstThatReads', () => {
  it('gives what the first reader makes of it that takes it', async () => {
    const readers = [refuses('a is not X: no.'), () => Promise.resolve(1), () => Promise.resolve(2)];
    expect(await firstThatReads('a', readers)).toBe(1);
  });

  it('says what most agree on, of the file and of none of its kinds', async () => {
    const readers = [
      refuses('a is not X: it is damaged.'),
      refuses('a is not Y: it is damaged.'),
      refuses('a is not Z: no.'),
    ];
    await expect(firstThatReads('a.csv', readers)).rejects.toThrow('a.csv cannot be read: it is damaged.');
  });

  it('says what each expected where they do not agree, or what it was told to', async () => {
    const readers = [refuses('a is not X: expected x.'), refuses('a is not Y: expected y.')];
    await expect(firstThatReads('a', readers)).rejects.toThrow(
      'a is not X: expected x.\na is not Y: expected y.',
    );
    await expect(firstThatReads('a', readers, 'Nothing we know.')).rejects.toThrow('Nothing we know.');
  });

  it('does not hide a mistake of ours', async () => {
    const broken = () => Promise.reject(new TypeError('a bug'));
    await expect(firstThatReads('a', [broken, () => Promise.resolve(1)])).rejects.toThrow(TypeError);
  });
});
