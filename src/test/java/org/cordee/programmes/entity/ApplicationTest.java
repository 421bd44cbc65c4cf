package org.cordee.programmes.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.Route;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of an application in every state: where it leads, or that it is refused and changes nothing. */
class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(5));
    private static final PersonId ANN = new PersonId(7);

    private static Application draft() {
        return new Application(new CohortId(1), ANN, Route.OWN, NOW);
    }

    /** An application that has come to this state the usual way. */
    private static Application in(ApplicationState state) {
        Application application = draft();
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> application.submit(NOW);
            case IN_REVIEW -> {
                application.submit(NOW);
                application.review(NOW);
            }
            case WAITLISTED -> application.wait(3, NOW);
            case WITHDRAWN -> application.withdraw(NOW);
            case NOT_SELECTED -> {
                application.submit(NOW);
                application.notSelected("Too few places", NOW);
            }
            default -> {
                application.wait(3, NOW);
                application.offer(PlacePool.open(5), NOW, UNTIL);
                switch (state) {
                    case ACCEPTED -> application.accept(NOW);
                    case DECLINED -> application.decline(NOW);
                    case EXPIRED -> application.expire(UNTIL);
                    default -> {}
                }
            }
        }
        assertEquals(state, application.state());
        return application;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("submit", a -> a.submit(NOW), "SUBMITTED", "DRAFT"),
                verb("review", a -> a.review(NOW), "IN_REVIEW", "SUBMITTED"),
                verb("wait", a -> a.wait(9, NOW), "WAITLISTED", "DRAFT SUBMITTED IN_REVIEW"),
                verb("offer", a -> a.offer(PlacePool.open(5), NOW, UNTIL), "OFFERED", "SUBMITTED IN_REVIEW WAITLISTED"),
                verb("enrol at once", a -> a.enrol(PlacePool.open(5), NOW), "ACCEPTED", "DRAFT OFFERED"),
                verb("accept", a -> a.accept(NOW), "ACCEPTED", "DRAFT OFFERED"),
                verb("decline", a -> a.decline(NOW), "DECLINED", "OFFERED"),
                verb("expire", a -> a.expire(NOW), "EXPIRED", "OFFERED"),
                verb(
                        "not selected",
                        a -> a.notSelected("Too few places", NOW),
                        "NOT_SELECTED",
                        "SUBMITTED IN_REVIEW WAITLISTED"),
                verb(
                        "withdraw",
                        a -> a.withdraw(NOW),
                        "WITHDRAWN",
                        "DRAFT SUBMITTED IN_REVIEW WAITLISTED OFFERED ACCEPTED"),
                verb(
                        "remove",
                        a -> a.remove("Did not come", NOW),
                        "WITHDRAWN",
                        "DRAFT SUBMITTED IN_REVIEW WAITLISTED OFFERED ACCEPTED"),
                verb("withdraw the offer", a -> a.withdrawOffer("A mistake", NOW), "IN_REVIEW", "OFFERED"),
                verb("reopen", a -> a.reopen(NOW), "IN_REVIEW", "DECLINED EXPIRED NOT_SELECTED"));
    }

    private static Arguments verb(String name, Consumer<Application> verb, String leadsTo, String from) {
        return Arguments.of(name, verb, ApplicationState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(
            String name, Consumer<Application> verb, ApplicationState leadsTo, Set<String> allowed) {
        for (ApplicationState state : ApplicationState.values()) {
            Application application = in(state);
            if (allowed.contains(state.name())) {
                verb.accept(application);
                assertEquals(leadsTo, application.state(), state.name());
            } else {
                assertThrows(Conflict.class, () -> verb.accept(application), state.name());
                assertEquals(state, application.state());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void whatWasSentIsNotRewritten(ApplicationState state) {
        Application application = in(state);
        assertThrows(Conflict.class, () -> application.write("Another statement"));
        assertThrows(Conflict.class, () -> application.answer(Map.of(1L, "Another answer")));
        assertThrows(Conflict.class, () -> application.manager("Bola", "bola@x.example"));
        assertThrows(Conflict.class, application::confirmNeeds);
    }

    @Test
    void aDraftKeepsWhatWasWritten() {
        Application draft = draft();
        draft.write("Why I lead");
        draft.answer(Map.of(1L, "Yes", 2L, "Because"));
        draft.answer(Map.of(2L, " "));
        draft.confirmNeeds();
        assertEquals("Why I lead", draft.statement());
        assertEquals(Map.of(1L, "Yes"), draft.answers());
        assertTrue(draft.needsConfirmed());
        assertNull(draft.submittedAt());
        assertEquals(Set.of(ANN), draft.party());
        assertField("statement", () -> draft.write("x".repeat(Application.LONGEST_STATEMENT + 1)));
        assertField("answer-1", () -> draft.answer(Map.of(1L, "x".repeat(Application.LONGEST_STATEMENT + 1))));
        assertEquals("Why I lead", draft.statement());
    }

    @Test
    void aManagerHasANameAndAnAddressOrNeither() {
        Application draft = draft();
        draft.manager(" Bola Ade ", " bola@x.example ");
        assertEquals("Bola Ade", draft.managerName());
        assertEquals("bola@x.example", draft.managerEmail());
        assertField("managerName", () -> draft.manager("", "bola@x.example"));
        assertField("managerEmail", () -> draft.manager("Bola Ade", null));
        assertField("managerEmail", () -> draft.manager("Bola Ade", "bola"));
        draft.manager(" ", null);
        assertNull(draft.managerName());
        assertNull(draft.managerEmail());
    }

    @Test
    void anOfferCanBeAcceptedUntilItEnds() {
        Application inTime = in(ApplicationState.OFFERED);
        inTime.accept(UNTIL.minusMillis(1));
        assertEquals(ApplicationState.ACCEPTED, inTime.state());
        Application late = in(ApplicationState.OFFERED);
        assertThrows(Conflict.class, () -> late.accept(UNTIL));
        assertEquals(ApplicationState.OFFERED, late.state());
        Application shortened = in(ApplicationState.OFFERED);
        shortened.shortenOffer(NOW.plusSeconds(60));
        assertThrows(Conflict.class, () -> shortened.accept(NOW.plusSeconds(60)));
    }

    @Test
    void whatIsDecidedAgainHoldsNoPlace() {
        Application withdrawn = in(ApplicationState.OFFERED);
        withdrawn.withdrawOffer(" A mistake ", NOW);
        assertEquals("A mistake", withdrawn.reason());
        assertNull(withdrawn.offerUntil());
        assertNull(withdrawn.offeredAt());
        assertFalse(withdrawn.state().holdsPlace());
        Application reopened = in(ApplicationState.NOT_SELECTED);
        reopened.reopen(NOW);
        assertNull(reopened.reason());
        reopened.offer(PlacePool.open(5), NOW, UNTIL);
        assertEquals(ApplicationState.OFFERED, reopened.state());
    }

    @Test
    void aReasonIsGivenWhereSomebodyIsTurnedAway() {
        assertField("reason", () -> in(ApplicationState.SUBMITTED).notSelected(" ", NOW));
        assertField("reason", () -> in(ApplicationState.ACCEPTED).remove(null, NOW));
        assertField("reason", () -> in(ApplicationState.OFFERED).withdrawOffer("x".repeat(1001), NOW));
        Application removed = in(ApplicationState.ACCEPTED);
        removed.remove("Did not come", NOW);
        assertTrue(removed.removed());
        assertFalse(in(ApplicationState.WITHDRAWN).removed());
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void theManagerIsHeardUntilItIsDecided(ApplicationState state) {
        Application application = in(state);
        assertThrows(Conflict.class, () -> application.managerSays(true, null), "nobody was asked");
        application.askManager(NOW);
        if (Set.of(ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW, ApplicationState.WAITLISTED)
                .contains(state)) {
            application.managerSays(true, "Gladly");
            application.managerSays(false, " Not this year ");
            assertEquals(ManagerSupport.NOT_SUPPORTED, application.managerSupport());
            assertEquals("Not this year", application.managerNote());
        } else {
            assertThrows(Conflict.class, () -> application.managerSays(true, null));
            assertEquals(ManagerSupport.ASKED, application.managerSupport());
        }
    }

    @Test
    void somebodyIsRemindedOnceADay() {
        Application application = in(ApplicationState.SUBMITTED);
        application.remind(NOW);
        assertThrows(
                Conflict.class,
                () -> application.remind(NOW.plus(Duration.ofHours(24)).minusMillis(1)));
        application.remind(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void whoLeavesCordeeLeavesNoWords() {
        Application application = draft();
        application.write("Why I lead");
        application.answer(Map.of(1L, "Yes"));
        application.manager("Bola Ade", "bola@x.example");
        application.submit(NOW);
        application.forget();
        assertNull(application.statement());
        assertEquals(Map.of(), application.answers());
        assertNull(application.managerName());
        assertNull(application.managerEmail());
        assertEquals(ApplicationState.SUBMITTED, application.state());
    }

    private static void assertField(String field, org.junit.jupiter.api.function.Executable refused) {
        DomainException thrown = assertThrows(Invalid.class, refused);
        assertEquals(field, thrown.problems().get(0).field());
    }

    @Test
    void theQueueNumberIsKeptWhenAPlaceIsOffered() {
        Application application = draft();
        application.wait(4, NOW);
        assertEquals(NOW, application.submittedAt(), "to join the queue is to send it");
        application.offer(keyed(PlacePool.open(5), 9), NOW.plusSeconds(60), UNTIL);
        assertEquals(4, application.queueNumber());
        assertEquals(9L, application.pool());
        assertEquals(NOW.plusSeconds(60), application.offeredAt());
        assertEquals(UNTIL, application.offerUntil());
        assertEquals(NOW, application.submittedAt());
    }

    @Test
    void whoIsPutOnTheListByTheLeadSentItBefore() {
        Application application = draft();
        application.submit(NOW);
        application.wait(1, NOW.plusSeconds(60));
        assertEquals(NOW, application.submittedAt());
        assertEquals(NOW.plusSeconds(60), application.changedAt());
    }

    @Test
    void whoTakesAFreePlaceAtOnceHasSentIt() {
        Application application = draft();
        application.enrol(keyed(PlacePool.open(5), 9), NOW);
        assertEquals(NOW, application.submittedAt());
        assertEquals(9L, application.pool());
        assertNull(application.queueNumber());
    }

    @Test
    void aDecisionKeepsWhoMadeItAndWhatWasSaid() {
        Application application = in(ApplicationState.OFFERED);
        application.decided(new PersonId(3), "  Welcome ");
        assertEquals(new PersonId(3), application.decidedBy());
        assertEquals("Welcome", application.reason());
        application.decided(new PersonId(4), " ");
        assertEquals(new PersonId(4), application.decidedBy());
        assertEquals("Welcome", application.reason(), "nothing was said this time");
        assertField("reason", () -> application.decided(new PersonId(3), "x".repeat(1001)));
    }

    @Test
    void whatTheManagerWroteCanBeTakenBack() {
        Application application = in(ApplicationState.SUBMITTED);
        application.askManager(NOW);
        assertEquals(NOW, application.managerAskedAt());
        application.managerSays(true, "Gladly");
        assertField("note", () -> application.managerSays(true, "x".repeat(1001)));
        assertEquals("Gladly", application.managerNote());
        application.managerSays(true, null);
        assertNull(application.managerNote());
        application.managerSays(true, "   ");
        assertNull(application.managerNote());
    }

    @Test
    void aRefusalSaysWhy() {
        conflict(
                "programmes.application.already-sent",
                () -> in(ApplicationState.SUBMITTED).write("More"));
        conflict(
                "programmes.application.moved-on",
                () -> in(ApplicationState.EXPIRED).withdraw(NOW));
        conflict(
                "programmes.application.moved-on",
                () -> in(ApplicationState.WITHDRAWN).reopen(NOW));
        conflict(
                "programmes.application.moved-on",
                () -> in(ApplicationState.ACCEPTED).withdrawOffer("A mistake", NOW));
        conflict("programmes.offer.run-out", () -> in(ApplicationState.OFFERED).accept(UNTIL));
        conflict(
                "programmes.support.too-late",
                () -> in(ApplicationState.SUBMITTED).managerSays(true, null));
    }

    @Test
    void anAnswerOfTheLongestLengthIsKept() {
        Application draft = draft();
        String longest = "x".repeat(Application.LONGEST_STATEMENT);
        draft.write(longest);
        draft.answer(Map.of(1L, longest));
        assertEquals(longest, draft.statement());
        assertEquals(longest, draft.answers().get(1L));
        draft.write("  ");
        assertNull(draft.statement());
    }

    @Test
    void aManagersAddressIsKeptAsItIsSaved() {
        Application draft = draft();
        draft.manager("Bola  Ade", "bola\u200B@x.example");
        assertEquals("bola@x.example", draft.managerEmail());
        assertEquals("Bola Ade", draft.managerName());
        assertField("managerName", () -> draft.manager("x".repeat(161), "bola@x.example"));
        assertField("managerEmail", () -> draft.manager("Bola", "x".repeat(250) + "@x.example"));
        assertEquals("Bola Ade", draft.managerName());
    }
}
