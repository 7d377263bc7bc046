import { camouflage } from './archetypes/camouflage.ts';
import { labels } from './archetypes/labels.ts';
import { cafes } from './crowds/cafes.ts';
import { dorms } from './crowds/dorms.ts';
import { everydayLife } from './crowds/everyday-life.ts';
import { officeBatches } from './crowds/office-batches.ts';
import { promotionDays } from './crowds/promotion-days.ts';
import { promotionStands } from './crowds/promotion-stands.ts';
import { referralGroups } from './crowds/referral-groups.ts';
import { stores } from './crowds/stores.ts';
import { vendorBursts } from './crowds/vendor-bursts.ts';
import { deviceHeirs } from './gangs/device-heirs.ts';
import { fraudFlags } from './gangs/fraud-flags.ts';
import { gangActs } from './gangs/gang-acts.ts';
import { mingling } from './gangs/mingling.ts';
import { relations } from './identities/relations.ts';
import { repayments } from './identities/repayments.ts';
import type { Part } from './town/part.ts';

/** All that happens in a world. The order is without meaning. */
export const parts: readonly Part[] = [
  everydayLife,
  stores,
  cafes,
  dorms,
  promotionStands,
  referralGroups,
  promotionDays,
  officeBatches,
  vendorBursts,
  gangActs,
  mingling,
  camouflage,
  labels,
  deviceHeirs,
  fraudFlags,
  relations,
  repayments,
];
