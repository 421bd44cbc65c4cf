package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.platform.database.Sql;
import org.cordee.platform.messages.Span;
import org.cordee.shared.ids.PersonId;

/** When people are busy by calendars of theirs outside Cordee, as they were last read. */
@ApplicationScoped
public class ExternalBusyTimes {

    @Inject
    private Sql sql;

    /** What touches the stretch of time, in order; people without any are left out. */
    public Map<PersonId, List<Span>> of(Collection<PersonId> people, Instant from, Instant to) {
        Map<PersonId, List<Span>> busy = new HashMap<>();
        if (people.isEmpty()) {
            return busy;
        }
        List<Object> arguments =
                new ArrayList<>(people.stream().distinct().map(PersonId::value).toList());
        String marks = "?" + ", ?".repeat(arguments.size() - 1);
        arguments.add(to);
        arguments.add(from);
        sql.read(
                        "select c.person_id, b.starts_at, b.ends_at from external_calendar c"
                                + " join external_busy_time b on b.calendar_id = c.id"
                                + " where c.person_id in (" + marks
                                + ") and b.starts_at < ? and b.ends_at > ? order by b.starts_at",
                        row -> Map.entry(
                                new PersonId(row.getLong(1)),
                                new Span(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), null)),
                        arguments.toArray())
                .forEach(e ->
                        busy.computeIfAbsent(e.getKey(), p -> new ArrayList<>()).add(e.getValue()));
        return busy;
    }
}
