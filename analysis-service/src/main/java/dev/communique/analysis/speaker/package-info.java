/**
 * Persons: who speaks, under whatever name a text gives.
 *
 * <p>An alias is a name as texts give it; every alias points to one person, and only this pointer changes when persons
 * are merged or split. Counts stay with the alias, so they follow at once and come back exactly.
 *
 * <p>An alias is put to a person when it is first seen speaking, and once: names that agree as {@link
 * dev.communique.analysis.speaker.PersonName} says, and as {@link dev.communique.analysis.speaker.Joining} allows. What
 * is not certain stays apart and is offered as a candidate, since two persons counted as one mislead, and one counted as
 * two can be merged. The order in which names arrive matters only where a name fits several persons, or is too short to
 * tell: then the first decides. What people decided, nothing that arrives undoes.
 *
 * <p>A short name (a bare surname, or one with initials) is an alias for each home it is seen in, the publisher's country
 * or the publisher without one: an Ivanov of one country is not the Ivanov of another.
 */
package dev.communique.analysis.speaker;
