package org.cordee.programmes.desk.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.Route;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who waits for whom in a cohort, in each state of an application. */
class WaitTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(5));

    private static Application in(ApplicationState state) {
        Application application = keyed(new Application(new CohortId(1), new PersonId(7), Route.OWN, NOW), 5);
        application.manager("Bola Ade", "bola@x.example");
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> application.submit(NOW);
            case IN_REVIEW -> {
                application.submit(NOW);
                application.review(NOW.plusSeconds(60));
            }
            case WITHDRAWN -> application.withdraw(NOW);
            case NOT_SELECTED -> {
                application.submit(NOW);
                application.notSelected("Too few places", NOW);
            }
            default -> {
                application.wait(3, NOW.plusSeconds(60));
                if (state != ApplicationState.WAITLISTED) {
                    application.offer(keyed(PlacePool.of(Sector.NHS, 5), 9), NOW.plusSeconds(90), UNTIL);
                }
                switch (state) {
                    case ACCEPTED -> application.accept(NOW.plusSeconds(99));
                    case DECLINED -> application.decline(NOW);
                    case EXPIRED -> application.expire(UNTIL);
                    default -> {}
                }
            }
        }
        assertEquals(state, application.state());
        return application;
    }

    private static List<String> waits(Application application) {
        return Selections.Wait.of(application, "Ann")
                .map(w -> w.who() + " for " + w.whom() + ": " + w.what())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,",
        "SUBMITTED,Ann for null: programmes.wait.decision",
        "IN_REVIEW,Ann for null: programmes.wait.decision",
        "WAITLISTED,Ann for null: programmes.wait.place",
        "OFFERED,null for Ann: programmes.wait.answer",
        "ACCEPTED,",
        "DECLINED,",
        "EXPIRED,",
        "NOT_SELECTED,",
        "WITHDRAWN,"
    })
    void eachStateHasItsWait(ApplicationState state, String wait) {
        assertEquals(wait == null ? List.of() : List.of(wait), waits(in(state)));
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void aManagerIsWaitedForWhileTheyCanStillAnswer(ApplicationState state) {
        Application application = in(state);
        application.askManager(NOW.plusSeconds(30));
        boolean waited = waits(application).contains("Ann for Bola Ade: programmes.wait.support");
        assertEquals(state.decidable(), waited);
        if (waited) {
            application.managerSays(true, null);
            assertFalse(waits(application).contains("Ann for Bola Ade: programmes.wait.support"));
        } else {
            conflict("programmes.support.too-late", () -> application.managerSays(true, null));
        }
    }

    @Test
    void aWaitSaysSinceWhenAndWhetherSomebodyCanBeReminded() {
        Selections.Wait answer = Selections.Wait.of(in(ApplicationState.OFFERED), "Ann")
                .findFirst()
                .orElseThrow();
        assertEquals(NOW.plusSeconds(90), answer.since());
        assertEquals(UNTIL, answer.until());
        assertTrue(answer.remindable());
        Selections.Wait place = Selections.Wait.of(in(ApplicationState.WAITLISTED), "Ann")
                .findFirst()
                .orElseThrow();
        assertEquals(NOW.plusSeconds(60), place.since());
        assertNull(place.until());
        assertFalse(place.remindable());
        Application asked = in(ApplicationState.IN_REVIEW);
        asked.askManager(NOW.plusSeconds(30));
        List<Selections.Wait> both = Selections.Wait.of(asked, "Ann").toList();
        assertEquals(NOW, both.get(0).since(), "since it was sent");
        assertEquals(NOW.plusSeconds(30), both.get(1).since());
        assertTrue(both.get(1).remindable());
    }

    @Test
    void anOfferForSeveralIsPossibleWhereEverybodyGetsAPlaceInTime() {
        assertTrue(preview(Decision.OFFER, UNTIL).possible());
        assertFalse(preview(Decision.OFFER, null).possible(), "too late for an answer");
        assertFalse(preview(Decision.OFFER, UNTIL, "Ann").possible(), "no place for Ann");
        assertTrue(preview(Decision.WAITLIST, null, "Ann").possible());
    }

    private static Selections.Preview preview(Decision decision, Instant until, String... without) {
        return new Selections.Preview(decision, 2, until, List.of(), List.of(without));
    }
}
