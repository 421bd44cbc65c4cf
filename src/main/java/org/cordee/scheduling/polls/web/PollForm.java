package org.cordee.scheduling.polls.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.web.OfferedTimeForm;
import org.cordee.shared.errors.Invalid;

/** What is typed and chosen while a poll is made. */
public class PollForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 5;
    private static final int LONGEST_MINUTES = 72 * 60;

    private final List<OfferedTimeForm> typed = new ArrayList<>();
    private final Map<String, SelectItem> suggestions = new LinkedHashMap<>();
    private List<String> chosen = new ArrayList<>();
    private Integer minutes;
    private String zone;
    private LocalDate closes;
    private String place;
    private String onlineAddress;
    private Integer quorum;

    PollForm() {
        for (int i = 0; i < LINES; i++) {
            typed.add(new OfferedTimeForm());
        }
    }

    void from(AppointmentOwner.Sought sought, ZoneId reader) {
        minutes = sought.minutes();
        zone = reader.getId();
        place = sought.where().place();
        onlineAddress = sought.where().onlineAddress();
        quorum = sought.quorum();
    }

    /** What was chosen before stays chosen where it is suggested again. */
    void suggest(List<Polls.Suggestion> found, Messages messages) {
        suggestions.clear();
        for (Polls.Suggestion s : found) {
            String key = s.when().start() + "/" + s.when().end();
            String span = DateTimes.say(new Span(s.when().start(), s.when().end(), null), zoneId());
            suggestions.put(
                    key,
                    new SelectItem(key, messages.say("scheduling.poll-edit.suggestion", span, s.free(), s.people())));
        }
        chosen =
                new ArrayList<>(chosen.stream().filter(suggestions::containsKey).toList());
    }

    /** @throws Invalid when it was not suggested */
    org.cordee.scheduling.terms.TimeRange suggested(String key) {
        if (!suggestions.containsKey(key)) {
            throw new Invalid("suggested", "shared.not-a-choice");
        }
        String[] ends = key.split("/");
        return new org.cordee.scheduling.terms.TimeRange(Instant.parse(ends[0]), Instant.parse(ends[1]), zoneId());
    }

    /** @throws Invalid when it is no length a date can have */
    int minutes() {
        if (minutes == null || minutes < 5 || minutes > LONGEST_MINUTES) {
            throw new Invalid("minutes", "shared.not-between", 5, LONGEST_MINUTES);
        }
        return minutes;
    }

    Duration length() {
        return Duration.ofMinutes(minutes());
    }

    /** The one the times are typed and offered in. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public List<SelectItem> getSuggestions() {
        return List.copyOf(suggestions.values());
    }

    public List<OfferedTimeForm> getTyped() {
        return typed;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }

    public Integer getQuorum() {
        return quorum;
    }

    public void setQuorum(Integer quorum) {
        this.quorum = quorum;
    }
}
