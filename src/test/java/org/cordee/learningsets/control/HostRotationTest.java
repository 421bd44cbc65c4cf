package org.cordee.learningsets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class HostRotationTest {

    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final List<PersonId> ALL = List.of(ANN, BEN, CAT);

    @Test
    void goesAroundInTheSetsOrder() {
        assertEquals(List.of(ANN, BEN, CAT, ANN, BEN), HostRotation.next(ALL, List.of(), 5));
    }

    @Test
    void takesWhoHostedLeastAndThenLongestAgo() {
        assertEquals(List.of(CAT, BEN, ANN), HostRotation.next(ALL, List.of(BEN, ANN), 3));
        assertEquals(List.of(BEN, CAT), HostRotation.next(ALL, List.of(ANN, CAT, ANN), 2));
    }

    @Test
    void whoHasGoneAndMeetingsWithoutAHostDoNotCount() {
        assertEquals(
                List.of(BEN), HostRotation.next(ALL, Arrays.asList(new PersonId(9), null, ANN, new PersonId(9)), 1));
        assertEquals(List.of(), HostRotation.next(List.of(), List.of(ANN), 2));
    }

    @Test
    void onlyMeetingsWithoutAHostOrWithOneWhoHasGoneGetAnother() {
        SetContract contract = new SetContract(new LearningSetId(1), 1, SetContract.Terms.usual(), Instant.EPOCH) {
            @Override
            public Long key() {
                return 7L;
            }
        };
        List<SetMeeting> meetings = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            meetings.add(new SetMeeting(contract, i));
        }
        meetings.get(0).hostedBy(BEN);
        meetings.get(0).start(Instant.EPOCH);
        meetings.get(0).end(Instant.EPOCH);
        meetings.get(1).hostedBy(CAT);
        meetings.get(2).hostedBy(ANN);
        meetings.get(3).cancel();
        HostRotation.assign(meetings, List.of(ANN, BEN));
        assertEquals(
                Arrays.asList(BEN, BEN, ANN, null, ANN),
                meetings.stream().map(SetMeeting::host).toList(),
                "Cat has gone; Ann and Ben share");
    }
}
