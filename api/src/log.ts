/** The API's log: one JSON object per line. No variables of requests, so no phone and no password gets into it. */
import { pino, type Logger } from 'pino';

export const openLog = (): Logger => pino({ name: 'api', level: process.env.LOG_LEVEL ?? 'info' });
