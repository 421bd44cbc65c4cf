package org.cordee.learningsets.forming.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.networks.boundary.Memberships;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/**
 * Naming a facilitator, or somebody to invite, by their name: who is suggested to whom, and who is meant by what was
 * typed.
 */
class SetPeopleFinderIT extends FormingInside {

    @Inject
    private SetPeopleFinder setPeopleFinder;

    @Inject
    private Accounts accounts;

    private PersonId person(String name, boolean listed) {
        return inTransaction(() -> {
            PersonId person = people.join(name, Level.MANAGER, null, null);
            accounts.create(person, unique("named") + "@example.org", "no hash", true);
            people.list(person, listed);
            return person;
        });
    }

    private List<PersonId> suggested(Circle circle, FormingRoundId round, String typed) {
        return as(circle.coordinator(), () -> setPeopleFinder.facilitators(round, typed)).stream()
                .map(PersonFinder.Suggestion::person)
                .toList();
    }

    private void keep(Circle circle, FormingRoundId round, List<PersonId> stay, String another) {
        as(circle.coordinator(), () -> {
            Forming.RoundCard page = forming.page(round);
            forming.keep(round, page.plan(), circle.members(), stay, another, page.version());
        });
    }

    @Test
    void aFounderFindsMembersByNameAndOthersByTheirAddressAlone() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        String family = unique("Márkus").replaceAll("[^\\p{L}]", "") + "y";
        PersonId member = person("Zoë " + family, true);
        as(member, () -> {
            memberships.join(circle.network(), null);
        });
        PersonId stranger = person("Anna " + family, true);
        assertEquals(List.of(member), suggested(circle, round, "markus"), "without its accent");
        assertEquals(List.of(), suggested(circle, round, "z"), "one letter is too little");
        assertEquals(List.of(), suggested(circle, round, "Anna " + family), "nobody outside is shown by name");
        refused(NotFound.class, () -> as(stranger, () -> setPeopleFinder.facilitators(round, "markus")));
        refused(NotFound.class, () -> as(member, () -> setPeopleFinder.facilitators(round, "markus")));

        keep(circle, round, List.of(), "zoe " + family);
        assertEquals(List.of("Zoë " + family), facilitators(circle, round));
        keep(circle, round, List.of(member, stranger), null);
        assertEquals(List.of("Zoë " + family), facilitators(circle, round), "an id that was not there is left out");
        assertEquals(
                "another",
                refused(Invalid.class, () -> keep(circle, round, List.of(member), "Anna " + family))
                        .problems()
                        .get(0)
                        .field());
        keep(circle, round, List.of(member), "  ");
        keep(circle, round, List.of(), null);
        assertEquals(List.of(), facilitators(circle, round));
        Invalid both = refused(
                Invalid.class,
                () -> keep(
                        circle,
                        round,
                        List.of(),
                        people.card(circle.members().get(0)).name()));
        assertEquals("another", both.problems().get(0).field(), "who is to be a member cannot facilitate as well");
    }

    private List<String> facilitators(Circle circle, FormingRoundId round) {
        return as(circle.coordinator(), () -> forming.facilitators(round)).stream()
                .map(PersonCard::name)
                .toList();
    }

    @Test
    void twoOfOneNameAreToldApartByTheirAddress() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        String name = unique("Twin");
        List<PersonId> twins = List.of(person(name, true), person(name, true));
        twins.forEach(t -> as(t, () -> {
            memberships.join(circle.network(), null);
        }));
        assertEquals(
                "accounts.picker.several",
                refused(Invalid.class, () -> keep(circle, round, List.of(), name))
                        .problems()
                        .get(0)
                        .key());
    }

    @Test
    void peopleKnownFromAnotherNetworkAreInvitedByNameIfTheyAreListed() {
        Circle circle = circle(3);
        Circle other = circle(3);
        String name = unique("Listed");
        PersonId listed = person(name + " One", true);
        PersonId unlisted = person(name + " Two", false);
        List.of(listed, unlisted, circle.coordinator())
                .forEach(p -> as(p, () -> {
                    memberships.join(other.network(), null);
                }));
        List<PersonFinder.Suggestion> found =
                as(circle.coordinator(), () -> memberships.suggest(circle.network(), name));
        assertEquals(
                List.of(listed),
                found.stream().map(PersonFinder.Suggestion::person).toList());
        assertTrue(found.stream().allMatch(s -> s.email() == null), "no address is shown");
        refused(NotFound.class, () -> as(listed, () -> memberships.suggest(circle.network(), name)));
        as(circle.coordinator(), () -> {
            memberships.invite(circle.network(), name + " One");
        });
        Memberships.Members all = as(circle.coordinator(), () -> memberships.of(circle.network()));
        assertEquals(1, all.invited().size());
        assertEquals(
                "email",
                refused(
                                Invalid.class,
                                () -> as(circle.coordinator(), () -> {
                                    memberships.invite(circle.network(), name + " Two");
                                }))
                        .problems()
                        .get(0)
                        .field());
    }
}
