package org.cordee.programmes.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of an enrolment in every state, and how progress is counted. */
class EnrolmentTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final PersonId ANN = new PersonId(7);
    private static final long CLASSES = 21;
    private static final long MENTORING = 22;
    private static final Enrolment.Snapshot AS_SHE_IS = new Enrolment.Snapshot("NHS", "MANAGER", "WALES", true);

    private static CohortComponent component(long key) {
        return keyed(new CohortComponent(ComponentKind.MASTER_CLASS, "Classes", null), key);
    }

    /** Enrolled in a cohort of two components. */
    private static Enrolment enrolled() {
        Application application = keyed(new Application(new CohortId(1), ANN, Route.OWN, NOW), 5);
        application.enrol(keyed(PlacePool.open(5), 9), NOW);
        return new Enrolment(application, ANN, AS_SHE_IS, List.of(component(CLASSES), component(MENTORING)), NOW);
    }

    private static Enrolment allDone() {
        Enrolment enrolment = enrolled();
        enrolment.mark(CLASSES, Progress.DONE, NOW);
        enrolment.mark(MENTORING, Progress.DONE, NOW);
        return enrolment;
    }

    private static Enrolment in(EnrolmentState state) {
        Enrolment enrolment = allDone();
        switch (state) {
            case ENROLLED -> {}
            case DEFERRED -> enrolment.defer(NOW);
            case COMPLETED -> enrolment.complete(NOW);
            case WITHDRAWN -> enrolment.withdraw(NOW);
        }
        assertEquals(state, enrolment.state());
        return enrolment;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("defer", e -> e.defer(LATER), "DEFERRED", "ENROLLED"),
                verb("withdraw", e -> e.withdraw(LATER), "WITHDRAWN", "ENROLLED DEFERRED"),
                verb("complete", e -> e.complete(LATER), "COMPLETED", "ENROLLED"));
    }

    private static Arguments verb(String name, Consumer<Enrolment> verb, String leadsTo, String from) {
        return Arguments.of(name, verb, EnrolmentState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(String name, Consumer<Enrolment> verb, EnrolmentState leadsTo, Set<String> allowed) {
        for (EnrolmentState state : EnrolmentState.values()) {
            Enrolment enrolment = in(state);
            if (allowed.contains(state.name())) {
                verb.accept(enrolment);
                assertEquals(leadsTo, enrolment.state(), state.name());
                assertEquals(LATER, enrolment.changedAt());
            } else {
                conflict("programmes.enrolment.moved-on", () -> verb.accept(enrolment));
                assertEquals(state, enrolment.state());
                assertEquals(NOW, enrolment.changedAt());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EnrolmentState.class)
    void aLeadMarksProgressWhileSomebodyIsEnrolled(EnrolmentState state) {
        Enrolment enrolment = in(state);
        if (state == EnrolmentState.ENROLLED) {
            enrolment.mark(CLASSES, Progress.UNDER_WAY, NOW);
            assertEquals(Progress.UNDER_WAY, enrolment.progress(CLASSES));
        } else {
            conflict("programmes.enrolment.moved-on", () -> enrolment.mark(CLASSES, Progress.UNDER_WAY, NOW));
            assertEquals(Progress.DONE, enrolment.progress(CLASSES));
        }
    }

    @Test
    void itIsCompletedOnceEverythingIsDone() {
        Enrolment enrolment = enrolled();
        broken("programmes.enrolment.not-all-done", () -> enrolment.complete(NOW));
        enrolment.mark(CLASSES, Progress.DONE, NOW);
        enrolment.mark(MENTORING, Progress.UNDER_WAY, NOW);
        broken("programmes.enrolment.not-all-done", () -> enrolment.complete(NOW));
        enrolment.attended(MENTORING, Progress.DONE, NOW);
        broken("programmes.enrolment.not-all-done", () -> enrolment.complete(NOW));
        enrolment.mark(MENTORING, Progress.DONE, NOW);
        enrolment.complete(NOW);
        assertEquals(EnrolmentState.COMPLETED, enrolment.state());
    }

    @Test
    void aComponentThatWasAddedLaterHasToBeDoneToo() {
        Enrolment enrolment = allDone();
        enrolment.expect(component(CLASSES));
        assertEquals(Progress.DONE, enrolment.progress(CLASSES), "it was there already");
        enrolment.expect(component(23));
        assertEquals(Progress.NOT_STARTED, enrolment.progress(23));
        broken("programmes.enrolment.not-all-done", () -> enrolment.complete(NOW));
    }

    @Test
    void whatFollowsFromAttendanceGivesWayToWhatTheLeadSaid() {
        Enrolment enrolment = enrolled();
        enrolment.attended(CLASSES, Progress.UNDER_WAY, NOW);
        enrolment.attended(CLASSES, Progress.DONE, NOW);
        assertEquals(Progress.DONE, enrolment.progress(CLASSES));
        enrolment.attended(CLASSES, Progress.NOT_STARTED, NOW);
        assertEquals(Progress.NOT_STARTED, enrolment.progress(CLASSES), "attendance was corrected");
        enrolment.mark(CLASSES, Progress.UNDER_WAY, NOW);
        enrolment.attended(CLASSES, Progress.DONE, NOW);
        assertEquals(Progress.UNDER_WAY, enrolment.progress(CLASSES));
    }

    @Test
    void attendanceInAComponentThatIsNotTheirsCountsForNothing() {
        Enrolment enrolment = enrolled();
        enrolment.attended(99, Progress.DONE, NOW);
        assertEquals(Progress.NOT_STARTED, enrolment.progress(99));
        enrolment.mark(99, Progress.DONE, NOW);
        assertEquals(Progress.DONE, enrolment.progress(99), "the lead may add it");
    }

    @Test
    void progressHasToBeSaid() {
        Enrolment enrolment = enrolled();
        invalid("progress", "shared.required", () -> enrolment.mark(CLASSES, null, NOW));
        assertEquals(Progress.NOT_STARTED, enrolment.progress(CLASSES));
    }

    @ParameterizedTest
    @EnumSource(EnrolmentState.class)
    void feedbackIsGivenByThoseWhoHaveCompleted(EnrolmentState state) {
        Enrolment enrolment = in(state);
        if (state == EnrolmentState.COMPLETED) {
            enrolment.giveFeedback(Usefulness.VERY_USEFUL, "Courage", "  ", LATER);
            assertEquals(Usefulness.VERY_USEFUL, enrolment.usefulness());
            assertEquals("Courage", enrolment.gained());
            assertNull(enrolment.toImprove());
            assertEquals(LATER, enrolment.feedbackAt());
            enrolment.giveFeedback(Usefulness.USEFUL, null, "A lift", LATER);
            assertNull(enrolment.gained(), "the latest counts");
            enrolment.forget();
            assertNull(enrolment.toImprove(), "words go");
            assertEquals(Usefulness.USEFUL, enrolment.usefulness(), "figures stay");
        } else {
            conflict(
                    "programmes.enrolment.moved-on",
                    () -> enrolment.giveFeedback(Usefulness.USEFUL, null, null, LATER));
            assertNull(enrolment.feedbackAt());
        }
    }

    @Test
    void feedbackSaysHowUsefulItWasAndIsNotTooLong() {
        Enrolment enrolment = in(EnrolmentState.COMPLETED);
        invalid("usefulness", "shared.required", () -> enrolment.giveFeedback(null, "Courage", null, LATER));
        String tooLong = "x".repeat(2001);
        invalid("gained", "shared.too-long", () -> enrolment.giveFeedback(Usefulness.USEFUL, tooLong, null, LATER));
        invalid("toImprove", "shared.too-long", () -> enrolment.giveFeedback(Usefulness.USEFUL, null, tooLong, LATER));
        assertNull(enrolment.feedbackAt());
    }

    @Test
    void whatHelpsThemToTakePartIsKept() {
        Enrolment enrolment = enrolled();
        assertFalse(enrolment.listed());
        enrolment.followUp(true, "Vegan", "A seat near the door");
        assertTrue(enrolment.listed());
        assertEquals("Vegan", enrolment.diet());
        assertEquals("A seat near the door", enrolment.arrangements());
        enrolment.followUp(false, " ", null);
        assertNull(enrolment.diet());
        assertNull(enrolment.arrangements());
    }

    @Test
    void textsHaveTheirLimits() {
        Enrolment enrolment = enrolled();
        enrolment.followUp(true, "x".repeat(300), "x".repeat(1000));
        invalid("diet", "shared.too-long", () -> enrolment.followUp(false, "x".repeat(301), null));
        invalid("arrangements", "shared.too-long", () -> enrolment.followUp(false, null, "x".repeat(1001)));
        assertEquals(300, enrolment.diet().length());
        assertTrue(enrolment.listed());
    }

    @Test
    void itKnowsWhereItCameFrom() {
        Enrolment enrolment = enrolled();
        assertEquals(new CohortId(1), enrolment.cohort());
        assertEquals(new ApplicationId(5), enrolment.application());
        assertEquals(ANN, enrolment.person());
        assertEquals(NOW, enrolment.enrolledAt());
    }
}
