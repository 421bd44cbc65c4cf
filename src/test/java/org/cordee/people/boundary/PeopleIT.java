package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.inside.Columns;
import org.cordee.house.inside.Inside;
import org.cordee.people.terms.ContactWay;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

class PeopleIT extends Inside {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final ZoneId UK = ZoneId.of("Europe/London");

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    Profiles profiles;

    @Inject
    Posts posts;

    @Inject
    AccessArrangements arrangements;

    @Inject
    MyData data;

    @Inject
    PeopleData own;

    private PersonId join(Level level) {
        return asVisitor(() -> people.join(unique("Person"), level, Region.LONDON, UK));
    }

    private OrganisationId organisation(Sector sector) {
        return asVisitor(() -> organisations.add(unique("Organisation"), sector, null));
    }

    private static Posts.Post post(OrganisationId at, String words, boolean main, ManagerChoice manager, String email) {
        return new Posts.Post(
                null, at, null, null, words, null, main, APRIL, null, manager, null, "Bob Lane", email, 0);
    }

    @Test
    void cardsComeInOrderWithTheMainOrganisationAndWithoutThoseNobodyHas() {
        PersonId citizen = join(Level.CITIZEN);
        PersonId manager = join(Level.MANAGER);
        OrganisationId trust = organisation(Sector.NHS);
        OrganisationId council = organisation(Sector.LOCAL_GOVERNMENT);
        asVisitor(() -> {
            people.affiliate(manager, trust, "Team manager", null, APRIL, null, null);
            people.affiliate(manager, council, null, LeadershipRole.JOINTLY_APPOINTED, APRIL.minusYears(1), null, null);
            return null;
        });
        Map<PersonId, PersonCard> cards =
                asVisitor(() -> people.cards(List.of(manager, new PersonId(999_999_999L), citizen)));
        assertEquals(List.of(manager, citizen), new ArrayList<>(cards.keySet()));
        assertEquals(trust, cards.get(manager).organisation());
        assertEquals(Sector.NHS, cards.get(manager).sector());
        assertNull(cards.get(citizen).organisation());
        assertEquals(UK, cards.get(citizen).zone());
        refused(NotFound.class, () -> asVisitor(() -> people.card(new PersonId(999_999_999L))));
    }

    @Test
    void manyCardsAtOnce() {
        List<PersonId> all = asVisitor(() -> {
            List<PersonId> made = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                made.add(people.join("One " + i, Level.CITIZEN, null, UK));
            }
            return made;
        });
        List<PersonId> asked = new ArrayList<>(all);
        for (long i = 0; i < 1200; i++) {
            asked.add(new PersonId(800_000_000L + i));
        }
        assertEquals(all, new ArrayList<>(asVisitor(() -> people.cards(asked)).keySet()));
        assertTrue(asVisitor(() -> people.cards(List.of())).isEmpty());
    }

    @Test
    void affiliationsAreThoseOfTheDay() {
        PersonId person = join(Level.MANAGER);
        OrganisationId at = organisation(Sector.THIRD_SECTOR);
        asVisitor(() -> {
            people.affiliate(person, at, "Before", null, APRIL, APRIL.plusMonths(1), null);
            people.affiliate(person, at, "After", null, APRIL.plusMonths(2), null, null);
            return null;
        });
        assertEquals(
                List.of("Before"),
                asVisitor(() -> people.affiliations(person, APRIL)).stream()
                        .map(AffiliationCard::post)
                        .toList());
        assertTrue(
                asVisitor(() -> people.affiliations(person, APRIL.plusDays(40))).isEmpty());
        assertEquals(
                Sector.THIRD_SECTOR,
                asVisitor(() -> people.affiliations(person, APRIL.plusYears(1)))
                        .get(0)
                        .sector());
    }

    @Test
    void aLineManagerIsKnownOrNamed() {
        PersonId boss = join(Level.EXECUTIVE);
        PersonId person = join(Level.MANAGER);
        OrganisationId at = organisation(Sector.NHS);
        assertFalse(asVisitor(() -> people.hasLineManager(person)));
        as(person, () -> posts.keep(post(at, "Manager", false, ManagerChoice.BY_ADDRESS, "bob@harbourne.example")));
        assertEquals(
                "bob@harbourne.example",
                asVisitor(() -> people.lineManager(person)).orElseThrow().email());
        PersonId other = join(Level.MANAGER);
        asVisitor(() -> {
            people.affiliate(other, at, "Manager", null, APRIL, null, new LineManagerCard(boss, null, null));
            return null;
        });
        assertEquals(
                boss, asVisitor(() -> people.lineManager(other)).orElseThrow().person());
        long id = as(other, () -> posts.mine()).get(0).id();
        Posts.Post kept = as(other, () -> posts.mine(id));
        assertEquals(ManagerChoice.AS_KEPT, kept.manager());
        as(other, () -> posts.keep(kept));
        assertTrue(asVisitor(() -> people.hasLineManager(other)));
        as(other, () -> posts.remove(id, as(other, () -> posts.mine(id)).version()));
        assertFalse(asVisitor(() -> people.hasLineManager(other)));
    }

    @Test
    void onePostIsTheMainOneAndANewOrganisationIsMadeOnce() {
        PersonId person = join(Level.MANAGER);
        String name = unique("New Trust");
        Posts.Post first = new Posts.Post(
                null,
                null,
                name,
                Sector.NHS,
                "First",
                null,
                false,
                APRIL,
                null,
                ManagerChoice.NONE,
                null,
                null,
                null,
                0);
        as(person, () -> posts.keep(first));
        Posts.Post again = new Posts.Post(
                null,
                null,
                "  " + name.toUpperCase() + " ",
                null,
                "Second",
                null,
                true,
                APRIL,
                null,
                ManagerChoice.NONE,
                null,
                null,
                null,
                0);
        as(person, () -> posts.keep(again));
        List<AffiliationCard> mine = as(person, () -> posts.mine());
        assertEquals(
                List.of("Second", "First"),
                mine.stream().map(AffiliationCard::post).toList());
        assertEquals(
                List.of(true, false), mine.stream().map(AffiliationCard::main).toList());
        assertEquals(mine.get(0).organisation(), mine.get(1).organisation());
    }

    @Test
    void saysWhatIsWrongAtEachFieldOfAPost() {
        PersonId person = join(Level.MANAGER);
        OrganisationId at = organisation(Sector.NHS);
        assertEquals(
                "organisation",
                wrong(() -> as(person, () -> posts.keep(post(null, "x", false, ManagerChoice.NONE, null)))));
        assertEquals(
                "organisation",
                wrong(() -> as(
                        person,
                        () -> posts.keep(
                                post(new OrganisationId(999_999_999L), "x", false, ManagerChoice.NONE, null)))));
        assertEquals(
                "post", wrong(() -> as(person, () -> posts.keep(post(at, null, false, ManagerChoice.NONE, null)))));
        assertEquals(
                "managerEmail",
                wrong(() -> as(person, () -> posts.keep(post(at, "x", false, ManagerChoice.BY_ADDRESS, "nonsense")))));
        Posts.Post noSector = new Posts.Post(
                null,
                null,
                unique("New"),
                null,
                "x",
                null,
                false,
                APRIL,
                null,
                ManagerChoice.NONE,
                null,
                null,
                null,
                0);
        assertEquals("newSector", wrong(() -> as(person, () -> posts.keep(noSector))));
        assertTrue(as(person, () -> posts.mine()).isEmpty());
    }

    private static String wrong(Inside.Deed deed) {
        return refused(Invalid.class, deed).problems().stream()
                .map(Problem::field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecondEditorOfAnyPartMeetsAConflict() {
        PersonId me = join(Level.MANAGER);
        Profiles.About about = as(me, () -> profiles.about());
        as(me, () -> profiles.say(new Profiles.About("New name", Level.MANAGER, null, UK, true, about.version())));
        refused(Conflict.class, () -> as(me, () -> profiles.say(about)));
        Profiles.Access none = as(me, () -> profiles.access());
        as(me, () -> profiles.say(new Profiles.Access("Large print", false, null, null, none.version())));
        refused(
                Conflict.class,
                () -> as(me, () -> profiles.say(new Profiles.Access("Loop", false, null, null, none.version()))));
        assertEquals("Large print", as(me, () -> profiles.access()).needs());
        Profiles.Contact contact = as(me, () -> profiles.contact());
        as(me, () -> profiles.say(new Profiles.Contact(ContactWay.PHONE, "020 7946 0000", null, contact.version())));
        refused(Conflict.class, () -> as(me, () -> profiles.say(contact)));
        OrganisationId at = organisation(Sector.NHS);
        as(me, () -> posts.keep(post(at, "Post", true, ManagerChoice.NONE, null)));
        long id = as(me, () -> posts.mine()).get(0).id();
        Posts.Post seen = as(me, () -> posts.mine(id));
        as(
                me,
                () -> posts.keep(new Posts.Post(
                        id,
                        at,
                        null,
                        null,
                        "Changed",
                        null,
                        true,
                        APRIL,
                        null,
                        ManagerChoice.NONE,
                        null,
                        null,
                        null,
                        seen.version())));
        refused(Conflict.class, () -> as(me, () -> posts.keep(seen)));
        refused(Conflict.class, () -> as(me, () -> posts.remove(id, seen.version())));
    }

    @Test
    void livedExperienceIsItsOwnersToSayAndToTakeBack() {
        PersonId me = join(Level.CITIZEN);
        as(
                me,
                () -> profiles.say(
                        new Profiles.Experience(ExperienceAnswer.YES, "My words", false, false, Profiles.NEVER)));
        assertFalse(asVisitor(() -> people.livedExperienceCounted(me)), "not without consent");
        int version = as(me, () -> profiles.experience()).version();
        as(me, () -> profiles.say(new Profiles.Experience(ExperienceAnswer.YES, "My words", true, false, version)));
        assertTrue(asVisitor(() -> people.livedExperienceCounted(me)));
        int latest = as(me, () -> profiles.experience()).version();
        as(me, () -> profiles.say(new Profiles.Experience(null, null, false, false, latest)));
        assertFalse(asVisitor(() -> people.livedExperienceCounted(me)));
        assertEquals(0, count("select count(*) from lived_experience where person_id = ?", me.value()));
    }

    @Test
    void accessNeedsAreTheirOwnersAndNobodyElses() {
        PersonId me = join(Level.CITIZEN);
        PersonId stranger = join(Level.MANAGER);
        as(me, () -> profiles.say(new Profiles.Access("Step-free", true, "Jo", "020 7946 0000", Profiles.NEVER)));
        assertEquals(
                "Step-free", as(me, () -> arrangements.of(me)).orElseThrow().needs());
        refused(NotFound.class, () -> as(stranger, () -> arrangements.of(me)));
        refused(NotFound.class, () -> asAdministrator(stranger, () -> arrangements.of(me)));
        refused(NotFound.class, () -> asSafeguardingLead(stranger, () -> arrangements.of(me)));
        refused(NotFound.class, () -> asVisitor(() -> arrangements.of(me)));
    }

    @Test
    void nobodyEditsSomebodyElsesPost() {
        PersonId me = join(Level.MANAGER);
        PersonId stranger = join(Level.MANAGER);
        OrganisationId at = organisation(Sector.NHS);
        as(me, () -> posts.keep(post(at, "Mine", true, ManagerChoice.NONE, null)));
        long id = as(me, () -> posts.mine()).get(0).id();
        refused(NotFound.class, () -> as(stranger, () -> posts.mine(id)));
        refused(NotFound.class, () -> as(stranger, () -> posts.remove(id, 1)));
        refused(NotFound.class, () -> asAdministrator(stranger, () -> posts.mine(id)));
    }

    @Test
    void everythingIsHandedOutAndErased() {
        PersonId me = join(Level.CITIZEN);
        OrganisationId at = organisation(Sector.NHS);
        as(me, () -> profiles.say(new Profiles.Access("Canary-needs", false, null, null, Profiles.NEVER)));
        as(
                me,
                () -> profiles.say(
                        new Profiles.Experience(ExperienceAnswer.YES, "Canary-words", true, false, Profiles.NEVER)));
        as(me, () -> profiles.say(new Profiles.Contact(ContactWay.POST, null, "Canary-street", Profiles.NEVER)));
        as(me, () -> posts.keep(post(at, "Canary-post", true, ManagerChoice.BY_ADDRESS, "canary@harbourne.example")));
        String all = as(me, () -> data.all()).toString();
        for (String canary :
                List.of("Canary-needs", "Canary-words", "Canary-street", "Canary-post", "canary@harbourne.example")) {
            assertTrue(all.contains(canary), canary);
        }
        asVisitor(() -> own.erase(me));
        asVisitor(() -> own.erase(me));
        assertEquals("Someone who has left", asVisitor(() -> people.card(me)).name());
        for (String table : List.of("access_needs", "lived_experience", "contact_preference", "affiliation")) {
            assertEquals(0, count("select count(*) from " + table + " where person_id = ?", me.value()), table);
        }
    }

    @Test
    void organisationsAreFoundWhileTyping() {
        String odd = unique("50% Odd_Name");
        asVisitor(() -> organisations.add(odd, Sector.EDUCATION, null));
        assertEquals(
                List.of(odd),
                asVisitor(() -> organisations.pick(odd.toUpperCase(), 5)).stream()
                        .map(OrganisationCard::name)
                        .toList());
        assertTrue(asVisitor(() -> organisations.pick("50x Odd", 5)).isEmpty());
        refused(Invalid.class, () -> asVisitor(() -> organisations.add(odd.toUpperCase(), Sector.NHS, null)));
    }

    /** A copy of the database does not show it (decision 0049). */
    @Test
    void whatIsDelicateIsSealedInTheDatabase() {
        PersonId me = join(Level.CITIZEN);
        String word = unique("zyzzyva");
        as(
                me,
                () -> profiles.say(new Profiles.Access(
                        word + " needs", true, word + " supporter", word + " telephone", Profiles.NEVER)));
        as(
                me,
                () -> profiles.say(new Profiles.Experience(
                        ExperienceAnswer.YES, word + " experience", true, false, Profiles.NEVER)));
        as(
                me,
                () -> profiles.say(
                        new Profiles.Contact(ContactWay.POST, "020 7946 0731", word + " road", Profiles.NEVER)));
        assertEquals(List.of(), Columns.holding(word));
        assertEquals(List.of(), Columns.holding("7946 0731"));
        assertEquals(word + " needs", as(me, () -> profiles.access()).needs());
        assertEquals(word + " supporter", as(me, () -> profiles.access()).supporterName());
        assertEquals(word + " telephone", as(me, () -> profiles.access()).supporterContact());
        assertEquals(word + " experience", as(me, () -> profiles.experience()).words());
        assertEquals("020 7946 0731", as(me, () -> profiles.contact()).phone());
        assertEquals(word + " road", as(me, () -> profiles.contact()).postal());
        PersonId other = join(Level.CITIZEN);
        as(other, () -> profiles.say(new Profiles.Access("Loop", false, null, null, Profiles.NEVER)));
        sql(
                "update access_needs set needs_sealed = ? where person_id = ?",
                query("select needs_sealed from access_needs where person_id = ?", row -> row.getString(1), me.value())
                        .get(0),
                other.value());
        refused(IllegalArgumentException.class, () -> as(other, () -> profiles.access()));
        sql("delete from access_needs where person_id = ?", other.value());
    }

    @Test
    void savingTheSameAgainWritesNothing() {
        PersonId me = join(Level.CITIZEN);
        as(me, () -> profiles.say(new Profiles.Access("Large print", false, null, null, Profiles.NEVER)));
        Profiles.Access kept = as(me, () -> profiles.access());
        as(me, () -> profiles.say(kept));
        assertEquals(kept, as(me, () -> profiles.access()));
    }
}
