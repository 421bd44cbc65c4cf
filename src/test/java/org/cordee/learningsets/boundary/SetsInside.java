package org.cordee.learningsets.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.forming.boundary.FormingInside;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/**
 * What tests of a set at work need: a set whose members have all accepted, with or without a facilitator and a
 * contract.
 */
public abstract class SetsInside extends FormingInside {

    @Inject
    protected SetQueries sets;

    @Inject
    protected MeetingQueries meetings;

    @Inject
    protected Contracts contracts;

    @Inject
    protected MeetingSchedule meetingSchedule;

    /**
     * A set of a network, in which all have accepted. They come from two levels where somebody facilitates, else from
     * one. The set lists them in the same order: as it orders them by id, and ids need not grow while other
     * transactions take some, another set is made of other people where it does not.
     */
    protected MadeSet accepted(int members, boolean facilitated) {
        Circle circle = circle(members + 1);
        List<PersonId> inIt = circle.members().subList(0, members);
        MadeSet made = inTransaction(() -> {
            Instant now = clock.instant();
            LearningSet set = new LearningSet(unique("Set"), Origin.of(circle.network()), null, soon(), now);
            for (int i = 0; i < members; i++) {
                Level level = facilitated && i % 2 == 0 ? Level.CITIZEN : Level.PRACTITIONER;
                set.propose(
                        inIt.get(i),
                        new MemberFacts(
                                level == Level.CITIZEN ? null : Sector.values()[i % Sector.values().length],
                                level,
                                null,
                                false),
                        now);
                set.accept(inIt.get(i), now);
            }
            PersonId facilitator = null;
            if (facilitated) {
                facilitator = people.join(unique("Facilitator"), Level.PRACTITIONER, null, null);
                set.facilitatedBy(facilitator);
            }
            sets.add(set);
            return new MadeSet(set.id(), inIt, facilitator, circle.coordinator(), circle.network());
        });
        return listed(made.id()).equals(made.members()) ? made : accepted(members, facilitated);
    }

    /** The members in the order in which the set lists them. */
    private List<PersonId> listed(LearningSetId set) {
        return inTransaction(
                () -> sets.one(set).members().stream().map(SetMember::person).toList());
    }

    /** The same, with its first contract signed by all and five meetings without dates. */
    protected MadeSet contracted(int members, boolean facilitated) {
        MadeSet made = accepted(members, facilitated);
        made.everybody().forEach(p -> sign(made, p));
        return made;
    }

    /** Signs what is there. */
    protected boolean sign(MadeSet made, PersonId person) {
        return as(
                person,
                () -> contracts.sign(
                        made.id(), true, contracts.page(made.id(), null).about().version()));
    }

    /** Of the meetings of a set, the one with that number. */
    protected SetMeetingId meeting(MadeSet made, int number) {
        return inTransaction(() -> meetings.meetings(made.id()).get(number - 1).id());
    }

    /** @param facilitator null in a set that runs itself @param coordinator of its network, and not in it */
    protected record MadeSet(
            LearningSetId id, List<PersonId> members, PersonId facilitator, PersonId coordinator, NetworkId network) {

        /** The members and the facilitator. */
        public List<PersonId> everybody() {
            return facilitator == null
                    ? members
                    : Stream.concat(members.stream(), Stream.of(facilitator)).toList();
        }
    }
}
