package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cordee.programmes.desk.terms.ActivityProgress;
import org.cordee.programmes.desk.terms.ParticipantFilter;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.Test;

class ParticipantMatrixTest {

    private final ParticipantMatrix matrix = new ParticipantMatrix(
            List.of(),
            List.of("Workshop", "Visit"),
            List.of(
                    row(1, "Zoë Ali", "Harbour Trust", EnrolmentState.ENROLLED, List.of(), Attendance.ATTENDED, null),
                    row(
                            2,
                            "ann Moss",
                            null,
                            EnrolmentState.ENROLLED,
                            List.of("Visit"),
                            Attendance.PARTLY_ATTENDED,
                            Attendance.ATTENDED),
                    row(
                            3,
                            "Ben Fry",
                            "Harbour Council",
                            EnrolmentState.DEFERRED,
                            List.of(),
                            Attendance.APOLOGIES,
                            Attendance.NOT_RECORDED)));

    private static ParticipantMatrix.Row row(
            long id, String name, String of, EnrolmentState state, List<String> left, Attendance... attendance) {
        return new ParticipantMatrix.Row(
                EnrolmentId.of(id),
                new PersonId(id),
                name,
                of,
                state,
                Instant.EPOCH,
                left,
                2,
                Arrays.asList(attendance));
    }

    private List<String> names(ParticipantFilter filter, String sort, boolean down) {
        return matrix.page(filter, new PageQuery(0, 10, sort, down)).items().stream()
                .map(ParticipantMatrix.Row::name)
                .toList();
    }

    @Test
    void isInTheOrderOfNamesUnlessAskedOtherwise() {
        assertEquals(List.of("ann Moss", "Ben Fry", "Zoë Ali"), names(ParticipantFilter.ALL, null, false));
        assertEquals(List.of("ann Moss", "Zoë Ali", "Ben Fry"), names(ParticipantFilter.ALL, "attended", true));
        assertEquals(List.of("ann Moss", "Ben Fry", "Zoë Ali"), names(ParticipantFilter.ALL, "activities", false));
        assertThrows(Invalid.class, () -> names(ParticipantFilter.ALL, "shoe-size", false));
    }

    @Test
    void findsByWordsStateAndActivities() {
        assertEquals(List.of("Ben Fry", "Zoë Ali"), names(new ParticipantFilter("harbour", null, null), null, false));
        assertEquals(List.of("Zoë Ali"), names(new ParticipantFilter("zoe trust", null, null), null, false));
        assertEquals(
                List.of("Ben Fry"), names(new ParticipantFilter(null, EnrolmentState.DEFERRED, null), null, false));
        assertEquals(
                List.of("ann Moss"), names(new ParticipantFilter(null, null, ActivityProgress.SOME_LEFT), null, false));
    }

    @Test
    void turnsPages() {
        assertEquals(3, matrix.page(ParticipantFilter.ALL, PageQuery.of(2, 2)).total());
        assertEquals(
                1,
                matrix.page(ParticipantFilter.ALL, PageQuery.of(2, 2)).items().size());
    }

    @Test
    void onlyThoseWhoTakePartAndHaveDoneAllCanComplete() {
        List<ParticipantMatrix.Row> rows = matrix.rows();
        assertTrue(rows.get(0).completable());
        assertFalse(rows.get(1).completable());
        assertFalse(rows.get(2).completable());
        assertEquals(2, matrix.takingPart());
    }

    @Test
    void countsWhatWasAttended() {
        ParticipantMatrix.Row ann = matrix.rows().get(1);
        assertEquals(2, ann.attended());
        assertEquals(1, ann.done());
        assertEquals(1, matrix.rows().get(0).invited());
        assertEquals(
                List.of("ann Moss"),
                matrix.of(List.of(ann.id(), EnrolmentId.of(9L))).stream()
                        .map(ParticipantMatrix.Row::name)
                        .toList());
    }
}
