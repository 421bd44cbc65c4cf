package org.cordee.scheduling.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.terms.Availability;
import org.cordee.shared.errors.Conflict;

/**
 * The week as a sheet of half hours to be painted: tick boxes, which a script lets people paint by dragging. It keeps
 * the same weekly hours as {@link AvailabilityView}.
 */
@Named
@ViewScoped
public class AvailabilityWeekView extends FormView {

    private static final long serialVersionUID = 1L;
    /** Of the tick boxes. */
    private static final String OPEN = "open";
    /** 7am and 9pm, unless there are hours before or after. */
    private static final int FIRST = 14;

    private static final int END = 42;

    @Inject
    private Availabilities availabilities;

    @Inject
    private DateTimes dateTimes;

    @Inject
    private Messages messages;

    private final Set<Integer> open = new TreeSet<>();
    private boolean all;
    private boolean between;
    private Integer version;
    private transient Availability theirs;

    /** The view action. */
    public void open() {
        Availability now = availabilities.mine();
        version = now.version();
        open.addAll(PaintedWeek.of(now.hours()));
        between = PaintedWeek.between(now.hours());
    }

    /**
     * Saves the week. What another window has saved since is shown; saving again puts one's own in its place.
     *
     * @throws Conflict when another window has saved something since
     */
    public String save() {
        open.clear();
        open.addAll(PaintedWeek.sent(sent()));
        Availability now = availabilities.mine();
        Availability wanted = new Availability(
                now.version(),
                now.zone(),
                PaintedWeek.hours(open, now.hours()),
                now.exceptions(),
                now.noticeHours(),
                now.mostPerDay(),
                now.gapMinutes(),
                now.aheadDays());
        try {
            doOnce(() -> {
                availabilities.keep(wanted, version);
            });
        } catch (Conflict e) {
            theirs = now;
            version = now.version();
            throw e;
        }
        flashMessages.add(wanted.bookable() ? "scheduling.week.saved" : "scheduling.availability-edit.kept-none");
        return "/scheduling/availability-week?faces-redirect=true" + (all ? "&all=true" : "");
    }

    private static String[] sent() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(OPEN, new String[0]);
    }

    /** The days, Monday first. */
    public List<Day> getDays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Day(DateTimes.weekday(day), DateTimes.shortWeekday(day), words(day)))
                .toList();
    }

    /** "9am to midday, 2pm to 5pm". */
    private String words(DayOfWeek day) {
        String stretches = PaintedWeek.hours(open, List.of()).stream()
                .filter(h -> h.day() == day)
                .map(h -> messages.say("scheduling.week.span", dateTimes.time(h.from()), dateTimes.time(h.to())))
                .collect(Collectors.joining(", "));
        return stretches.isEmpty() ? messages.get("scheduling.availability-edit.closed") : stretches;
    }

    /** A row for each half hour that is shown. */
    public List<Row> getRows() {
        int first = all ? 0 : Math.min(FIRST, Collections.min(slots(FIRST)) / 2 * 2);
        int end = all ? PaintedWeek.DAY : Math.max(END, (Collections.max(slots(FIRST)) + 2) / 2 * 2);
        List<Row> rows = new ArrayList<>();
        for (int slot = first; slot < end; slot++) {
            rows.add(row(slot));
        }
        return rows;
    }

    private Set<Integer> slots(int atLeast) {
        Set<Integer> slots =
                open.stream().map(number -> number % PaintedWeek.DAY).collect(Collectors.toSet());
        slots.add(atLeast);
        return slots;
    }

    private Row row(int slot) {
        String from = dateTimes.time(PaintedWeek.time(slot));
        String to = dateTimes.time(PaintedWeek.time(slot + 1));
        return new Row(
                from,
                to,
                slot % 2 == 0,
                IntStream.range(0, 7)
                        .mapToObj(day -> new Cell(
                                day * PaintedWeek.DAY + slot,
                                open.contains(day * PaintedWeek.DAY + slot),
                                messages.say(
                                        "scheduling.week.cell", DateTimes.weekday(DayOfWeek.of(day + 1)), from, to)))
                        .toList());
    }

    /** A day. @param brief "Mon" @param words its hours */
    public record Day(String name, String brief, String words) {}

    /** A half hour on each day. @param hour whether an hour begins with it */
    public record Row(String from, String to, boolean hour, List<Cell> cells) {}

    /** A half hour of a day. @param words "Monday, 9am to 9:30am" */
    public record Cell(int number, boolean open, String words) {}

    /** Whether all 24 hours are shown. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    /** Whether some hours begin or end between half hours. */
    public boolean isBetween() {
        return between;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** As another window has saved it meanwhile; null when none has. */
    public Availability getTheirs() {
        return theirs;
    }
}
