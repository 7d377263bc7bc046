import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStoreSettings } from '../../graph/store/settings.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const neo4jOf = (environment: Record<string, string>) => readStoreSettings(environment, '/srv').neo4j;

describe('the settings of the store', () => {
  it('name no server unless one is given', () => {
    expect(neo4jOf({})).toBeNull();
    expect(neo4jOf({ NEO4J_URI: '', NEO4J_USER: 'neo4j' })).toBeNull();
  });

  it('name a server, its database and who signs in there', () => {
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'secret' };
    expect(neo4jOf(environment)).toEqual({
      uri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
    expect(neo4jOf({ NEO4J_URI: 'neo4j+s://graph.bank.example', NEO4J_DATABASE: 'gangs' })).toEqual({
      uri: 'neo4j+s://graph.bank.example',
      user: null,
      password: null,
      database: 'gangs',
    });
  });

  it('take the password from the first line of a file', async () => {
    const file = join(await newFolder(), 'password');
    await writeFile(file, 'from a file\n');
    const environment = { NEO4J_URI: 'bolt://db:7687', NEO4J_USER: 'neo4j', NEO4J_PASSWORD_FILE: file };
    expect(neo4jOf(environment)?.password).toBe('from a file');
  });

  it.each([
    [{ NEO4J_URI: 'http://db:7474' }, 'NEO4J_URI must be like bolt://127.0.0.1:7687'],
    [
      { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'x' },
      'NEO4J_USER must be set where there is a password',
    ],
    [
      { NEO4J_URI: 'bolt://db:7687', NEO4J_USER: 'a', NEO4J_PASSWORD_FILE: 'none' },
      'NEO4J_PASSWORD_FILE /srv/none cannot be read',
    ],
  ])('refuse %j', (environment, problem) => {
    expect(() => neo4jOf(environment)).toThrow(problem);
  });
});
