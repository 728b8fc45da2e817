import { describe, expect, it } from '@jest/globals';
import { ConfigRefused, readConfig } from '../../src/platform/config.js';

const faultsOf = (environment: NodeJS.ProcessEnv) => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults;
  }
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      logLevel: 'info',
      trustProxy: false,
      setupCode: null,
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', SETUP_CODE: '' })).toEqual(readConfig({}));
  });

  it('reads what is given', () => {
    const given = {
      PORT: '8080',
      HOST: '::1',
      DATABASE_URL: 'postgres://u:p@h/d',
      PUBLIC_URL: 'https://test.example/',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: 'true',
      RATE_LIMIT_PER_MINUTE: '0',
      SETUP_CODE: 'twelve-letters',
    };
    expect(readConfig(given)).toMatchObject({
      port: 8080,
      host: '::1',
      databaseUrl: 'postgres://u:p@h/d',
      publicUrl: 'https://test.example',
      logLevel: 'warn',
      trustProxy: true,
      rateLimitPerMinute: 0,
      setupCode: 'twelve-letters',
    });
  });

  it('names every fault at once, in both languages, without repeating a value', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://secret-password',
      PUBLIC_URL: 'ftp://x',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
      RATE_LIMIT_PER_MINUTE: '-1',
      SETUP_CODE: 'short',
    };
    const faults = faultsOf(wrong);
    expect(faults.map(({ variable }) => variable).sort()).toEqual(Object.keys(wrong).sort());
    for (const { expected } of faults) {
      expect(expected.fr.length).toBeGreaterThan(3);
      expect(expected.en.length).toBeGreaterThan(3);
    }
    expect(JSON.stringify(faults)).not.toContain('secret-password');
  });

  it.each(['-1', '65536', '1.5', 'abc'])('refuses the port %p', (PORT) => {
    expect(faultsOf({ PORT }).map(({ variable }) => variable)).toEqual(['PORT']);
  });

  it.each(['sqlite:./a', 'sqlite:/a', './a', '/a/b', 'postgres://h/d', 'postgresql://h/d'])(
    'accepts the database %p',
    (DATABASE_URL) => {
      expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    },
  );

  it.each(['mysql://h', 'http://h', 'sqlite:', 'postgres:h'])('refuses the database %p', (DATABASE_URL) => {
    expect(faultsOf({ DATABASE_URL })).toHaveLength(1);
  });
});
