/** Values of leads for many rows at once. */
import { loader } from '../database/loads';
import type { UnitId } from '@erp/domain/organization/tree';
import type { WorkingTime } from '@erp/domain/time/working-time';
import { workingTime } from '../organization/working-hours';
import { leadsOf, turnsOf, type LeadRow, type TurnRow } from './queries';
import { readRotas, type RotaRow } from './rotas';

/** By customer; the caller has checked the scope. */
export const lead = loader<number, LeadRow>((ctx, ids) => leadsOf(ctx.db, ids));

/** By customer; the caller has checked the scope. */
export const turns = loader<number, TurnRow[]>((ctx, ids) => turnsOf(ctx.db, ids));

/** By unit; the caller has checked the scope. */
export const rota = loader<UnitId, RotaRow>((ctx, ids) => readRotas(ctx.db, ids));

/** The company's, under the key 0: asked for once per request. */
export const time = loader<0, WorkingTime>(async (ctx) => new Map([[0, await workingTime(ctx, ctx.db)]]));
