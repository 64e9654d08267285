import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../server/build.ts';
import { type Running, start } from '../../server/src/start.ts';
import { findChromium, openBrowser } from '../kit/browser.ts';

const executable = findChromium();
const password = 'violet anchor bakery';

describe.skipIf(!executable)('the first administrator', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'liaison-e2e-'));
  let running: Running;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    await build(() => {});
    running = await start({ host: '127.0.0.1', port: 0, dataDir, databaseUrl: null, seed: 'none' });
    browser = await openBrowser(executable ?? '');
    page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const overview = () => page.getByRole('heading', { name: 'Cooperation at a glance' }).waitFor();
  const signInButton = () => page.getByRole('button', { name: 'Sign in', exact: true });

  it('is not asked to sign in before there is one', async () => {
    await page.goto(`${running.url}/`);
    await overview();
    expect(await page.getByRole('button', { name: /Your account/ }).count()).toBe(0);
  });

  it('finds the link in a file that only its owner can read', () => {
    const file = join(dataDir, 'first-administrator.txt');
    expect(readFileSync(file, 'utf8').trim()).toBe(running.firstLink);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('opens the link, is told what is wrong with a password, and is in', async () => {
    await page.goto(running.firstLink!);
    await page.getByLabel('Name').fill('Ana Root');
    await page.getByLabel('E-mail address').fill('root@example.org');
    await page.getByLabel('New password').fill('password1234');
    await page.getByLabel('The same again').fill('password1234');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.getByText('This password is among the first that anybody would try.').waitFor();

    await page.getByLabel('New password').fill(password);
    await page.getByText('The two are not the same.').waitFor();
    await page.getByLabel('The same again').fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await overview();
    await page.getByRole('button', { name: 'Your account: Ana Root' }).waitFor();
    expect(page.url()).not.toContain('token');
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('changes the password, signs out, and signs in with the new one', async () => {
    await page.getByRole('button', { name: 'Your account: Ana Root' }).click();
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    await page.getByLabel('Present password').fill(password);
    await page.getByLabel('New password').fill('amber window piano');
    await page.getByLabel('The same again').fill('amber window piano');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('The password is changed.').waitFor();

    await page.getByRole('button', { name: 'Your account: Ana Root' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signInButton().waitFor();
    await page.goto(`${running.url}/#/organisations`);
    await signInButton().waitFor();

    await page.getByLabel('E-mail address').fill('root@example.org');
    await page.getByLabel('Password').fill(password);
    await signInButton().click();
    await page.getByText('The e-mail address or the password is not right.').waitFor();
    await page.getByLabel('Password').fill('amber window piano');
    await signInButton().click();
    await page.getByRole('button', { name: 'Your account: Ana Root' }).waitFor();
    expect(faults).toEqual([]);
  });
});
