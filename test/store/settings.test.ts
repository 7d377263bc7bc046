import { describe, expect, it } from 'vitest';
import { BadInput } from '../../graph/domain/errors.ts';
import { readStoreSettings, storeFolderIn } from '../../graph/store/settings.ts';

describe('the settings of the store', () => {
  it('have defaults', () => {
    expect(readStoreSettings({}, '/srv/app')).toMatchObject({
      dataDir: '/srv/app/data',
      storeFolder: '/srv/app/data/store',
      pseudonymKeyFile: null,
      timeZone: 'Asia/Shanghai',
    });
  });

  it('are taken from the environment, relative paths from the working folder', () => {
    const environment = {
      DATA_DIR: '/var/gangscope',
      PSEUDONYM_KEY_FILE: 'keys/p',
      TIME_ZONE: 'Europe/Berlin',
    };
    expect(readStoreSettings(environment, '/srv/app')).toMatchObject({
      dataDir: '/var/gangscope',
      storeFolder: storeFolderIn('/var/gangscope'),
      pseudonymKeyFile: '/srv/app/keys/p',
      timeZone: 'Europe/Berlin',
    });
  });

  it('count an empty variable as unset', () => {
    expect(readStoreSettings({ DATA_DIR: '', TIME_ZONE: '' }, '/srv')).toEqual(readStoreSettings({}, '/srv'));
  });

  it('name what cannot be used', () => {
    expect(() => readStoreSettings({ TIME_ZONE: 'Mars/Olympus' }, '/srv')).toThrow(
      new BadInput('settings', 'TIME_ZONE must name a time zone, such as Asia/Shanghai'),
    );
  });
});
