package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cordee.house.inside.Inside;
import org.cordee.people.terms.ContactWay;
import org.cordee.people.terms.Interest;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.junit.jupiter.api.Test;

class InterestsIT extends Inside {

    @Inject
    Interests interests;

    @Inject
    ProfileCompleteness profileCompleteness;

    @Inject
    Profiles profiles;

    @Inject
    PeopleData data;

    @Inject
    People people;

    private PersonId person(Level level) {
        return inTransaction(() -> people.join(unique("Person"), level, null, CurrentPerson.HOME_ZONE));
    }

    private List<String> missing(PersonId person) {
        return as(person, () -> profileCompleteness.mine()).missing().stream()
                .map(ProfileCompleteness.Part::name)
                .toList();
    }

    @Test
    void whatWasSaidLastCountsAndIsExportedAndErased() {
        PersonId person = person(Level.MANAGER);
        assertEquals(Set.of(), as(person, () -> interests.mine()));
        as(person, () -> interests.say(List.of(Interest.NETWORK, Interest.FIND_MENTOR, Interest.NETWORK)));
        assertEquals(Set.of(Interest.FIND_MENTOR, Interest.NETWORK), as(person, () -> interests.mine()));
        as(person, () -> interests.say(List.of()));
        assertEquals(Set.of(), as(person, () -> interests.mine()));
        as(person, () -> interests.say(List.of(Interest.BE_MENTOR)));
        assertTrue(inTransaction(() -> data.export(person)).toString().contains("be-mentor"));
        assertEquals(Set.of(), as(person(Level.MANAGER), () -> interests.mine()), "each has their own");
        inTransaction(() -> data.erase(person));
        assertEquals(0, count("select count(*) from profile_interest where person_id = ?", person.value()));
    }

    @Test
    void aProfileIsCompleteWithoutWhatNooneHasToSay() {
        PersonId citizen = person(Level.CITIZEN);
        assertEquals(List.of("people.part.region", "people.part.contact", "people.part.interests"), missing(citizen));
        assertTrue(missing(person(Level.MANAGER)).contains("people.part.post"));
        as(citizen, () -> {
            Profiles.About about = profiles.about();
            profiles.say(new Profiles.About(
                    about.name(), about.level(), Region.WALES, about.zone(), about.listed(), about.version()));
            profiles.say(new Profiles.Contact(ContactWay.EMAIL, null, null, Profiles.NEVER));
            interests.say(List.of(Interest.PROGRAMME));
        });
        assertEquals(List.of(), missing(citizen));
        assertFalse(as(citizen, () -> profileCompleteness.mine()).parts().isEmpty());
    }
}
