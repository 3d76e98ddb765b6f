/** Customers are listed by what is planned with them: their open call-backs and visits, in order of time, without a look at the tasks. */
export const nextSteps = {
  version: 18,
  name: 'next steps',
  up: ['ALTER TABLE task ADD KEY task_next_step (status, kind, due_at, customer_id)'],
  down: ['ALTER TABLE task DROP KEY task_next_step'],
};
