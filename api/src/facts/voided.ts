/** What the fold says of facts that are read without it, in SQL: generated from the domain's own constants. */
import { VOIDING } from '@erp/domain/facts/fact';
import { literals } from '../database/literals';

const voiding = Object.entries(VOIDING);

/** Kinds of facts that decide whether another counts. */
export const voidingKinds = literals(voiding.map(([kind]) => kind));

const voids = literals(voiding.flatMap(([kind, isVoided]) => (isVoided ? [kind] : [])));

/** 1 where the fact with this alias is voided now, else 0 (voidedNumbers). */
export const isVoided = (fact: string): string => `COALESCE((
         SELECT v.kind IN (${voids}) FROM fact v
          WHERE v.customer_id = ${fact}.customer_id AND v.target_no = ${fact}.no AND v.kind IN (${voidingKinds})
          ORDER BY v.no DESC LIMIT 1), 0)`;

/** Of facts of one kind, the order in which they fold (compareFacts). */
export const foldOrder = (fact: string): string =>
  `${fact}.at, ${fact}.sequence, ${fact}.request_key, ${fact}.no`;

/** The latest of the facts of these voids and restores, grouped by their target, says that it is voided. */
export const latestVoids = (fact: string): string => {
  const latest = (kinds: string): string => `MAX(CASE WHEN ${fact}.kind IN (${kinds}) THEN ${fact}.no END)`;
  return `${latest(voids)} = ${latest(voidingKinds)}`;
};
