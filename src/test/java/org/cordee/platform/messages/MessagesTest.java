package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.terms.Term;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final CurrentPerson reader = new CurrentPerson();
    private final Messages messages = new Messages(new DateTimes(reader));

    @Test
    void saysTheTextOfAKey() {
        assertEquals("Save", messages.get("shared.save"));
        assertEquals("This is too long. Use 120 characters or fewer.", messages.say("shared.too-long", 120));
        assertEquals(
                "This is too long. Use 120 characters or fewer.",
                messages.say(Problem.at("title", "shared.too-long", 120)));
    }

    @Test
    void aMissingKeyShowsItself() {
        assertEquals("shared.there-is-no-such", messages.get("shared.there-is-no-such"));
        assertEquals("../etc.passwd", messages.get("../etc.passwd"));
        assertEquals("", messages.get(null));
    }

    @Test
    void argumentsAreWorded() {
        assertEquals(
                "This is too long. Use Third sector characters or fewer.",
                messages.say("shared.too-long", Sector.THIRD_SECTOR));
        assertEquals(
                "This is too long. Use 25 October 2026 characters or fewer.",
                messages.say("shared.too-long", LocalDate.of(2026, 10, 25)));
        assertEquals(
                "This is too long. Use Sunday 25 October 2026, 5:30pm characters or fewer.",
                messages.say("shared.too-long", Instant.parse("2026-10-25T17:30:00Z")));
        assertEquals(
                "This is too long. Use NHS, Education and research characters or fewer.",
                messages.say("shared.too-long", List.of(Sector.NHS, Sector.EDUCATION)));
        assertEquals("This is too long. Use  characters or fewer.", messages.say("shared.too-long", (Object) null));
    }

    @Test
    void momentsAreInTheReadersZoneAndNameIt() {
        reader.is(null, null, ZoneId.of("Europe/Athens"), false, false);
        assertEquals(
                "This is too long. Use Sunday 25 October 2026, 7:30pm (Athens time) characters or fewer.",
                messages.say("shared.too-long", Instant.parse("2026-10-25T17:30:00Z")));
    }

    @Test
    void namesAreJoinedIntoASentence() {
        assertEquals("", messages.list(List.of()));
        assertEquals("Ann", messages.list(List.of("Ann")));
        assertEquals("Ann and Ben", messages.list(List.of("Ann", "Ben")));
        assertEquals("Ann, Ben and Cem", messages.list(List.of("Ann", "Ben", "Cem")));
    }

    @Test
    void ofManyNamesTheOthersAreCounted() {
        List<String> names = List.of("Ann", "Ben", "Cem", "Di");
        assertEquals("Ann, Ben, Cem and Di", messages.list(names, 4));
        assertEquals("Ann, Ben, Cem and 1 more", messages.list(names, 3));
        assertEquals("Ann and 3 more", messages.list(names, 1));
    }

    @Test
    void everySharedTermHasItsWord() {
        Set<String> missing = new TreeSet<>();
        for (Term[] terms : List.<Term[]>of(
                Sector.values(),
                Level.values(),
                Region.values(),
                TargetGroup.values(),
                LeadershipRole.values(),
                Dimension.values())) {
            Arrays.stream(terms)
                    .map(Term::messageKey)
                    .filter(key -> !messages.knows(key))
                    .forEach(missing::add);
        }
        assertTrue(missing.isEmpty(), missing.toString());
        assertEquals(
                "Jointly appointed (local authority and NHS) senior operational or strategic staff",
                messages.term(LeadershipRole.JOINTLY_APPOINTED));
    }
}
