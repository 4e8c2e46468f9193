import { generateKeyPairSync } from 'node:crypto';

/** `npm run event-keys` prints new keys with which the services sign their events, as settings. */
const services = ['young-people', 'transition-plans', 'referrals'];
const made = services.map((service) => ({ service, ...generateKeyPairSync('ed25519') }));
const base64 = (key, type) => key.export({ format: 'der', type }).toString('base64');
for (const { service, privateKey } of made) {
  console.log(`${service.toUpperCase().replace('-', '_')}_SIGNING_KEY=${base64(privateKey, 'pkcs8')}`);
}
console.log(
  `EVENT_PUBLIC_KEYS=${made.map(({ service, publicKey }) => `${service}=${base64(publicKey, 'spki')}`).join()}`,
);
