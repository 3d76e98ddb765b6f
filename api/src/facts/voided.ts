/** Whether a fact is voided, where it is read without its fold. */

/** In SQL, of the fact with this alias: a void decides by the latest entered of VOID and RESTORE for its target. */
export const voidedNow = (fact: string): string => `(
         SELECT v.kind FROM fact v
          WHERE v.customer_id = ${fact}.customer_id AND v.target_no = ${fact}.no AND v.kind IN ('VOID', 'RESTORE')
          ORDER BY v.no DESC LIMIT 1)`;
