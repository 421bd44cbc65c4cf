package org.cordee.scheduling.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.Validation;

/** What is typed of somebody's weekly hours, other hours, time off and limits. A row that is left empty is none. */
public class AvailabilityForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final List<WeekdayForm> days =
            Stream.of(DayOfWeek.values()).map(WeekdayForm::new).toList();
    private final List<OtherHoursForm> others = new ArrayList<>();
    private Integer version;
    private String zone;
    private Integer noticeHours;
    private Integer mostPerDay;
    private Integer gapMinutes;
    private Integer aheadDays;
    private String focus;

    AvailabilityForm(Availability now) {
        now.hours().forEach(h -> days.get(h.day().ordinal()).add(h.from(), h.to()));
        now.exceptions().forEach(e -> others.add(new OtherHoursForm(e)));
        version = now.version();
        zone = now.zone().getId();
        noticeHours = now.noticeHours();
        mostPerDay = now.mostPerDay();
        gapMinutes = now.gapMinutes();
        aheadDays = now.aheadDays();
    }

    /**
     * A further stretch on that day: the usual hours on an empty day, else to be filled in. @param day from 0, Monday
     */
    public void addHours(int day) {
        boolean first = days.get(day).getRows().isEmpty();
        days.get(day).add(first ? OPENS : null, first ? CLOSES : null);
        focus = "days:" + day + ":rows:" + (days.get(day).getRows().size() - 1);
    }

    /** @param row from 0; one that is not there is none */
    public void removeHours(int day, int row) {
        days.get(day).remove(row);
        focus = "days:" + day;
    }

    /** Monday’s hours on Tuesday to Friday too. */
    public void likeMonday() {
        for (int day = 1; day < 5; day++) {
            days.get(day).like(days.get(0));
        }
        focus = "days:1";
    }

    public void addOff() {
        add(true);
    }

    public void addOther() {
        add(false);
    }

    private void add(boolean off) {
        others.add(new OtherHoursForm(off));
        focus = "others:" + (others.size() - 1);
    }

    /** @param row from 0; one that is not there is none */
    public void removeOther(int row) {
        if (row >= 0 && row < others.size()) {
            others.remove(row);
        }
        focus = "others";
    }

    /** "autofocus" where the last button left off, else null. */
    public String focus(String place) {
        return place.equals(focus) ? "autofocus" : null;
    }

    /** @throws Invalid with everything that cannot be taken, each at its field */
    Availability read() {
        focus = null;
        List<Problem> problems = new ArrayList<>();
        List<String> hourFields = new ArrayList<>();
        List<String> otherFields = new ArrayList<>();
        List<WeeklyHours> hours = new ArrayList<>();
        List<OtherHours> exceptions = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<WeekdayForm.Row> rows = days.get(day).getRows();
            for (int i = 0; i < rows.size(); i++) {
                WeekdayForm.Row row = rows.get(i);
                DayOfWeek weekday = days.get(day).getDay();
                String at = "days:" + day + ":rows:" + i + ":";
                if (!row.empty()) {
                    hourFields.add(at + "from");
                    gather(problems, at, hours, () -> new WeeklyHours(weekday, row.getFrom(), row.getTo()));
                }
            }
        }
        for (int i = 0; i < others.size(); i++) {
            OtherHoursForm row = others.get(i);
            if (!row.empty()) {
                otherFields.add("others:" + i + ":from");
                gather(problems, "others:" + i + ":", exceptions, row::hours);
            }
        }
        check(problems);
        try {
            return new Availability(
                    version, ZoneId.of(zone), hours, exceptions, noticeHours, mostPerDay, gapMinutes, aheadDays);
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream()
                    .map(p -> atRow(p, hourFields, otherFields))
                    .toList());
        }
    }

    private void check(List<Problem> problems) {
        try {
            new Validation()
                    .required("noticeHours", noticeHours)
                    .required("mostPerDay", mostPerDay)
                    .required("gapMinutes", gapMinutes)
                    .required("aheadDays", aheadDays)
                    .done();
            new Availability(
                    version, ZoneId.of(zone), List.of(), List.of(), noticeHours, mostPerDay, gapMinutes, aheadDays);
        } catch (Invalid e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static <T> void gather(List<Problem> problems, String at, List<T> read, Supplier<T> row) {
        try {
            read.add(row.get());
        } catch (Invalid e) {
            e.problems().forEach(p -> problems.add(new Problem(at + p.field(), p.key(), p.arguments())));
        }
    }

    /** A problem of the n-th row that was sent, at the field where that row stands on the page. */
    private static Problem atRow(Problem problem, List<String> hourFields, List<String> otherFields) {
        String field = problem.field();
        if (field != null && field.matches("(hours|exceptions)\\.\\d+")) {
            int row = Integer.parseInt(field.substring(field.indexOf('.') + 1));
            return new Problem(
                    (field.startsWith("hours") ? hourFields : otherFields).get(row),
                    problem.key(),
                    problem.arguments());
        }
        return problem;
    }

    public List<WeekdayForm> getDays() {
        return days;
    }

    public List<OtherHoursForm> getOthers() {
        return others;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getNoticeHours() {
        return noticeHours;
    }

    public void setNoticeHours(Integer noticeHours) {
        this.noticeHours = noticeHours;
    }

    public Integer getMostPerDay() {
        return mostPerDay;
    }

    public void setMostPerDay(Integer mostPerDay) {
        this.mostPerDay = mostPerDay;
    }

    public Integer getGapMinutes() {
        return gapMinutes;
    }

    public void setGapMinutes(Integer gapMinutes) {
        this.gapMinutes = gapMinutes;
    }

    public Integer getAheadDays() {
        return aheadDays;
    }

    public void setAheadDays(Integer aheadDays) {
        this.aheadDays = aheadDays;
    }
}
