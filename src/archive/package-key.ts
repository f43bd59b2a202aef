/** The key with which this organ signs case packages: made once, kept with the settings, its public half published. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Store } from '../../db/store.ts';
import type { PackageKey } from '../cases/package.ts';

const SETTING = 'package.key';

export async function packageKey(store: Store): Promise<PackageKey> {
  const kept = await store.setting(SETTING);
  const pem = kept ?? (await makeKey(store));
  const key = createPrivateKey(pem);
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** Two servers that start at once keep one key: what was written last is read back by both. */
async function makeKey(store: Store): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await store.setSetting(SETTING, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return (await store.setting(SETTING)) ?? '';
}
