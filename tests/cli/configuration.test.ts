import { describe, expect, it } from 'vitest';
import { readConfiguration } from '#cli/configuration.ts';

describe('readConfiguration', () => {
  it('needs nothing', () => {
    expect(readConfiguration({})).toEqual({
      dataFolder: '.fairway',
      host: '127.0.0.1',
      port: 4321,
      behindProxy: false,
      hosted: null,
    });
  });

  it('points at a hosted Supabase', () => {
    const hosted = {
      SUPABASE_URL: 'https://example.supabase.co',
      SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
      SUPABASE_SECRET_KEY: 'sb_secret_x',
    };
    expect(readConfiguration(hosted).hosted).toEqual({
      url: 'https://example.supabase.co',
      publishableKey: 'sb_publishable_x',
      secretKey: 'sb_secret_x',
    });
  });

  it.each([
    ['FAIRWAY_PORT', { FAIRWAY_PORT: 'eighty' }, 'a port, 0 to 65535'],
    ['FAIRWAY_BEHIND_PROXY', { FAIRWAY_BEHIND_PROXY: 'yes' }, '0 or 1'],
    ['SUPABASE_URL', { SUPABASE_URL: 'example.supabase.co' }, 'a web address'],
    ['SUPABASE_URL', { SUPABASE_SECRET_KEY: 'sb_secret_x' }, 'together, or none of them'],
  ])('names the variable that is wrong: %s', (name, environment, expected) => {
    expect(() => readConfiguration(environment)).toThrow(new RegExp(`${name}: expected .*${expected}`));
  });

  it('never repeats a secret in an error', () => {
    expect(() => readConfiguration({ SUPABASE_SECRET_KEY: 'sb_secret_x' })).not.toThrow(/sb_secret_x/);
  });
});
