package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.programmes.desk.control.CohortFigures;
import org.cordee.programmes.entity.Cohort;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/** Figures about the cohorts that the person who asks leads or coordinates, and that are not over. */
@ApplicationScoped
@Transactional
public class ProgrammeFigures {

    /** How many weeks back applications are counted, this one included. */
    public static final int WEEKS = 12;

    @Inject
    private CohortDesk desk;

    @Inject
    private CohortFigures figures;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    /** Returns them; all empty for people with no part in a programme. */
    public Figures current() {
        List<CohortDesk.Row> cohorts = desk.current();
        List<CohortId> ids = cohorts.stream().map(CohortDesk.Row::id).toList();
        Map<Sector, Long> sectors = new EnumMap<>(Sector.class);
        Map<Level, Long> levels = new EnumMap<>(Level.class);
        for (Object[] row : figures.mix(ids)) {
            long people = ((Number) row[2]).longValue();
            add(sectors, Sector.class, (String) row[0], people);
            add(levels, Level.class, (String) row[1], people);
        }
        return new Figures(cohorts, weeks(ids), sectors, levels, attendance(ids));
    }

    private static <T extends Enum<T>> void add(Map<T, Long> counts, Class<T> type, String name, long people) {
        if (name != null) {
            counts.merge(Enum.valueOf(type, name), people, Long::sum);
        }
    }

    private List<Week> weeks(List<CohortId> ids) {
        LocalDate monday = monday(clock.instant());
        LocalDate first = monday.minusWeeks(WEEKS - 1L);
        Map<LocalDate, Long> counts = figures
                .sent(ids, first.atStartOfDay(Cohort.ZONE).toInstant())
                .stream()
                .collect(Collectors.groupingBy(ProgrammeFigures::monday, Collectors.counting()));
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(week -> new Week(week, counts.getOrDefault(week, 0L)))
                .toList();
    }

    private static LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, Cohort.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Map<CohortId, Attended> attendance(List<CohortId> ids) {
        Map<AppointmentId, CohortId> of = figures.appointments(ids);
        Map<CohortId, Map<Attendance, Long>> counts = new HashMap<>();
        appointments
                .attendance(of.keySet())
                .forEach((appointment, states) -> states.forEach((attendance, people) -> counts.computeIfAbsent(
                                of.get(appointment), id -> new EnumMap<>(Attendance.class))
                        .merge(attendance, people, Long::sum)));
        return counts.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), id -> Attended.of(counts.get(id))));
    }

    /** Applications sent in the week that begins on that Monday. */
    public record Week(LocalDate monday, long applications) {}

    /** How often people were at a session that is over, were not, or nothing was recorded. */
    public record Attended(long present, long absent, long unrecorded) {

        static Attended of(Map<Attendance, Long> counts) {
            long present = counts.entrySet().stream()
                    .filter(e -> e.getKey().present())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long unrecorded = counts.getOrDefault(Attendance.NOT_RECORDED, 0L);
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            return new Attended(present, all - present - unrecorded, unrecorded);
        }
    }

    /**
     * All of them.
     *
     * @param cohorts the next to start first
     * @param weeks the last twelve
     * @param sectors of those who take part, as they were on enrolling; so are levels
     * @param attendance of cohorts that have had a session
     */
    public record Figures(
            List<CohortDesk.Row> cohorts,
            List<Week> weeks,
            Map<Sector, Long> sectors,
            Map<Level, Long> levels,
            Map<CohortId, Attended> attendance) {}
}
