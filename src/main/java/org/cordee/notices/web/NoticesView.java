package org.cordee.notices.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.notices.boundary.NoticeTasks;
import org.cordee.notices.boundary.Notices;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.notices.terms.TaskState;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** What one was told. */
@Named
@ViewScoped
public class NoticesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    private Notices notices;

    @Inject
    private NoticeTasks noticeTasks;

    @Inject
    private Messages messages;

    @Inject
    private DateTimes when;

    @Inject
    private CurrentPerson person;

    @Inject
    private Clock clock;

    private HashMap<Long, TaskState> states = new HashMap<>();
    private int first;
    private long total;
    private List<NoticeLine> lines = List.of();

    public void load() {
        Page<NoticeLine> page = notices.mine(PageQuery.of(first, SIZE));
        lines = page.items();
        total = page.total();
        states = new HashMap<>(noticeTasks.states(lines));
    }

    /** Those of this page by the day on which they were sent, the latest first. */
    public List<Day> getDays() {
        Map<LocalDate, List<NoticeLine>> byDay = new LinkedHashMap<>();
        lines.forEach(l -> byDay.computeIfAbsent(LocalDate.ofInstant(l.toldAt(), person.zone()), d -> new ArrayList<>())
                .add(l));
        return byDay.entrySet().stream()
                .map(e -> new Day(e.getKey(), e.getValue()))
                .toList();
    }

    /** "Today", "Yesterday", "Monday 23 November 2026". */
    public String name(Day day) {
        LocalDate today = LocalDate.now(clock.withZone(person.zone()));
        if (day.date().equals(today)) {
            return messages.get("notices.today");
        }
        return day.date().equals(today.minusDays(1)) ? messages.get("notices.yesterday") : when.day(day.date());
    }

    /** What became of that which it asks for. @param line null while Faces visits the page between two rows */
    public TaskState state(NoticeLine line) {
        return line == null ? TaskState.NONE : states.getOrDefault(line.id(), TaskState.NONE);
    }

    /** The notifications of a day. */
    public record Day(LocalDate date, List<NoticeLine> lines) {}

    public String read(long id) {
        notices.read(id);
        return again();
    }

    public String readAll() {
        notices.readAll();
        return again();
    }

    private String again() {
        return "/notices/notices?faces-redirect=true&first=" + first;
    }

    public List<NoticeLine> getLines() {
        return lines;
    }

    public boolean isAnyNew() {
        return lines.stream().anyMatch(NoticeLine::unread);
    }

    public boolean isNewer() {
        return first > 0;
    }

    public boolean isOlder() {
        return first + SIZE < total;
    }

    /** Where the newer ones begin. */
    public int getBefore() {
        return Math.max(0, first - SIZE);
    }

    /** Where the older ones begin. */
    public int getAfter() {
        return first + SIZE;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
