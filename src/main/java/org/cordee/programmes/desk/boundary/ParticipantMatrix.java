package org.cordee.programmes.desk.boundary;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.programmes.desk.terms.ActivityProgress;
import org.cordee.programmes.desk.terms.ParticipantFilter;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.text.SearchText;

/**
 * The people of a cohort in rows, its sessions in columns.
 *
 * @param sessions that have a date and were not cancelled, in order of time
 * @param activities titles of the cohort's components
 * @param rows all who take or took part
 */
public record ParticipantMatrix(List<Session> sessions, List<String> activities, List<Row> rows) {

    /** By name; people of one name in the order in which they came. */
    private static final Comparator<Row> BY_NAME =
            Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER).thenComparing(r -> r.id().value());

    private static final Map<String, Comparator<Row>> SORTS = Map.of(
            "name",
            BY_NAME,
            "state",
            Comparator.comparing(Row::state),
            "activities",
            Comparator.comparing(Row::done),
            "attended",
            Comparator.comparing(Row::attended));

    /** What the rows can be sorted by. */
    public static Set<String> sorts() {
        return SORTS.keySet();
    }

    /**
     * Returns a stretch of the rows, by name unless the query says otherwise.
     *
     * @throws Invalid when they cannot be sorted by what the query names
     */
    public Page<Row> page(ParticipantFilter filter, PageQuery query) {
        Comparator<Row> order = query.sort() == null ? BY_NAME : SORTS.get(query.sort());
        if (order == null) {
            throw new Invalid("sort", "shared.not-a-sort-field");
        }
        List<Row> found = rows.stream()
                .filter(r -> fits(r, filter))
                .sorted((query.descending() ? order.reversed() : order).thenComparing(BY_NAME))
                .toList();
        return new Page<>(found.stream().skip(query.first()).limit(query.size()).toList(), found.size());
    }

    private static boolean fits(Row row, ParticipantFilter filter) {
        String text = SearchText.of(row.name() + " " + Objects.toString(row.organisation(), ""));
        return (filter.state() == null || filter.state() == row.state())
                && (filter.activities() == null || filter.activities() == row.activities())
                && Arrays.stream(SearchText.of(filter.text()).split(" ")).allMatch(text::contains);
    }

    /** Returns those of these enrolments that are in it, by name. */
    public List<Row> of(Collection<EnrolmentId> ids) {
        Set<EnrolmentId> chosen = Set.copyOf(ids);
        return rows.stream()
                .filter(r -> chosen.contains(r.id()))
                .sorted(BY_NAME)
                .toList();
    }

    /** Returns how many take part now or have completed. */
    public long takingPart() {
        return rows.stream().filter(r -> r.state().takesPlace()).count();
    }

    /**
     * A column.
     *
     * @param place in the row's attendance, from 0
     * @param begun whether it is time already
     * @param unrecorded people about whom nothing is said though it is over
     */
    public record Session(int place, long id, String title, TimeRange when, boolean begun, long unrecorded) {}

    /**
     * Someone who takes or took part.
     *
     * @param since when they came to be in this state: the day of completing, for those who have completed
     * @param left titles of the activities that are not done
     * @param of how many activities there are
     * @param attendance in the order of the sessions; null for a session they were not invited to
     */
    public record Row(
            EnrolmentId id,
            PersonId person,
            String name,
            String organisation,
            EnrolmentState state,
            Instant since,
            List<String> left,
            int of,
            List<Attendance> attendance) {

        /** Returns how many activities are done. */
        public int done() {
            return of - left.size();
        }

        /** Returns whether all activities are done. */
        public ActivityProgress activities() {
            return left.isEmpty() ? ActivityProgress.ALL_DONE : ActivityProgress.SOME_LEFT;
        }

        /** Returns how many sessions the person was at, wholly or in part. */
        public long attended() {
            return attendance.stream().filter(a -> a != null && a.present()).count();
        }

        /** Returns how many sessions the person is or was invited to. */
        public long invited() {
            return attendance.stream().filter(Objects::nonNull).count();
        }

        /** Returns what is said of the session in this place; null where the person was not invited. */
        public Attendance in(Session session) {
            return attendance.get(session.place());
        }

        /** Returns true when it can be recorded that the person has completed. */
        public boolean completable() {
            return state == EnrolmentState.ENROLLED && left.isEmpty();
        }
    }
}
