'use client';

import { useEffect } from 'react';
import { guardKeys } from './keys';

/** Once for the whole product: no key handler sees a command's repeats, nor what an input method takes. */
export function KeyGuard() {
  useEffect(guardKeys, []);
  return null;
}
