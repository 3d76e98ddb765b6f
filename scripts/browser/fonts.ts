import { execFileSync } from 'node:child_process';
import { Refusal } from '../bare/refusal.mjs';
import { installPackages } from './install';

/** Whether a font with Chinese characters is installed: without one, pages show boxes and pictures prove nothing. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

export async function ensureChineseFont(): Promise<void> {
  if (hasChineseFont()) return;
  let reason = '';
  try {
    await installPackages(['fontconfig', 'fonts-noto-cjk']);
  } catch (error) {
    reason = (error as Error).message.trim().split('\n').slice(0, 3).join('\n');
  }
  if (!hasChineseFont()) throw new Refusal('noChineseFont', { reason });
}
