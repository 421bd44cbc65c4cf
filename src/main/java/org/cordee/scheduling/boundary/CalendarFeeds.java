package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.config.Settings;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.secret.Secret;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.CalendarAppointment;
import org.cordee.scheduling.control.CalendarQueries;
import org.cordee.scheduling.control.CalendarWriter;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.entity.PrivateFeed;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * One's own dates as a private feed, for the calendar program of one's choice. The secret in its address is the key:
 * 256 random bits, kept as a hash to look it up by and sealed to show it again. Stopped or renewed, the old address is
 * as if it had never been.
 */
@ApplicationScoped
@Transactional
public class CalendarFeeds {

    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(20 * 366L);
    private static final String SEALED_FOR = "calendar_feed.secret.";

    @Inject
    private Accounts accounts;

    @Inject
    private CalendarQueries calendars;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private CalendarAppointments dates;

    @Inject
    private CalendarWriter writer;

    @Inject
    private Secret secret;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** One's own, or empty when there is none. */
    public Optional<Feed> mine() {
        return calendars.feed(me.required()).filter(this::works).flatMap(this::shown);
    }

    /** Makes the feed, or gives it a new address: the old one answers no more. */
    public void make() {
        PersonId person = me.required();
        String fresh = Secret.random();
        String sealed = secret.seal(fresh, SEALED_FOR + person);
        PrivateFeed feed = calendars.feed(person).orElse(null);
        if (feed == null) {
            feed = new PrivateFeed(person, hash(fresh), sealed, accounts.closings(person), clock.instant());
            calendars.add(feed);
        } else {
            feed.renew(hash(fresh), sealed, accounts.closings(person), clock.instant());
        }
        audit.changed("scheduling.feed-made", "calendar-feed", feed.key(), null);
    }

    /** There is no feed any more. */
    public void stop() {
        calendars.feed(me.required()).ifPresent(feed -> {
            calendars.remove(feed);
            audit.changed("scheduling.feed-stopped", "calendar-feed", feed.key(), null);
        });
    }

    /**
     * The calendar behind an address: what its owner may know, from ninety days ago on. Called off dates are shown as
     * such until their time is over; those the owner has declined are left out.
     *
     * @throws NotFound when there is no such feed
     */
    public Calendar read(String key) {
        PrivateFeed feed = calendars.feed(hash(key)).filter(this::works).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        feed.read(now);
        PersonId owner = feed.person();
        // a closed account is told nothing more, here as by mail
        if (!accounts.closed(List.of(owner)).isEmpty()) {
            throw new NotFound();
        }
        List<CalendarAppointment> all = appointments.diary(owner, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(i -> shown(i, now))
                .map(i -> dates.inFeed(i.appointment(), owner))
                .toList();
        String name = messages.say("scheduling.feed.name");
        return new Calendar(
                writer.feed(name, all, now),
                hash(writer.feed(name, all, Instant.EPOCH)).substring(0, 32));
    }

    /**
     * Returns one date, with the others of its series, as an iCalendar file for the reader's calendar program.
     *
     * @throws NotFound when the reader is not invited
     */
    public String file(AppointmentId id) {
        PersonId reader = me.required();
        Appointment date = appointments.one(id);
        if (date.invitation(reader).isEmpty()) {
            throw new NotFound();
        }
        List<Appointment> all =
                date.series() == null ? List.of(date) : appointments.all(appointments.series(date.series()));
        return writer.feed(
                messages.get("scheduling.calendar.title"),
                all.stream()
                        .filter(a -> a.invitation(reader).isPresent())
                        .map(a -> dates.inFeed(a, reader))
                        .toList(),
                clock.instant());
    }

    /** The address ends with the account and never comes back. */
    private boolean works(PrivateFeed feed) {
        return feed.worksAfter(accounts.closings(feed.person()));
    }

    private static boolean shown(Invitation invitation, Instant now) {
        AppointmentState state = invitation.appointment().state();
        boolean over = invitation.appointment().when().end().isBefore(now);
        return invitation.answer() != InvitationAnswer.NO
                && state != AppointmentState.NOT_HELD
                && !(state == AppointmentState.CANCELLED && over);
    }

    private Optional<Feed> shown(PrivateFeed feed) {
        try {
            String path = "/calendar/" + secret.open(feed.sealed(), SEALED_FOR + feed.person()) + ".ics";
            String address = Settings.here().baseUrl() + path;
            return Optional.of(
                    new Feed(address, address.replaceFirst("^https?:", "webcal:"), feed.madeAt(), feed.readAt()));
        } catch (IllegalArgumentException e) {
            // sealed under an older key: it still answers, but only a new one can be shown
            return Optional.of(new Feed(null, null, feed.madeAt(), feed.readAt()));
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One's own feed.
     *
     * @param address null when it cannot be shown again
     * @param webcal the same, for programs that subscribe on a click; null with it
     * @param lastRead when a program last read it, to the hour, or null
     */
    public record Feed(String address, String webcal, Instant made, Instant lastRead) {}

    /**
     * What a program reads.
     *
     * @param mark changes when the dates do
     */
    public record Calendar(String text, String mark) {}
}
