package org.cordee.learningsets.entity;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.learningsets.control.HostRotation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Hosts go round the members of a set, and what was agreed stays. */
class HostsOfMeetingsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final List<PersonId> MEMBERS = List.of(ANN, BEN, CAT);

    private static List<SetMeeting> meetings(int count) {
        SetContract contract = keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20);
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new SetMeeting(contract, n))
                .toList();
    }

    private static List<PersonId> hosts(List<SetMeeting> meetings) {
        return meetings.stream().map(SetMeeting::host).toList();
    }

    @Test
    void eachHostsOnceBeforeAnyoneHostsTwice() {
        List<SetMeeting> meetings = meetings(7);
        HostRotation.assign(meetings, MEMBERS);
        assertEquals(List.of(ANN, BEN, CAT, ANN, BEN, CAT, ANN), hosts(meetings));
        HostRotation.assign(meetings, MEMBERS);
        assertEquals(List.of(ANN, BEN, CAT, ANN, BEN, CAT, ANN), hosts(meetings), "again, it changes nothing");
    }

    @Test
    void whoHasLeftIsReplacedInWhatIsStillPlanned() {
        List<SetMeeting> meetings = meetings(4);
        HostRotation.assign(meetings, MEMBERS);
        meetings.get(0).start(NOW);
        meetings.get(0).end(NOW);
        HostRotation.assign(meetings, List.of(BEN, CAT));
        assertEquals(ANN, meetings.get(0).host(), "that meeting was held");
        assertFalse(hosts(meetings.subList(1, 4)).contains(ANN));
    }

    @Test
    void aCancelledMeetingCountsForNothing() {
        List<SetMeeting> meetings = meetings(4);
        meetings.get(0).cancel();
        HostRotation.assign(meetings, MEMBERS);
        assertEquals(Arrays.asList(null, ANN, BEN, CAT), hosts(meetings));
    }

    @Test
    void whoeverJoinsIsNext() {
        List<SetMeeting> meetings = meetings(3);
        meetings.get(0).hostedBy(ANN);
        meetings.get(1).hostedBy(BEN);
        HostRotation.assign(meetings, MEMBERS);
        assertEquals(CAT, meetings.get(2).host());
    }

    @Test
    void withoutMembersThereIsNoHost() {
        List<SetMeeting> meetings = meetings(2);
        HostRotation.assign(meetings, List.of());
        assertEquals(Arrays.asList(null, null), hosts(meetings));
        assertEquals(List.of(), HostRotation.next(List.of(), List.of(), 3));
        assertEquals(List.of(), HostRotation.next(MEMBERS, List.of(), 0));
    }
}
