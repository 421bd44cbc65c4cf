package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.cordee.platform.config.Settings;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.TimeRange;

/**
 * Writes dates as iCalendar (RFC 5545, and RFC 5546 for what goes with mails). The organiser is always Cordee's own
 * address and the only one invited is the reader: nobody's address is shown to anybody else. Times carry the zone they
 * were agreed in.
 */
@ApplicationScoped
public class CalendarWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String PRODUCT = "-//Cordee//Dates//EN";

    @Inject
    private Clock clock;

    /** For CDI. */
    public CalendarWriter() {}

    /** For tests without a container. */
    CalendarWriter(Clock clock) {
        this.clock = clock;
    }

    /** Puts a date into the reader's calendar, or changes it there. @param email the reader's */
    public String request(CalendarAppointment date, String email) {
        return message(date, email, "REQUEST");
    }

    /** Takes a date out of the reader's calendar. @param email the reader's */
    public String cancel(CalendarAppointment date, String email) {
        return message(date.takenBack(), email, "CANCEL");
    }

    /** All dates of a private feed. @param name what a calendar program calls it */
    public String feed(String name, Collection<CalendarAppointment> dates, Instant stamp) {
        Calendar calendar = calendar(null);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(Value.DURATION)), "PT1H"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        zones(calendar, dates);
        dates.forEach(date -> calendar.add(event(date, stamp)));
        return written(calendar);
    }

    private String message(CalendarAppointment date, String email, String method) {
        Calendar calendar = calendar(method);
        zones(calendar, List.of(date));
        VEvent event = event(date, clock.instant());
        event.add(new Organizer(new ParameterList(List.of(new Cn("Cordee"))), mailto(sender())));
        event.add(new Attendee(
                new ParameterList(List.of(Role.REQ_PARTICIPANT, part(date.answer()), Rsvp.FALSE)), mailto(email)));
        calendar.add(event);
        return written(calendar);
    }

    private static Calendar calendar(String method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(new Version(new ParameterList(), "2.0"));
        if (method != null) {
            calendar.add(new Method(method));
        }
        return calendar;
    }

    private static void zones(Calendar calendar, Collection<CalendarAppointment> dates) {
        dates.stream()
                .map(d -> d.when().zone())
                .filter(z -> !(z instanceof ZoneOffset))
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .forEach(zone -> {
                    List<TimeRange> there = dates.stream()
                            .map(CalendarAppointment::when)
                            .filter(w -> w.zone().equals(zone))
                            .toList();
                    Instant first = there.stream()
                            .map(TimeRange::start)
                            .min(Instant::compareTo)
                            .orElseThrow();
                    Instant last = there.stream()
                            .map(TimeRange::end)
                            .max(Instant::compareTo)
                            .orElseThrow();
                    calendar.add(CalendarZone.of(zone, first, last));
                });
    }

    private static VEvent event(CalendarAppointment date, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Uid(date.uid()));
        event.add(new Sequence(date.sequence()));
        event.add(moment("DTSTART", date.when().start(), date.when().zone()));
        event.add(moment("DTEND", date.when().end(), date.when().zone()));
        event.add(new Summary(line(date.title())));
        describe(event, date);
        event.add(new Status(date.standing().name()));
        event.add(new Transp(date.standing() == CalendarAppointment.Standing.CONFIRMED ? "OPAQUE" : "TRANSPARENT"));
        if (date.discreet()) {
            event.add(new Clazz("PRIVATE"));
        }
        return event;
    }

    /**
     * Local time by the rules of java.time; a DtStart of the library would word it by rules of the library's own. Where
     * the clocks go back, programs disagree about which of two hours that read the same is meant: both are written in
     * UTC.
     */
    private static Property moment(String name, Instant when, ZoneId zone) {
        ZonedDateTime local = when.atZone(zone);
        boolean plain = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() == 1;
        return zone instanceof ZoneOffset || !plain
                ? new XProperty(name, new ParameterList(), UTC.format(when.atZone(ZoneOffset.UTC)))
                : new XProperty(name, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(local));
    }

    private static void describe(VEvent event, CalendarAppointment date) {
        String online = date.where().onlineAddress();
        List<String> lines = new ArrayList<>();
        if (date.of() != null) {
            lines.add(line(date.of()));
        }
        if (online != null) {
            lines.add(online);
        }
        if (date.address() != null) {
            lines.add(date.address());
            event.add(new Url(URI.create(date.address())));
        }
        if (!lines.isEmpty()) {
            event.add(new Description(String.join("\n", lines)));
        }
        String place = date.where().place() == null ? online : date.where().place();
        if (place != null) {
            event.add(new Location(line(place)));
        }
    }

    /** Control characters would end a line of the file. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static PartStat part(InvitationAnswer invitationAnswer) {
        return switch (invitationAnswer) {
            case YES -> PartStat.ACCEPTED;
            case NO -> PartStat.DECLINED;
            case MAYBE -> PartStat.TENTATIVE;
            case NONE -> PartStat.NEEDS_ACTION;
        };
    }

    /** The address of the settings, without a name around it. */
    private static String sender() {
        String from = Settings.here().mailFrom();
        return from.contains("<") ? from.substring(from.indexOf('<') + 1, from.indexOf('>')) : from;
    }

    private static URI mailto(String email) {
        try {
            return new URI("mailto", email, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the library folds by characters, the standard counts bytes
        return FoldedLines.fold(text.toString().replace("\r\n ", ""));
    }
}
