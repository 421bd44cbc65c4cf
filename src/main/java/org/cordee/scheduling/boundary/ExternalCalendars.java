package org.cordee.scheduling.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.control.BusyCalendar;
import org.cordee.scheduling.control.CalendarFetch;
import org.cordee.scheduling.control.CalendarQueries;
import org.cordee.scheduling.control.PublicNetwork;
import org.cordee.scheduling.control.UnreadCalendarException;
import org.cordee.scheduling.entity.ExternalCalendar;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.cordee.scheduling.terms.NotUnderstood;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Other calendars of a person, so that nobody books what is taken elsewhere. Cordee keeps when they are busy and
 * nothing of what it is about. Nothing is fetched within a transaction; a calendar that is broken or slow blocks nobody
 * and says so.
 */
@ApplicationScoped
@Transactional
public class ExternalCalendars {

    /** Most calendars a person may have here. */
    public static final int MOST = 5;

    /** Times of a calendar that its owner is shown. */
    private static final int SHOWN = 12;

    private static final Logger LOG = Logger.getLogger(ExternalCalendars.class.getName());
    /** Fresh enough for a booking, and for "read now". */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** A calendar that just failed is not asked again at every booking. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Inject
    private CalendarQueries calendars;

    @Inject
    private CalendarFetch fetch;

    @Inject
    private PublicNetwork network;

    @Inject
    private ExternalCalendarReading reading;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /** One's own, in the order they were added. */
    public List<Outside> mine() {
        return calendars.outside(List.of(me.required())).stream()
                .map(c -> new Outside(
                        c.key(),
                        c.name(),
                        c.sealedAddress() != null,
                        c.readAt(),
                        c.trouble(),
                        calendars.nextBusy(c.key(), clock.instant(), SHOWN),
                        calendars.remarks(c.key()).stream()
                                .map(r -> new Missed(
                                        NotUnderstood.valueOf(r.kind().name()), r.events(), r.detail()))
                                .toList()))
                .toList();
    }

    /**
     * Reads a calendar that stands at an address, to be {@link #add(Fetched) added}. Call it outside of any
     * transaction.
     *
     * @param address https (or webcal), at a machine of the open internet
     * @throws Invalid at {@code name} or {@code address}, also when no calendar is read there
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Fetched fetch(String name, String address) {
        URI uri = address(address);
        reading.checkNew(me.required(), "name", name);
        try {
            return new Fetched(
                    name,
                    uri.toString(),
                    BusyCalendar.read(fetch.fetch(uri), me.zone(), reading.addresses(me.required()), clock.instant()));
        } catch (UnreadCalendarException e) {
            throw new Invalid("address", e.trouble().messageKey());
        }
    }

    /** Adds what was just read; it is read again from now on. @return its id */
    public long add(Fetched fetched) {
        reading.checkNew(me.required(), "name", fetched.name);
        return reading.keepNew(me.required(), fetched.name, fetched.address, fetched.busy);
    }

    private URI address(String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid("address", "shared.required");
        }
        try {
            URI uri = new URI(text.strip().replaceFirst("^webcals?:", "https:"));
            if (network.mayStandAt(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            LOG.log(Level.FINE, "not an address", e);
        }
        throw new Invalid("address", "scheduling.outside.not-an-address");
    }

    /**
     * Adds a calendar from a file; it stays as it is.
     *
     * @throws Invalid at {@code fileName} or {@code file}
     */
    public long add(String name, byte[] file) {
        reading.checkNew(me.required(), "fileName", name);
        if (file.length > CalendarFetch.LARGEST) {
            throw new Invalid("file", CalendarTrouble.TOO_LARGE.messageKey());
        }
        try {
            return reading.keepNew(
                    me.required(),
                    name,
                    null,
                    BusyCalendar.read(file, me.zone(), reading.addresses(me.required()), clock.instant()));
        } catch (UnreadCalendarException e) {
            throw new Invalid("file", e.trouble().messageKey());
        }
    }

    /** Forgets a calendar and all its times. @throws NotFound when it is not one's own */
    public void remove(long id) {
        reading.forget(own(id));
    }

    /**
     * Reads one's own calendar again now.
     *
     * @return false when it could not be read; what is wrong stands beside it
     * @throws NotFound when it is not one's own
     * @throws RuleBroken when that was tried a minute ago, or it came as a file
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean readNow(long id) {
        ExternalCalendar calendar = own(id);
        if (calendar.sealedAddress() == null || calendar.triedWithin(FRESH, clock.instant())) {
            throw new RuleBroken("scheduling.outside.just-read");
        }
        return read(id) == null;
    }

    private ExternalCalendar own(long id) {
        return calendars.outside(id).filter(c -> me.is(c.person())).orElseThrow(NotFound::new);
    }

    /**
     * Reads the calendars of these people again before a booking, all at once, two seconds at the most. Whatever
     * happens, it comes back without an exception: what was read before then counts. Never called with a lock held.
     * Which calendars are due is asked on the caller's own connection: for a second one it would wait behind everybody
     * who waits for what the caller has locked.
     */
    @Transactional(TxType.SUPPORTS)
    public void readAgain(Collection<PersonId> people) {
        Instant now = clock.instant();
        long until = System.nanoTime() + LONGEST.toNanos();
        List<Future<?>> begun = new ArrayList<>();
        try {
            for (ExternalCalendar c : calendars.outside(people)) {
                if (c.sealedAddress() != null && !c.triedWithin(c.failures() > 0 ? LEFT_ALONE : FRESH, now)) {
                    begun.add(executor.submit(() -> read(c.key())));
                }
            }
            for (Future<?> one : begun) {
                // left to itself, never interrupted: it may be writing what it has read
                one.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException | RejectedExecutionException | ExecutionException e) {
            LOG.log(Level.FINE, "not all calendars could be read in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads it and keeps what was read, or what went wrong; not twice at once. @return why it failed, or null */
    @Transactional(TxType.NOT_SUPPORTED)
    public CalendarTrouble read(long id) {
        if (!underWay.add(id)) {
            return null;
        }
        try {
            ExternalCalendarReading.Where where = reading.where(id).orElse(null);
            return where == null ? null : read(id, where);
        } finally {
            underWay.remove(id);
        }
    }

    private CalendarTrouble read(long id, ExternalCalendarReading.Where where) {
        try {
            byte[] file = fetch.fetch(URI.create(where.address()));
            reading.keep(id, BusyCalendar.read(file, where.zone(), where.addresses(), clock.instant()), null);
            return null;
        } catch (UnreadCalendarException e) {
            reading.keep(id, null, e.trouble());
            return e.trouble();
        }
    }

    /** A calendar that was read and is not kept yet; it shows nothing of itself. */
    public static final class Fetched {

        private final String name;
        private final String address;
        private final BusyCalendar busy;

        private Fetched(String name, String address, BusyCalendar busy) {
            this.name = name;
            this.address = address;
            this.busy = busy;
        }
    }

    /**
     * Another calendar as its owner sees it.
     *
     * @param again true when it is read again and again, false for a file
     * @param read when it was last read, or null
     * @param trouble why the last try failed, or null
     * @param next the next times that are taken by it, twelve at most
     * @param missed what was not understood in it
     */
    public record Outside(
            long id,
            String name,
            boolean again,
            Instant read,
            CalendarTrouble trouble,
            List<Span> next,
            List<Missed> missed) {}

    /**
     * What was not understood in a calendar.
     *
     * @param events how many events that concerns
     * @param zone name of the unknown zone, or null
     */
    public record Missed(NotUnderstood what, int events, String zone) {}
}
