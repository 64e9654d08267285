import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from './accounts.ts';
import { linkPath } from './links.ts';

const fileName = 'first-administrator.txt';

/**
 * While there is no administrator: a new one-time link that makes one, also written into the data folder for whoever does
 * not see what the server prints. Null, and the file removed, as soon as there is one.
 */
export async function firstLink(
  accounts: Accounts,
  dataDir: string,
  baseUrl: string,
): Promise<string | null> {
  const file = join(dataDir, fileName);
  if (await accounts.hasAdministrator()) {
    rmSync(file, { force: true });
    return null;
  }
  const link = `${baseUrl}${linkPath.first(await accounts.links.first())}`;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  rmSync(file, { force: true });
  writeFileSync(file, `${link}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return link;
}
