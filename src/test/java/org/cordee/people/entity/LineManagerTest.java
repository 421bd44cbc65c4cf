package org.cordee.people.entity;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom somebody reports: a person known here, or a name with an address. */
class LineManagerTest {

    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BOLA = new PersonId(2);

    private final Affiliation post = new Affiliation(
            ANN,
            new Organisation("Trust", Sector.NHS, null),
            "Ward manager",
            null,
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2026, 12, 31));

    @Test
    void somebodyOutsideHasANameAndAnAddress() {
        LineManager manager = LineManager.outside("  Bola  Ade ", " bola\u200B@x.example ");
        assertEquals("Bola Ade", manager.name());
        assertEquals("bola@x.example", manager.email());
        assertNull(manager.person());
        assertEquals(List.of("managerName", "managerEmail"), fields(() -> LineManager.outside(" ", null)));
        invalid("managerEmail", "people.email-odd", () -> LineManager.outside("Bola", "bola"));
        invalid("managerName", "shared.too-long", () -> LineManager.outside("x".repeat(121), "bola@x.example"));
        invalid("managerName", "shared.unreadable", () -> LineManager.outside("a\u202Eb", "bola@x.example"));
    }

    @Test
    void somebodyKnownHereIsNamedByThemselves() {
        LineManager manager = LineManager.known(BOLA);
        assertEquals(BOLA, manager.person());
        assertNull(manager.name());
        assertNull(manager.email());
    }

    @Test
    void aPostHasOneManagerOrNone() {
        assertTrue(post.manager().isEmpty());
        post.reportTo(LineManager.known(BOLA));
        assertEquals(BOLA, post.manager().orElseThrow().person());
        post.reportTo(LineManager.outside("Cem", "cem@x.example"));
        assertEquals("Cem", post.manager().orElseThrow().name());
        invalid("managerEmail", "people.affiliation.own-manager", () -> post.reportTo(LineManager.known(ANN)));
        assertEquals("Cem", post.manager().orElseThrow().name());
        post.reportToNobody();
        assertTrue(post.manager().isEmpty());
        post.reportTo(null);
        assertTrue(post.manager().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31,false", "2020-01-01,true", "2026-12-31,true", "2027-01-01,false"})
    void bothDaysBelongToThePost(LocalDate day, boolean holds) {
        assertEquals(holds, post.holdsOn(day));
    }

    @Test
    void aPostMayBeTheMainOne() {
        assertFalse(post.main());
        post.beMain();
        assertTrue(post.main());
        post.beOneOfOthers();
        assertFalse(post.main());
    }

    @Test
    void aRefusedChangeChangesNothing() {
        assertEquals(
                List.of("organisation", "post", "since"), fields(() -> post.describe(null, " ", null, null, null)));
        invalid(
                "until",
                "people.affiliation.ends-before-it-begins",
                () -> post.describe(
                        post.organisation(), "Lead", null, LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)));
        invalid(
                "since",
                "people.affiliation.day-odd",
                () -> post.describe(post.organisation(), "Lead", null, LocalDate.of(1899, 12, 31), null));
        invalid(
                "until",
                "people.affiliation.day-odd",
                () -> post.describe(
                        post.organisation(), "Lead", null, LocalDate.of(2020, 1, 1), LocalDate.of(2201, 1, 1)));
        invalid(
                "post",
                "shared.too-long",
                () -> post.describe(post.organisation(), "x".repeat(121), null, LocalDate.of(2020, 1, 1), null));
        assertEquals("Ward manager", post.post());
        post.describe(post.organisation(), null, LeadershipRole.values()[0], LocalDate.of(1900, 1, 1), null);
        assertNull(post.post());
        assertNull(post.until());
    }
}
