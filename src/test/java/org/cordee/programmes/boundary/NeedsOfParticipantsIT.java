package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cordee.people.boundary.AccessArrangements;
import org.cordee.people.boundary.MyData;
import org.cordee.people.boundary.Profiles;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What participants need is read for arrangements alone: each look and export is recorded for them, and it ends with
 * the cohort.
 */
class NeedsOfParticipantsIT extends ProgrammeInside {

    @Inject
    private Participants participants;

    @Inject
    private Participation participation;

    @Inject
    private AccessArrangements arrangements;

    @Inject
    private Profiles profiles;

    @Inject
    private MyData data;

    private CohortId cohort;
    private PersonId vegan;
    private PersonId quiet;

    @BeforeEach
    void twoTakePart() {
        cohort = open(Selection.FIRST_COME, 5);
        vegan = people(1).get(0);
        quiet = people(1).get(0);
        apply(vegan, cohort);
        apply(quiet, cohort);
        as(vegan, () -> participation.followUp(cohort, true, "vegan", "a seat near the door", null));
        as(vegan, () -> profiles.say(new Profiles.Access("large print", false, null, null, Profiles.NEVER)));
    }

    private List<String> looksAt(PersonId person) {
        return as(person, () -> data.looks(PageQuery.of(0, 50))).items().stream()
                .map(MyData.Seen::kind)
                .toList();
    }

    private Participants.Row row(List<Participants.Row> rows, PersonId person) {
        return rows.stream()
                .filter(row -> row.about().person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readingThemIsRecordedForEachPersonConcerned() {
        Participants.Row row = row(as(lead, () -> participants.withNeeds(cohort)), vegan);
        assertEquals("vegan", row.needs().diet());
        assertEquals("a seat near the door", row.needs().arrangements());
        assertEquals(List.of("cohort-needs"), looksAt(vegan));
        assertEquals(List.of(), looksAt(quiet), "nothing of theirs was read");
    }

    @Test
    void anExportIsRecordedToo() {
        as(lead, () -> participants.exported(cohort));
        as(lead, () -> participants.exported(cohort));
        assertEquals(List.of("cohort-needs-export"), looksAt(vegan));
        assertEquals(
                2,
                count(
                        "select count(*) from audit_change where action = 'programmes.needs-exported'"
                                + " and object_id = ?",
                        cohort.value()));
    }

    @Test
    void listsForOtherUsesHoldNone() {
        assertNull(row(as(lead, () -> participants.of(cohort)), vegan).needs().diet());
        assertNull(as(
                        lead,
                        () -> participants.one(
                                row(participants.of(cohort), vegan).id()))
                .needs()
                .arrangements());
        assertEquals(List.of(), looksAt(vegan));
    }

    @Test
    void onceTheCohortIsOverTheyAreNoLongerShown() {
        assertTrue(as(lead, () -> arrangements.maySee(vegan)));
        clock().forward(Duration.ofDays(202));
        assertNull(row(as(lead, () -> participants.withNeeds(cohort)), vegan)
                .needs()
                .diet());
        assertNull(row(as(lead, () -> participants.exported(cohort)), vegan)
                .needs()
                .arrangements());
        assertFalse(as(lead, () -> arrangements.maySee(vegan)));
        assertEquals(
                "vegan",
                as(vegan, () -> participation.space(cohort)).followUp().diet(),
                "their owner still reads them");
    }

    @Test
    void whoHasLeftIsNoLongerRead() {
        as(lead, () -> participants.remove(row(participants.of(cohort), vegan).id(), "Moved away"));
        assertNull(row(as(lead, () -> participants.withNeeds(cohort)), vegan)
                .needs()
                .diet());
        assertFalse(as(lead, () -> arrangements.maySee(vegan)));
        assertEquals(List.of(), looksAt(vegan));
    }
}
