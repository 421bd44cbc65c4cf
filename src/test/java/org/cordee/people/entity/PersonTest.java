package org.cordee.people.entity;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.people.terms.ContactWay;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person, and what stands apart from them: access needs, lived experience, the wish to be reached. */
class PersonTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PersonId ANN = new PersonId(1);

    private static Person named(String name) {
        return new Person(name, Level.MANAGER, null, LONDON);
    }

    // --- person -----------------------------------------------------------------------------------------------------

    @Test
    void aNameIsOnOneLineAndReadable() {
        assertEquals("Siân O’Shea", named("  Siân \t O’Shea ").name());
        assertEquals(120, named("x".repeat(120)).name().length());
        invalid("name", "shared.required", () -> named(" "));
        invalid("name", "shared.required", () -> named(null));
        invalid("name", "shared.too-long", () -> named("x".repeat(121)));
        invalid("name", "shared.unreadable", () -> named("Ann\u202E"));
        invalid("name", "shared.unreadable", () -> named("Ann\u200BOther"));
    }

    @Test
    void aLevelAndAZoneAreNeeded() {
        assertEquals(List.of("name", "level", "zone"), fields(() -> new Person(null, null, Region.WALES, null)));
        assertNull(named("Ann").region());
        assertEquals(LONDON, named("Ann").zone());
    }

    @Test
    void aRefusedChangeChangesNothing() {
        Person ann = named("Ann");
        invalid("level", "shared.required", () -> ann.describe("Ben", null, Region.WALES, LONDON));
        assertEquals("Ann", ann.name());
        assertNull(ann.region());
        ann.describe("Ben", Level.CITIZEN, Region.WALES, ZoneId.of("Europe/Paris"));
        assertEquals("Ben", ann.name());
        assertEquals(Level.CITIZEN, ann.level());
        assertEquals(ZoneId.of("Europe/Paris"), ann.zone());
    }

    @Test
    void nobodyIsListedWithoutSayingSo() {
        Person ann = named("Ann");
        assertFalse(ann.listed());
        ann.beListed();
        ann.describe("Ann Other", Level.MANAGER, null, LONDON);
        assertTrue(ann.listed(), "another name does not change it");
        ann.beUnlisted();
        assertFalse(ann.listed());
    }

    // --- organisation -----------------------------------------------------------------------------------------------

    @Test
    void anOrganisationHasANameAndASector() {
        Organisation trust = new Organisation("  Mersey   Trust ", Sector.NHS, null);
        assertEquals("Mersey Trust", trust.name());
        assertNull(trust.region());
        assertEquals(List.of("name", "sector"), fields(() -> new Organisation(" ", null, null)));
        invalid("name", "shared.too-long", () -> new Organisation("x".repeat(201), Sector.NHS, null));
        invalid("name", "shared.unreadable", () -> new Organisation("a\u202Eb", Sector.NHS, null));
        assertEquals(
                200, new Organisation("x".repeat(200), Sector.NHS, null).name().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mersey Trust", "MERSEY TRUST", "  mersey\t trust  ", "mersey\u00A0trust"})
    void twoSpellingsOfOneNameAreTheSame(String name) {
        assertEquals("mersey trust", Organisation.nameKey(name));
    }

    @Test
    void anOrganisationThatIsClosedMayOpenAgain() {
        Organisation trust = new Organisation("Trust", Sector.NHS, Region.WALES);
        assertFalse(trust.closed());
        trust.close();
        trust.close();
        assertTrue(trust.closed());
        trust.describe("Trust", Sector.NHS, null);
        assertTrue(trust.closed(), "another description does not open it");
        trust.reopen();
        assertFalse(trust.closed());
    }

    // --- access needs -----------------------------------------------------------------------------------------------

    @Test
    void nobodyNeedsToNeedAnything() {
        AccessNeeds needs = new AccessNeeds(ANN);
        assertTrue(needs.isEmpty());
        needs.describe(null, false, null, null);
        assertTrue(needs.isEmpty());
        needs.describe("  ", false, " ", " ");
        assertTrue(needs.isEmpty());
        assertNull(needs.needs());
    }

    @Test
    void aSupporterWhoComesIsSomethingToArrange() {
        AccessNeeds needs = new AccessNeeds(ANN);
        invalid("supporterName", "shared.required", () -> needs.describe("Large print", true, " ", null));
        assertTrue(needs.isEmpty(), "nothing was changed");
        needs.describe(null, true, "Sam", "07700 900123");
        assertFalse(needs.isEmpty());
        assertEquals("Sam", needs.supporterName());
        assertEquals("07700 900123", needs.supporterContact());
        needs.describe("Large print", false, null, null);
        assertFalse(needs.isEmpty());
        assertNull(needs.supporterName());
        assertNull(needs.supporterContact());
    }

    @Test
    void accessNeedsHaveTheirLimits() {
        AccessNeeds needs = new AccessNeeds(ANN);
        needs.describe("x".repeat(2000), true, "x".repeat(120), "x".repeat(254));
        assertEquals(
                List.of("needs", "supporterName", "supporterContact"),
                fields(() -> needs.describe("x".repeat(2001), true, "x".repeat(121), "x".repeat(255))));
        invalid("supporterName", "shared.unreadable", () -> needs.describe(null, true, "a\u202Eb", null));
        assertEquals(2000, needs.needs().length());
    }

    // --- the wish to be reached -------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(ContactWay.class)
    void eachWayNeedsItsAddress(ContactWay way) {
        ContactWish wish = new ContactWish(ANN);
        assertEquals(ContactWay.EMAIL, wish.way());
        switch (way) {
            case EMAIL -> wish.describe(way, null, null);
            case PHONE, TEXT_MESSAGE -> {
                invalid("phone", "shared.required", () -> wish.describe(way, " ", "1 High Street"));
                wish.describe(way, "07700 900123", null);
            }
            case POST -> {
                invalid("postal", "shared.required", () -> wish.describe(way, "07700 900123", " "));
                wish.describe(way, null, "1 High Street");
            }
        }
        assertEquals(way, wish.way());
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123,true",
        "+44 (0)20 7946 0018,true",
        "020-7946.0018,true",
        "999,true",
        "99,false",
        "call me,false",
        "07700 900123 ext 4,false"
    })
    void aNumberConsistsOfDigitsAndUsualSigns(String phone, boolean fine) {
        ContactWish wish = new ContactWish(ANN);
        if (fine) {
            wish.describe(ContactWay.PHONE, phone, null);
            assertEquals(phone, wish.phone());
        } else {
            invalid("phone", "people.phone-odd", () -> wish.describe(ContactWay.PHONE, phone, null));
            assertNull(wish.phone());
        }
    }

    @Test
    void contactsHaveTheirLimits() {
        ContactWish wish = new ContactWish(ANN);
        wish.describe(ContactWay.POST, "1".repeat(40), "x".repeat(400));
        assertEquals(
                List.of("phone", "postal"),
                fields(() -> wish.describe(ContactWay.POST, "1".repeat(41), "x".repeat(401))));
        invalid("way", "shared.required", () -> wish.describe(null, null, null));
        assertEquals(40, wish.phone().length());
    }

    // --- lived experience -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(ExperienceAnswer.class)
    void livedExperienceIsSaidAndCountedOnlyWithConsent(ExperienceAnswer answer) {
        LivedExperience said = new LivedExperience(ANN, answer);
        assertEquals(answer, said.answer());
        assertFalse(said.counted());
        assertFalse(said.shown());
        assertNull(said.ownWords());
        said.say(answer, "Ten years of dialysis", true);
        assertTrue(said.counted());
        said.show(true);
        said.say(answer, "  ", false);
        assertFalse(said.counted(), "consent can be taken back");
        assertNull(said.ownWords());
        assertTrue(said.shown(), "to be shown is another consent");
    }

    @Test
    void anAnswerIsNeededAndWordsHaveTheirLimit() {
        LivedExperience said = new LivedExperience(ANN, ExperienceAnswer.YES);
        invalid("answer", "shared.required", () -> said.say(null, null, true));
        invalid("words", "shared.too-long", () -> said.say(ExperienceAnswer.NO, "x".repeat(2001), true));
        assertEquals(ExperienceAnswer.YES, said.answer());
        assertFalse(said.counted());
        said.say(ExperienceAnswer.NO, "x".repeat(2000), true);
        assertEquals(2000, said.ownWords().length());
    }

    // --- declared conflicts -----------------------------------------------------------------------------------------

    @Test
    void aConflictIsDeclaredByThePersonOrAnAdministrator() {
        Instant now = Instant.parse("2026-11-29T09:00:00Z");
        PersonId ben = new PersonId(2);
        DeclaredConflict own = new DeclaredConflict(ANN, ben, ANN, now);
        assertFalse(own.byAdministrator());
        assertNull(own.reason());
        own.explain("sealed");
        assertEquals("sealed", own.reason());
        own.explain(null);
        assertNull(own.reason());
        assertTrue(new DeclaredConflict(ANN, ben, new PersonId(9), now).byAdministrator());
        invalid("other", "people.conflict.self", () -> new DeclaredConflict(ANN, ANN, ANN, now));
        invalid("other", "shared.required", () -> new DeclaredConflict(ANN, null, ANN, now));
    }
}
