package org.cordee.scheduling.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.junit.jupiter.api.Test;

/** Each state and each answer has a shape of its own, so that colour is never all that tells them apart. */
class AppointmentShapesTest {

    private final AppointmentShapes shapes = new AppointmentShapes();

    @Test
    void noTwoStatesLookAlike() {
        Set<String> seen = new HashSet<>();
        for (AppointmentState state : AppointmentState.values()) {
            assertTrue(seen.add(shapes.of(state)), state.name());
        }
    }

    @Test
    void noTwoAnswersLookAlike() {
        Set<String> seen = new HashSet<>();
        for (InvitationAnswer answer : InvitationAnswer.values()) {
            assertTrue(seen.add(shapes.of(answer)), answer.name());
        }
    }
}
