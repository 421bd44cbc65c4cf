package org.cordee.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.people.terms.ContactWay;
import org.cordee.people.terms.EmailForm;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationTest {

    private static final PersonId ANNA = new PersonId(1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private final Organisation trust = new Organisation("A trust", Sector.NHS, null);

    private static List<String> wrong(Executable deed) {
        return assertThrows(Invalid.class, deed).problems().stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void needsAPostOrARole() {
        assertEquals(List.of("post"), wrong(() -> new Affiliation(ANNA, trust, " ", null, APRIL, null)));
        new Affiliation(ANNA, trust, null, LeadershipRole.AMHP_LEAD, APRIL, null);
        new Affiliation(ANNA, trust, "Trustee", null, APRIL, null);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertEquals(
                List.of("organisation", "post", "since"),
                wrong(() -> new Affiliation(ANNA, null, "x".repeat(121), null, null, null)));
        assertEquals(List.of("until"), wrong(() -> new Affiliation(ANNA, trust, "x", null, APRIL, APRIL.minusDays(1))));
        assertEquals(
                List.of("since"), wrong(() -> new Affiliation(ANNA, trust, "x", null, LocalDate.of(24, 4, 1), null)));
    }

    @Test
    void holdsFromTheFirstDayToTheLast() {
        Affiliation a = new Affiliation(ANNA, trust, "x", null, APRIL, APRIL.plusDays(9));
        assertFalse(a.holdsOn(APRIL.minusDays(1)));
        assertTrue(a.holdsOn(APRIL));
        assertTrue(a.holdsOn(APRIL.plusDays(9)));
        assertFalse(a.holdsOn(APRIL.plusDays(10)));
    }

    @Test
    void nobodyIsTheirOwnManager() {
        Affiliation a = new Affiliation(ANNA, trust, "x", null, APRIL, null);
        assertEquals(List.of("managerEmail"), wrong(() -> a.reportTo(LineManager.known(ANNA))));
        a.reportTo(LineManager.outside("Bob", "bob@x.example"));
        assertTrue(a.manager().isPresent());
        a.reportToNobody();
        assertTrue(a.manager().isEmpty());
        assertEquals(List.of("managerName", "managerEmail"), wrong(() -> LineManager.outside(" ", "no address")));
    }

    @Test
    void aPersonHasANameALevelAndAZone() {
        assertEquals(List.of("name", "level", "zone"), wrong(() -> new Person(" ", null, null, null)));
        assertEquals(
                List.of("name"), wrong(() -> new Person("a\u0000b", Level.CITIZEN, null, ZoneId.of("Europe/London"))));
        assertEquals(
                "Anna Bell", new Person("  Anna \n Bell ", Level.CITIZEN, null, ZoneId.of("Europe/London")).name());
    }

    @Test
    void whoIsRungNeedsANumber() {
        ContactWish wish = new ContactWish(ANNA);
        assertEquals(List.of("phone"), wrong(() -> wish.describe(ContactWay.PHONE, null, null)));
        assertEquals(List.of("postal"), wrong(() -> wish.describe(ContactWay.POST, null, " ")));
        assertEquals(List.of("phone"), wrong(() -> wish.describe(ContactWay.EMAIL, "call me", null)));
        wish.describe(ContactWay.TEXT_MESSAGE, "+44 20 7946 0000", null);
    }

    @Test
    void aSupporterWhoComesHasAName() {
        AccessNeeds needs = new AccessNeeds(ANNA);
        assertEquals(List.of("supporterName"), wrong(() -> needs.describe(null, true, " ", null)));
        assertEquals(List.of("needs"), wrong(() -> needs.describe("x".repeat(2001), false, null, null)));
        assertTrue(needs.isEmpty());
        needs.describe("Large print", false, null, null);
        assertFalse(needs.isEmpty());
    }

    @Test
    void livedExperienceIsCountedOnlyWhenSaid() {
        LivedExperience said = new LivedExperience(ANNA, ExperienceAnswer.YES);
        assertFalse(said.counted());
        assertEquals(List.of("words"), wrong(() -> said.say(ExperienceAnswer.YES, "x".repeat(2001), true)));
    }

    @ParameterizedTest
    @CsvSource({
        "a@b, true",
        "anna.o'neil+x@sub.example.org, true",
        "a b@c.de, false",
        "a@, false",
        "@b, false",
        "a@b@c, false",
        "a@-b.de, false",
        "a@b..de, false",
        "'a@b.de\nBcc: x@y', false",
        "a@[1.2.3.4], false",
        "<a@b.de>, false",
        "å@bücher.example, true"
    })
    void anAddressLooksLikeOne(String text, boolean fine) {
        assertEquals(fine, EmailForm.wellFormed(text));
    }
}
