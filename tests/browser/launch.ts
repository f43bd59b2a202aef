/** The Chromium of the system, headless; without it nothing is passed over in silence. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

const args = [
  '--headless',
  // One hand draws a page: with several the edges of a picture differ from run to run.
  '--num-raster-threads=1',
  '--disable-partial-raster',
  '--force-color-profile=srgb',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws where there is none, with what to install. */
export function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`没有 ${CHROMIUM}：请先 apt-get install chromium，浏览器测试和截图不得跳过。`);
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** An office PC and a phone. */
export const sizes = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
