import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../server/build.ts';
import { type Running, start } from '../../server/src/start.ts';
import { findChromium, openBrowser } from '../kit/browser.ts';

const executable = findChromium();

describe.skipIf(!executable)('a curator corrects a name', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'liaison-e2e-'));
  const before = 'State Customs Committee of the Republic of Azerbaijan';
  const after = 'State Customs Committee of Azerbaijan';
  let running: Running;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    await build(() => {});
    running = await start({ host: '127.0.0.1', port: 0, dataDir, databaseUrl: null, seed: 'sources' });
    browser = await openBrowser(executable ?? '');
    page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(running.url)) foreign.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('finds the organisation by another spelling', async () => {
    await page.goto(`${running.url}/`);
    await page.getByRole('menuitem', { name: 'Organisations' }).click();
    await page.getByLabel('Search any spelling').fill('Azerbaijan custums comittee');
    await page.getByRole('link', { name: before, exact: true }).click();

    await page.getByRole('heading', { name: before, exact: true }).waitFor();
  });

  it('is told on the field what is wrong, and keeps the input', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    const row = page.getByRole('listitem').filter({ hasText: before });
    await row.getByRole('button', { name: /Edit row/ }).click();
    const value = page.getByLabel('Value').first();
    expect(await value.inputValue()).toBe(before);

    await value.fill('');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('Required', { exact: true }).first().waitFor();
    expect(await value.inputValue()).toBe('');
  });

  it('corrects the name and sees it saved, also after a reload', async () => {
    await page.getByLabel('Value').first().fill(after);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: after, exact: true }).waitFor();

    await page.reload();

    await page.getByRole('heading', { name: after, exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: before, exact: true }).count()).toBe(0);
  });

  it('finds it by the corrected name', async () => {
    await page.goto(`${running.url}/#/organisations`);
    await page.getByLabel('Search any spelling').fill(after);

    await page.getByRole('link', { name: after, exact: true }).waitFor();
  });

  it('asks no other origin for anything, and meets no fault in the page', () => {
    expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
  });
});
