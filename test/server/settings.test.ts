import { describe, expect, it } from 'vitest';
import { readServerSettings } from '../../server/settings.ts';

const read = (environment: Record<string, string>) => readServerSettings(environment, '/work');

describe('the settings of the server', () => {
  it('have defaults that listen on this machine alone', () => {
    expect(read({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      access: { mode: 'dev' },
      adhocDocuments: true,
      introspection: true,
      logLevel: null,
      timeZone: 'Asia/Shanghai',
    });
  });

  it('come from the environment, where an empty variable counts as unset', () => {
    expect(
      read({ HOST: '::1', PORT: '0', LOG_LEVEL: 'warn', TIME_ZONE: 'Europe/Berlin', AUTH_MODE: '' }),
    ).toMatchObject({
      host: '::1',
      port: 0,
      logLevel: 'warn',
      timeZone: 'Europe/Berlin',
    });
  });

  it('let the server refresh by night, at a time of its own, or not at all', () => {
    expect(read({}).refreshCron).toBe('30 2 * * *');
    expect(read({ REFRESH_CRON: '*/15 * * * *' }).refreshCron).toBe('*/15 * * * *');
    expect(read({ REFRESH_CRON: '' }).refreshCron).toBeNull();
    expect(() => read({ REFRESH_CRON: 'nightly' })).toThrow(
      'settings: REFRESH_CRON must be a schedule such as 30 2 * * *: ',
    );
  });

  it('take tokens of an identity provider, on any address and in production', () => {
    const environment = { AUTH_MODE: 'jwt', HOST: '0.0.0.0', NODE_ENV: 'production' };
    const provider = { JWKS_URL: 'https://id.example/keys', JWT_ISSUER: 'https://id.example' };
    expect(read({ ...environment, ...provider })).toMatchObject({
      host: '0.0.0.0',
      introspection: false,
      access: {
        mode: 'jwt',
        jwksUrl: 'https://id.example/keys',
        issuer: 'https://id.example',
        audience: 'gangscope',
        rolesClaim: 'roles',
      },
    });
    expect(() => read(environment)).toThrow(
      'settings: JWKS_URL must be given where AUTH_MODE is jwt; JWT_ISSUER must be given where AUTH_MODE is jwt',
    );
  });

  it('are refused all at once, each by its name', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '70000',
      AUTH_MODE: 'none',
      NODE_ENV: 'production',
      LOG_LEVEL: 'loud',
      TIME_ZONE: 'Mars/Olympus',
    };
    expect(() => read(environment)).toThrow(
      [
        'settings: HOST must be a loopback address such as 127.0.0.1: the users of AUTH_MODE dev have no passwords',
        'NODE_ENV must not be production: the users of AUTH_MODE dev have no passwords',
        'PORT must be a whole number from 0 to 65535',
        'AUTH_MODE must be dev or jwt',
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent',
        'TIME_ZONE must name a time zone, such as Asia/Shanghai',
      ].join('; '),
    );
  });

  it.each(['x', '-1', '80.5', '65536', '1e3', '0x10', ' 80'])('take no %s as a port', (port) => {
    expect(() => read({ PORT: port })).toThrow('settings: PORT must be a whole number from 0 to 65535');
  });
});
