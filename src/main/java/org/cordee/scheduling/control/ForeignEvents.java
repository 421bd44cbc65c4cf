package org.cordee.scheduling.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.ContentHandler;
import org.cordee.platform.words.Span;

/**
 * Gathers the events of a calendar while it is parsed, and of each only what says when it is. The objects of the library are not
 * built: it would register the zones of the file for the whole server, and keep texts that are none of Cordee's business.
 */
final class ForeignEvents implements ContentHandler {

    private static final Set<String> KEPT = Set.of("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
            "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS");

    private final int most;
    private final List<ForeignEvent> all = new ArrayList<>();
    private final Map<String, Set<ForeignTime>> changed = new HashMap<>();
    private final List<Span> busy = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tooMany;
    private ForeignEvent event;
    private String property;
    private String value;
    private Map<String, String> parameters;

    ForeignEvents(int most) {
        this.most = most;
    }

    List<ForeignEvent> all() {
        return all;
    }

    /** Which dates of a repeated event stand elsewhere in the file with another time, or cancelled. */
    Set<ForeignTime> changed(String uid) {
        return changed.getOrDefault(uid, Set.of());
    }

    /** True when it ended because there was more than Cordee reads. */
    boolean tooMany() {
        return tooMany;
    }

    /** From VFREEBUSY, where a calendar says no more than that. */
    List<Span> busyPeriods() {
        return busy;
    }

    @Override
    public void startCalendar() {
        // each calendar of the file counts
    }

    @Override
    public void endCalendar() {
        // nothing is left to do
    }

    @Override
    public void startComponent(String name) {
        open.push(name.toUpperCase(Locale.ROOT));
        if (open.peek().equals("VEVENT")) {
            event = new ForeignEvent();
            count(all.size() < most);
        }
    }

    @Override
    public void endComponent(String name) {
        if (!open.isEmpty() && open.pop().equals("VEVENT") && event != null) {
            all.add(event);
            ForeignTime instead = event.insteadOf();
            if (instead != null) {
                changed.computeIfAbsent(event.uid(), u -> new HashSet<>()).add(instead);
            }
            event = null;
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        parameters = new HashMap<>();
        value = null;
    }

    @Override
    public void parameter(String name, String parameter) {
        parameters.put(name.toUpperCase(Locale.ROOT), parameter.replace("\"", ""));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        String where = open.peek();
        if (value != null && "VEVENT".equals(where) && event != null && KEPT.contains(property)) {
            event.say(property, new ForeignTime(value.strip(), parameters.get("TZID")));
        } else if (value != null && "VFREEBUSY".equals(where) && property.equals("FREEBUSY")
                && !"FREE".equalsIgnoreCase(parameters.get("FBTYPE"))) {
            periods(value);
        }
    }

    private void count(boolean enough) {
        if (!enough) {
            tooMany = true;
            // the parser goes on until somebody stops it
            throw new IllegalStateException("too many");
        }
    }

    private void periods(String text) {
        for (String period : text.split(",")) {
            String[] ends = period.strip().split("/");
            count(busy.size() < BusyCalendar.MOST_TIMES);
            Instant start = new ForeignTime(ends[0], null).instant(ZoneOffset.UTC);
            Instant end = ends[1].startsWith("P") ? start.plus(ForeignTime.duration(ends[1])) : new ForeignTime(ends[1], null).instant(ZoneOffset.UTC);
            if (end.isAfter(start)) {
                busy.add(new Span(start, end, null));
            }
        }
    }
}
