package org.cordee.learningsets.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.terms.MemberState;

/**
 * A set for other systems; what its contract says in words is not in it.
 *
 * @param origin title of the cohort or network; absent where its members made it
 * @param part {@code member} or {@code facilitator}: what one is in it
 * @param members all who hold a place, without a name where somebody unlisted has not accepted
 * @param facilitator name; absent where there is none
 * @param contract absent before there is one
 */
public record SetJson(
        long id,
        String title,
        String state,
        String origin,
        String part,
        List<Member> members,
        String facilitator,
        Contract contract,
        List<Meeting> meetings) {

    static SetJson of(
            MySets.Composition set, ContractPage contract, MeetingSchedule.Meetings meetings, long me, String myName) {
        List<Member> members = new ArrayList<>();
        if (set.mine() == MemberState.ACCEPTED) {
            members.add(new Member(me, myName, MemberState.ACCEPTED.key()));
        }
        set.fellows()
                .forEach(f -> members.add(new Member(
                        f.person() == null ? null : f.person().value(),
                        f.name(),
                        (f.accepted() ? MemberState.ACCEPTED : MemberState.PROPOSED).key())));
        return new SetJson(
                set.id().value(),
                set.title(),
                set.state().key(),
                set.origin().isEmpty() ? null : set.origin(),
                set.mine() == MemberState.ACCEPTED ? "member" : "facilitator",
                members,
                set.facilitator(),
                contract == null ? null : Contract.of(contract),
                meetings.all().stream().map(Meeting::of).toList());
    }

    /** @param id absent, like the name, where somebody unlisted has not accepted */
    public record Member(Long id, String name, String state) {}

    /**
     * @param minutes of a meeting @param agreed since when it is in force; absent before @param signed how many of
     *     {@code signers} have
     */
    public record Contract(
            int round,
            int meetings,
            int weeksBetween,
            int minutes,
            String strictness,
            int signers,
            long signed,
            Instant agreed) {

        static Contract of(ContractPage k) {
            return new Contract(
                    k.round(),
                    k.meetings(),
                    k.weeksBetween(),
                    k.minutes(),
                    k.strictness().key(),
                    k.signers().size(),
                    k.signed(),
                    k.agreedAt());
        }
    }

    /**
     * @param appointment id for {@code /appointments/{id}/…}; absent while it has no date, like start and end @param
     *     host name, or absent
     */
    public record Meeting(
            long id, int number, String state, Long appointment, Instant start, Instant end, String host) {

        static Meeting of(MeetingSchedule.Meeting m) {
            return new Meeting(
                    m.id().value(),
                    m.number(),
                    m.state().key(),
                    m.date() == null ? null : m.date().value(),
                    m.when() == null ? null : m.when().start(),
                    m.when() == null ? null : m.when().end(),
                    m.host());
        }
    }
}
