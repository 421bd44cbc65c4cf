package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Moving a date with all later ones of its series: the time on the wall becomes the same for all of them, over clock
 * changes too, and each moves by as many days as the first. Single ones can stay as they are, or be moved elsewhere.
 */
@ApplicationScoped
@Transactional
public class SeriesMoves {

    @Inject
    private MovableAppointments movable;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    /**
     * What would become of the dates.
     *
     * @param before when each of them is now
     * @param dates when each of them would be; one that is skipped stays as it is
     * @param misfits those that can't be moved there
     */
    public record Plan(List<TimeRange> before, List<SeriesDate> dates, List<Misfit> misfits) {

        /** Whether something would be moved, and all of it fits. */
        public boolean possible() {
            return misfits.isEmpty() && dates.stream().anyMatch(date -> !date.skipped());
        }
    }

    /**
     * Returns what would become of the dates; changes and locks nothing.
     *
     * @param start of the first
     * @param minutes how long each lasts from now on; null: as long as the first did before
     * @param later which one is meant where a date falls into the hour that comes twice, or null
     * @throws NotFound when it is not the reader's to manage
     * @throws Invalid at {@code start}, naming the date, when a time does not exist or comes twice
     */
    public Plan plan(AppointmentId id, Instant start, Integer minutes, Boolean later, SeriesChanges changes) {
        Appointment date = movable.one(id);
        List<Appointment> all = appointments.inOrder(movable.following(date));
        List<SeriesDate> dates = changes.of(shifted(all, movable.time(date, start, minutes), later));
        Map<Integer, Appointment> byNumber =
                IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(i -> i + 1, all::get));
        return new Plan(
                all.stream().map(Appointment::when).toList(),
                dates,
                appointmentBook.misfits(
                        byNumber, dates.stream().filter(d -> !d.skipped()).toList(), !me.is(date.host())));
    }

    /**
     * Moves them, all or none.
     *
     * @param later which one is meant where a date falls into the hour that comes twice; null when nobody has been
     *     asked
     * @param seenVersion of the first, or null
     * @throws TimeTaken with other starts, when somebody has something else at one of them
     * @throws Invalid at {@code start}, naming the date, when a time does not exist or comes twice, or is not open
     */
    public void move(
            AppointmentId id,
            Instant start,
            Integer minutes,
            Integer seenVersion,
            Boolean later,
            SeriesChanges seriesChanges) {
        Appointment date = movable.one(id);
        List<Appointment> all = appointments.inOrder(movable.following(date));
        TimeRange first = movable.time(date, start, minutes);
        outside.readAgain(date.invitations().stream().map(Invitation::person).toList());
        List<AppointmentBook.Change> changes = new ArrayList<>();
        for (SeriesDate one : seriesChanges.of(shifted(all, first, later))) {
            Appointment its = all.get(one.number() - 1);
            if (!one.skipped()) {
                changes.add(new AppointmentBook.Change(its.id(), one.when(), its.where()));
            }
        }
        new Validation()
                .that(!changes.isEmpty(), "start", "scheduling.series.none-left")
                .done();
        boolean whole = seriesChanges.equals(SeriesChanges.NONE);
        Function<TimeRange, List<TimeRange>> again = start2 -> whole ? fitting(all, start2, later) : List.of();
        appointmentBook.move(
                changes, changes.get(0).id().equals(id) ? seenVersion : null, false, !me.is(date.host()), again);
        audit.changed("scheduling.series-moved", id, changes.size() + " dates");
    }

    private static List<TimeRange> fitting(List<Appointment> all, TimeRange first, Boolean later) {
        try {
            return shifted(all, first, later);
        } catch (DomainException e) {
            return List.of();
        }
    }

    private static List<TimeRange> shifted(List<Appointment> all, TimeRange first, Boolean later) {
        LocalDateTime from = local(all.get(0).when());
        LocalDateTime to = local(first);
        long days = from.toLocalDate().until(to.toLocalDate(), ChronoUnit.DAYS);
        List<TimeRange> times = new ArrayList<>(List.of(first));
        for (Appointment date : all.subList(1, all.size())) {
            LocalDate day = local(date.when()).toLocalDate().plusDays(days);
            times.add(SeriesRule.at(
                    day.atTime(to.toLocalTime()), first.length(), date.when().zone(), later));
        }
        return times;
    }

    private static LocalDateTime local(TimeRange timeRange) {
        return LocalDateTime.ofInstant(timeRange.start(), timeRange.zone());
    }
}
