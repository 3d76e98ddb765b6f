/** For every field of Query and Mutation an example of its use, on a target inside or outside the viewer's scope. */
import { encodeId } from '@erp/api/graphql/ids';
import { DUE, VISIT_AT, type MatrixWorld, type Target } from './matrix-world';

export type Example = {
  variables: (
    target: Target,
    world: MatrixWorld,
  ) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** It names nothing that a scope could hide. */
  names?: 'NOTHING';
  /** What a rule may say of the example inside the scope, where the scope is not what refuses. */
  mayRefuse?: readonly string[];
  /** Ends the session that sends it. */
  endsSession?: true;
  /** It names a token of the viewer's own. */
  ownToken?: true;
  /** What the target is for this role, where not the customer's usual. */
  finance?: (target: Target) => Partial<Target>;
};

const FOLLOW_UP = { method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'KEY_PERSON', stage: 'EVALUATING' };
const guideText = { title: '话术', body: '正文' };
const period = { from: '2026-06-01', to: '2026-06-14' };

const input =
  (
    of: (target: Target, world: MatrixWorld) => Record<string, unknown> | Promise<Record<string, unknown>>,
  ): Example['variables'] =>
  async (target, world) => ({ input: { requestKey: world.key(), ...(await of(target, world)) } });

/** Without a request key: it sets what it names. */
const plainInput =
  (of: (target: Target, world: MatrixWorld) => Record<string, unknown>): Example['variables'] =>
  (target, world) => ({ input: of(target, world) });

const rows =
  (
    name: string,
    of: (target: Target, world: MatrixWorld) => Record<string, unknown> | Promise<Record<string, unknown>>,
  ): Example['variables'] =>
  async (target, world) => ({ input: { bulkKey: world.key(), [name]: [await of(target, world)] } });

const entry = ({ holderId }: Target, world: MatrixWorld) => ({
  name: `录入 ${world.key()}`,
  source: 'PERSONAL_PUBLIC',
  holderId,
});
const deal = async ({ customerId }: Target, world: MatrixWorld) => ({
  customerId,
  productId: await world.catalogueItem('PRODUCT'),
  kind: 'NEW',
  amount: '500.00',
  signedOn: '2026-06-14',
});
const todo = ({ customerId }: Target) => ({ customerId, dueAt: DUE, note: 'bring the contract' });
const cancellation = ({ dealId }: Target) => ({ dealId, on: '2026-06-14', reason: 'changed their mind' });
const serviceEnd = ({ dealId }: Target) => ({ dealId, endsOn: '2026-12-31' });
const wrong = ({ followUpId }: Target) => ({ factId: followUpId, reason: 'wrong customer' });
const visit = ({ customerId }: Target) => ({
  customerId,
  met: 'STAFF',
  result: 'INTERESTED',
  stage: 'CONSIDERING',
});
const duplicate = async (target: Target, world: MatrixWorld) => ({
  survivorId: target.customerId,
  // Of nobody's there is no other one.
  mergedId: target.holderId === world.nothing.holderId ? target.pooledId : await world.bare(target),
});
const transfer = ({ customerId }: Target, world: MatrixWorld) => ({
  customerId,
  holderId: world.id('rep-east-2'),
});

/** Of a view that nobody has. */
const ofView = (more: Record<string, unknown>): Example => ({
  variables: input(() => ({ viewId: 'svw_zzz', ...more })),
  mayRefuse: ['NOT_FOUND'],
});

export const examples: Record<string, Example> = {
  'Query.viewer': { variables: () => ({}), names: 'NOTHING' },
  'Query.demoAccounts': { variables: () => ({}), names: 'NOTHING' },
  'Query.apiTokens': { variables: () => ({}), names: 'NOTHING' },
  'Query.catalogue': { variables: () => ({ catalogue: 'DEMAND' }), names: 'NOTHING' },
  'Query.guides': { variables: () => ({}), names: 'NOTHING' },
  'Query.guideVersions': { variables: () => ({ guideId: encodeId('guide', 1) }), names: 'NOTHING' },
  'Query.guideRates': { variables: () => ({}), names: 'NOTHING' },
  'Query.guideEffectiveness': { variables: ({ holderId }) => ({ unitId: holderId, ...period }) },
  'Query.customer': { variables: ({ customerId }) => ({ id: customerId }) },
  'Query.mergedCustomer': { variables: async (target, world) => ({ id: await world.merged(target) }) },
  'Query.customers': { variables: ({ departmentId }) => ({ filter: { unitIds: [departmentId] } }) },
  // A collision at entry is the one exception: it says that a number is taken (tests/api/scope.test.ts holds what it says).
  'Query.collisions': {
    variables: () => ({ entry: { name: '查重', source: 'PERSONAL_PUBLIC' } }),
    names: 'NOTHING',
  },
  'Query.savedViews': { variables: () => ({}), names: 'NOTHING' },
  'Query.deal': { variables: ({ dealId }) => ({ id: dealId }) },
  'Query.deals': { variables: ({ departmentId }) => ({ filter: { unitIds: [departmentId] } }) },
  'Query.unit': { variables: ({ departmentId, holderId }) => ({ id: departmentId || holderId }) },
  'Query.units': { variables: () => ({}), names: 'NOTHING' },
  'Query.dispute': { variables: ({ disputeId }) => ({ id: disputeId }) },
  'Query.disputes': { variables: () => ({ list: 'ALL' }), names: 'NOTHING' },
  'Query.reviews': { variables: () => ({}), names: 'NOTHING' },
  'Query.deputations': { variables: () => ({}), names: 'NOTHING' },
  'Query.exportAllowances': { variables: () => ({}), names: 'NOTHING' },
  'Query.memberships': { variables: ({ holderId }) => ({ unitId: holderId }) },
  'Query.snapshot': { variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-14' }) },
  'Query.snapshotTrend': { variables: ({ holderId }) => ({ unitId: holderId, ...period, step: 'DAY' }) },
  'Query.snapshotCustomers': { variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-14' }) },
  'Query.process': { variables: ({ holderId }) => ({ unitId: holderId, ...period }) },
  'Query.processCustomers': { variables: ({ holderId }) => ({ unitId: holderId, ...period }) },
  'Query.movementContacts': {
    variables: ({ holderId }) => ({ unitId: holderId, ...period, firstStages: true, stageTo: 'ENGAGED' }),
  },
  'Query.activity': { variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-12' }) },
  'Query.activityContacts': {
    variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-12', number: 'CALLS' }),
  },
  'Query.activityDeals': {
    variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-12', number: 'SIGNED' }),
  },
  'Query.callQueue': { variables: () => ({}), names: 'NOTHING' },
  'Query.imports': { variables: () => ({}), names: 'NOTHING' },
  'Query.import': { variables: ({ importId }) => ({ id: importId }) },
  'Query.visits': {
    variables: ({ holderId }) => ({ unitId: holderId, from: '2026-06-01', to: '2026-07-31' }),
  },
  'Query.pendingVisits': { variables: () => ({}), names: 'NOTHING' },
  'Query.planApproval': { variables: ({ departmentId }) => ({ unitId: departmentId }) },
  'Query.companions': { variables: () => ({}), names: 'NOTHING' },
  'Query.tasks': { variables: ({ holderId }) => ({ personId: holderId }) },
  'Query.taskCounts': { variables: ({ departmentId }) => ({ unitId: departmentId }) },
  'Query.overdueByPerson': { variables: () => ({}), names: 'NOTHING' },
  'Query.leads': { variables: ({ departmentId }) => ({ unitId: departmentId }) },
  'Query.leadSummary': { variables: ({ departmentId }) => ({ unitId: departmentId, ...period }) },
  'Query.rotas': { variables: () => ({}), names: 'NOTHING' },
  'Query.workingHours': { variables: () => ({}), names: 'NOTHING' },

  'Query.spotCheck': { variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-12' }) },
  'Query.dailyReport': { variables: ({ holderId }) => ({ personId: holderId, day: '2026-06-12' }) },
  'Query.dailyReports': { variables: ({ holderId }) => ({ unitId: holderId, day: '2026-06-12' }) },
  'Query.morningScreen': { variables: ({ holderId }) => ({ unitId: holderId }) },

  'Mutation.signIn': {
    variables: (_, world) => ({ input: { login: `nobody-${world.key()}`, password: 'wrong-password' } }),
    names: 'NOTHING',
    mayRefuse: ['SIGN_IN_FAILED'],
  },
  'Mutation.refreshSession': {
    variables: () => ({ input: { refreshToken: 'none' } }),
    names: 'NOTHING',
    mayRefuse: ['SESSION_ENDED'],
  },
  'Mutation.signOut': { variables: () => ({}), names: 'NOTHING', endsSession: true },
  'Mutation.signOutEverywhere': { variables: () => ({}), names: 'NOTHING', endsSession: true },
  'Mutation.changePassword': {
    variables: () => ({ input: { currentPassword: 'wrong-password', newPassword: 'another-password' } }),
    names: 'NOTHING',
    mayRefuse: ['PASSWORD_WRONG'],
  },
  'Mutation.setLocale': { variables: () => ({ input: { locale: 'zh' } }), names: 'NOTHING' },
  'Mutation.createApiToken': {
    variables: input(() => ({ name: 'token', scopes: ['READ'], expiresOn: '2026-12-31' })),
    names: 'NOTHING',
  },
  'Mutation.revokeApiToken': { variables: plainInput(({ tokenId }) => ({ tokenId })), ownToken: true },

  'Mutation.saveView': {
    variables: input(() => ({ name: 'view', filter: { states: ['ENGAGED'] }, sort: 'IDLE' })),
    names: 'NOTHING',
  },
  // Whose views one may change: saved-views.test.ts.
  'Mutation.renameView': ofView({ name: 'other' }),
  'Mutation.updateView': ofView({ filter: {}, sort: 'NAME' }),
  'Mutation.moveView': ofView({ position: 0 }),
  'Mutation.deleteView': ofView({}),
  'Mutation.shareView': ofView({ shared: true }),

  'Mutation.createUnit': {
    variables: input(({ departmentId }, world) => ({
      kind: 'POOL',
      code: world.key(),
      name: 'pool',
      parentId: departmentId,
    })),
  },
  'Mutation.createPerson': {
    variables: input(({ departmentId }, world) => ({
      code: world.key(),
      name: 'person',
      role: 'REP',
      unitId: departmentId,
    })),
  },
  'Mutation.moveUnit': {
    variables: input(({ holderId }, world) => ({ unitId: holderId, parentId: world.id('EAST-1') })),
  },
  'Mutation.setRota': {
    variables: input(({ departmentId }) => ({
      unitId: departmentId,
      edition: 0,
      limitMinutes: 30,
      members: [],
    })),
    mayRefuse: ['CHANGED_MEANWHILE'],
  },
  'Mutation.setWorkingHours': {
    variables: input(() => ({ hours: [{ from: '09:00', to: '18:00' }], seen: [] })),
    names: 'NOTHING',
    mayRefuse: ['CHANGED_MEANWHILE'],
  },
  'Mutation.nameDeputy': {
    variables: input(({ holderId }) => ({ deputyId: holderId, from: '2026-06-15', to: '2026-06-16' })),
    // An administrator has no deputy of his own.
    mayRefuse: ['DEPUTY_FOR_MANAGERS'],
  },
  // Whose deputies one may end: deputies.test.ts.
  'Mutation.endDeputy': {
    variables: input(() => ({ deputationId: 'dep_zzz' })),
    mayRefuse: ['NOT_FOUND'],
  },
  // Everybody starts his own files only.
  'Mutation.checkImport': {
    variables: input(({ importId }) => ({ importId, mapping: [{ column: 0, field: 'NAME' }] })),
    mayRefuse: ['NOT_FOUND'],
  },
  'Mutation.startImport': {
    variables: input(({ importId }) => ({ importId })),
    mayRefuse: ['NOT_FOUND'],
  },
  'Mutation.cancelImport': {
    variables: input(({ importId }) => ({ importId })),
    mayRefuse: ['IMPORT_NOT_RUNNING'],
  },
  'Mutation.allowExport': {
    variables: input(({ holderId }) => ({ personId: holderId, until: '2026-06-20' })),
  },
  'Mutation.revokeExport': { variables: input(({ holderId }) => ({ personId: holderId })) },
  'Mutation.renameUnit': { variables: plainInput(({ holderId }) => ({ unitId: holderId, name: 'renamed' })) },
  'Mutation.setRole': { variables: plainInput(({ holderId }) => ({ personId: holderId, role: 'REP' })) },
  'Mutation.setActive': { variables: plainInput(({ holderId }) => ({ unitId: holderId, active: true })) },
  'Mutation.createCatalogueItem': {
    variables: input((_, world) => ({
      catalogue: 'INDUSTRY',
      code: world.key().toUpperCase().replace('-', '_'),
      nameZh: '行业',
      nameEn: 'Industry',
    })),
    names: 'NOTHING',
  },

  'Mutation.updateCatalogueItem': {
    variables: input(async (_, world) => ({
      itemId: await world.catalogueItem('INDUSTRY'),
      nameZh: '行业',
      nameEn: 'Industry',
    })),
    names: 'NOTHING',
  },
  'Mutation.moveCatalogueItem': {
    variables: input(async (_, world) => ({
      itemId: await world.catalogueItem('INDUSTRY'),
      from: 1,
      to: 1,
    })),
    names: 'NOTHING',
  },
  'Mutation.setCatalogueItemActive': {
    variables: input(async (_, world) => ({
      itemId: await world.catalogueItem('INDUSTRY'),
      active: true,
    })),
    names: 'NOTHING',
  },
  'Mutation.createGuide': {
    variables: input(() => ({ library: 'OBJECTION', zh: guideText, en: guideText })),
    names: 'NOTHING',
  },
  'Mutation.updateGuide': {
    variables: input(() => ({ guideId: encodeId('guide', 2), version: 1, zh: guideText, en: guideText })),
    names: 'NOTHING',
    // Whoever comes second has not seen the first one's version.
    mayRefuse: ['CHANGED_MEANWHILE'],
  },
  'Mutation.moveGuide': {
    variables: input(() => ({ guideId: encodeId('guide', 1), from: 1, to: 1 })),
    names: 'NOTHING',
  },
  'Mutation.setGuideActive': {
    variables: input(() => ({ guideId: encodeId('guide', 1), active: true })),
    names: 'NOTHING',
  },
  'Mutation.markGuide': {
    variables: input(({ customerId }) => ({
      customerId,
      guideId: encodeId('guide', 1),
      version: 1,
      useful: true,
    })),
  },

  'Mutation.createCustomer': { variables: input((target, world) => ({ entry: entry(target, world) })) },
  'Mutation.createCustomers': { variables: rows('entries', entry) },
  'Mutation.updateCustomer': {
    variables: input(({ customerId }) => ({ customerId, change: { note: 'seen' } })),
  },
  'Mutation.addPhone': {
    variables: input(({ customerId }, world) => ({
      customerId,
      phone: { number: `138${String(10_000_000 + Number(world.key().slice(4)))}` },
    })),
  },
  'Mutation.removePhone': { variables: input(({ customerId, phoneId }) => ({ customerId, phoneId })) },
  'Mutation.decideVerdict': {
    variables: input(({ customerId, phoneId }) => ({ customerId, phoneId, reason: 'FAX' })),
  },
  'Mutation.decideVerdicts': {
    variables: rows('verdicts', ({ customerId, phoneId }) => ({ customerId, phoneId, reason: 'FAX' })),
  },
  'Mutation.endVerdict': {
    variables: input(({ customerId, phoneId }) => ({ customerId, phoneId })),
    mayRefuse: ['NO_VERDICT'],
  },

  'Mutation.mergeCustomers': {
    variables: input(async (target, world) => ({ merge: await duplicate(target, world) })),
  },
  'Mutation.mergeCustomerPairs': { variables: rows('merges', duplicate) },
  'Mutation.undoMerge': {
    variables: input(async (target, world) => ({ undo: { mergedId: await world.merged(target) } })),
  },
  'Mutation.undoMerges': {
    variables: rows('undos', async (target, world) => ({ mergedId: await world.merged(target) })),
  },
  'Mutation.deleteCustomer': {
    variables: input(async (target, world) => ({ customerId: await world.bare(target), reason: 'a test' })),
  },

  'Mutation.claimCustomer': { variables: input(({ pooledId }) => ({ claim: { customerId: pooledId } })) },
  'Mutation.claimCustomers': { variables: rows('claims', ({ pooledId }) => ({ customerId: pooledId })) },
  'Mutation.releaseCustomer': {
    variables: input(({ customerId }) => ({ release: { customerId, note: 'no need' } })),
  },
  'Mutation.releaseCustomers': {
    variables: rows('releases', ({ customerId }) => ({ customerId, note: 'no need' })),
  },
  'Mutation.transferCustomer': {
    variables: input((target, world) => ({ transfer: transfer(target, world) })),
  },
  'Mutation.transferCustomers': { variables: rows('transfers', transfer) },
  'Query.runningOut': { variables: () => ({}), names: 'NOTHING' },
  'Query.releaseRules': { variables: ({ departmentId }) => ({ unitId: departmentId }) },
  'Mutation.extendProtection': {
    variables: input(({ customerId }) => ({ customerId, days: 7, reason: 'a visit is agreed' })),
    mayRefuse: ['EXTENDED_ALREADY'],
  },
  'Mutation.setReleaseRules': {
    variables: input(({ departmentId }) => ({ unitId: departmentId, from: '2026-07-01', rules: null })),
  },

  'Mutation.recordFollowUp': {
    variables: input(({ customerId }) => ({ followUp: { customerId, ...FOLLOW_UP } })),
  },
  'Mutation.recordFollowUps': {
    variables: rows('followUps', ({ customerId }) => ({ customerId, ...FOLLOW_UP })),
  },
  'Mutation.planVisit': {
    variables: input(({ customerId, holderId }) => ({
      plan: { customerId, repId: holderId, at: '2026-07-02T02:00:00.000Z' },
    })),
  },
  'Mutation.rescheduleVisit': {
    variables: input(({ visitPlanId }) => ({
      visitId: visitPlanId,
      plannedAt: VISIT_AT,
      at: '2026-07-03T02:00:00.000Z',
    })),
  },
  'Mutation.cancelVisit': {
    variables: input(({ visitPlanId }) => ({ visitId: visitPlanId, reason: 'no need' })),
  },
  'Mutation.markNoShow': {
    variables: input(({ visitPlanId }) => ({ visitId: visitPlanId })),
    mayRefuse: ['NO_SHOW_TOO_EARLY'],
  },
  'Mutation.askCompanion': {
    variables: input(({ visitPlanId }, world) => ({
      visitId: visitPlanId,
      companionId: world.id('rep-east-2'),
    })),
  },
  // Nobody asked for approval here: visit-approval.test.ts.
  'Mutation.approveVisit': {
    variables: input(({ visitPlanId }) => ({ visitId: visitPlanId, plannedAt: VISIT_AT })),
    mayRefuse: ['VISIT_NOT_PENDING', 'NOT_FOUND'],
  },
  'Mutation.refuseVisit': {
    variables: input(({ visitPlanId }) => ({ visitId: visitPlanId, plannedAt: VISIT_AT, note: 'no' })),
    mayRefuse: ['VISIT_NOT_PENDING', 'NOT_FOUND'],
  },
  'Mutation.setPlanApproval': {
    variables: input(({ departmentId }) => ({
      unitId: departmentId,
      rule: 'INHERITED',
      from: '2026-07-01',
    })),
  },
  // Only who was asked along answers: visit-plans.test.ts.
  'Mutation.answerCompanion': {
    variables: input(({ visitPlanId }) => ({ visitId: visitPlanId, accepts: true })),
    mayRefuse: ['NOT_FOUND'],
  },
  'Mutation.recordVisit': { variables: input((target) => ({ visit: visit(target) })) },
  'Mutation.recordVisits': { variables: rows('visits', visit) },

  'Mutation.createTask': { variables: input((target) => ({ todo: todo(target) })) },
  'Mutation.createTasks': { variables: rows('todos', todo) },
  'Mutation.commentOn': {
    variables: input(({ followUpId }) => ({ factId: followUpId, text: 'well done', asksForAnswer: true })),
  },
  'Mutation.markSpotChecked': {
    variables: input(({ followUpId }) => ({ factId: followUpId, day: '2026-06-12' })),
  },
  // Everybody writes his own: daily-reports.test.ts.
  'Mutation.submitDailyReport': {
    variables: input(() => ({ day: '2026-06-15', version: 0, commitments: '约访两家' })),
    names: 'NOTHING',
    mayRefuse: ['CHANGED_MEANWHILE', 'DAILY_REPORT_AHEAD', 'DAILY_REPORT_CLOSED'],
  },
  'Mutation.answerComment': { variables: input(({ commentId }) => ({ commentId, answer: 'done' })) },
  'Mutation.completeTask': { variables: input(({ taskId }) => ({ taskId })) },
  'Mutation.cancelTask': { variables: input(({ taskId }) => ({ taskId, reason: 'no need' })) },
  'Mutation.rescheduleTask': {
    variables: input(({ taskId }) => ({ taskId, seenDueAt: DUE, dueAt: '2026-06-21T02:00:00.000Z' })),
  },

  'Mutation.signDeal': { variables: input(async (target, world) => ({ deal: await deal(target, world) })) },
  'Mutation.signDeals': { variables: rows('deals', deal) },
  'Mutation.cancelDeal': { variables: input(cancellation) },
  'Mutation.cancelDeals': { variables: rows('cancellations', cancellation) },
  'Mutation.endService': { variables: input(serviceEnd) },
  'Mutation.endServices': { variables: rows('serviceEnds', serviceEnd) },
  'Mutation.recordPayment': {
    variables: input(({ dealId }) => ({ payment: { dealId, amount: '100.00', on: '2026-06-14' } })),
  },
  'Mutation.recordPayments': {
    variables: rows('payments', ({ dealId }) => ({ dealId, amount: '100.00', on: '2026-06-14' })),
  },
  'Mutation.confirmPayment': { variables: input(({ paymentId }) => ({ paymentId })) },
  'Mutation.confirmPayments': { variables: rows('confirmations', ({ paymentId }) => ({ paymentId })) },
  'Mutation.openDispute': {
    variables: input(({ customerId }) => ({ customerId, claim: 'CUSTOMER', reason: 'called first' })),
    mayRefuse: ['DISPUTE_OWN', 'DISPUTE_NO_JUDGE'],
  },
  // Only who held the customer answers, and only who opened it withdraws: disputes.test.ts.
  'Mutation.answerDispute': {
    variables: input(({ disputeId }) => ({ disputeId, answer: 'mine' })),
    mayRefuse: ['NOT_ALLOWED'],
  },
  'Mutation.withdrawDispute': {
    variables: input(({ disputeId }) => ({ disputeId })),
    mayRefuse: ['NOT_ALLOWED'],
  },
  'Mutation.ruleDispute': {
    variables: input(({ disputeId, holderId }) => ({
      ...{ disputeId, holderId, seenRulingNo: 0, seenHolderIds: [holderId], explanation: 'called first' },
    })),
  },

  'Mutation.voidFact': {
    variables: input(wrong),
    mayRefuse: ['NOT_VOIDABLE'],
    finance: ({ paymentId }) => ({ followUpId: paymentId }),
  },
  'Mutation.voidFacts': {
    variables: rows('facts', wrong),
    mayRefuse: ['NOT_VOIDABLE'],
    finance: ({ paymentId }) => ({ followUpId: paymentId }),
  },
  'Mutation.restoreFacts': {
    variables: rows('facts', wrong),
    mayRefuse: ['NOT_VOIDABLE', 'NOT_VOIDED'],
    finance: ({ paymentId }) => ({ followUpId: paymentId }),
  },
  'Mutation.restoreFact': {
    variables: input(wrong),
    mayRefuse: ['NOT_VOIDABLE', 'NOT_VOIDED'],
    finance: ({ paymentId }) => ({ followUpId: paymentId }),
  },
};
