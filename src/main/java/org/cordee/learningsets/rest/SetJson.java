package org.cordee.learningsets.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Strictness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set for other systems; what its contract says in words is not in it. */
@Schema(
        name = "LearningSet",
        requiredProperties = {"id", "title", "state", "part", "members", "meetings"})
public record SetJson(
        long id,
        String title,
        @Schema(implementation = SetState.class) String state,

        @Schema(description = "Title of the cohort or network; absent if its members created it")
        String origin,

        @Schema(
                enumeration = {"member", "facilitator"},
                description = "The reader’s role in the set")
        String part,

        @Schema(description = "Everyone who holds a place") List<Member> members,

        @Schema(description = "Name; absent if there is none")
        String facilitator,

        @Schema(description = "Absent until there is one") Contract contract,
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
                set.facilitator() == null ? null : set.facilitator().name(),
                contract == null ? null : Contract.of(contract),
                meetings.all().stream().map(Meeting::of).toList());
    }

    /** Someone who holds a place. */
    @Schema(name = "LearningSetMember", requiredProperties = "state")
    public record Member(
            @Schema(description = "Absent, like the name, for someone unlisted who hasn't accepted")
            Long id,

            String name,
            @Schema(enumeration = {"proposed", "accepted"}) String state) {}

    /** What the members agreed on, in numbers. */
    @Schema(
            name = "LearningSetContract",
            requiredProperties = {"round", "meetings", "weeksBetween", "minutes", "strictness", "signers", "signed"})
    public record Contract(
            int round,
            int meetings,
            int weeksBetween,
            @Schema(description = "Length of a meeting") int minutes,
            @Schema(implementation = Strictness.class) String strictness,

            @Schema(description = "How many people have to sign")
            int signers,

            @Schema(description = "How many have signed") long signed,

            @Schema(description = "Since when it is in force; absent before")
            Instant agreed) {

        static Contract of(ContractPage k) {
            return new Contract(
                    k.about().round(),
                    k.rhythm().meetings(),
                    k.rhythm().weeksBetween(),
                    k.rhythm().minutes(),
                    k.rhythm().strictness().key(),
                    k.signing().signers().size(),
                    k.signed(),
                    k.signing().agreedAt());
        }
    }

    /** A meeting in the list of its set. */
    @Schema(
            name = "LearningSetMeeting",
            requiredProperties = {"id", "number", "state"})
    public record Meeting(
            long id,
            int number,
            @Schema(implementation = MeetingState.class) String state,

            @Schema(description = "Id for /appointments/{id}/…; absent, like start and end, while it has no date")
            Long appointment,

            Instant start,
            Instant end,

            @Schema(description = "Name; absent if there is none")
            String host) {

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
