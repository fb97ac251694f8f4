import { describe, expect, it } from 'vitest';
import { findChromium } from '../site/chromium.ts';

// Any file will do for a browser here: nothing is started.
const HERE = import.meta.filename;

describe('findChromium', () => {
  it('takes the one that is named before the usual ones', () => {
    expect(findChromium(HERE, ['/usr/bin/env'])).toBe(HERE);
  });

  it('takes the first usual one that is there', () => {
    expect(findChromium('', ['/nowhere/chromium', HERE, '/usr/bin/env'])).toBe(HERE);
  });

  it('says how to install it', () => {
    expect(() => findChromium('', ['/nowhere/chromium'])).toThrow('apt-get install chromium');
  });

  it('does not quietly take another than the one that is named', () => {
    expect(() => findChromium('/nowhere/chromium', [HERE])).toThrow('CHROMIUM_PATH names /nowhere/chromium');
  });
});
