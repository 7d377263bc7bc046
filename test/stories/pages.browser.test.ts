import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ParameterSet } from '../../ui/src/api/parameters.ts';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/** One after another on one page and one server: what a step changes, a later one takes back. */
describe.skipIf('missing' in stories)('those who read about one account, or run the program', () => {
  const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;
  let story: StoryPage;
  let page: Page;
  let accountId = '';
  let expectedFaults: readonly RegExp[] = [];

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    page.setDefaultTimeout(60_000);
  });
  afterAll(() => story.close());
  afterEach(() => {
    const faults = story.faults.splice(0).filter((fault) => !expectedFaults.some((one) => one.test(fault)));
    expectedFaults = [];
    expect(faults).toEqual([]);
  });

  it('opens a member from the gang and reads why, since when, and what it did where', async () => {
    const { gangs } = await ask('investigator-2', '{ gangs(first: 1) { edges { node { id } } } }');
    await page.goto(`${url}/gangs/${gangs.edges[0].node.id}`);
    await page.locator('.members-card tbody a').first().click();
    await page.getByRole('heading', { name: '关系链' }).waitFor();
    accountId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    const { node } = await ask(
      'investigator-2',
      `query($id: ID!) { node(id: $id) { ... on Account { key { display } events level gang { id }
        reasons { text } history { generation score gangId } } } }`,
      { id: accountId },
    );
    expect(page.url()).not.toContain(node.key.display);
    expect(await page.locator('h1').textContent()).toBe(`账户 ${node.key.display}`);
    expect(await textsOf('.why.lead li')).toEqual(node.reasons.map(({ text }: { text: string }) => text));
    expect(await textsOf('.history-card tbody tr td:nth-child(1)')).toEqual(
      node.history.map(({ generation }: { generation: number }) => String(generation)),
    );
    expect(await textsOf('.history-card tbody tr td:nth-child(5)')).toEqual(
      node.history.map(({ gangId }: { gangId: string }) => gangId),
    );
    await page.locator('.lanes li').first().waitFor();
    const lanes = (await textsOf('.lanes .figure')).map(Number);
    expect(lanes.reduce((sum, count) => sum + count, 0)).toBe(node.events);
    expect(await story.barriers()).toEqual([]);
  });

  it('sees every event with all that it touched, in time order, and one type alone at a click', async () => {
    const { chain } = await ask(
      'investigator-2',
      `query($id: ID!) { chain(account: $id, window: { from: "2000-01-01T00:00:00Z", until: "2100-01-01T00:00:00Z" },
        first: 100) { edges { node { type touched { resource { display } } } } } }`,
      { id: accountId },
    );
    type Event = { readonly type: string; readonly touched: readonly { resource: { display: string } }[] };
    const events: readonly Event[] = chain.edges.map(({ node }: { node: Event }) => node);
    await expect.poll(() => page.locator('.chain-events tbody tr').count()).toBe(events.length);
    const rows = await page.locator('.chain-events tbody tr').all();
    const shown = await Promise.all(rows.map((row) => row.locator('a .key').allTextContents()));
    expect(shown).toEqual(events.map(({ touched }) => touched.map(({ resource }) => resource.display)));
    await page.locator('.lane-name', { hasText: '进件' }).click();
    const applications = events.filter(({ type }) => type === 'application').length;
    await expect.poll(() => page.locator('.chain-events tbody tr').count()).toBe(applications);
    await page.locator('.lane-name', { hasText: '进件' }).click();
  });

  it('sees what the account shares and with how many, hubs last', async () => {
    const { expand } = await ask(
      'investigator-2',
      `query($id: ID!) { expand(input: { origins: [$id], hops: 1, maxNodes: 200 }) { nodes { kind display degree hub } } }`,
      { id: accountId },
    );
    type Found = { kind: string; display: string; degree: number; hub: boolean };
    const shared = (expand.nodes as Found[])
      .filter(({ kind, degree }) => kind !== 'ACCOUNT' && degree > 1)
      .map(({ display, degree, hub }) => ({ display, degree, hub }));
    const rows = await page.locator('.shares-card tbody tr').all();
    const shown = await Promise.all(
      rows.map(async (row) => ({
        display: (await row.locator('a .key').textContent())!,
        degree: Number((await row.locator('td').nth(1).textContent())!.replaceAll(',', '')),
        hub: (await row.locator('.tag', { hasText: '超级节点' }).count()) === 1,
      })),
    );
    const order = (found: { display: string; degree: number }) => `${found.degree} ${found.display}`;
    expect([...shown].sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(
      shared.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    );
    const hubs = shown.map(({ hub }) => hub);
    expect(hubs).toEqual([...hubs].sort());
  });

  it('reads the same in the other language and theme', async () => {
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: 'Relation chain' }).waitFor();
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await textsOf('.why.lead li')).join('')).not.toMatch(/[㐀-鿿]/);
    expect(await story.barriers()).toEqual([]);
  });

  it('is told plainly of an account that does not exist', async () => {
    await page.goto(`${url}/accounts/nobody`);
    await page.getByRole('heading', { name: 'There is no such account' }).waitFor();
  });

  it('writes every time in the zone that was chosen, and takes it back', async () => {
    await page.goto(`${url}/accounts/${encodeURIComponent(accountId)}`);
    const first = page.locator('.chain-events tbody td').first();
    const inShanghai = (await first.textContent())!;
    await page.locator('.person-button').click();
    await page.getByLabel('Time zone').selectOption('UTC');
    const inUtc = (await first.textContent())!;
    expect(Date.parse(`${inShanghai}Z`) - Date.parse(`${inUtc}Z`)).toBe(8 * 3_600_000);
    await page.reload();
    await expect.poll(() => first.textContent()).toBe(inUtc);
    await page.locator('.person-button').click();
    await page.getByLabel('Time zone').selectOption('');
    await expect.poll(() => first.textContent()).toBe(inShanghai);
    expect(await story.barriers()).toEqual([]);
    await closePersonMenu();
  });

  it('switches single keys off and on', async () => {
    await page.locator('.person-button').click();
    await page.getByLabel('Single keys act').uncheck();
    await closePersonMenu();
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.locator('.person-button').click();
    await page.getByLabel('Single keys act').check();
    expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0);
    await closePersonMenu();
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('reads every parameter with its value, default and range', async () => {
    await page.getByRole('link', { name: 'Parameters' }).click();
    await page.getByRole('heading', { name: 'Gang characteristics' }).waitFor();
    const { parameterSet } = await ask(
      'investigator-2',
      '{ parameterSet { version values { path unit value default least most text } } }',
      {},
      'en',
    );
    const { version, values } = parameterSet as ParameterSet;
    expect(await page.locator('.page-head').textContent()).toContain(`version ${version}`);
    expect(await page.locator('.page-tools').textContent()).toContain(
      `${values.length} of ${values.length} shown`,
    );
    const listed = values.filter(({ path }) => !/^(kinds|ties)\./.test(path));
    const rows = await page.locator('.parameters.list tbody tr').all();
    const shown = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
    expect(shown.map(([text, , , , , path]) => ({ text, path }))).toEqual(
      listed.map(({ text, path }) => ({ text, path })),
    );
    const row = (path: string) => shown.find((cells) => cells[5] === path)?.slice(1, 5);
    const of = (path: string) => values.find((value) => value.path === path)!;
    expect(row('windowDays')).toEqual([String(of('windowDays').value), 'days', '60', '1 to 3,650']);
    const onOff = (value: number | null) => (value === 1 ? 'on' : 'off');
    expect(row('evidence.causal')).toEqual([
      onOff(of('evidence.causal').value),
      'switch',
      onOff(of('evidence.causal').default),
      'on or off',
    ]);
    expect(row('levels.warning')).toEqual([
      `${100 * of('levels.warning').value!} %`,
      'share',
      `${100 * of('levels.warning').default!} %`,
      '0 % to 100 %',
    ]);
    const grid = page.locator('.parameters.grid').first().locator('tbody tr').first().locator('td.value');
    const kinds = values.filter(({ path }) => /^kinds\.\w+\.timing\.kappaNats$/.test(path));
    expect(await grid.allTextContents()).toEqual(
      kinds.map(({ value }) => (value === null ? '–' : `${value}`)),
    );
    await page.getByRole('searchbox').fill('burst');
    await expect
      .poll(() => page.locator('.page-tools').textContent())
      .toContain(`${values.filter(({ text, path }) => /burst/i.test(text + path)).length} of`);
    expect(await story.barriers()).toEqual([]);
  });

  it('does not open the runs to an investigator, on the page or behind it', async () => {
    expect(await page.getByRole('link', { name: 'Runs' }).count()).toBe(0);
    await page.goto(`${url}/runs`);
    await page.getByRole('heading', { name: 'Your role does not open this page' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('investigator-1');
    for (const name of ['investigator-1', 'approver-1'])
      expect(await refusalOf(name, 'publishHeldGeneration', 2)).toBe('FORBIDDEN');
  });

  it('shows an approver what was held and why, to be read', async () => {
    await actAs('Approver Person 1');
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.getByRole('heading', { name: 'Generation 2' }).waitFor();
    const { generations } = await ask(
      'admin-1',
      `{ generations(first: 9) { edges { node { number asOf accounts gangs warning gate { metric passed } } } } }`,
    );
    type Head = { node: { number: number; accounts: number; gangs: number; warning: number } };
    const rows = await page.locator('.generations tbody tr').all();
    const shown = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
    expect(shown.map((cells) => [cells[0], cells[3], cells[4], cells[5]])).toEqual(
      generations.edges.map(({ node: { number, accounts, gangs, warning } }: Head) =>
        [number, accounts, gangs, warning].map((figure) => figure.toLocaleString('en')),
      ),
    );
    expect(await page.locator('.refusal li').allTextContents()).toEqual([
      'As-of instant: 04-30 08:04; allowed: from 05-01 07:51 on',
    ]);
    expect(await page.locator('.gate tbody tr.failed').count()).toBe(1);
    expect(await page.getByText('Only an administrator publishes').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Publish this generation' }).count()).toBe(0);
    expect(await story.barriers()).toEqual([]);
  });

  it('lets an administrator publish with a reason, and roll back with another', async () => {
    await actAs('Administrator Person 1');
    await page.getByRole('heading', { name: 'Generation 2' }).waitFor();
    expect(await page.getByRole('link', { name: 'Gangs', exact: true }).count()).toBe(0);
    const publish = page.getByRole('button', { name: 'Publish this generation' });
    expect(await publish.isDisabled()).toBe(true);
    await page.getByLabel('Reason (required)').fill('the day before is wanted');
    await publish.click();
    await expect
      .poll(() => page.locator('.clock').textContent(), { timeout: 30_000 })
      .toContain('Generation 2');
    await page.locator('.generations tbody tr', { hasText: 'retired' }).getByRole('button').click();
    await page.getByRole('heading', { name: 'Generation 1' }).waitFor();
    await page.getByLabel('Reason (required)').fill('back to the newest');
    await page.getByRole('button', { name: 'Roll back to this generation' }).click();
    await expect
      .poll(() => page.locator('.clock').textContent(), { timeout: 30_000 })
      .toContain('Generation 1');
    await page.locator('.moves li', { hasText: 'back to the newest' }).waitFor();
    const { publications } = await ask('admin-1', '{ publications(first: 2) { generation actor reason } }');
    expect(publications).toEqual([
      { generation: 1, actor: 'admin-1', reason: 'back to the newest' },
      { generation: 2, actor: 'admin-1', reason: 'the day before is wanted' },
    ]);
    expect(await story.barriers()).toEqual([]);
  });

  it('says where it belongs that the server does not answer, and reads again on demand', async () => {
    expectedFaults = [/Failed to load resource/];
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('UNREACHABLE');
    expect(await page.locator('.generations tbody tr').count()).toBe(2);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });

  it('fits a phone: nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await fits('/runs');
    await page.locator('.person-button').click();
    await page.locator('.small-pages').getByRole('link', { name: 'Parameters' }).click();
    await page.getByRole('heading', { name: 'Gang characteristics' }).waitFor();
    await fits('/parameters');
    await actAs('Investigator Person 1');
    await fits(`/accounts/${encodeURIComponent(accountId)}`);
  });

  async function fits(path: string): Promise<void> {
    await page.goto(url + path);
    await page.locator('main h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await story.barriers()).toEqual([]);
  }

  /** A menu that fades away still takes clicks. */
  async function closePersonMenu(): Promise<void> {
    await page.locator('.person-button').click();
    await page.locator('.person-menu').waitFor({ state: 'hidden' });
  }

  async function actAs(name: string): Promise<void> {
    await page.locator('.person-button').click();
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);
    await page.locator('main').waitFor();
  }

  async function textsOf(selector: string): Promise<string[]> {
    await page.locator(selector).first().waitFor();
    return page.locator(selector).allTextContents();
  }

  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the question says it is
  async function ask(name: string, query: string, variables: object = {}, language = 'zh-CN'): Promise<any> {
    const { data, errors } = await sendAs(name, query, variables, language);
    expect(errors ?? []).toEqual([]);
    return data;
  }

  async function refusalOf(name: string, mutation: string, generation: number): Promise<string | undefined> {
    const { errors } = await sendAs(
      name,
      `mutation($input: ShowGenerationInput!) { ${mutation}(input: $input) { problem { code } } }`,
      { input: { generation, reason: 'none', idempotencyKey: 'never' } },
      'en',
    );
    return errors?.[0]?.extensions.code;
  }

  async function sendAs(name: string, query: string, variables: object, language: string) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer dev-${name}`,
        'accept-language': language,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      readonly data: unknown;
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
  }
});
