package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.secret.Secret;
import org.cordee.scheduling.control.BusyCalendar;
import org.cordee.scheduling.control.CalendarQueries;
import org.cordee.scheduling.entity.ExternalCalendar;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/** The short transactions around reading another calendar: where it stands before, what was found after. */
@ApplicationScoped
@Transactional
class ExternalCalendarReading {

    private static final String SEALED_FOR = "external_calendar.address.";
    private static final int JITTER_SECONDS = 600;

    @Inject
    private CalendarQueries calendars;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private Secret secret;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @throws org.cordee.shared.errors.DomainException at that field when the name is none, or when there are too many
     */
    void checkNew(PersonId person, String field, String name) {
        new Validation()
                .required(field, name)
                .atMost(field, name, ExternalCalendar.LONGEST_NAME)
                .done();
        if (calendars.outside(List.of(person)).size() >= ExternalCalendars.MOST) {
            throw new RuleBroken("scheduling.outside.enough", ExternalCalendars.MOST);
        }
    }

    /** @param address null for a file */
    long keepNew(PersonId person, String name, String address, BusyCalendar busy) {
        ExternalCalendar calendar = new ExternalCalendar(person, name);
        calendar.read(busy.passedOver(), clock.instant());
        calendars.add(calendar);
        if (address != null) {
            calendar.standsAt(secret.seal(address, SEALED_FOR + calendar.key()));
            planNext(calendar);
        }
        calendars.busy(calendar.key(), busy.times());
        calendars.remarks(calendar.key(), busy.remarks());
        audit.changed("scheduling.outside-added", "outside-calendar", calendar.key(), null);
        return calendar.key();
    }

    /** Empty when it is gone, came as a file, or was sealed under another key. */
    Optional<Where> where(long id) {
        return calendars.outside(id).filter(c -> c.sealedAddress() != null).flatMap(c -> {
            try {
                return Optional.of(new Where(
                        secret.open(c.sealedAddress(), SEALED_FOR + id),
                        people.card(c.person()).zone(),
                        addresses(c.person())));
            } catch (IllegalArgumentException e) {
                c.failed(CalendarTrouble.UNREACHABLE, clock.instant());
                return Optional.empty();
            }
        });
    }

    /** @param busy null when there is trouble */
    void keep(long id, BusyCalendar busy, CalendarTrouble trouble) {
        calendars.locked(id).ifPresent(calendar -> {
            Instant now = clock.instant();
            if (trouble == null) {
                calendar.read(busy.passedOver(), now);
                calendars.busy(id, busy.times());
                calendars.remarks(id, busy.remarks());
            } else {
                calendar.failed(trouble, now);
            }
            planNext(calendar);
        });
    }

    void forget(ExternalCalendar calendar) {
        jobs.cancel(ReadCalendarJob.KIND, calendar.key().toString());
        audit.changed("scheduling.outside-removed", "outside-calendar", calendar.key(), null);
        calendars.outside(calendar.key()).ifPresent(calendars::remove);
    }

    /** Spread over ten minutes, so that not all of them are asked at once. */
    private void planNext(ExternalCalendar calendar) {
        Duration spread = Duration.ofSeconds(ThreadLocalRandom.current().nextInt(JITTER_SECONDS));
        jobs.plan(
                ReadCalendarJob.KIND,
                clock.instant().plus(calendar.pause()).plus(spread),
                calendar.key().toString());
    }

    /** E-mail addresses of that person, in lower case: events they have declined are found by these. */
    Set<String> addresses(PersonId person) {
        return accounts.emails(List.of(person)).stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Where a calendar stands and whose it is.
     *
     * @param zone of times without one
     * @param addresses of the owner
     */
    record Where(String address, ZoneId zone, Set<String> addresses) {}
}
