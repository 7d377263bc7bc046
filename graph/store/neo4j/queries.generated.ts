// Generated from `cypher/` by `npm run generate`; changes here are lost.
import type { Statement } from './statement.ts';

/** Accounts that have events, by id as the database sorts it. */
export const accountKeys: Statement<{
  /** id after which to begin */
  readonly after: string;
  readonly limit: number;
}, {
  readonly key: string;
}> = {
  name: 'accountKeys',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (account:Account)
USING INDEX SEEK account:Account(accountId)
WHERE account.accountId > $given.after AND account.events IS NOT NULL
RETURN account.accountId AS key
ORDER BY account.accountId LIMIT $given.limit`,
};

/** Resources that are known, with their distinct accounts inside a window. Of a resource with more than `most` they are counted, not listed. */
export const accountsAtResources: Statement<{
  readonly resources: readonly ({ readonly kind: string; readonly key: string; readonly most: number })[];
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
}, {
  readonly kind: string;
  readonly key: string;
  readonly display: string;
  readonly accounts: number;
  /** in no order */
  readonly accountIds: readonly (string)[];
}> = {
  name: 'accountsAtResources',
  shape: {"members":{"resources":{"list":{"members":{"most":"int"}}},"from":"int","until":"int"}},
  text: `UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})
USING INDEX SEEK resource:Resource(kind, key)
CALL (resource) {
  MATCH (resource)<--(event)<-[:PERFORMED]-(account:Account)
  WHERE $given.from <= event.at AND event.at < $given.until
  RETURN collect(DISTINCT account) AS found
}
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display, size(found) AS accounts,
  CASE WHEN size(found) <= row.most THEN [account IN found | account.accountId] ELSE [] END AS accountIds`,
};

/** Accounts that may have events in a window, by id as the database sorts it. */
export const accountsByKey: Statement<{
  /** id after which to begin */
  readonly after: string;
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  readonly limit: number;
}, {
  readonly accountId: string;
}> = {
  name: 'accountsByKey',
  shape: {"members":{"from":"int","until":"int","limit":"int"}},
  text: `MATCH (account:Account)
USING INDEX SEEK account:Account(accountId)
WHERE account.accountId > $given.after AND account.firstEventAt < $given.until AND $given.from <= account.lastEventAt
RETURN account.accountId AS accountId
ORDER BY account.accountId LIMIT $given.limit`,
};

/** What the events up to a recording number say of accounts, in no order. Compared by its difference, because a planner would range over all numbers while there are few. */
export const accountsKnown: Statement<{
  readonly accountIds: readonly (string)[];
  /** last recording number that counts */
  readonly through: number;
}, {
  readonly accountId: string;
  readonly createdAt: number | null;
  readonly firstEventAt: number;
}> = {
  name: 'accountsKnown',
  shape: {"members":{"through":"int"}},
  text: `UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED|CONCERNS]-(event:Event)
USING INDEX SEEK account:Account(accountId)
WHERE event.number - $given.through <= 0
RETURN accountId, min(event.accountCreatedAt) AS createdAt, min(event.at) AS firstEventAt`,
};

/** Relation chains of accounts inside a window, in no order. */
export const chainsOfAccounts: Statement<{
  readonly accountIds: readonly (string)[];
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  /** last recording number that counts */
  readonly through: number;
  /** of resources */
  readonly kinds: readonly (string)[];
}, {
  readonly accountId: string;
  readonly createdAt: number | null;
  readonly firstEventAt: number;
  readonly events: readonly ({ readonly eventId: string; readonly label: string; readonly at: number; readonly amount: string | null; readonly lender: string | null; readonly mentions: readonly ({ readonly kind: string; readonly key: string; readonly through: string; readonly place: number })[] })[];
}> = {
  name: 'chainsOfAccounts',
  shape: {"members":{"from":"int","until":"int","through":"int"}},
  text: `UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED]->(event:Login|Registration|Application)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until AND event.number <= $given.through
WITH account, {eventId: event.eventId, label: head([label IN labels(event) WHERE label <> 'Event']), at: event.at,
  amount: event.amount, lender: event.lender,
  mentions: [(event)-[mention]->(resource:Resource) WHERE resource.kind IN $given.kinds | {kind: resource.kind,
    key: resource.key, through: type(mention), place: mention.place}]} AS event
RETURN account.accountId AS accountId, account.createdAt AS createdAt, account.firstEventAt AS firstEventAt,
  collect(event) AS events`,
};

/** All communities that the run of a generation found, in its order, many a row. */
export const communitiesOfGeneration: Statement<{
  readonly generation: number;
}, {
  /** JSON */
  readonly communities: string;
}> = {
  name: 'communitiesOfGeneration',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (part:CommunityPart)
USING INDEX SEEK part:CommunityPart(generation, place)
WHERE part.generation = $given.generation AND part.place >= 0
RETURN part.communities AS communities
ORDER BY part.place`,
};

/** How often list entries and verdicts were recorded. */
export const decisionLog: Statement<Record<string, never>, {
  readonly recordings: number;
}> = {
  name: 'decisionLog',
  shape: 'plain',
  text: `MATCH (log:DecisionLog {name: 'decisions'})
RETURN log.recordings AS recordings`,
};

/** Content digests of those events that are recorded already. */
export const digestsOfEvents: Statement<{
  readonly eventIds: readonly (string)[];
}, {
  readonly eventId: string;
  /** 32 hexadecimal digits */
  readonly digest: string;
}> = {
  name: 'digestsOfEvents',
  shape: 'plain',
  text: `UNWIND $given.eventIds AS eventId
MATCH (event:Event {eventId: eventId})
USING INDEX SEEK event:Event(eventId)
RETURN event.eventId AS eventId, event.digest AS digest`,
};

/** Gangs that a generation did not find but may revive, in no order. */
export const dormantGangs: Statement<{
  readonly generation: number;
}, {
  readonly gangId: string;
  readonly core: readonly (string)[];
  readonly missed: number;
}> = {
  name: 'dormantGangs',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (:Generation {number: $given.generation})<-[dormant:DORMANT_IN]-(gang:Gang)
RETURN gang.gangId AS gangId, dormant.core AS core, dormant.missed AS missed`,
};

/** Versions of all list entries that were known at an instant, in no order. */
export const entriesKnown: Statement<{
  readonly at: number;
}, {
  /** target, list and source */
  readonly entryKey: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'entriesKnown',
  shape: {"members":{"at":"int"}},
  text: `MATCH (entry:ListEntry)
USING INDEX SEEK entry:ListEntry(recordedAt)
WHERE entry.recordedAt <= $given.at
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts`,
};

/** Versions of the list entries of entities that were known at an instant, in no order. */
export const entriesOfTargets: Statement<{
  readonly targetTexts: readonly (string)[];
  readonly at: number;
}, {
  /** target, list and source */
  readonly entryKey: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'entriesOfTargets',
  shape: {"members":{"at":"int"}},
  text: `UNWIND $given.targetTexts AS targetText
MATCH (entry:ListEntry {targetText: targetText})
USING INDEX SEEK entry:ListEntry(targetText)
WHERE entry.recordedAt <= $given.at
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts`,
};

/** Versions of list entries recorded at an instant or later, in no order. */
export const entriesRecorded: Statement<{
  readonly from: number;
}, {
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'entriesRecorded',
  shape: {"members":{"from":"int"}},
  text: `MATCH (entry:ListEntry)
USING INDEX SEEK entry:ListEntry(recordedAt)
WHERE entry.recordedAt >= $given.from
RETURN entry.version AS version, entry {.*} AS facts`,
};

/** How many events of each kind accounts have in each bucket of a window, in no order. An event is not named as one, or a planner would look through the times of all while there are few. */
export const eventCounts: Statement<{
  readonly accountIds: readonly (string)[];
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  /** length of a bucket, milliseconds */
  readonly bucketMs: number;
}, {
  /** from 0 on */
  readonly bucket: number;
  /** of the kind of event */
  readonly label: string;
  readonly events: number;
}> = {
  name: 'eventCounts',
  shape: {"members":{"from":"int","until":"int","bucketMs":"int"}},
  text: `UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED|CONCERNS]-(event)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until
WITH (event.at - $given.from) / $given.bucketMs AS bucket,
  head([label IN labels(event) WHERE label <> 'Event']) AS label
RETURN bucket, label, count(*) AS events`,
};

/** How far events are recorded, and totals over all of them. */
export const eventLog: Statement<Record<string, never>, {
  readonly watermark: number;
  /** sum of the digests of all events, 32 hexadecimal digits */
  readonly checksum: string;
  readonly accounts: number;
  readonly resources: number;
  readonly firstEventAt: number | null;
  readonly lastEventAt: number | null;
}> = {
  name: 'eventLog',
  shape: 'plain',
  text: `MATCH (log:EventLog {name: 'events'})
RETURN log.watermark AS watermark, log.checksum AS checksum, log.accounts AS accounts, log.resources AS resources,
  log.firstEventAt AS firstEventAt, log.lastEventAt AS lastEventAt`,
};

/** When the events of one account happened, ties and outcomes included, in no order. */
export const eventTimesOfAccount: Statement<{
  readonly accountId: string;
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
}, {
  readonly eventId: string;
  readonly at: number;
}> = {
  name: 'eventTimesOfAccount',
  shape: {"members":{"from":"int","until":"int"}},
  text: `MATCH (account:Account {accountId: $given.accountId})-[:PERFORMED|CONCERNS]-(event)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until
RETURN event.eventId AS eventId, event.at AS at`,
};

/** Events by their ids, in no order. */
export const eventsById: Statement<{
  readonly eventIds: readonly (string)[];
}, {
  readonly accountId: string;
  /** label of the event's type */
  readonly label: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly mentions: readonly ({ readonly kind: string; readonly key: string; readonly through: string; readonly place: number; readonly mask: string })[];
}> = {
  name: 'eventsById',
  shape: 'plain',
  text: `UNWIND $given.eventIds AS eventId
MATCH (event:Event {eventId: eventId})
USING INDEX SEEK event:Event(eventId)
MATCH (event)-[:PERFORMED|CONCERNS]-(account:Account)
RETURN account.accountId AS accountId, head([label IN labels(event) WHERE label <> 'Event']) AS label,
  event {.*} AS facts,
  [(event)-[mention]->(resource:Resource) | {kind: resource.kind, key: resource.key, through: type(mention),
    place: mention.place, mask: coalesce(mention.mask, resource.display)}] AS mentions`,
};

/** Events by recording number, in no order. */
export const eventsByNumber: Statement<{
  /** left out */
  readonly after: number;
  /** the last one */
  readonly through: number;
}, {
  readonly accountId: string;
  /** label of the event's type */
  readonly label: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly mentions: readonly ({ readonly kind: string; readonly key: string; readonly through: string; readonly place: number; readonly mask: string })[];
}> = {
  name: 'eventsByNumber',
  shape: {"members":{"after":"int","through":"int"}},
  text: `MATCH (event:Event)
USING INDEX SEEK event:Event(number)
WHERE $given.after < event.number AND event.number <= $given.through
MATCH (event)-[:PERFORMED|CONCERNS]-(account:Account)
RETURN account.accountId AS accountId, head([label IN labels(event) WHERE label <> 'Event']) AS label,
  event {.*} AS facts,
  [(event)-[mention]->(resource:Resource) | {kind: resource.kind, key: resource.key, through: type(mention),
    place: mention.place, mask: coalesce(mention.mask, resource.display)}] AS mentions`,
};

/** Accounts whose id begins with a text, by id. Those that the database would sort otherwise come second and are put in their places by the reader. */
export const findAccounts: Statement<{
  readonly text: string;
  /** the same text as such accounts have it */
  readonly orderText: string;
  /** of each part */
  readonly limit: number;
}, {
  readonly accountId: string;
}> = {
  name: 'findAccounts',
  shape: {"members":{"limit":"int"}},
  text: `CALL () {
  MATCH (account:Account)
  WHERE account.accountId STARTS WITH $given.text AND account.textOrder IS NULL AND account.events IS NOT NULL
  RETURN account.accountId AS accountId
  ORDER BY account.accountId LIMIT $given.limit
  UNION ALL
  MATCH (account:Account)
  WHERE account.textOrder STARTS WITH $given.orderText AND account.events IS NOT NULL
  RETURN account.accountId AS accountId
  ORDER BY account.textOrder LIMIT $given.limit
}
RETURN accountId`,
};

/** Resources whose key or mask begins with a text, by kind and key. */
export const findResources: Statement<{
  readonly text: string;
  readonly limit: number;
}, {
  readonly kind: string;
  readonly key: string;
}> = {
  name: 'findResources',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (resource:Resource)
WHERE resource.key STARTS WITH $given.text OR resource.display STARTS WITH $given.text
RETURN resource.kind AS kind, resource.key AS key
ORDER BY resource.kindCode, coalesce(resource.textOrder, resource.key) LIMIT $given.limit`,
};

/** Evidence inside one gang of one generation; null where none was kept. */
export const gangEvidence: Statement<{
  readonly generation: number;
  readonly gangId: string;
}, {
  /** JSON */
  readonly evidence: string | null;
}> = {
  name: 'gangEvidence',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (gang:Gang {gangId: $given.gangId})-[found:FOUND_IN]->(generation:Generation)
USING INDEX SEEK gang:Gang(gangId)
WHERE generation.number = $given.generation
RETURN found.evidence AS evidence`,
};

/** One gang of one generation; no row where it is unknown. */
export const gang: Statement<{
  readonly generation: number;
  readonly gangId: string;
}, {
  /** JSON */
  readonly gang: string;
}> = {
  name: 'gang',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (gang:Gang {gangId: $given.gangId})-[found:FOUND_IN]->(generation:Generation)
USING INDEX SEEK gang:Gang(gangId)
WHERE generation.number = $given.generation
RETURN found.gang AS gang`,
};

/** All gangs of one generation, in no order. */
export const gangsOfGeneration: Statement<{
  readonly generation: number;
}, {
  /** JSON */
  readonly gang: string;
}> = {
  name: 'gangsOfGeneration',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
RETURN found.gang AS gang`,
};

/** How many rows of each table are written under a generation. */
export const generationRows: Statement<{
  readonly generation: number;
}, {
  readonly gangs: number;
  readonly labels: number;
  readonly steps: number;
  readonly dormant: number;
  /** rows of them */
  readonly communities: number;
}> = {
  name: 'generationRows',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (shown:Generation {number: $given.generation})
RETURN COUNT { (shown)<-[:FOUND_IN]-(:Gang) } AS gangs,
  COUNT { MATCH (label:Label) WHERE label.generation = $given.generation AND label.accountId >= '' RETURN label }
    AS labels,
  COUNT { MATCH (step:LineageStep) WHERE step.generation = $given.generation AND step.place >= 0 RETURN step } AS steps,
  COUNT { (shown)<-[:DORMANT_IN]-(:Gang) } AS dormant,
  COUNT { MATCH (part:CommunityPart) WHERE part.generation = $given.generation AND part.place >= 0 RETURN part }
    AS communities`,
};

/** One generation that is written; no row where it is not. */
export const generation: Statement<{
  readonly number: number;
}, {
  readonly number: number;
  readonly state: string;
  readonly builtAt: number;
  readonly publishedAt: number | null;
  readonly pruned: boolean;
  /** JSON */
  readonly head: string;
}> = {
  name: 'generation',
  shape: {"members":{"number":"int"}},
  text: `MATCH (generation:Generation {number: $given.number})
WHERE generation.state <> 'BUILDING'
RETURN generation.number AS number, generation.state AS state, generation.builtAt AS builtAt,
  generation.publishedAt AS publishedAt, generation.pruned AS pruned, generation.head AS head`,
};

/** Generations written before generations could be held: each was shown once, in the order of the numbers. */
export const generationsBeforeHolding: Statement<Record<string, never>, {
  readonly number: number;
  readonly publishedAt: number;
  /** JSON */
  readonly head: string;
}> = {
  name: 'generationsBeforeHolding',
  shape: 'plain',
  text: `MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING' AND generation.builtAt IS NULL
RETURN generation.number AS number, generation.publishedAt AS publishedAt, generation.head AS head
ORDER BY generation.number`,
};

/** Generations that are written, held ones too, newest first. */
export const generations: Statement<{
  readonly limit: number;
}, {
  readonly number: number;
  readonly state: string;
  readonly builtAt: number;
  readonly publishedAt: number | null;
  readonly pruned: boolean;
  /** JSON */
  readonly head: string;
}> = {
  name: 'generations',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING'
RETURN generation.number AS number, generation.state AS state, generation.builtAt AS builtAt,
  generation.publishedAt AS publishedAt, generation.pruned AS pruned, generation.head AS head
ORDER BY generation.number DESC LIMIT $given.limit`,
};

/** Resources of a kind with many distinct accounts in a window, most accounts first, then by key. */
export const hubsInWindow: Statement<{
  readonly kind: string;
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  readonly leastAccounts: number;
  readonly limit: number;
}, {
  readonly key: string;
  readonly accounts: number;
}> = {
  name: 'hubsInWindow',
  shape: {"members":{"from":"int","until":"int","leastAccounts":"int","limit":"int"}},
  text: `MATCH (event:Event)
USING INDEX SEEK event:Event(at)
WHERE $given.from <= event.at AND event.at < $given.until
MATCH (account:Account)-[:PERFORMED]->(event)-->(resource:Resource)
WHERE resource.kind = $given.kind
WITH resource, count(DISTINCT account) AS accounts
WHERE accounts >= $given.leastAccounts
RETURN resource.key AS key, accounts AS accounts
ORDER BY accounts DESC, coalesce(resource.textOrder, resource.key) LIMIT $given.limit`,
};

/** Accounts that have events, in no order. */
export const knownAccounts: Statement<{
  readonly accountIds: readonly (string)[];
}, {
  readonly accountId: string;
  readonly createdAt: number | null;
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  readonly events: number;
}> = {
  name: 'knownAccounts',
  shape: 'plain',
  text: `UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})
USING INDEX SEEK account:Account(accountId)
WHERE account.events IS NOT NULL
RETURN account.accountId AS accountId, account.createdAt AS createdAt, account.firstEventAt AS firstEventAt,
  account.lastEventAt AS lastEventAt, account.events AS events`,
};

/** Resources with the number of their distinct accounts over all time, in no order. */
export const knownResources: Statement<{
  readonly resources: readonly ({ readonly kind: string; readonly key: string })[];
}, {
  readonly kind: string;
  readonly key: string;
  readonly display: string;
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  readonly events: number;
  readonly accounts: number;
}> = {
  name: 'knownResources',
  shape: 'plain',
  text: `UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})
USING INDEX SEEK resource:Resource(kind, key)
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display,
  resource.firstEventAt AS firstEventAt, resource.lastEventAt AS lastEventAt, resource.events AS events,
  COUNT { MATCH (resource)<--(:Event)<-[:PERFORMED]-(account:Account) RETURN DISTINCT account } AS accounts`,
};

/** Accounts with a label in one generation, in no order. */
export const labelledAccounts: Statement<{
  readonly generation: number;
}, {
  readonly accountId: string;
}> = {
  name: 'labelledAccounts',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (label:Label)
USING INDEX SEEK label:Label(generation, accountId)
WHERE label.generation = $given.generation AND label.accountId >= ''
RETURN label.accountId AS accountId`,
};

/** Labels of accounts in one generation, in no order. */
export const labelsOfAccounts: Statement<{
  readonly generation: number;
  readonly accountIds: readonly (string)[];
}, {
  readonly accountId: string;
  readonly gangId: string | null;
  readonly role: string | null;
  readonly strength: number;
  readonly cell: number | null;
  /** JSON */
  readonly second: string | null;
  readonly level: string | null;
  readonly score: number;
  /** JSON */
  readonly reasons: string;
}> = {
  name: 'labelsOfAccounts',
  shape: {"members":{"generation":"int"}},
  text: `UNWIND $given.accountIds AS accountId
MATCH (label:Label {generation: $given.generation, accountId: accountId})
USING INDEX SEEK label:Label(generation, accountId)
RETURN label.accountId AS accountId, label.gangId AS gangId, label.role AS role, label.strength AS strength,
  label.cell AS cell, label.second AS second, label.level AS level, label.score AS score, label.reasons AS reasons`,
};

/** Steps that name a gang, of generations that were ever shown, oldest first. */
export const lineageOfGang: Statement<{
  readonly gangId: string;
}, {
  readonly generation: number;
  readonly at: number;
  /** JSON */
  readonly step: string;
}> = {
  name: 'lineageOfGang',
  shape: 'plain',
  text: `MATCH (gang:Gang {gangId: $given.gangId})<-[:NAMES]-(taken:LineageStep)
USING INDEX SEEK gang:Gang(gangId)
MATCH (generation:Generation {number: taken.generation})
WHERE generation.state <> 'BUILDING' AND generation.publishedAt IS NOT NULL
RETURN taken.generation AS generation, taken.at AS at, taken.step AS step
ORDER BY taken.generation, taken.place`,
};

/** What became of gangs in a generation, in the order of its run. */
export const lineageOfGeneration: Statement<{
  readonly generation: number;
}, {
  /** JSON */
  readonly step: string;
}> = {
  name: 'lineageOfGeneration',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (taken:LineageStep)
USING INDEX SEEK taken:LineageStep(generation, place)
WHERE taken.generation = $given.generation AND taken.place >= 0
RETURN taken.step AS step
ORDER BY taken.place`,
};

/** Members of a gang in one generation, in no order. */
export const membersOfGang: Statement<{
  readonly generation: number;
  readonly gangId: string;
}, {
  readonly accountId: string;
  readonly gangId: string | null;
  readonly role: string | null;
  readonly strength: number;
  readonly cell: number | null;
  /** JSON */
  readonly second: string | null;
  readonly level: string | null;
  readonly score: number;
  /** JSON */
  readonly reasons: string;
}> = {
  name: 'membersOfGang',
  shape: {"members":{"generation":"int"}},
  text: `MATCH (label:Label {generation: $given.generation, gangId: $given.gangId})
USING INDEX SEEK label:Label(generation, gangId)
RETURN label.accountId AS accountId, label.gangId AS gangId, label.role AS role, label.strength AS strength,
  label.cell AS cell, label.second AS second, label.level AS level, label.score AS score, label.reasons AS reasons`,
};

/** Highest number given to a generation that is written; no row before the first one. */
export const newestGeneration: Statement<Record<string, never>, {
  readonly number: number;
}> = {
  name: 'newestGeneration',
  shape: 'plain',
  text: `MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING'
WITH max(generation.number) AS number
WHERE number IS NOT NULL
RETURN number AS number`,
};

/** A note by name; no row where there is none. */
export const note: Statement<{
  readonly name: string;
}, {
  readonly text: string;
}> = {
  name: 'note',
  shape: 'plain',
  text: `MATCH (note:Note {name: $given.name})
RETURN note.text AS text`,
};

/** Outcomes by the instant at which they became known, earliest first. */
export const outcomesKnown: Statement<{
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  /** last recording number that counts */
  readonly through: number;
  readonly limit: number;
}, {
  readonly accountId: string;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'outcomesKnown',
  shape: {"members":{"from":"int","until":"int","through":"int","limit":"int"}},
  text: `MATCH (outcome:Outcome)
USING INDEX SEEK outcome:Outcome(knownAt)
WHERE $given.from <= outcome.knownAt AND outcome.knownAt < $given.until AND outcome.number <= $given.through
WITH outcome ORDER BY outcome.knownAt LIMIT $given.limit
MATCH (outcome)-[:CONCERNS]->(account:Account)
RETURN account.accountId AS accountId, outcome {.*} AS facts`,
};

/** A sign of life. */
export const ping: Statement<Record<string, never>, {
  readonly alive: boolean;
}> = {
  name: 'ping',
  shape: 'plain',
  text: `RETURN true AS alive`,
};

/** Moves of the publication made by an instant, newest first. */
export const publicationMoves: Statement<{
  /** last instant looked at, included */
  readonly by: number;
  readonly limit: number;
}, {
  readonly sequence: number;
  readonly generation: number;
  readonly at: number;
  readonly actor: string;
  /** null for a run that passed the gate */
  readonly reason: string | null;
}> = {
  name: 'publicationMoves',
  shape: {"members":{"by":"int","limit":"int"}},
  text: `MATCH (move:PublicationMove)
USING INDEX SEEK move:PublicationMove(sequence)
WHERE move.sequence > 0 AND move.at <= $given.by
RETURN move.sequence AS sequence, move.generation AS generation, move.at AS at, move.actor AS actor,
  move.reason AS reason
ORDER BY move.sequence DESC LIMIT $given.limit`,
};

/** Resources of a kind, by key as the database sorts it. */
export const resourceKeys: Statement<{
  readonly kind: string;
  /** key after which to begin */
  readonly after: string;
  readonly limit: number;
}, {
  readonly key: string;
}> = {
  name: 'resourceKeys',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (resource:Resource)
USING INDEX SEEK resource:Resource(kind, key)
WHERE resource.kind = $given.kind AND resource.key > $given.after
RETURN resource.key AS key
ORDER BY resource.key LIMIT $given.limit`,
};

/** Runs of the refresh, last begun first. */
export const runs: Statement<{
  readonly limit: number;
}, {
  readonly runId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly end: string;
  readonly generation: number | null;
  readonly message: string | null;
}> = {
  name: 'runs',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (run:Run)
USING INDEX SEEK run:Run(startedAt, runId)
WHERE run.startedAt >= 0 AND run.runId IS NOT NULL
RETURN run.runId AS runId, run.startedAt AS startedAt, run.endedAt AS endedAt, run.end AS end,
  run.generation AS generation, run.message AS message
ORDER BY run.startedAt DESC, run.runId LIMIT $given.limit`,
};

/** How far the schema has come; no row on an empty database. */
export const schemaVersion: Statement<Record<string, never>, {
  readonly version: number;
}> = {
  name: 'schemaVersion',
  shape: 'plain',
  text: `MATCH (version:SchemaVersion {name: 'gangscope'})
RETURN version.version AS version`,
};

/** Where the publication points; no row before the first generation. */
export const shownGeneration: Statement<Record<string, never>, {
  readonly sequence: number;
  readonly number: number;
  readonly state: string;
  readonly builtAt: number;
  readonly publishedAt: number | null;
  readonly pruned: boolean;
  /** JSON */
  readonly head: string;
}> = {
  name: 'shownGeneration',
  shape: 'plain',
  text: `MATCH (publication:Publication {name: 'current'})-[:SHOWS]->(generation:Generation)
RETURN publication.sequence AS sequence, generation.number AS number, generation.state AS state,
  generation.builtAt AS builtAt, generation.publishedAt AS publishedAt, generation.pruned AS pruned,
  generation.head AS head`,
};

/** Ties of a window, earliest first. */
export const tiesInWindow: Statement<{
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  /** last recording number that counts */
  readonly through: number;
  readonly limit: number;
}, {
  readonly accountId: string;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'tiesInWindow',
  shape: {"members":{"from":"int","until":"int","through":"int","limit":"int"}},
  text: `MATCH (tie:Tie)
USING INDEX SEEK tie:Tie(at)
WHERE $given.from <= tie.at AND tie.at < $given.until AND tie.number <= $given.through
WITH tie ORDER BY tie.at LIMIT $given.limit
MATCH (account:Account)-[:PERFORMED]->(tie)
RETURN account.accountId AS accountId, tie {.*} AS facts`,
};

/** Accounts that have events, with what they touched inside a window, each resource once an account, in no order. */
export const touchesOfAccounts: Statement<{
  readonly accountIds: readonly (string)[];
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  /** of resources */
  readonly kinds: readonly (string)[];
}, {
  readonly accountId: string;
  readonly touches: readonly ({ readonly kind: string; readonly key: string; readonly events: number; readonly firstAt: number; readonly lastAt: number })[];
}> = {
  name: 'touchesOfAccounts',
  shape: {"members":{"from":"int","until":"int"}},
  text: `UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})
USING INDEX SEEK account:Account(accountId)
WHERE account.events IS NOT NULL
CALL (account) {
  MATCH (account)-[:PERFORMED]->(event)
  WHERE $given.from <= event.at AND event.at < $given.until
  MATCH (event)-->(resource:Resource)
  WHERE resource.kind IN $given.kinds
  WITH DISTINCT event, resource
  WITH resource, count(event) AS events, min(event.at) AS firstAt, max(event.at) AS lastAt
  RETURN collect({kind: resource.kind, key: resource.key, events: events, firstAt: firstAt, lastAt: lastAt}) AS touches
}
RETURN account.accountId AS accountId, touches`,
};

/** Events that name a resource inside a window, each once: the latest first, of equal times the last account first. */
export const touchesOnResource: Statement<{
  readonly kind: string;
  readonly key: string;
  /** included */
  readonly from: number;
  /** left out */
  readonly until: number;
  readonly limit: number;
}, {
  readonly accountId: string;
  readonly at: number;
}> = {
  name: 'touchesOnResource',
  shape: {"members":{"from":"int","until":"int","limit":"int"}},
  text: `MATCH (resource:Resource {kind: $given.kind, key: $given.key})<--(event)<-[:PERFORMED]-(account:Account)
USING INDEX SEEK resource:Resource(kind, key)
WHERE $given.from <= event.at AND event.at < $given.until
WITH DISTINCT account, event
RETURN account.accountId AS accountId, event.at AS at
ORDER BY event.at DESC, coalesce(account.textOrder, account.accountId) DESC LIMIT $given.limit`,
};

/** Verdicts by their ids, in no order. */
export const verdictsById: Statement<{
  readonly verdictIds: readonly (string)[];
}, {
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'verdictsById',
  shape: 'plain',
  text: `UNWIND $given.verdictIds AS verdictId
MATCH (verdict:Verdict {verdictId: verdictId})
USING INDEX SEEK verdict:Verdict(verdictId)
RETURN verdict {.*} AS facts`,
};

/** Verdicts that were given and recorded by an instant, in no order. */
export const verdictsKnown: Statement<{
  readonly asOf: number;
}, {
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'verdictsKnown',
  shape: {"members":{"asOf":"int"}},
  text: `MATCH (verdict:Verdict)
USING INDEX SEEK verdict:Verdict(recordedAt)
WHERE verdict.recordedAt <= $given.asOf AND verdict.at <= $given.asOf
RETURN verdict {.*} AS facts`,
};

/** Verdicts on accounts and gangs, in no order. */
export const verdictsOfTargets: Statement<{
  readonly targetTexts: readonly (string)[];
}, {
  readonly targetText: string;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'verdictsOfTargets',
  shape: 'plain',
  text: `UNWIND $given.targetTexts AS targetText
MATCH (verdict:Verdict {targetText: targetText})
USING INDEX SEEK verdict:Verdict(targetText)
RETURN verdict.targetText AS targetText, verdict {.*} AS facts`,
};

/** All versions of list entries, in no order. */
export const versionsOfEntries: Statement<{
  readonly entryKeys: readonly (string)[];
}, {
  /** target, list and source */
  readonly entryKey: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}> = {
  name: 'versionsOfEntries',
  shape: 'plain',
  text: `UNWIND $given.entryKeys AS entryKey
MATCH (entry:ListEntry {entryKey: entryKey})
USING INDEX SEEK entry:ListEntry(entryKey, version)
WHERE entry.version >= 0
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts`,
};

/** Records of people's work by kind and id, in no order. */
export const workRecordsByKey: Statement<{
  readonly recordKeys: readonly (string)[];
}, {
  readonly kind: string;
  readonly id: string;
  readonly belongsTo: string;
  readonly version: number;
  readonly text: string;
}> = {
  name: 'workRecordsByKey',
  shape: 'plain',
  text: `UNWIND $given.recordKeys AS recordKey
MATCH (record:WorkRecord {recordKey: recordKey})
USING INDEX SEEK record:WorkRecord(recordKey)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text`,
};

/** Records of people's work that belong to something, in no order. */
export const workRecordsInGroups: Statement<{
  /** kind and group */
  readonly groups: readonly (string)[];
}, {
  readonly kind: string;
  readonly id: string;
  readonly belongsTo: string;
  readonly version: number;
  readonly text: string;
}> = {
  name: 'workRecordsInGroups',
  shape: 'plain',
  text: `UNWIND $given.groups AS belongsTo
MATCH (record:WorkRecord {belongsTo: belongsTo})
USING INDEX SEEK record:WorkRecord(belongsTo)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text`,
};

/** All records of people's work of one kind, in no order. */
export const workRecordsOfKind: Statement<{
  readonly kind: string;
}, {
  readonly kind: string;
  readonly id: string;
  readonly belongsTo: string;
  readonly version: number;
  readonly text: string;
}> = {
  name: 'workRecordsOfKind',
  shape: 'plain',
  text: `MATCH (record:WorkRecord {kind: $given.kind})
USING INDEX SEEK record:WorkRecord(kind)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text`,
};

/** Ends a recording: totals over all events, the batch included. */
export const advanceEventLog: Statement<{
  readonly watermark: number;
  /** sum of the digests of all events, 32 hexadecimal digits */
  readonly checksum: string;
  readonly accounts: number;
  readonly resources: number;
  readonly firstEventAt: number | null;
  readonly lastEventAt: number | null;
}, Record<string, never>> = {
  name: 'advanceEventLog',
  shape: {"members":{"watermark":"int","accounts":"int","resources":"int","firstEventAt":"int","lastEventAt":"int"}},
  text: `MATCH (log:EventLog {name: 'events'})
SET log.watermark = $given.watermark, log.checksum = $given.checksum, log.accounts = $given.accounts,
  log.resources = $given.resources, log.firstEventAt = $given.firstEventAt, log.lastEventAt = $given.lastEventAt`,
};

/** Remembers how many rows of a draft are written, in the transaction that wrote them. */
export const advanceGeneration: Statement<{
  readonly number: number;
  /** digest of the draft */
  readonly draft: string;
  readonly written: number;
}, Record<string, never>> = {
  name: 'advanceGeneration',
  shape: {"members":{"number":"int","written":"int"}},
  text: `MATCH (generation:Generation {number: $given.number})
SET generation.draft = $given.draft, generation.written = $given.written`,
};

/** A generation that nobody is shown yet; locked until the transaction ends. One of that number that was left unfinished says of which draft it is and how many of its rows are written. */
export const beginGeneration: Statement<{
  readonly number: number;
  /** JSON */
  readonly head: string;
}, {
  readonly state: string;
  /** digest of the draft it is made of */
  readonly draft: string | null;
  /** rows of the draft that are written */
  readonly written: number;
}> = {
  name: 'beginGeneration',
  shape: {"members":{"number":"int"}},
  text: `MERGE (generation:Generation {number: $given.number})
ON CREATE SET generation.state = 'BUILDING', generation.written = 0
SET generation.head = $given.head
WITH generation
RETURN generation.state AS state, generation.draft AS draft, generation.written AS written`,
};

/** Removes communities of a generation that was left unfinished, some rows at a time. */
export const clearCommunities: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearCommunities',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (part:CommunityPart)
USING INDEX SEEK part:CommunityPart(generation, place)
WHERE part.generation = $given.generation AND part.place >= 0
WITH part LIMIT $given.limit
DETACH DELETE part
RETURN count(part) AS removed`,
};

/** Removes the dormant gangs of a generation that was left unfinished, some at a time. */
export const clearDormant: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearDormant',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (:Generation {number: $given.generation})<-[dormant:DORMANT_IN]-(:Gang)
WITH dormant LIMIT $given.limit
DELETE dormant
RETURN count(dormant) AS removed`,
};

/** Gives up the evidence of a generation that is no longer shown, some gangs at a time. */
export const clearEvidence: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearEvidence',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
WHERE found.evidence IS NOT NULL
WITH found LIMIT $given.limit
SET found.evidence = null
RETURN count(found) AS removed`,
};

/** Removes the gangs of a generation that was left unfinished, some at a time. */
export const clearGangs: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearGangs',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
WITH found LIMIT $given.limit
DELETE found
RETURN count(found) AS removed`,
};

/** Removes labels of a generation that was left unfinished, some at a time. */
export const clearLabels: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearLabels',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (label:Label)
USING INDEX SEEK label:Label(generation, accountId)
WHERE label.generation = $given.generation AND label.accountId >= ''
WITH label LIMIT $given.limit
DELETE label
RETURN count(label) AS removed`,
};

/** Removes steps of a generation that was left unfinished, some at a time. */
export const clearLineage: Statement<{
  readonly generation: number;
  readonly limit: number;
}, {
  readonly removed: number;
}> = {
  name: 'clearLineage',
  shape: {"members":{"generation":"int","limit":"int"}},
  text: `MATCH (step:LineageStep)
USING INDEX SEEK step:LineageStep(generation, place)
WHERE step.generation = $given.generation AND step.place >= 0
WITH step LIMIT $given.limit
DETACH DELETE step
RETURN count(step) AS removed`,
};

/** Completes a generation that was written before generations could be held, with the move that showed it. */
export const completeGeneration: Statement<{
  readonly number: number;
  /** JSON */
  readonly head: string;
  readonly at: number;
}, Record<string, never>> = {
  name: 'completeGeneration',
  shape: {"members":{"number":"int","at":"int"}},
  text: `MATCH (generation:Generation {number: $given.number})
SET generation.head = $given.head, generation.builtAt = $given.at, generation.pruned = false
MERGE (move:PublicationMove {sequence: $given.number})
SET move.generation = $given.number, move.at = $given.at, move.actor = 'refresh'`,
};

/** A generation is written: from now on it has its number and is kept. Nobody is shown it yet. */
export const endGeneration: Statement<{
  readonly number: number;
  readonly builtAt: number;
}, Record<string, never>> = {
  name: 'endGeneration',
  shape: {"members":{"number":"int","builtAt":"int"}},
  text: `MATCH (generation:Generation {number: $given.number})
SET generation.state = 'HELD', generation.builtAt = $given.builtAt,
  generation.pruned = false, generation.publishedAt = null`,
};

/** Takes the log of decisions for one recording: the next one waits until this transaction has ended. */
export const lockDecisionLog: Statement<Record<string, never>, {
  readonly recordings: number;
}> = {
  name: 'lockDecisionLog',
  shape: 'plain',
  text: `MERGE (log:DecisionLog {name: 'decisions'})
SET log.recordings = coalesce(log.recordings, 0) + 1
RETURN log.recordings AS recordings`,
};

/** Takes the log for one recording: the next one waits until this transaction has ended, so numbers have no gaps and are visible in their order. Totals are read after the lock was taken. */
export const lockEventLog: Statement<Record<string, never>, {
  /** number of this recording */
  readonly recordings: number;
  readonly watermark: number;
  /** sum of the digests of all events, 32 hexadecimal digits */
  readonly checksum: string;
  readonly accounts: number;
  readonly resources: number;
  readonly firstEventAt: number | null;
  readonly lastEventAt: number | null;
}> = {
  name: 'lockEventLog',
  shape: 'plain',
  text: `MATCH (log:EventLog {name: 'events'})
SET log.recordings = log.recordings + 1
WITH log
RETURN log.recordings AS recordings, log.watermark AS watermark, log.checksum AS checksum,
  log.accounts AS accounts, log.resources AS resources, log.firstEventAt AS firstEventAt, log.lastEventAt AS lastEventAt`,
};

/** Takes the lease's row until the transaction ends; what it says is read after the lock was taken. */
export const lockLease: Statement<{
  readonly work: string;
}, {
  readonly holder: string | null;
  readonly token: number;
  readonly until: number;
}> = {
  name: 'lockLease',
  shape: 'plain',
  text: `MERGE (lease:Lease {work: $given.work})
ON CREATE SET lease.token = 0, lease.until = 0
SET lease.looks = coalesce(lease.looks, 0) + 1
WITH lease
RETURN lease.holder AS holder, lease.token AS token, lease.until AS until`,
};

/** Makes nodes of labels without a gang that an older program wrote as relationships, some at a time. */
export const moveExposures: Statement<{
  readonly limit: number;
}, {
  readonly moved: number;
}> = {
  name: 'moveExposures',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (account:Account)-[old:EXPOSED_IN]->(:Generation)
WITH account, old LIMIT $given.limit
MERGE (label:Label {generation: old.generation, accountId: account.accountId})
SET label.strength = old.strength, label.level = old.level, label.score = old.score, label.reasons = old.reasons
DELETE old
RETURN count(label) AS moved`,
};

/** Makes nodes of labels that an older program wrote as relationships to gangs, some at a time. */
export const moveMemberships: Statement<{
  readonly limit: number;
}, {
  readonly moved: number;
}> = {
  name: 'moveMemberships',
  shape: {"members":{"limit":"int"}},
  text: `MATCH (account:Account)-[old:MEMBER_OF]->(gang:Gang)
WITH account, old, gang LIMIT $given.limit
MERGE (label:Label {generation: old.generation, accountId: account.accountId})
SET label.gangId = gang.gangId, label.role = old.role, label.strength = old.strength, label.cell = old.cell,
  label.second = old.second, label.level = old.level, label.score = old.score, label.reasons = old.reasons
DELETE old
RETURN count(label) AS moved`,
};

/** The next number of a kind of record: no two callers are given one. */
export const numberWorkRecord: Statement<{
  readonly kind: string;
}, {
  readonly number: number;
}> = {
  name: 'numberWorkRecord',
  shape: 'plain',
  text: `MERGE (count:WorkNumber {kind: $given.kind})
SET count.number = coalesce(count.number, 0) + 1
RETURN count.number AS number`,
};

/** Marks a generation as pruned, unless it is shown: it can be read, but not shown again. */
export const pruneGeneration: Statement<{
  readonly number: number;
}, {
  readonly pruned: boolean;
}> = {
  name: 'pruneGeneration',
  shape: {"members":{"number":"int"}},
  text: `MATCH (generation:Generation {number: $given.number})
SET generation.pruned = generation.state <> 'PUBLISHED'
RETURN generation.pruned AS pruned`,
};

/** Accounts of a batch, in the order of their ids, with what the batch adds to them. An account that only others name has no events and counts as unknown. Each parameter is a column: the same values as one map a row take five times as long to be read. */
export const putAccounts: Statement<{
  readonly accountId: readonly (string)[];
  readonly textOrder: readonly (string | null)[];
  readonly events: readonly (number)[];
  readonly createdAt: readonly (number | null)[];
  readonly firstEventAt: readonly (number | null)[];
  readonly lastEventAt: readonly (number | null)[];
}, {
  /** accounts that had no event before */
  readonly newAccounts: number;
}> = {
  name: 'putAccounts',
  shape: {"members":{"events":{"list":"int"},"createdAt":{"list":"int"},"firstEventAt":{"list":"int"},"lastEventAt":{"list":"int"}}},
  text: `UNWIND range(0, size($given.accountId) - 1) AS row
MERGE (account:Account {accountId: $given.accountId[row]})
ON CREATE SET account.textOrder = $given.textOrder[row]
WITH account, $given.events[row] AS events, $given.createdAt[row] AS createdAt,
  $given.firstEventAt[row] AS firstEventAt, $given.lastEventAt[row] AS lastEventAt
WITH *, account.events IS NULL AND events > 0 AS fresh
SET account.events = CASE WHEN events = 0 THEN account.events ELSE coalesce(account.events, 0) + events END,
  account.createdAt = CASE WHEN account.createdAt IS NULL OR createdAt < account.createdAt
    THEN createdAt ELSE account.createdAt END,
  account.firstEventAt = CASE WHEN account.firstEventAt IS NULL OR firstEventAt < account.firstEventAt
    THEN firstEventAt ELSE account.firstEventAt END,
  account.lastEventAt = CASE WHEN account.lastEventAt IS NULL OR lastEventAt > account.lastEventAt
    THEN lastEventAt ELSE account.lastEventAt END
RETURN sum(CASE WHEN fresh THEN 1 ELSE 0 END) AS newAccounts`,
};

/** Communities of a generation that nobody is shown yet, many a row. */
export const putCommunities: Statement<{
  readonly generation: number;
  readonly parts: readonly ({ readonly place: number; readonly communities: string })[];
}, Record<string, never>> = {
  name: 'putCommunities',
  shape: {"members":{"generation":"int","parts":{"list":{"members":{"place":"int"}}}}},
  text: `UNWIND $given.parts AS row
MERGE (part:CommunityPart {generation: $given.generation, place: row.place})
SET part.communities = row.communities`,
};

/** Gangs that a generation did not find but may revive. */
export const putDormant: Statement<{
  readonly generation: number;
  readonly gangs: readonly ({ readonly gangId: string; readonly core: readonly (string)[]; readonly missed: number })[];
}, Record<string, never>> = {
  name: 'putDormant',
  shape: {"members":{"generation":"int","gangs":{"list":{"members":{"missed":"int"}}}}},
  text: `MATCH (generation:Generation {number: $given.generation})
UNWIND $given.gangs AS row
MERGE (gang:Gang {gangId: row.gangId})
MERGE (gang)-[dormant:DORMANT_IN]->(generation)
SET dormant.core = row.core, dormant.missed = row.missed`,
};

/** New versions of list entries. */
export const putEntries: Statement<{
  readonly entries: readonly ({ readonly entryKey: string; readonly version: number; readonly targetText: string; readonly targetKind: string; readonly targetKey: string; readonly list: string; readonly display: string; readonly reason: string; readonly source: string; readonly from: number | null; readonly until: number | null; readonly binding: boolean; readonly recordedAt: number })[];
}, Record<string, never>> = {
  name: 'putEntries',
  shape: {"members":{"entries":{"list":{"members":{"version":"int","from":"int","until":"int","recordedAt":"int"}}}}},
  text: `UNWIND $given.entries AS row
CREATE (entry:ListEntry)
SET entry = row`,
};

/** Gangs of a generation that nobody is shown yet. */
export const putGangs: Statement<{
  readonly generation: number;
  readonly gangs: readonly ({ readonly gangId: string; readonly gang: string; readonly evidence: string | null; readonly level: string | null; readonly score: number; readonly size: number })[];
}, Record<string, never>> = {
  name: 'putGangs',
  shape: {"members":{"generation":"int","gangs":{"list":{"members":{"size":"int"}}}}},
  text: `MATCH (generation:Generation {number: $given.generation})
UNWIND $given.gangs AS row
MERGE (gang:Gang {gangId: row.gangId})
MERGE (gang)-[found:FOUND_IN]->(generation)
SET found.gang = row.gang, found.evidence = row.evidence, found.level = row.level, found.score = row.score,
  found.size = row.size`,
};

/** Labels in a generation that nobody is shown yet, in columns. Nothing is looked up: a label knows its account and gang by their ids. */
export const putLabels: Statement<{
  readonly generation: number;
  readonly accountId: readonly (string)[];
  readonly gangId: readonly (string | null)[];
  readonly role: readonly (string | null)[];
  readonly strength: readonly (number)[];
  readonly cell: readonly (number | null)[];
  /** JSON */
  readonly second: readonly (string | null)[];
  readonly level: readonly (string | null)[];
  readonly score: readonly (number)[];
  /** JSON */
  readonly reasons: readonly (string)[];
}, Record<string, never>> = {
  name: 'putLabels',
  shape: {"members":{"generation":"int","cell":{"list":"int"}}},
  text: `UNWIND range(0, size($given.accountId) - 1) AS row
CREATE (:Label {generation: $given.generation, accountId: $given.accountId[row], gangId: $given.gangId[row],
  role: $given.role[row], strength: $given.strength[row], cell: $given.cell[row], second: $given.second[row],
  level: $given.level[row], score: $given.score[row], reasons: $given.reasons[row]})`,
};

/** Steps of a generation that nobody is shown yet, with the gangs that they name. */
export const putLineage: Statement<{
  readonly generation: number;
  /** as-of instant of the generation */
  readonly at: number;
  readonly steps: readonly ({ readonly place: number; readonly step: string; readonly gangIds: readonly (string)[] })[];
}, Record<string, never>> = {
  name: 'putLineage',
  shape: {"members":{"generation":"int","at":"int","steps":{"list":{"members":{"place":"int"}}}}},
  text: `UNWIND $given.steps AS row
MERGE (step:LineageStep {generation: $given.generation, place: row.place})
SET step.at = $given.at, step.step = row.step
WITH step, row
UNWIND row.gangIds AS gangId
MERGE (gang:Gang {gangId: gangId})
MERGE (step)-[:NAMES]->(gang)`,
};

/** Writes a note, in the place of an earlier one. */
export const putNote: Statement<{
  readonly name: string;
  readonly text: string;
}, Record<string, never>> = {
  name: 'putNote',
  shape: 'plain',
  text: `MERGE (note:Note {name: $given.name})
SET note.text = $given.text`,
};

/** Records of people's work, each in the place of the one before it. */
export const putWorkRecords: Statement<{
  readonly records: readonly ({ readonly recordKey: string; readonly kind: string; readonly id: string; readonly belongsTo: string; readonly version: number; readonly text: string })[];
}, Record<string, never>> = {
  name: 'putWorkRecords',
  shape: {"members":{"records":{"list":{"members":{"version":"int"}}}}},
  text: `UNWIND $given.records AS row
MERGE (record:WorkRecord {recordKey: row.recordKey})
SET record = row`,
};

/** Logins, registrations and applications that are new, in columns, with the resources that they name, and what they add to those resources, in columns of each kind. Accounts are there already. Each resource is found once: events name it by its place among all that are given. The mask that was recorded first stays; a mention keeps its own where it is another one. Its place in its event keeps the order of the fields. */
export const recordEvents: Statement<{
  /** number of this recording; tells what is new from what was there */
  readonly recording: number;
  readonly resourceKinds: readonly ({ readonly kind: string; readonly label: string; readonly kindCode: number; readonly key: readonly (string)[]; readonly textOrder: readonly (string | null)[]; readonly mask: readonly (string)[]; readonly events: readonly (number)[]; readonly firstEventAt: readonly (number)[]; readonly lastEventAt: readonly (number)[] })[];
  readonly label: readonly (string)[];
  readonly accountId: readonly (string)[];
  readonly eventId: readonly (string)[];
  readonly number: readonly (number)[];
  readonly at: readonly (number)[];
  readonly receivedAt: readonly (number)[];
  readonly accountCreatedAt: readonly (number | null)[];
  readonly digest: readonly (string)[];
  readonly success: readonly (boolean | null)[];
  readonly flags: readonly (readonly (string)[] | null)[];
  readonly userAgent: readonly (string | null)[];
  readonly referrerAccountId: readonly (string | null)[];
  readonly product: readonly (string | null)[];
  readonly amount: readonly (string | null)[];
  readonly lender: readonly (string | null)[];
  /** of an event's mentions, among all resources */
  readonly resources: readonly (readonly (number)[])[];
  readonly through: readonly (readonly (string)[])[];
  readonly masks: readonly (readonly (string)[])[];
}, {
  readonly newResources: number;
}> = {
  name: 'recordEvents',
  shape: {"members":{"recording":"int","resourceKinds":{"list":{"members":{"kindCode":"int","events":{"list":"int"},"firstEventAt":{"list":"int"},"lastEventAt":{"list":"int"}}}},"number":{"list":"int"},"at":{"list":"int"},"receivedAt":{"list":"int"},"accountCreatedAt":{"list":"int"},"resources":{"list":{"list":"int"}}}},
  text: `CALL () {
  UNWIND $given.resourceKinds AS own
  UNWIND range(0, size(own.key) - 1) AS row
  MERGE (resource:Resource {kind: own.kind, key: own.key[row]})
  ON CREATE SET resource:$(own.label), resource.kindCode = own.kindCode, resource.display = own.mask[row],
    resource.textOrder = own.textOrder[row], resource.events = own.events[row],
    resource.firstEventAt = own.firstEventAt[row], resource.lastEventAt = own.lastEventAt[row],
    resource.recordedIn = $given.recording
  ON MATCH SET resource.events = resource.events + own.events[row],
    resource.firstEventAt = CASE WHEN own.firstEventAt[row] < resource.firstEventAt
      THEN own.firstEventAt[row] ELSE resource.firstEventAt END,
    resource.lastEventAt = CASE WHEN own.lastEventAt[row] > resource.lastEventAt
      THEN own.lastEventAt[row] ELSE resource.lastEventAt END
  RETURN collect(resource) AS found, collect(resource.display) AS displays,
    sum(CASE WHEN resource.recordedIn = $given.recording THEN 1 ELSE 0 END) AS newResources
}
CALL (found, displays) {
  UNWIND range(0, size($given.eventId) - 1) AS row
  MATCH (account:Account {accountId: $given.accountId[row]})
  USING INDEX SEEK account:Account(accountId)
  CREATE (account)-[:PERFORMED]->(event:Event:$($given.label[row]) {eventId: $given.eventId[row],
    number: $given.number[row], at: $given.at[row], receivedAt: $given.receivedAt[row],
    accountCreatedAt: $given.accountCreatedAt[row], digest: $given.digest[row], success: $given.success[row],
    flags: $given.flags[row], userAgent: $given.userAgent[row], referrerAccountId: $given.referrerAccountId[row],
    product: $given.product[row], amount: $given.amount[row], lender: $given.lender[row]})
  WITH event, found, displays, $given.resources[row] AS named, $given.through[row] AS through, $given.masks[row] AS masks
  UNWIND range(0, size(named) - 1) AS place
  WITH event, found[named[place]] AS resource, displays[named[place]] AS display, place, through[place] AS through,
    masks[place] AS mask
  CREATE (event)-[:$(through) {place: place, mask: CASE WHEN mask = display THEN null ELSE mask END}]->(resource)
}
RETURN newResources`,
};

/** Outcomes that are new. Their accounts are there already. */
export const recordOutcomes: Statement<{
  readonly outcomes: readonly ({ readonly accountId: string; readonly facts: { readonly eventId: string; readonly number: number; readonly at: number; readonly receivedAt: number; readonly accountCreatedAt: number | null; readonly digest: string; readonly outcome: string; readonly knownAt: number; readonly applicationId: string | null; readonly source: string | null; readonly daysPastDue: number | null } })[];
}, Record<string, never>> = {
  name: 'recordOutcomes',
  shape: {"members":{"outcomes":{"list":{"members":{"facts":{"members":{"number":"int","at":"int","receivedAt":"int","accountCreatedAt":"int","knownAt":"int"}}}}}}},
  text: `UNWIND $given.outcomes AS row
MATCH (account:Account {accountId: row.accountId})
USING INDEX SEEK account:Account(accountId)
CREATE (outcome:Event:Outcome)-[:CONCERNS]->(account)
SET outcome = row.facts`,
};

/** A run of the refresh, as it stands now. */
export const recordRun: Statement<{
  readonly runId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly end: string;
  readonly generation: number | null;
  readonly message: string | null;
}, Record<string, never>> = {
  name: 'recordRun',
  shape: {"members":{"startedAt":"int","endedAt":"int","generation":"int"}},
  text: `MERGE (run:Run {startedAt: $given.startedAt, runId: $given.runId})
SET run.endedAt = $given.endedAt, run.end = $given.end, run.generation = $given.generation, run.message = $given.message`,
};

/** Remembers how far the schema has come, and makes the rows that everything else locks. */
export const recordSchemaVersion: Statement<{
  readonly version: number;
}, Record<string, never>> = {
  name: 'recordSchemaVersion',
  shape: {"members":{"version":"int"}},
  text: `MERGE (version:SchemaVersion {name: 'gangscope'})
SET version.version = $given.version
MERGE (log:EventLog {name: 'events'})
ON CREATE SET log.recordings = 0, log.watermark = 0, log.checksum = '00000000000000000000000000000000',
  log.accounts = 0, log.resources = 0
MERGE (publication:Publication {name: 'current'})
ON CREATE SET publication.sequence = 0`,
};

/** Ties that are new. Both accounts are there already. */
export const recordTies: Statement<{
  readonly ties: readonly ({ readonly accountId: string; readonly facts: { readonly eventId: string; readonly number: number; readonly at: number; readonly receivedAt: number; readonly accountCreatedAt: number | null; readonly digest: string; readonly tie: string; readonly otherAccountId: string; readonly amount: string | null } })[];
}, Record<string, never>> = {
  name: 'recordTies',
  shape: {"members":{"ties":{"list":{"members":{"facts":{"members":{"number":"int","at":"int","receivedAt":"int","accountCreatedAt":"int"}}}}}}},
  text: `UNWIND $given.ties AS row
MATCH (account:Account {accountId: row.accountId})
USING INDEX SEEK account:Account(accountId)
CREATE (account)-[:PERFORMED]->(tie:Event:Tie)
SET tie = row.facts
WITH row, tie
MATCH (other:Account {accountId: row.facts.otherAccountId})
USING INDEX SEEK other:Account(accountId)
CREATE (tie)-[:WITH]->(other)`,
};

/** Verdicts that are new. */
export const recordVerdicts: Statement<{
  readonly verdicts: readonly ({ readonly verdictId: string; readonly targetText: string; readonly targetKind: string; readonly targetKey: string; readonly verdict: string; readonly reason: string; readonly author: string; readonly at: number; readonly generation: number; readonly recordedAt: number })[];
}, Record<string, never>> = {
  name: 'recordVerdicts',
  shape: {"members":{"verdicts":{"list":{"members":{"at":"int","generation":"int","recordedAt":"int"}}}}},
  text: `UNWIND $given.verdicts AS row
CREATE (verdict:Verdict)
SET verdict = row`,
};

/** Forgets records of people's work that still stand as they were read. */
export const removeWorkRecords: Statement<{
  readonly records: readonly ({ readonly recordKey: string; readonly version: number })[];
}, Record<string, never>> = {
  name: 'removeWorkRecords',
  shape: {"members":{"records":{"list":{"members":{"version":"int"}}}}},
  text: `UNWIND $given.records AS row
MATCH (record:WorkRecord {recordKey: row.recordKey})
WHERE record.version = row.version
DELETE record`,
};

/** Gives the lease to a holder, or to nobody. */
export const setLease: Statement<{
  readonly work: string;
  readonly holder: string | null;
  readonly token: number;
  readonly until: number;
}, Record<string, never>> = {
  name: 'setLease',
  shape: {"members":{"token":"int","until":"int"}},
  text: `MATCH (lease:Lease {work: $given.work})
SET lease.holder = $given.holder, lease.token = $given.token, lease.until = $given.until`,
};

/** Moves the publication to a generation and remembers the move. The one that was shown retires. A clock that was set back does not make two generations shown at one instant. */
export const showGeneration: Statement<{
  readonly number: number;
  readonly now: number;
  readonly actor: string;
  /** null for a run that passed the gate */
  readonly reason: string | null;
}, {
  readonly sequence: number;
}> = {
  name: 'showGeneration',
  shape: {"members":{"number":"int","now":"int"}},
  text: `MATCH (publication:Publication {name: 'current'})
SET publication.sequence = publication.sequence + 1
WITH publication
OPTIONAL MATCH (last:PublicationMove {sequence: publication.sequence - 1})
WITH publication, CASE WHEN last.at > $given.now THEN last.at ELSE $given.now END AS at
OPTIONAL MATCH (publication)-[shows:SHOWS]->(before:Generation)
DELETE shows
SET before.state = 'RETIRED'
WITH publication, at
MATCH (generation:Generation {number: $given.number})
SET generation.state = 'PUBLISHED', generation.publishedAt = coalesce(generation.publishedAt, at)
CREATE (publication)-[:SHOWS]->(generation)
CREATE (move:PublicationMove {sequence: publication.sequence})
SET move.generation = $given.number, move.at = at, move.actor = $given.actor, move.reason = $given.reason
RETURN publication.sequence AS sequence`,
};

/** Ends a verdict. */
export const withdrawVerdict: Statement<{
  readonly verdictId: string;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  /** when the withdrawal was recorded */
  readonly endedAt: number;
}, Record<string, never>> = {
  name: 'withdrawVerdict',
  shape: {"members":{"at":"int","endedAt":"int"}},
  text: `MATCH (verdict:Verdict {verdictId: $given.verdictId})
SET verdict.withdrawnAt = $given.at, verdict.withdrawnBy = $given.by, verdict.withdrawnReason = $given.reason,
  verdict.endedAt = $given.endedAt`,
};

/** Steps of the schema, in the order in which they are taken; the version is how many were. */
export const migrations: readonly { readonly name: string; readonly text: string }[] = [
  { name: "uniqueSchemaVersion", text: `CREATE CONSTRAINT unique_schema_version IF NOT EXISTS FOR (version:SchemaVersion) REQUIRE version.name IS UNIQUE` },
  { name: "uniqueAccounts", text: `CREATE CONSTRAINT unique_account IF NOT EXISTS FOR (account:Account) REQUIRE account.accountId IS UNIQUE` },
  { name: "uniqueResources", text: `CREATE CONSTRAINT unique_resource IF NOT EXISTS FOR (resource:Resource) REQUIRE (resource.kind, resource.key) IS UNIQUE` },
  { name: "uniqueEvents", text: `CREATE CONSTRAINT unique_event IF NOT EXISTS FOR (event:Event) REQUIRE event.eventId IS UNIQUE` },
  { name: "uniqueEventNumbers", text: `CREATE CONSTRAINT unique_event_number IF NOT EXISTS FOR (event:Event) REQUIRE event.number IS UNIQUE` },
  { name: "uniqueEventLog", text: `CREATE CONSTRAINT unique_event_log IF NOT EXISTS FOR (log:EventLog) REQUIRE log.name IS UNIQUE` },
  { name: "uniqueLeases", text: `CREATE CONSTRAINT unique_lease IF NOT EXISTS FOR (lease:Lease) REQUIRE lease.work IS UNIQUE` },
  { name: "uniqueGenerations", text: `CREATE CONSTRAINT unique_generation IF NOT EXISTS FOR (generation:Generation) REQUIRE generation.number IS UNIQUE` },
  { name: "uniqueGangs", text: `CREATE CONSTRAINT unique_gang IF NOT EXISTS FOR (gang:Gang) REQUIRE gang.gangId IS UNIQUE` },
  { name: "uniquePublications", text: `CREATE CONSTRAINT unique_publication IF NOT EXISTS FOR (publication:Publication) REQUIRE publication.name IS UNIQUE` },
  { name: "uniqueNotes", text: `CREATE CONSTRAINT unique_note IF NOT EXISTS FOR (note:Note) REQUIRE note.name IS UNIQUE` },
  { name: "eventTimes", text: `CREATE INDEX event_at IF NOT EXISTS FOR (event:Event) ON (event.at)` },
  { name: "tieTimes", text: `CREATE INDEX tie_at IF NOT EXISTS FOR (tie:Tie) ON (tie.at)` },
  { name: "outcomeTimes", text: `CREATE INDEX outcome_known_at IF NOT EXISTS FOR (outcome:Outcome) ON (outcome.knownAt)` },
  { name: "resourceKeys", text: `CREATE INDEX resource_key IF NOT EXISTS FOR (resource:Resource) ON (resource.key)` },
  { name: "resourceDisplays", text: `CREATE INDEX resource_display IF NOT EXISTS FOR (resource:Resource) ON (resource.display)` },
  { name: "accountTextOrders", text: `CREATE INDEX account_text_order IF NOT EXISTS FOR (account:Account) ON (account.textOrder)` },
  { name: "membershipsByGeneration", text: `CREATE INDEX member_generation IF NOT EXISTS FOR ()-[member:MEMBER_OF]-() ON (member.generation)` },
  { name: "exposuresByGeneration", text: `CREATE INDEX exposed_generation IF NOT EXISTS FOR ()-[exposed:EXPOSED_IN]-() ON (exposed.generation)` },
  { name: "uniqueDecisionLogs", text: `CREATE CONSTRAINT unique_decision_log IF NOT EXISTS FOR (log:DecisionLog) REQUIRE log.name IS UNIQUE` },
  { name: "uniqueListEntries", text: `CREATE CONSTRAINT unique_list_entry IF NOT EXISTS FOR (entry:ListEntry) REQUIRE (entry.entryKey, entry.version) IS UNIQUE` },
  { name: "listEntryTargets", text: `CREATE INDEX list_entry_target IF NOT EXISTS FOR (entry:ListEntry) ON (entry.targetText)` },
  { name: "listEntryTimes", text: `CREATE INDEX list_entry_recorded_at IF NOT EXISTS FOR (entry:ListEntry) ON (entry.recordedAt)` },
  { name: "uniqueVerdicts", text: `CREATE CONSTRAINT unique_verdict IF NOT EXISTS FOR (verdict:Verdict) REQUIRE verdict.verdictId IS UNIQUE` },
  { name: "verdictTargets", text: `CREATE INDEX verdict_target IF NOT EXISTS FOR (verdict:Verdict) ON (verdict.targetText)` },
  { name: "verdictTimes", text: `CREATE INDEX verdict_recorded_at IF NOT EXISTS FOR (verdict:Verdict) ON (verdict.recordedAt)` },
  { name: "uniqueLineageSteps", text: `CREATE CONSTRAINT unique_lineage_step IF NOT EXISTS FOR (step:LineageStep) REQUIRE (step.generation, step.place) IS UNIQUE` },
  { name: "uniquePublicationMoves", text: `CREATE CONSTRAINT unique_publication_move IF NOT EXISTS FOR (move:PublicationMove) REQUIRE move.sequence IS UNIQUE` },
  { name: "uniqueRuns", text: `CREATE CONSTRAINT unique_run IF NOT EXISTS FOR (run:Run) REQUIRE (run.startedAt, run.runId) IS UNIQUE` },
  { name: "uniqueWorkRecords", text: `CREATE CONSTRAINT unique_work_record IF NOT EXISTS FOR (record:WorkRecord) REQUIRE record.recordKey IS UNIQUE` },
  { name: "workRecordGroups", text: `CREATE INDEX work_record_group IF NOT EXISTS FOR (record:WorkRecord) ON (record.belongsTo)` },
  { name: "workRecordKinds", text: `CREATE INDEX work_record_kind IF NOT EXISTS FOR (record:WorkRecord) ON (record.kind)` },
  { name: "uniqueWorkNumbers", text: `CREATE CONSTRAINT unique_work_number IF NOT EXISTS FOR (count:WorkNumber) REQUIRE count.kind IS UNIQUE` },
  { name: "uniqueCommunityParts", text: `CREATE CONSTRAINT unique_community_part IF NOT EXISTS FOR (part:CommunityPart) REQUIRE (part.generation, part.place) IS UNIQUE` },
  { name: "uniqueLabels", text: `CREATE CONSTRAINT unique_label IF NOT EXISTS FOR (label:Label) REQUIRE (label.generation, label.accountId) IS UNIQUE` },
  { name: "labelsOfGangs", text: `CREATE INDEX label_gang IF NOT EXISTS FOR (label:Label) ON (label.generation, label.gangId)` },
  { name: "noMembershipsByGeneration", text: `DROP INDEX member_generation IF EXISTS` },
  { name: "noExposuresByGeneration", text: `DROP INDEX exposed_generation IF EXISTS` },
];
